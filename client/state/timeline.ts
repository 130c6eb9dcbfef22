/** Papers by year, in a lane for every cluster: another layout of the network of papers. */
import { colouredClusters } from './scales.ts';
import type { Point } from './scene.ts';
import type { Network } from './wire.ts';

/** What stands along the edges of the timeline, in the coordinates of its nodes. */
export interface Axes {
  /** Every year from first to last; undated papers stand before the first. */
  columns: readonly { label: string; x: number }[];
  /** By the height of the gap over them. */
  lanes: readonly { label: string; y: number; cluster: number }[];
}

/** Room for a paper with its label, between lanes, and for what is undated; in pixels at zoom 1. */
const cell = { width: 76, height: 40 };
const laneGap = 34;

type Node = Network['nodes'][number];

/** Whole years; what is undated stands two columns before the first. */
const columnsOf = (nodes: readonly Node[]): ((node: Node) => number) => {
  const years = nodes.flatMap(({ year }) => (year === undefined ? [] : [Math.round(year)]));
  const first = years.length > 0 ? Math.min(...years) : 0;
  return ({ year }) => (year === undefined ? -2 : Math.round(year) - first);
};

/** The network with its nodes by year and lane, in the order in which it lists them; and what to write at the edges. */
export const layTimeline = (network: Network): { network: Network; axes: Axes } => {
  const columnOf = columnsOf(network.nodes);
  // The smaller clusters, which share a grey, share the last lane.
  const coloured = colouredClusters(network.clusters);
  const laneOf = (cluster: number): number => Math.min(cluster, coloured);
  const cells = new Map<string, Node[]>();
  const rows = new Map<number, number>();
  const inCell = (node: Node): Node[] => {
    const key = `${laneOf(node.cluster)} ${columnOf(node)}`;
    const list = cells.get(key) ?? [];
    cells.set(key, list);
    return list;
  };
  const rowOf = new Map<string, number>();
  for (const node of network.nodes) {
    const list = inCell(node);
    rowOf.set(node.id, list.length);
    list.push(node);
    rows.set(laneOf(node.cluster), Math.max(rows.get(laneOf(node.cluster)) ?? 0, list.length));
  }
  let top = 0;
  const tops = new Map<number, number>();
  for (const lane of [...rows.keys()].sort((a, b) => a - b)) {
    tops.set(lane, top);
    top += (rows.get(lane) ?? 0) * cell.height + laneGap;
  }
  const place = (node: Node): Point => ({
    x: columnOf(node) * cell.width,
    y: (tops.get(laneOf(node.cluster)) ?? 0) + ((rowOf.get(node.id) ?? 0) + 0.5) * cell.height,
  });
  const dated = network.nodes.flatMap(({ year }) => (year === undefined ? [] : [Math.round(year)]));
  const first = Math.min(...dated);
  const years = dated.length > 0 ? Math.max(...dated) - first + 1 : 0;
  const undated = dated.length < network.nodes.length ? [{ label: 'undated', x: -2 * cell.width }] : [];
  return {
    network: { ...network, nodes: network.nodes.map((node) => ({ ...node, ...place(node) })) },
    axes: {
      columns: [
        ...undated,
        ...Array.from({ length: years }, (_, i) => ({ label: String(first + i), x: i * cell.width })),
      ],
      lanes: [...tops].map(([lane, y]) => ({
        cluster: lane,
        label: lane < coloured ? (network.clusters[lane]?.label ?? '') : 'smaller groups',
        y: y - laneGap / 2,
      })),
    },
  };
};

/** Columns that leave at least so many pixels between them at a zoom: every one, every second, fifth, tenth and so on. */
export const legibleColumns = (columns: Axes['columns'], zoom: number, least: number): Axes['columns'] => {
  const every = [1, 2, 5, 10, 20, 50, 100].find((step) => step * cell.width * zoom >= least) ?? 100;
  return columns.filter(({ label }) => !/^\d+$/.test(label) || Number(label) % every === 0);
};
