/** Joins two incidences of the same papers into one with two kinds of member, for a bipartite network. */
import type { ThingKind } from '../../api.ts';
import { ascending, type Incidence } from './incidence.ts';
import { at, sortRange } from './links.ts';

/** A side of a bipartite network. */
export interface Side {
  kind: ThingKind;
  incidence: Incidence;
}

const sizeOf = ({ starts }: Incidence, paper: number): number => at(starts, paper + 1) - at(starts, paper);

/** Of each member, whether it stands in a paper that has members of both sides. */
const presentIn = ({ items, starts, members }: Incidence, other: Incidence): Uint8Array => {
  const isPresent = new Uint8Array(items.length);
  for (let paper = 0; paper + 1 < starts.length; paper += 1)
    if (sizeOf(other, paper) > 0)
      for (let place = at(starts, paper); place < at(starts, paper + 1); place += 1)
        isPresent[at(members, place)] = 1;
  return isPresent;
};

/** The members of both sides in one order by id: which side, and which number there. */
const merged = (one: Side, other: Side): { side: number; number: number }[] => {
  const order: { side: number; number: number; id: string }[] = [];
  const sides = [one.incidence, other.incidence] as const;
  for (const [side, own] of sides.entries()) {
    const isPresent = presentIn(own, side === 0 ? sides[1] : sides[0]);
    isPresent.forEach((is, number) => {
      if (is === 1) order.push({ side, number, id: own.items.item(number).id });
    });
  }
  return order.sort((a, b) => ascending(a.id, b.id));
};

/**
 * The members of both sides of every paper that has both; the rows of the two are about the same papers, and so are those of
 * the result. The projection links only different kinds.
 */
export const twoMode = (one: Side, other: Side): Incidence => {
  const sides = [one, other] as const;
  const order = merged(one, other);
  const numbers = sides.map(({ incidence }) => new Int32Array(incidence.items.length).fill(-1));
  for (const [i, { side, number }] of order.entries()) {
    const own = numbers[side];
    if (own) own[number] = i;
  }
  const count = one.incidence.starts.length - 1;
  const starts = new Int32Array(count + 1);
  const members = new Int32Array(one.incidence.members.length + other.incidence.members.length);
  let end = 0;
  for (let paper = 0; paper < count; paper += 1) {
    const start = end;
    if (sides.every(({ incidence }) => sizeOf(incidence, paper) > 0))
      for (const [side, { incidence }] of sides.entries())
        for (let place = at(incidence.starts, paper); place < at(incidence.starts, paper + 1); place += 1) {
          members[end] = numbers[side]?.[at(incidence.members, place)] ?? 0;
          end += 1;
        }
    sortRange(members, start, end);
    starts[paper + 1] = end;
  }
  return {
    items: {
      length: order.length,
      kinds: Int32Array.from(order, ({ side }) => side),
      item: (i) => {
        const { side = 0, number = 0 } = order[i] ?? {};
        const { kind, incidence } = side === 0 ? one : other;
        return { ...incidence.items.item(number), kind };
      },
    },
    idOf: one.incidence.idOf,
    years: one.incidence.years,
    starts,
    members: members.slice(0, end),
  };
};
