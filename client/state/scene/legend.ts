/** What the legend has to explain, worked out from what is drawn. */

import type { Cluster, CountedRef, Network, NodeKind } from '../base/wire.ts';
import { colouredClusters, venueColours, widthBounds, widths, type YearRange, yearRange } from './scales.ts';
import type { Scene } from './scene.ts';
import { largestSize } from './sizing.ts';

export interface Legend {
  /** Clusters that have a colour of their own. */
  clusters: readonly Cluster[];
  /** The clusters that share a grey. */
  rest: { clusters: number; nodes: number };
  /** Sample sizes, ascending: what they say, and the number of papers that is drawn as large. */
  sizes: readonly { says: number; papers: number }[];
  /** Sample widths: index into `widths`, and the weight from which on it is drawn. */
  widths: readonly { step: number; weight: number }[];
  years: YearRange | undefined;
  /** Venues that have a colour of their own; how many share a grey with how many papers; papers of no venue. */
  venues: readonly CountedRef[];
  otherVenues: { venues: number; papers: number };
  withoutVenue: number;
  /** Kinds that opened nodes have brought in; of a network of several kinds, all. */
  brought: readonly NodeKind[];
}

/** One, the greatest, and their geometric mean where that says something. */
const samplePapers = (most: number): Legend['sizes'] => {
  const middle = Math.round(Math.sqrt(most));
  return [...new Set([1, middle, most])].sort((a, b) => a - b).map((papers) => ({ says: papers, papers }));
};

/** The greatest value of a measure and about a quarter of it, which is drawn half as wide; counts are whole. */
const sampleValues = (values: readonly number[], papers: number): Legend['sizes'] => {
  const most = Math.max(...values);
  const quarter = values.every(Number.isInteger) ? Math.max(1, Math.round(most / 4)) : most / 4;
  return [...new Set([quarter, most])].map((says) => ({
    says,
    papers: most > 0 ? (papers * says) / most : 0,
  }));
};

const sampleSizes = (network: Network): Legend['sizes'] => {
  const papers = largestSize(network);
  const values = network.nodes.flatMap(({ value }) => (value === undefined ? [] : [value]));
  return values.length > 0 ? sampleValues(values, papers) : samplePapers(papers);
};

/** First, middle and last: enough to read a scale by. */
const atMostThree = <T>(samples: readonly T[]): T[] =>
  samples.length <= 3
    ? [...samples]
    : samples.filter((_, i) => [0, Math.floor(samples.length / 2), samples.length - 1].includes(i));

const venuesOf = ({
  nodes,
  venues = [],
}: Network): Pick<Legend, 'venues' | 'otherVenues' | 'withoutVenue'> => {
  const colours = venueColours(venues);
  const others = venues.filter(({ id }) => !colours.has(id));
  return {
    venues: venues.filter(({ id }) => colours.has(id)),
    otherVenues: { venues: others.length, papers: others.reduce((sum, { papers }) => sum + papers, 0) },
    withoutVenue: nodes.filter(({ venue }) => venue === undefined).length,
  };
};

export const legendOf = (network: Network, scene: Scene): Legend => {
  const coloured = network.clusters.slice(
    0,
    colouredClusters(network.clusters, network.folded !== undefined),
  );
  const heaviest = network.links.reduce((most, { weight }) => Math.max(most, weight), 0);
  const bounds = widthBounds(Math.max(1, heaviest));
  const isOfOneKind = new Set(network.nodes.map(({ kind }) => kind)).size <= 1;
  const drawn = widths.flatMap((_, step) => {
    const weight = Math.max(1, Math.ceil(bounds[step] ?? 1));
    return weight <= heaviest ? [{ step, weight }] : [];
  });
  return {
    clusters: coloured,
    rest: {
      clusters: network.clusters.length - coloured.length,
      nodes: network.clusters.slice(coloured.length).reduce((sum, { nodes }) => sum + nodes, 0),
    },
    sizes: sampleSizes(network),
    widths: atMostThree(drawn),
    ...venuesOf(network),
    years: yearRange(network.nodes.map(({ year }) => year)),
    brought: [
      ...new Set(
        scene.nodes.flatMap(({ kind, parent }) => (parent === undefined && isOfOneKind ? [] : [kind])),
      ),
    ],
  };
};
