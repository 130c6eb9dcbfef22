/** Papers as CSL-JSON, each followed by the works that it cites. */
import type { Reference } from '../normalize/record.ts';
import { type CslJson, toCslJson } from '../read/references/csl.ts';

/** Gives each id once: a second `smith` becomes `smith-2`. */
const uniqueIds = (): ((id: string) => string) => {
  const taken = new Set<string>();
  return (id) => {
    let own = id;
    for (let n = 2; taken.has(own); n += 1) own = `${id}-${n}`;
    taken.add(own);
    return own;
  };
};

/**
 * Prints one paper after the other: the paper, then the works that it cites in printed order, each with the id of the paper in
 * `custom.cited-by`. No id is given twice.
 */
export const citedPrinter = (options: { explain: boolean }): ((paper: Reference) => CslJson[]) => {
  const idFor = uniqueIds();
  return ({ cites = [], ...paper }) => {
    const id = idFor(paper.csl.id);
    const cited = cites.map((work): Reference => {
      const custom = { ...work.csl.custom, 'cited-by': id };
      return { ...work, csl: { ...work.csl, id: idFor(`${id}-${work.position}`), custom } };
    });
    return [{ ...paper, csl: { ...paper.csl, id } }, ...cited].map((one) => toCslJson(one, options));
  };
};
