/** Centrality and other measures of the nodes of a network. Pure and deterministic. */
import { at, type Ties } from './links.ts';

/** Neighbours of each node, by index, with the weight of the link. */
type Adjacency = readonly (readonly { to: number; weight: number }[])[];

type Measure = (adjacency: Adjacency) => number[];

const degree: Measure = (adjacency) => adjacency.map((near) => near.length);

const strength: Measure = (adjacency) =>
  adjacency.map((near) => near.reduce((sum, { weight }) => sum + weight, 0));

/** Maximum number of pivots for shortest paths; in larger networks pivots are spaced evenly and the sum is scaled up. */
const mostPivots = 500;

const pivots = (n: number): number[] => {
  const some = Math.min(n, mostPivots);
  return Array.from({ length: some }, (_, i) => Math.floor((i * n) / some));
};

/** One breadth-first search: nodes by distance, distances, and the number of shortest paths to each. */
const search = (adjacency: Adjacency, from: number) => {
  const distance = new Array<number>(adjacency.length).fill(-1);
  const paths = new Array<number>(adjacency.length).fill(0);
  const order = [from];
  distance[from] = 0;
  paths[from] = 1;
  for (let at = 0; at < order.length; at += 1) {
    const here = order[at] ?? from;
    const next = (distance[here] ?? 0) + 1;
    for (const { to } of adjacency[here] ?? []) {
      if (distance[to] === -1) {
        distance[to] = next;
        order.push(to);
      }
      if (distance[to] === next) paths[to] = (paths[to] ?? 0) + (paths[here] ?? 0);
    }
  }
  return { order, distance, paths };
};

/**
 * Betweenness: the shortest paths between two other nodes that lead through a node; a pair counts 1, shared among its paths
 * (Freeman, 1977; algorithm of Brandes, 2001; pivots of Brandes and Pich, 2007). Links are unweighted.
 */
const betweenness: Measure = (adjacency) => {
  const through = new Array<number>(adjacency.length).fill(0);
  const from = pivots(adjacency.length);
  for (const pivot of from) {
    const { order, distance, paths } = search(adjacency, pivot);
    const share = new Array<number>(adjacency.length).fill(0);
    for (const here of order.toReversed()) {
      for (const { to } of adjacency[here] ?? [])
        if (distance[to] === (distance[here] ?? 0) + 1)
          share[here] = (share[here] ?? 0) + ((paths[here] ?? 0) / (paths[to] ?? 1)) * (1 + (share[to] ?? 0));
      if (here !== pivot) through[here] = (through[here] ?? 0) + (share[here] ?? 0);
    }
  }
  const scale = adjacency.length / (2 * Math.max(1, from.length));
  return through.map((sum) => sum * scale);
};

/** Harmonic closeness (Marchiori and Latora, 2000): the mean of 1/distance to all others, 0 for unreachable ones. */
const closeness: Measure = (adjacency) => {
  const near = new Array<number>(adjacency.length).fill(0);
  const from = pivots(adjacency.length);
  for (const pivot of from) {
    const { order, distance } = search(adjacency, pivot);
    for (const here of order) if (here !== pivot) near[here] = (near[here] ?? 0) + 1 / (distance[here] ?? 1);
  }
  const others = Math.max(1, (adjacency.length - 1) * (from.length / Math.max(1, adjacency.length)));
  return near.map((sum) => sum / others);
};

/** PageRank (Brin and Page, 1998) with damping 0.85 on weighted links; the values add up to 1. */
const pagerank: Measure = (adjacency) => {
  const n = adjacency.length;
  const strengths = strength(adjacency);
  let rank = new Array<number>(n).fill(1 / n);
  for (let round = 0; round < 100; round += 1) {
    const idle = rank.reduce((sum, value, i) => sum + (strengths[i] === 0 ? value : 0), 0);
    const next = new Array<number>(n).fill((0.15 + 0.85 * idle) / n);
    adjacency.forEach((near, i) => {
      for (const { to, weight } of near)
        next[to] = (next[to] ?? 0) + (0.85 * (rank[i] ?? 0) * weight) / (strengths[i] ?? 1);
    });
    const moved = next.reduce((sum, value, i) => sum + Math.abs(value - (rank[i] ?? 0)), 0);
    rank = next;
    if (moved < 1e-10) break;
  }
  return rank;
};

/** Core number: the largest k for which the node is in a k-core (Seidman, 1983). */
const core: Measure = (adjacency) => {
  const left = degree(adjacency);
  const cores = new Array<number>(adjacency.length).fill(0);
  const waiting = new Set(adjacency.keys());
  for (let k = 0; waiting.size > 0; k += 1) {
    const falling = [...waiting].filter((i) => (left[i] ?? 0) <= k);
    for (let at = 0; at < falling.length; at += 1) {
      const i = falling[at] ?? 0;
      if (!waiting.delete(i)) continue;
      cores[i] = k;
      for (const { to } of adjacency[i] ?? []) {
        left[to] = (left[to] ?? 0) - 1;
        if (waiting.has(to) && (left[to] ?? 0) <= k) falling.push(to);
      }
    }
  }
  return cores;
};

/** Clustering coefficient: the share of pairs of neighbours that are linked (Watts and Strogatz, 1998). */
const clustering: Measure = (adjacency) => {
  const sets = adjacency.map((near) => new Set(near.map(({ to }) => to)));
  return adjacency.map((near) => {
    const pairs = (near.length * (near.length - 1)) / 2;
    if (pairs === 0) return 0;
    let joined = 0;
    near.forEach(({ to: a }, i) => {
      for (const { to: b } of near.slice(i + 1)) if (sets[a]?.has(b)) joined += 1;
    });
    return joined / pairs;
  });
};

const measures = { degree, strength, betweenness, closeness, pagerank, core, clustering } as const;

export type Metric = keyof typeof measures;

/** The value of every node. Pass each link once; links are undirected. */
export const measure = (metric: Metric, nodes: number, { sources, targets, weights }: Ties): number[] => {
  const near: { to: number; weight: number }[][] = Array.from({ length: nodes }, () => []);
  for (let link = 0; link < sources.length; link += 1) {
    const [source, target, weight] = [at(sources, link), at(targets, link), at(weights, link)];
    near[source]?.push({ to: target, weight });
    near[target]?.push({ to: source, weight });
  }
  return measures[metric](near);
};
