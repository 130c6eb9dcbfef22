/**
 * The network around some papers: the papers and their related work, linked by similarity, as in Connected Papers.
 * Similarity counts shared references, citing papers, techniques and authors. Pure.
 */
import type { Listing } from '../networks/incidence.ts';

export interface AroundPaper {
  id: string;
  label: string;
  title: string;
  year?: number;
  citations: number;
  held?: false;
  /** Ids of the papers it cites, of those that cite it, and of its techniques and authors. */
  cites: readonly string[];
  citedBy: readonly string[];
  things: readonly string[];
  /** The requested paper it is related to; absent for a requested paper. */
  seed?: string;
}

/**
 * What the papers share: the id of each shared paper or thing, with the papers that have it. A paper counts among its own
 * references, so that a direct citation links two papers. A paper that shares nothing is linked to the paper it was
 * suggested for.
 */
export const sharedAround = (papers: readonly AroundPaper[]): Listing => {
  const having = new Map<string, Set<string>>();
  const add = (key: string, paper: string): void => {
    const members = having.get(key) ?? new Set();
    having.set(key, members.add(paper));
  };
  for (const { id, cites, citedBy, things } of papers) {
    for (const cited of [...cites, id]) add(`>${cited}`, id);
    for (const citing of citedBy) add(`<${citing}`, id);
    for (const thing of things) add(`#${thing}`, id);
  }
  const shared = [...having].filter(([, members]) => members.size > 1);
  const linked = new Set(shared.flatMap(([, members]) => [...members]));
  return {
    items: papers.map(({ id, label, title, year, citations, held }) => ({
      id,
      label,
      title,
      citations,
      ...(year === undefined ? {} : { year }),
      ...(held === false ? { held } : {}),
    })),
    papers: [
      ...shared.map(([key, members]) => ({ id: key.slice(1), members: [...members] })),
      ...papers.flatMap(({ id, seed }) =>
        seed === undefined || linked.has(id) ? [] : [{ id: seed, members: [seed, id] }],
      ),
    ],
  };
};
