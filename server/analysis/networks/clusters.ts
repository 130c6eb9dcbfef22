/** Clusters: groups of nodes with more links among them than expected by chance. */
import { grouped, openUnion } from './components.ts';
import { at, type Ties } from './links.ts';
import { communities } from './louvain.ts';

/**
 * Clusters by modularity (the Louvain method), each then cut into its connected parts, since Louvain may leave a cluster
 * disconnected (Traag et al., 2019). Largest first, ties by smallest rank, members ascending; every node is in exactly one.
 * The same input gives the same clusters.
 */
export const clusters = (ranks: Int32Array, ties: Ties, resolution = 1): number[][] => {
  const { sources, targets } = ties;
  const community = communities({ n: ranks.length, ...ties }, resolution);
  const union = openUnion(ranks.length);
  for (let link = 0; link < sources.length; link += 1) {
    const [source, target] = [at(sources, link), at(targets, link)];
    if (community[source] === community[target]) union.join(source, target);
  }
  return grouped(ranks, union.find);
};
