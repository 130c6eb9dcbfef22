/** What the legend has to explain, worked out from what is drawn. */
import { colouredClusters, widthBounds, widths, type YearRange, yearRange } from './scales.ts';
import type { Scene } from './scene.ts';
import type { Cluster, Network, NodeKind } from './wire.ts';

export interface Legend {
  /** Clusters that have a colour of their own. */
  clusters: readonly Cluster[];
  /** The clusters that share a grey. */
  rest: { clusters: number; nodes: number };
  /** Sample sizes: numbers of papers, ascending. */
  sizes: readonly number[];
  /** Sample widths: index into `widths`, and the weight from which on it is drawn. */
  widths: readonly { step: number; weight: number }[];
  years: YearRange | undefined;
  /** Kinds that opened nodes have brought in. */
  brought: readonly NodeKind[];
}

/** One, the greatest, and their geometric mean where that says something. */
const sampleSizes = (most: number): number[] => {
  const middle = Math.round(Math.sqrt(most));
  return [...new Set([1, middle, most])].filter((n) => n >= 1).sort((a, b) => a - b);
};

/** First, middle and last: enough to read a scale by. */
const atMostThree = <T>(samples: readonly T[]): T[] =>
  samples.length <= 3
    ? [...samples]
    : samples.filter((_, i) => [0, Math.floor(samples.length / 2), samples.length - 1].includes(i));

export const legendOf = (network: Network, scene: Scene): Legend => {
  const coloured = network.clusters.slice(0, colouredClusters(network.clusters));
  const heaviest = network.links.reduce((most, { weight }) => Math.max(most, weight), 0);
  const bounds = widthBounds(Math.max(1, heaviest));
  const drawn = widths.flatMap((_, step) => {
    const weight = Math.max(1, Math.ceil(bounds[step] ?? 1));
    return weight <= heaviest ? [{ step, weight }] : [];
  });
  return {
    clusters: coloured,
    rest: {
      clusters: network.clusters.length - coloured.length,
      nodes: network.nodes.length - coloured.reduce((sum, { nodes }) => sum + nodes, 0),
    },
    sizes: sampleSizes(network.nodes.reduce((most, { papers }) => Math.max(most, papers), 1)),
    widths: atMostThree(drawn),
    years: yearRange(network.nodes.map(({ year }) => year)),
    brought: [...new Set(scene.nodes.flatMap(({ kind, parent }) => (parent === undefined ? [] : [kind])))],
  };
};
