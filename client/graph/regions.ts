/** The names of clusters on the map, as of countries: chosen and placed before those of the nodes. Pure but for `measure`. */
import type { OpenedDisc } from '../state/scene/discs.ts';
import type { Box } from './box-grid.ts';
import { fold } from './label-places.ts';
import type { Measure } from './labels.ts';
import type { ShownNode } from './look.ts';
import type { View } from './view.ts';

/** A cluster as it lies in the network. */
export interface Region {
  cluster: number;
  label: string;
  x: number;
  y: number;
  /** The radius within which most of it lies. */
  reach: number;
  nodes: number;
  /** Whether it is the disc of an opened group; and whether its parts are drawn, each with its name. */
  isDisc?: boolean;
  isParted?: boolean;
}

/** A name where it stands: from a point of the network to its own middle, in pixels. */
export interface RegionName {
  cluster: number;
  lines: readonly string[];
  x: number;
  y: number;
  dx: number;
  dy: number;
  size: number;
}

/** Fewer nodes need no name of their own; with more drawn than `named` single ones, clusters have names. */
const leastNodes = 5;
const named = 150;

/** The share of the nodes of a cluster that lie within its reach. */
const most = 0.8;

const middle = (values: number[]): number => values.sort((a, b) => a - b)[Math.floor(values.length / 2)] ?? 0;

/** The discs of opened groups, else the clusters; none in a small network, where nodes have their names. */
export const regionsOf = (
  nodes: readonly ShownNode[],
  labels: readonly string[],
  discs: readonly OpenedDisc[],
): Region[] => {
  if (discs.length > 0)
    return discs.map((disc) => ({ ...disc, isDisc: true })).sort((a, b) => b.nodes - a.nodes);
  const single = nodes.filter(({ members, parent }) => members === undefined && parent === undefined);
  if (labels.length === 0 || (single.length <= named && single.length === nodes.length)) return [];
  const byCluster = new Map<number, ShownNode[]>();
  for (const node of single) {
    if (node.cluster === undefined) continue;
    const own = byCluster.get(node.cluster);
    if (own) own.push(node);
    else byCluster.set(node.cluster, [node]);
  }
  return [...byCluster]
    .filter(([cluster, own]) => own.length >= leastNodes && labels[cluster])
    .map(([cluster, own]) => {
      const [x, y] = [middle(own.map((node) => node.x)), middle(own.map((node) => node.y))];
      const far = own.map((node) => Math.hypot(node.x - x, node.y - y)).sort((a, b) => a - b);
      const reach = far[Math.floor(most * (far.length - 1))] ?? 0;
      return { cluster, label: labels[cluster] ?? '', x, y, reach, nodes: own.length };
    })
    .sort((a, b) => b.nodes - a.nodes || a.cluster - b.cluster);
};

/** On the page, in pixels: a smaller cluster has no name yet, in a larger one the reader knows where they are. */
const legible = { least: 18, most: 0.75 };

/** Sizes of the letters, by the reach of the cluster on the page: from so many pixels on they are largest. */
const letters = { least: 11.5, most: 18, from: 110 };
const lineHeight = 1.1;

export interface RegionPage {
  view: View;
  width: number;
  height: number;
  covered: readonly Box[];
  measure: Measure;
}

const overlap = (a: Box, b: Box): boolean => a.x1 < b.x2 && b.x1 < a.x2 && a.y1 < b.y2 && b.y1 < a.y2;

/** Where a name may stand, in shares of the reach from the middle: best first. In a disc it stands above what lies in it. */
const spots = { cluster: [0, -0.55, 0.55, -1.05, 1.05], disc: [-0.86, 0.86, 0] };

/** The names that are shown at this view, and the boxes that they take. */
export const placeRegions = (
  regions: readonly Region[],
  { view: { zoom, pan }, width, height, covered, measure }: RegionPage,
): { names: RegionName[]; boxes: Box[] } => {
  const names: RegionName[] = [];
  const boxes: Box[] = [];
  for (const { cluster, label, x, y, reach, isDisc, isParted } of regions) {
    const onPage = reach * zoom;
    if (isParted || onPage < legible.least || onPage > legible.most * Math.min(width, height)) continue;
    const size = letters.least + (letters.most - letters.least) * Math.min(1, onPage / letters.from);
    // Where the whole name finds no room, its first part may.
    const namings = [...new Set([label, label.split(', ')[0] ?? label])].map((name) => fold(name) ?? [name]);
    for (const [lines, spot] of namings.flatMap((lines) =>
      (isDisc ? spots.disc : spots.cluster).map((spot) => [lines, spot] as const),
    )) {
      const half = {
        x: Math.max(...lines.map((line) => measure(line, size, true))) / 2,
        y: (lines.length * size * lineHeight) / 2,
      };
      const dy = spot * onPage;
      const [cx, cy] = [x * zoom + pan.x, y * zoom + pan.y + dy];
      const box = { x1: cx - half.x, x2: cx + half.x, y1: cy - half.y, y2: cy + half.y };
      if (box.x1 < 0 || box.y1 < 0 || box.x2 > width || box.y2 > height) continue;
      if (boxes.some((other) => overlap(other, box)) || covered.some((other) => overlap(other, box)))
        continue;
      boxes.push(box);
      names.push({ cluster, lines, x, y, dx: 0, dy, size });
      break;
    }
  }
  return { names, boxes };
};
