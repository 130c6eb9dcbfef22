/** Clusters: groups of nodes with more links among them than expected by chance. */
import { grouped, numbering, openUnion, type Tie } from './components.ts';
import { communities } from './louvain.ts';

export interface WeightedTie extends Tie {
  weight: number;
}

/**
 * Clusters by modularity (the Louvain method), each then cut into its connected parts, since Louvain may leave a cluster
 * disconnected (Traag et al., 2019). Largest first, ties by smallest id; every id is in exactly one. The same input gives
 * the same clusters. Both ends of every link must be among `ids`.
 */
export const clusters = (
  ids: readonly string[],
  links: readonly WeightedTie[],
  resolution = 1,
): string[][] => {
  const numberOf = numbering(ids);
  const sources = Int32Array.from(links, ({ source }) => numberOf(source));
  const targets = Int32Array.from(links, ({ target }) => numberOf(target));
  const weights = Float64Array.from(links, ({ weight }) => weight);
  const community = communities({ n: ids.length, sources, targets, weights }, resolution);
  const union = openUnion(ids.length);
  for (const [link, source] of sources.entries()) {
    const target = targets[link] ?? source;
    if (community[source] === community[target]) union.join(source, target);
  }
  return grouped(ids, union.find);
};
