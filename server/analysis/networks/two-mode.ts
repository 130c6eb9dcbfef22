/** Joins two incidences of the same papers into one with two kinds of member, for a bipartite network. */
import type { NodeKind } from '../../model.ts';
import type { Incidence } from './projection.ts';

/** A side of a bipartite network. */
export interface Side {
  kind: NodeKind;
  incidence: Incidence;
}

/** The members of both sides of every paper that has both; the projection links only different kinds. */
export const twoMode = (one: Side, other: Side): Incidence => {
  const second = new Map(other.incidence.papers.map((paper) => [paper.id, paper.members]));
  const papers = one.incidence.papers.flatMap((paper) => {
    const members = second.get(paper.id) ?? [];
    return members.length > 0 ? [{ ...paper, members: [...paper.members, ...members] }] : [];
  });
  const present = new Set(papers.flatMap(({ members }) => members));
  return {
    items: [one, other].flatMap(({ kind, incidence }) =>
      incidence.items.filter(({ id }) => present.has(id)).map((item) => ({ ...item, kind })),
    ),
    papers,
  };
};
