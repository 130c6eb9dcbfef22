/** Clusters of a network by modularity. */
import Graph from 'graphology';
import louvain from 'graphology-communities-louvain';
import { seeded } from '../base/random.ts';
import { components, type Tie } from './components.ts';

export interface WeightedTie extends Tie {
  weight: number;
}

/**
 * Clusters by modularity (Louvain: Blondel et al., 2008, with the resolution of Reichardt and Bornholdt), each
 * then cut into its connected parts, since Louvain may leave a cluster disconnected (Traag et al., 2019).
 * Largest first, ties by smallest id; every id is in exactly one. The same input gives the same clusters.
 */
export const clusters = (
  ids: readonly string[],
  links: readonly WeightedTie[],
  resolution = 1,
): string[][] => {
  const graph = new Graph({ type: 'undirected', multi: false });
  for (const id of ids) graph.addNode(id);
  for (const { source, target, weight } of links) graph.addEdge(source, target, { weight });
  const community = graph.size
    ? louvain(graph, { resolution, rng: seeded(1), getEdgeWeight: 'weight' })
    : Object.fromEntries(ids.map((id, i) => [id, i]));
  return components(
    ids,
    links.filter(({ source, target }) => community[source] === community[target]),
  );
};
