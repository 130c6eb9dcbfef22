/** Reduces a network to its strongest links, so that its structure can be seen. */
import { openUnion } from './components.ts';
import { at, type Ties } from './links.ts';

/**
 * The strongest `perNode` links of every node, and a maximum spanning forest (Kruskal, 1956), which keeps connected nodes
 * connected: the indexes of these links, ascending. Links of equal weight are ranked by their ends.
 */
export const strongest = (
  ranks: Int32Array,
  { sources, targets, weights }: Ties,
  perNode: number,
): number[] => {
  const union = openUnion(ranks.length);
  const kept = new Uint8Array(sources.length);
  const drawn = new Int32Array(ranks.length);
  const ends = Float64Array.from(sources, (source, link) => {
    const [one, other] = [at(ranks, source), at(ranks, at(targets, link))];
    return Math.min(one, other) * ranks.length + Math.max(one, other);
  });
  const byStrength = Int32Array.from(sources, (_, link) => link).sort(
    (a, b) => at(weights, b) - at(weights, a) || at(ends, a) - at(ends, b),
  );
  for (const link of byStrength) {
    const ends = [at(sources, link), at(targets, link)] as const;
    const isAmongStrongest = ends.some((end) => at(drawn, end) < perNode);
    if (union.join(...ends) || isAmongStrongest) kept[link] = 1;
    for (const end of ends) drawn[end] = at(drawn, end) + 1;
  }
  const indexes: number[] = [];
  kept.forEach((isKept, link) => {
    if (isKept === 1) indexes.push(link);
  });
  return indexes;
};
