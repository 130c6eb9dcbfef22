/** ForceAtlas2 (Jacomy et al., 2014) from given places, with the links that matter. It is deterministic. */
import Graph from 'graphology';
import forceAtlas2 from 'graphology-layout-forceatlas2';
import type { Ties } from '../networks/links.ts';
import { strongest } from '../networks/strongest.ts';
import type { Point } from './boxes.ts';

/** A link between two nodes. */
export interface Tie {
  source: number;
  target: number;
  weight: number;
}

export const golden = Math.PI * (3 - Math.sqrt(5));

/** Position `i` of `n` around a centre: a ring for few (a clique becomes a regular polygon), a sunflower for many. */
export const around = (centre: Point, i: number, n: number): Point => {
  const ring = n <= 12;
  const angle = ring ? (2 * Math.PI * i) / n + Math.PI / 4 : i * golden;
  const radius = ring ? Math.sqrt(n) / 2 : Math.sqrt(i);
  return { x: centre.x + radius * Math.cos(angle), y: centre.y + radius * Math.sin(angle) };
};

/** So many pairs of nodes are worked on in all. */
const iterations = (nodes: number): number => Math.max(60, Math.min(400, Math.round(120_000 / nodes)));

/**
 * In a network too large to follow single links only this many of the strongest links of each node pull, and a spanning
 * forest: the picture is the same, and half a million links would take seconds.
 */
const pulling = 10;
const large = 150;

/** The links that pull, each as strongly as it does: 1 in the mean. */
const pullsOf = (links: readonly Tie[], nodes: readonly number[]): readonly Tie[] => {
  const mean = links.reduce((sum, link) => sum + link.weight, 0) / links.length;
  const pulls = links.map((link) => ({ ...link, weight: link.weight / mean }));
  if (nodes.length <= large || links.length <= pulling * nodes.length) return pulls;
  const numbers = new Map(nodes.map((node, i) => [node, i]));
  const ties: Ties = {
    sources: Int32Array.from(pulls, ({ source }) => numbers.get(source) ?? 0),
    targets: Int32Array.from(pulls, ({ target }) => numbers.get(target) ?? 0),
    weights: Float64Array.from(pulls, ({ weight }) => weight),
  };
  return strongest(Int32Array.from(nodes), ties, pulling).flatMap((link) => pulls[link] ?? []);
};

/** Where the nodes come to rest; `links` are between nodes of `start`, at least one. */
export const runForces = (start: ReadonlyMap<number, Point>, links: readonly Tie[]): Map<number, Point> => {
  const nodes = [...start.keys()];
  const graph = new Graph({ type: 'undirected' });
  for (const [node, point] of start) graph.addNode(node, { ...point });
  for (const { source, target, weight } of pullsOf(links, nodes)) graph.addEdge(source, target, { weight });
  const positions = forceAtlas2(graph, {
    iterations: iterations(start.size),
    getEdgeWeight: 'weight',
    settings: {
      gravity: 1,
      scalingRatio: 4,
      slowDown: 2,
      barnesHutOptimize: start.size > 400,
      // As in Gephi; the picture is as good as at 0.5, the default of the library.
      barnesHutTheta: 1.2,
    },
  });
  return new Map(nodes.map((node) => [node, positions[node] ?? { x: 0, y: 0 }]));
};
