/** Reduces a network to its strongest links, so that its structure can be seen. */
import type { WeightedTie } from './clusters.ts';
import { numbering, openUnion } from './components.ts';

/**
 * The strongest `perNode` links of every node, and a maximum spanning forest (Kruskal, 1956), which keeps connected nodes
 * connected. The order of the links stays. Links of equal weight are ranked by their ids.
 */
export const strongest = <L extends WeightedTie>(
  ids: readonly string[],
  links: readonly L[],
  perNode: number,
): L[] => {
  const numberOf = numbering(ids);
  const union = openUnion(ids.length);
  const kept = new Set<L>();
  const drawn = ids.map(() => 0);
  const byStrength = [...links].sort(
    (a, b) =>
      b.weight - a.weight ||
      (a.source === b.source ? (a.target < b.target ? -1 : 1) : a.source < b.source ? -1 : 1),
  );
  for (const link of byStrength) {
    const ends = [numberOf(link.source), numberOf(link.target)] as const;
    const isAmongStrongest = ends.some((end) => (drawn[end] ?? 0) < perNode);
    if (union.join(...ends) || isAmongStrongest) kept.add(link);
    for (const end of ends) drawn[end] = (drawn[end] ?? 0) + 1;
  }
  return links.filter((link) => kept.has(link));
};
