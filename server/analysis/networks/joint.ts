/** The papers behind the links that are drawn: counted and listed paper by paper, so that no other link needs a list. */
import type { Incidence } from './incidence.ts';
import { intAt, openNumbers, type openPairs } from './links.ts';
import { isCrowded } from './projection.ts';

/** Which pairs are looked at. */
export interface Pairs {
  /** For each item the drawn node that it belongs to; -1 if it belongs to none. */
  places: Int32Array;
  /** The numbers of the pairs of drawn nodes. */
  pairs: Pick<ReturnType<typeof openPairs>, 'get'>;
  /** The number of pairs. */
  count: number;
  /** Whether two items are linked at all; absent if every two items of a paper are. */
  isLinked?: ((a: number, b: number) => boolean) | undefined;
}

/** Calls `act` once for each pair that a paper is behind, papers ascending. */
export const eachJoint = (
  incidence: Incidence,
  { places, pairs, count, isLinked }: Pairs,
  act: (pair: number, paper: number) => void,
): void => {
  const { starts, members } = incidence;
  const last = new Int32Array(count).fill(-1);
  const ends: number[] = [];
  for (let paper = 0; paper + 1 < starts.length; paper += 1) {
    if (isCrowded(incidence, paper)) continue;
    ends.length = 0;
    for (let place = intAt(starts, paper); place < intAt(starts, paper + 1); place += 1) {
      const member = intAt(members, place);
      const drawn = intAt(places, member);
      if (drawn === -1) continue;
      // Members of the same node stand for one another, if all are linked.
      if (isLinked ? true : !ends.includes(drawn)) ends.push(isLinked ? member : drawn);
    }
    for (let i = 0; i < ends.length; i += 1)
      for (let j = i + 1; j < ends.length; j += 1) {
        const [a = 0, b = 0] = [ends[i], ends[j]];
        const [one, other] = isLinked ? [intAt(places, a), intAt(places, b)] : [a, b];
        if (one === other) continue;
        const pair = pairs.get(one, other);
        if (pair === -1 || last[pair] === paper || isLinked?.(a, b) === false) continue;
        last[pair] = paper;
        act(pair, paper);
      }
  }
};

/** How many papers are behind each pair. */
export const countJoint = (incidence: Incidence, pairs: Pairs): Int32Array => {
  const counts = new Int32Array(pairs.count);
  eachJoint(incidence, pairs, (pair) => {
    counts[pair] = intAt(counts, pair) + 1;
  });
  return counts;
};

/** The papers behind each pair, ascending, and no more than `most` of each. */
export const listJoint = (incidence: Incidence, pairs: Pairs, most: number): Int32Array[] => {
  const lists = Array.from({ length: pairs.count }, () => openNumbers(4));
  eachJoint(incidence, pairs, (pair, paper) => {
    const list = lists[pair];
    if (list && list.length() < most) list.add(paper);
  });
  return lists.map((list) => list.all());
};
