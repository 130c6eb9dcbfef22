/** What the legend has to explain, worked out from what is drawn. */

import type { Cluster, CountedRef, Network, NodeKind } from '../base/wire.ts';
import { type Hue, huesOf } from './hues.ts';
import { venueColours, widthBounds, widths, type YearRange, yearRange } from './scales.ts';
import { type Scene, type SceneNode, tellsOwn } from './scene.ts';
import { largestSize } from './sizing.ts';

export interface Legend {
  /** Clusters with their colours. */
  clusters: readonly (Cluster & { hue: Hue })[];
  /** How many nodes belong to no cluster of two or more. */
  alone: number;
  /** Sample sizes, ascending: what they say, and the number of papers that is drawn as large. */
  sizes: readonly { says: number; papers: number }[];
  /** Sample widths: index into `widths`, and the weight from which on it is drawn. */
  widths: readonly { step: number; weight: number }[];
  years: YearRange | undefined;
  /** Venues that have a colour of their own; how many share a grey with how many papers; papers of no venue. */
  venues: readonly CountedRef[];
  otherVenues: { venues: number; papers: number };
  withoutVenue: number;
  /** Whether papers of the library have an outline, since others are cited only. */
  outlined: boolean;
  /** Kinds that opened nodes have brought in; of a network of several kinds, all. */
  brought: readonly NodeKind[];
  /** How many retracted papers are drawn. */
  retracted: number;
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
  // A disc is as large as its members.
  if (network.folded)
    return samplePapers(network.nodes.reduce((most, { members = 1 }) => Math.max(most, members), 1));
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

/** How many nodes of each cluster, or papers of each venue, are drawn; what a group stands for counts with it. */
const drawnOf = <K>(scene: Scene, keyOf: (node: SceneNode) => K | undefined): ReadonlyMap<K, number> => {
  const counts = new Map<K, number>();
  for (const node of scene.nodes) {
    const key = node.parent === undefined ? keyOf(node) : undefined;
    if (key !== undefined) counts.set(key, (counts.get(key) ?? 0) + (node.members ?? 1));
  }
  return counts;
};

/** The network with the numbers of what is drawn of it, where a window of years or a choice of nodes cuts it. */
const asDrawn = (network: Network, scene: Scene): Network => {
  const home = scene.nodes.filter(({ parent }) => parent === undefined);
  if (home.length === 0 || home.length === network.nodes.length) return network;
  const [clusters, venues] = [drawnOf(scene, ({ cluster }) => cluster), drawnOf(scene, ({ venue }) => venue)];
  const ids = new Set(home.map(({ id }) => id));
  return {
    ...network,
    nodes: network.nodes.filter(({ id }) => ids.has(id)),
    clusters: network.clusters.map((cluster) => ({ ...cluster, nodes: clusters.get(cluster.id) ?? 0 })),
    ...(network.venues
      ? { venues: network.venues.map((venue) => ({ ...venue, papers: venues.get(venue.id) ?? 0 })) }
      : {}),
  };
};

export const legendOf = (network: Network, scene: Scene): Legend => {
  const hues = huesOf(network);
  const counted = asDrawn(network, scene);
  const coloured = counted.clusters.flatMap((cluster, i) => {
    const hue = hues[i];
    return hue === undefined || cluster.nodes === 0 ? [] : [{ ...cluster, hue }];
  });
  const heaviest = network.links.reduce((most, { weight }) => Math.max(most, weight), 0);
  const bounds = widthBounds(Math.max(1, heaviest));
  const isOfOneKind = new Set(network.nodes.map(({ kind }) => kind)).size <= 1;
  const drawn = widths.flatMap((_, step) => {
    const weight = Math.max(1, Math.ceil(bounds[step] ?? 1));
    return weight <= heaviest ? [{ step, weight }] : [];
  });
  return {
    clusters: coloured,
    alone: counted.clusters.filter(({ nodes }, i) => nodes > 0 && hues[i] === undefined).length,
    sizes: sampleSizes(network),
    widths: atMostThree(drawn),
    ...venuesOf(counted),
    outlined: tellsOwn(network),
    years: yearRange(network.nodes.map(({ year }) => year)),
    retracted: scene.nodes.filter(({ retracted }) => retracted).length,
    brought: [
      ...new Set(
        scene.nodes.flatMap(({ kind, parent }) => (parent === undefined && isOfOneKind ? [] : [kind])),
      ),
    ],
  };
};
