/**
 * A network round some papers: they and their related work, linked where two of them are similar, as in Connected Papers.
 * Two papers are as similar as the cosine of what they share: references, citing papers, techniques, authors. Pure.
 */
import type { Incidence } from '../networks/projection.ts';

export interface AroundPaper {
  id: string;
  label: string;
  title: string;
  year?: number;
  /** Ids of what it cites, what cites it, and of its techniques and authors. */
  cites: readonly string[];
  citedBy: readonly string[];
  things: readonly string[];
  /** The paper that it was suggested for; absent for a paper that was asked for. */
  seed?: string;
}

/**
 * What the papers share, each as the id of a paper or a thing with the papers that have it. A paper counts as one of its
 * own references and citing papers, so that a direct citation links two papers too. A paper that shares nothing with any
 * other is linked with the one it was suggested for.
 */
export const sharedAround = (papers: readonly AroundPaper[]): Incidence => {
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
    items: papers.map(({ id, label, title, year }) => ({
      id,
      label,
      title,
      ...(year === undefined ? {} : { year }),
    })),
    papers: [
      ...shared.map(([key, members]) => ({ id: key.slice(1), members: [...members] })),
      ...papers.flatMap(({ id, seed }) =>
        seed === undefined || linked.has(id) ? [] : [{ id: seed, members: [seed, id] }],
      ),
    ],
  };
};
