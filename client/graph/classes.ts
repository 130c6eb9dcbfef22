/** The style classes of nodes and links. Classes are cheaper than mappers: each style is computed once. */

import type { ColourMode } from '../state/place/place.ts';
import {
  lastSizeStep,
  measureStep,
  sizeStep,
  widthBounds,
  widthStep,
  type YearRange,
  yearStep,
} from '../state/scene/scales.ts';
import type { Scene, SceneLink, SceneNode } from '../state/scene/scene.ts';

/** How a scene is to be coloured. */
export interface Colouring {
  mode: ColourMode;
  range: YearRange | undefined;
  /** The greatest value of the measure shown by size. */
  most: number;
  /** How many clusters have a colour of their own. */
  clusters: number;
  /** The colour of every venue that has one of its own. */
  venues: ReadonlyMap<string, number>;
}

/** The classes of the categorical colours; clusters and venues share them. */
const colourClass = (colour: number | undefined): string =>
  colour === undefined ? 'cluster-rest' : `cluster-${colour}`;

const clusterClass = (cluster: number, { clusters }: Colouring): string =>
  colourClass(cluster < clusters ? cluster : undefined);

const nodeColour = (node: SceneNode, colouring: Colouring): string => {
  const { mode, range } = colouring;
  if (mode === 'year')
    return node.year === undefined || !range ? 'undated' : `year-${yearStep(node.year, range)}`;
  if (mode === 'measure') return `year-${measureStep(node.value ?? node.papers, colouring.most)}`;
  if (mode === 'venue' && node.kind === 'paper') return colourClass(colouring.venues.get(node.venue ?? ''));
  return node.cluster === undefined ? `kind-${node.kind}` : clusterClass(node.cluster, colouring);
};

/** Classes for kind, size and colour, for added neighbours and for groups. */
export const nodeClasses = (node: SceneNode, colouring: Colouring): string[] => [
  node.kind,
  `size-${Math.min(lastSizeStep, sizeStep(node.size))}`,
  nodeColour(node, colouring),
  ...(node.parent === undefined ? [] : ['brought']),
  ...(node.members === undefined ? [] : ['group']),
];

/** Classes for the width of a link, and for a link within one cluster. */
export const linkClasses = (scene: Scene, colouring: Colouring): ((link: SceneLink) => string[]) => {
  const cluster = new Map(scene.nodes.map((node) => [node.id, node.cluster]));
  const own = scene.links.filter((link) => link.home);
  const bounds = widthBounds(own.reduce((most, link) => Math.max(most, link.weight), 1));
  return (link) => {
    const [from, to] = [cluster.get(link.source), cluster.get(link.target)];
    const within = colouring.mode === 'cluster' && from !== undefined && from === to;
    return [
      `width-${link.home ? widthStep(link.weight, bounds) : 0}`,
      ...(within ? [`within-${clusterClass(from, colouring)}`] : []),
      ...(link.home ? [] : ['brought']),
    ];
  };
};
