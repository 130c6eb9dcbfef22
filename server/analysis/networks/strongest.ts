/** Thins the links of a network so that its structure can be seen. */
import type { WeightedTie } from './clusters.ts';
import { numbering, openUnion } from './components.ts';

/**
 * The strongest `perNode` links of every node, and a maximum spanning forest (Kruskal, 1956), so that what was connected
 * stays connected. In the order in which the links came; of equally strong links the one with the smaller ids is stronger.
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
