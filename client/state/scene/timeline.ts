/** Papers by year, in a lane for every cluster: another layout of the network of papers. */

import type { Network } from '../base/wire.ts';
import type { Point } from './placement.ts';
import { colouredClusters } from './scales.ts';

/** What stands along the edges of the timeline, in the coordinates of its nodes. */
export interface Axes {
  /** Every year from first to last; undated papers stand before the first. */
  columns: readonly { label: string; x: number }[];
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

/** What is flatter than the page has its rows moved apart, up to so many times. */
const mostStretched = 2.2;

/** Of more lines than so many for each paper, the heaviest few of each are drawn. */
const linesEach = 3;
const heaviestEach = 1;

type Node = Network['nodes'][number];

/** Whole years; what is undated stands two columns before the first. */
const columnsOf = (
  nodes: readonly Node[],
): { columnOf: (node: Node) => number; first: number; years: number } => {
  const dated = nodes.flatMap(({ year }) => (year === undefined ? [] : [Math.round(year)]));
  const first = dated.reduce((least, year) => Math.min(least, year), dated[0] ?? 0);
  const last = dated.reduce((most, year) => Math.max(most, year), first);
  return {
    columnOf: ({ year }) => (year === undefined ? -2 : Math.round(year) - first),
    first,
    years: dated.length > 0 ? last - first + 1 : 0,
  };
};

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

/** Rows that a lane needs, with so many papers side by side. */
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

/** The lines that are drawn: all where they are few, else the heaviest of each paper. */
const drawnLines = ({ nodes, links }: Network): Network['links'] => {
  if (nodes.length <= crowded || links.length <= linesEach * nodes.length) return links;
  const counts = new Map<string, number>();
  const isAmongHeaviest = (id: string): boolean => {
    const n = (counts.get(id) ?? 0) + 1;
    counts.set(id, n);
    return n <= heaviestEach;
  };
  return links
    .toSorted((a, b) => b.weight - a.weight)
    .filter(({ source, target }) => {
      const ends = [isAmongHeaviest(source), isAmongHeaviest(target)];
      return ends.includes(true);
    });
};

/** Whether a timeline draws only the heaviest lines of its papers. */
export const hasFewerLines = (network: Network): boolean => drawnLines(network).length < network.links.length;

/**
 * The network with its nodes by year and lane, in the order in which it lists them; and what to write at the edges.
 * `aspect` is the shape to come near to, width by height.
 */
export const layTimeline = (network: Network, aspect = 1): { network: Network; axes: Axes } => {
  const { columnOf, first, years } = columnsOf(network.nodes);
  // The smaller clusters, which share a grey, share the last lane.
  const coloured = colouredClusters(network.clusters);
  const lanes = cellsOf(network.nodes, ({ cluster }) => Math.min(cluster, coloured), columnOf);
  const across = acrossOf(lanes, years, network.nodes.length, aspect);
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
  const hasUndated = network.nodes.some(({ year }) => year === undefined);
  const columns = years + (hasUndated ? 2 : 0);
  const stretch = Math.min(mostStretched, Math.max(1, (columns * yearWidth) / (aspect * Math.max(1, top))));
  for (const place of places.values()) place.y *= stretch;
  return {
    network: {
      ...network,
      nodes: network.nodes.map((node) => ({ ...node, ...places.get(node.id) })),
      links: drawnLines(network),
    },
    axes: {
      columns: [
        ...(hasUndated ? [{ label: 'undated', x: -2 * yearWidth }] : []),
        ...Array.from({ length: years }, (_, i) => ({ label: String(first + i), x: i * yearWidth })),
      ],
      lanes: [...tops].map(([lane, y]) => ({
        cluster: lane,
        label: lane < coloured ? (network.clusters[lane]?.label ?? '') : 'smaller groups',
        y: (y - laneGap / 2) * stretch,
      })),
    },
  };
};

/** Lanes whose names leave at least so many pixels between them at a zoom, the upper first. */
export const legibleLanes = (lanes: Axes['lanes'], zoom: number, least: number): Axes['lanes'] => {
  let last = -Infinity;
  return lanes.filter(({ y }) => {
    if ((y - last) * zoom < least) return false;
    last = y;
    return true;
  });
};

/** Columns that leave at least so many pixels between them at a zoom: every one, every second, fifth, tenth and so on. */
export const legibleColumns = (columns: Axes['columns'], zoom: number, least: number): Axes['columns'] => {
  const years = columns.filter(({ label }) => /^\d+$/.test(label));
  const width = (years[1]?.x ?? cell.width) - (years[0]?.x ?? 0);
  const every = [1, 2, 5, 10, 20, 50, 100].find((step) => step * width * zoom >= least) ?? 100;
  return columns.filter(({ label }) => !/^\d+$/.test(label) || Number(label) % every === 0);
};
