/** Joins two incidences of the same papers into one with two kinds of member, for a bipartite network. */
import type { NodeKind } from '../../model.ts';
import type { Incidence, Listing } from './incidence.ts';
import { at } from './links.ts';

/** A side of a bipartite network. */
export interface Side {
  kind: NodeKind;
  incidence: Incidence;
}

const membersOf = ({ items, starts, members }: Incidence, paper: number): string[] =>
  Array.from(members.subarray(at(starts, paper), at(starts, paper + 1)), (member) => items[member]?.id ?? '');

/** The members of both sides of every paper that has both; the projection links only different kinds. */
export const twoMode = (one: Side, other: Side): Listing => {
  const second = new Map(other.incidence.ids.map((id, i) => [id, i]));
  const papers = one.incidence.ids.flatMap((id, i) => {
    const match = second.get(id);
    if (match === undefined) return [];
    const members = [membersOf(one.incidence, i), membersOf(other.incidence, match)];
    if (members.some((side) => side.length === 0)) return [];
    const year = at(one.incidence.years, i);
    return [{ id, ...(year < 0 ? {} : { year }), members: members.flat() }];
  });
  const present = new Set(papers.flatMap(({ members }) => members));
  return {
    items: [one, other].flatMap(({ kind, incidence }) =>
      incidence.items.filter(({ id }) => present.has(id)).map((item) => ({ ...item, kind })),
    ),
    papers,
  };
};
