/** Joins two incidences of the same papers into one with two kinds of member, for a bipartite network. */
import type { ThingKind } from '../../api.ts';
import type { Incidence } from './incidence.ts';
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

/** Where a sorted list of numbers, from this place on, first has one for which `isPast` holds. */
const firstPast = (numbers: Int32Array, from: number, isPast: (number: number) => boolean): number => {
  let [low, high] = [from, numbers.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if (isPast(at(numbers, middle))) high = middle;
    else low = middle + 1;
  }
  return low;
};

/**
 * The members of both sides in one order by id: which side, and which number there. Ids of one kind mostly stand together, so
 * whole runs of one side are looked for: few ids need to be written out.
 */
const merged = (one: Side, other: Side): { sides: Uint8Array; members: Int32Array } => {
  const both = [one.incidence, other.incidence] as const;
  const [a, b] = [presentIn(both[0], both[1]), presentIn(both[1], both[0])].map((isPresent) =>
    Int32Array.from(isPresent, (_, number) => number).filter((number) => isPresent[number] === 1),
  ) as [Int32Array, Int32Array];
  const sides = new Uint8Array(a.length + b.length);
  const members = new Int32Array(a.length + b.length);
  const idOf = (side: 0 | 1, number: number): string => both[side].items.item(number).id;
  const [i, j] = [{ at: 0 }, { at: 0 }];
  const take = (side: 0 | 1, from: Int32Array, place: { at: number }, to: number): void => {
    const end = i.at + j.at;
    sides.fill(side, end, end + to - place.at);
    members.set(from.subarray(place.at, to), end);
    place.at = to;
  };
  while (i.at < a.length && j.at < b.length) {
    const next = idOf(1, at(b, j.at));
    take(
      0,
      a,
      i,
      firstPast(a, i.at, (number) => idOf(0, number) > next),
    );
    if (i.at === a.length) break;
    const after = idOf(0, at(a, i.at));
    take(
      1,
      b,
      j,
      firstPast(b, j.at, (number) => idOf(1, number) >= after),
    );
  }
  take(0, a, i, a.length);
  take(1, b, j, b.length);
  return { sides, members };
};

/**
 * The members of both sides of every paper that has both; the rows of the two are about the same papers, and so are those of
 * the result. The projection links only different kinds.
 */
export const twoMode = (one: Side, other: Side): Incidence => {
  const sides = [one, other] as const;
  const order = merged(one, other);
  const numbers = sides.map(({ incidence }) => new Int32Array(incidence.items.length).fill(-1));
  order.members.forEach((number, i) => {
    const own = numbers[order.sides[i] ?? 0];
    if (own) own[number] = i;
  });
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
      length: order.members.length,
      kinds: Int32Array.from(order.sides),
      item: (i) => {
        const { kind, incidence } = order.sides[i] === 1 ? other : one;
        return { ...incidence.items.item(order.members[i] ?? 0), kind };
      },
    },
    idOf: one.incidence.idOf,
    years: one.incidence.years,
    starts,
    members: members.slice(0, end),
  };
};
