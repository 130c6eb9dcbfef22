/** Papers by year, in a lane for every cluster: another layout of the network of papers. */

import type { Network } from '../base/wire.ts';
import { clusterColours } from './hues.ts';
import type { Point } from './placement.ts';
import { yearColumns } from './timeline-years.ts';

/** A column of the axis; with the ids of its papers where it stands behind a break. */
export interface AxisColumn {
  label: string;
  x: number;
  broken?: readonly string[];
}

/** What stands along the edges of the timeline, in the coordinates of its nodes. */
export interface Axes {
  /** From left to right: undated papers, and every year. Years far from the others share a column behind a break. */
  columns: readonly AxisColumn[];
  /** By the height of the gap over them. */
  lanes: readonly { label: string; y: number; cluster: number }[];
}

/** Room for a paper with its label, between lanes, and between years where papers stand side by side; in pixels at zoom 1. */
const cell = { width: 76, height: 40 };
/** Room for a paper where there are too many to name each. */
const crowdedCell = { width: 46, height: 40 };
const laneGap = 34;
const yearGap = 24;

/** Of more papers than these, those of a year and group stand side by side, until the whole has about the shape of the page. */
const crowded = 150;
const mostAcross = 40;

/** If the picture is flatter than the page, rows are spread by at most this factor. */
const mostStretched = 2.2;

type Node = Network['nodes'][number];

/** The papers of every lane by column, lanes in order. */
const cellsOf = (
  nodes: readonly Node[],
  laneOf: (node: Node) => number,
  columnOf: (node: Node) => number,
): Map<number, Map<number, Node[]>> => {
  const lanes = new Map<number, Map<number, Node[]>>();
  for (const node of nodes) {
    const [lane, column] = [laneOf(node), columnOf(node)];
    const columns = lanes.get(lane) ?? new Map<number, Node[]>();
    lanes.set(lane, columns);
    columns.set(column, [...(columns.get(column) ?? []), node]);
  }
  return new Map([...lanes].sort(([a], [b]) => a - b));
};

/** The number of rows that a lane needs for this many papers side by side. */
const rowsOf = (columns: ReadonlyMap<number, readonly Node[]>, across: number): number =>
  [...columns.values()].reduce((most, { length }) => Math.max(most, Math.ceil(length / across)), 0);

/** How many papers of one year stand side by side, so that the whole is neither a tower nor a thread. */
const acrossOf = (
  lanes: ReadonlyMap<number, ReadonlyMap<number, readonly Node[]>>,
  years: number,
  papers: number,
  aspect: number,
): number => {
  if (papers <= crowded) return 1;
  for (let across = 1; across < mostAcross; across += 1) {
    const width = years * (across * crowdedCell.width + yearGap);
    const height = [...lanes.values()].reduce(
      (sum, columns) => sum + rowsOf(columns, across) * crowdedCell.height + laneGap,
      0,
    );
    if (width >= aspect * height) return across;
  }
  return mostAcross;
};

/**
 * The network with its nodes by year and lane, in the order in which it lists them; and what to write at the edges.
 * `aspect` is the shape to come near to, width by height.
 */
export const layTimeline = (network: Network, aspect = 1): { network: Network; axes: Axes } => {
  const { columns, columnOf: columnOfYear } = yearColumns(network.nodes.map(({ year }) => year));
  const columnOf = ({ year }: Node): number => columnOfYear(year);
  const width = columns.length > 0 ? (columns.at(-1)?.at ?? 0) - (columns[0]?.at ?? 0) + 1 : 0;
  // The smaller clusters share the last lane.
  const coloured = network.clusters.slice(0, clusterColours).filter(({ nodes }) => nodes > 1).length;
  const lanes = cellsOf(network.nodes, ({ cluster }) => Math.min(cluster, coloured), columnOf);
  const across = acrossOf(lanes, width, network.nodes.length, aspect);
  const room = network.nodes.length > crowded ? crowdedCell : cell;
  const yearWidth = across === 1 ? cell.width : across * room.width + yearGap;
  const places = new Map<string, Point>();
  const tops = new Map<number, number>();
  let top = 0;
  for (const [lane, columns] of lanes) {
    tops.set(lane, top);
    for (const [column, nodes] of columns)
      nodes.forEach(({ id }, i) => {
        const shift = (i % across) - (Math.min(across, nodes.length) - 1) / 2;
        const row = Math.floor(i / across);
        places.set(id, { x: column * yearWidth + shift * room.width, y: top + (row + 0.5) * room.height });
      });
    top += rowsOf(columns, across) * room.height + laneGap;
  }
  const stretch = Math.min(mostStretched, Math.max(1, (width * yearWidth) / (aspect * Math.max(1, top))));
  for (const place of places.values()) place.y *= stretch;
  return {
    network: {
      ...network,
      nodes: network.nodes.map((node) => ({ ...node, ...places.get(node.id) })),
    },
    axes: {
      columns: columns.map(({ at, label, broken }) => ({
        label,
        x: at * yearWidth,
        ...(broken
          ? { broken: network.nodes.filter((node) => columnOf(node) === at).map(({ id }) => id) }
          : {}),
      })),
      lanes: [...tops].map(([lane, y]) => ({
        cluster: lane,
        label: lane < coloured ? (network.clusters[lane]?.label ?? '') : 'smaller groups',
        y: (y - laneGap / 2) * stretch,
      })),
    },
  };
};

/** The lanes whose names are at least this many pixels apart at a zoom; upper lanes come first. */
export const legibleLanes = (lanes: Axes['lanes'], zoom: number, least: number): Axes['lanes'] => {
  let last = -Infinity;
  return lanes.filter(({ y }) => {
    if ((y - last) * zoom < least) return false;
    last = y;
    return true;
  });
};

/** The years to print at least this many pixels apart at a zoom: every one, second, fifth, tenth and so on, and the last. */
export const legibleColumns = (
  columns: readonly AxisColumn[],
  zoom: number,
  least: number,
): readonly AxisColumn[] => {
  const isYear = ({ label, broken }: AxisColumn): boolean => !broken && /^\d+$/.test(label);
  const years = columns.filter(isYear);
  const width = ((years[1]?.x ?? cell.width) - (years[0]?.x ?? 0)) * zoom;
  const every = [1, 2, 5, 10, 20, 50, 100].find((step) => step * width >= least) ?? 100;
  const last = years.at(-1);
  const isFarFromLast = ({ x }: AxisColumn): boolean => !last || (last.x - x) * zoom >= least;
  return columns.filter(
    (column) =>
      !isYear(column) || column === last || (Number(column.label) % every === 0 && isFarFromLast(column)),
  );
};
