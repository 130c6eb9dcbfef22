/** What decides the look of nodes and links, as names: the colour and kind of a node, the width of a link, what is highlighted. */

import type { ColourMode } from '../state/place/place.ts';
import type { OpenedDisc } from '../state/scene/discs.ts';
import type { Emphasis } from '../state/scene/emphasis.ts';
import type { Hue } from '../state/scene/hues.ts';
import { measureStep, widthBounds, widthStep, type YearRange, yearStep } from '../state/scene/scales.ts';
import type { Scene, SceneLink, SceneNode } from '../state/scene/scene.ts';

/** How a scene is to be coloured. */
export interface Colouring {
  mode: ColourMode;
  range: YearRange | undefined;
  /** The greatest value of the measure shown by size. */
  most: number;
  /** The colour of every cluster that has one. */
  clusters: readonly (Hue | undefined)[];
  /** The names of the clusters, where these are named on the map; and the discs of opened groups. */
  names: readonly string[];
  discs: readonly OpenedDisc[];
  /** Whether the density of nodes is painted in place of nodes and links. */
  isDensity: boolean;
  /** The colour of every venue that has one of its own. */
  venues: ReadonlyMap<string, number>;
}

/** What is set off from the rest. */
export interface Marking {
  emphasis: Emphasis | undefined;
  /** Selected nodes. */
  picked: ReadonlySet<string>;
  /** Expanded nodes. */
  opened: ReadonlySet<string>;
  /** The node that has the keyboard's focus. */
  cursor: string | undefined;
}

/** The names of the categorical colours; clusters and venues share them. */
const categorical = (colour: number | undefined): string =>
  colour === undefined ? 'cluster-rest' : `cluster-${colour}`;

/** The name of the colour of a cluster; see `paintsOf`. */
export const clusterColour = (cluster: number, { clusters }: Colouring): string =>
  categorical(clusters[cluster]);

/** The name of the colour of a node; see `paintsOf`. */
export const colourOf = (node: SceneNode, colouring: Colouring): string => {
  const { mode, range } = colouring;
  if (mode === 'year')
    return node.year === undefined || !range ? 'undated' : `year-${yearStep(node.year, range)}`;
  if (mode === 'measure') return `year-${measureStep(node.value ?? node.papers, colouring.most)}`;
  if (mode === 'venue' && node.kind === 'paper') return categorical(colouring.venues.get(node.venue ?? ''));
  return node.cluster === undefined ? `kind-${node.kind}` : clusterColour(node.cluster, colouring);
};

/** What a link is drawn like. */
export interface LinkClass {
  /** Index into `widths`. */
  width: number;
  /** The colour of the cluster in which it lies. */
  within?: string;
  /** Whether it came with an expanded node. */
  brought: boolean;
}

/** The width of a link, and whether it lies within one cluster. */
export const linkClass = (
  scene: Pick<Scene, 'nodes' | 'links'>,
  colouring: Colouring,
): ((link: SceneLink) => LinkClass) => {
  const cluster = new Map(scene.nodes.map((node) => [node.id, node.cluster]));
  const own = scene.links.filter((link) => link.home);
  const bounds = widthBounds(own.reduce((most, link) => Math.max(most, link.weight), 1));
  return (link) => {
    const [from, to] = [cluster.get(link.source), cluster.get(link.target)];
    const within = colouring.mode === 'cluster' && from !== undefined && from === to;
    return {
      width: link.home ? widthStep(link.weight, bounds) : 0,
      ...(within ? { within: clusterColour(from, colouring) } : {}),
      brought: !link.home,
    };
  };
};

/** In which ways a node is set off, lowest first. */
export const statesOf = (id: string, { emphasis, picked, opened, cursor }: Marking): string[] => [
  ...(emphasis ? [emphasis.nodes.has(id) ? 'near' : 'faded'] : []),
  ...(opened.has(id) ? ['opened'] : []),
  ...(picked.has(id) ? ['picked'] : []),
  ...(emphasis?.chosen.has(id) ? ['chosen'] : []),
  ...(cursor === id ? ['cursor'] : []),
];
