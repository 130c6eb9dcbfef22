/** Reduces a network to its strongest links, so that its structure can be seen. */
import { openUnion } from './components.ts';
import { at, type Ties } from './links.ts';

/**
 * The strongest `perNode` links of every node, and a maximum spanning forest (Kruskal, 1956), which keeps connected nodes
 * connected: the indexes of these links, ascending. Links of equal weight are ranked by their ids.
 */
export const strongest = (
  ids: readonly string[],
  { sources, targets, weights }: Ties,
  perNode: number,
): number[] => {
  const union = openUnion(ids.length);
  const kept = new Uint8Array(sources.length);
  const drawn = new Int32Array(ids.length);
  const endsOf = (link: number): readonly [string, string] => {
    const [one, other] = [ids[at(sources, link)] ?? '', ids[at(targets, link)] ?? ''];
    return one < other ? [one, other] : [other, one];
  };
  const byIds = (a: number, b: number): number => {
    const [[source, target], [from, to]] = [endsOf(a), endsOf(b)];
    return source === from ? (target < to ? -1 : 1) : source < from ? -1 : 1;
  };
  const byStrength = Int32Array.from(sources, (_, link) => link).sort(
    (a, b) => at(weights, b) - at(weights, a) || byIds(a, b),
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
