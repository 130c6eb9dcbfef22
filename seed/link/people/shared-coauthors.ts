/** Co-authors that two groups of mentions may have in common. */
import type { Named } from './clues.ts';
import type { Group } from './group.ts';
import { relate } from './names/compatible.ts';

/** A co-author that both groups may have, and the lower rarity of the two printed names. */
export interface SharedCoauthor {
  name: Named;
  rarity: number;
}

/** Of names in one block, the rarest two that agree. */
const rarestMatch = (
  a: readonly Named[],
  [from, to]: readonly [number, number],
  b: readonly Named[],
  [start, end]: readonly [number, number],
): SharedCoauthor | undefined => {
  let best: SharedCoauthor | undefined;
  for (let i = from; i < to; i += 1)
    for (let j = start; j < end; j += 1) {
      const [one, other] = [a[i], b[j]];
      if (!one || !other || (one !== other && relate(one, other) === undefined)) continue;
      const rarity = Math.min(one.rarity, other.rarity);
      const name =
        other.rarity > one.rarity || (other.rarity === one.rarity && other.key < one.key) ? other : one;
      if (!best || rarity > best.rarity || (rarity === best.rarity && name.key < best.name.key))
        best = { name, rarity };
    }
  return best;
};

const runEnd = (names: readonly Named[], from: number): number => {
  const block = names[from]?.blockNumber;
  let to = from + 1;
  while (names[to]?.blockNumber === block && to < names.length) to += 1;
  return to;
};

/** The first place from `from` on whose name is in this block or a later one. */
const seek = (names: readonly Named[], from: number, block: number): number => {
  let [low, step] = [from, 1];
  while (low + step < names.length && (names[low + step]?.blockNumber ?? 0) < block) {
    low += step;
    step *= 2;
  }
  let high = Math.min(names.length, low + step);
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((names[middle]?.blockNumber ?? 0) < block) low = middle + 1;
    else high = middle;
  }
  return low;
};

/** Co-authors that both groups may have. */
export const sharedCoauthors = (one: Group, other: Group): SharedCoauthor[] => {
  const [a, b] = [one.circle.items, other.circle.items];
  const found: SharedCoauthor[] = [];
  for (let i = 0, j = 0; i < a.length && j < b.length; ) {
    const [x, y] = [a[i]?.blockNumber ?? 0, b[j]?.blockNumber ?? 0];
    if (x < y) i = seek(a, i, y);
    else if (y < x) j = seek(b, j, x);
    else {
      const [to, end] = [runEnd(a, i), runEnd(b, j)];
      const match = rarestMatch(a, [i, to], b, [j, end]);
      if (match) found.push(match);
      i = to;
      j = end;
    }
  }
  return found;
};
