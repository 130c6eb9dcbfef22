/** The themes of a group: its most distinctive techniques. */
import type { Incidence } from './projection.ts';

/** A technique in fewer papers of the group is no theme. */
const least = 2;

/**
 * Names of the most distinctive techniques of some papers, the strongest first. The measure is a technique's term in
 * the Kullback-Leibler divergence of the group from all papers: share · log(share / share in all).
 */
export const createThemes = ({
  items,
  papers,
}: Incidence): ((ids: ReadonlySet<string>, most: number) => string[]) => {
  const names = new Map(items.map(({ id, label }) => [id, label]));
  const all = new Map<string, number>();
  const membersOf = new Map(papers.map(({ id, members }) => [id, members]));
  for (const { members } of papers) for (const member of members) all.set(member, (all.get(member) ?? 0) + 1);
  return (ids, most) => {
    const here = new Map<string, number>();
    for (const id of ids)
      for (const member of membersOf.get(id) ?? []) here.set(member, (here.get(member) ?? 0) + 1);
    return [...here]
      .filter(([, n]) => n >= least)
      .map(([id, n]) => {
        const share = n / ids.size;
        return { id, score: share * Math.log(share / ((all.get(id) ?? n) / papers.length)) };
      })
      .filter(({ score }) => score > 0)
      .sort((a, b) => b.score - a.score || (a.id < b.id ? -1 : 1))
      .slice(0, most)
      .flatMap(({ id }) => names.get(id) ?? []);
  };
};
