/**
 * The density of nodes over the plane, as VOSviewer has it (van Eck and Waltman, “Software survey: VOSviewer”, 2010): at
 * each point the sum of w·exp(-(r / (d·h))²) over all nodes, with the weight w of a node, its distance r, the mean distance
 * d of two nodes and the width h of the kernel. Pure.
 */

/** A node as it weighs: a group weighs over its disc. */
export interface Weight {
  x: number;
  y: number;
  size: number;
  /** The radius of a group. */
  reach?: number;
}

/** The density in cells of `cell` by `cell`, in shares of the greatest, row by row from the upper left. */
export interface Field {
  x: number;
  y: number;
  cell: number;
  columns: number;
  rows: number;
  values: Float32Array;
}

/** The width of the kernel, in mean distances: as wide as few nodes are apart, and no narrower than tells many. */
const kernelOf = (nodes: number): number => Math.max(0.06, 1 / Math.sqrt(nodes));

/** Cells to a width of the kernel; a field is no wider or higher than `most` cells. */
const fineness = 4;
const most = 480;

/** So many widths away a node weighs nothing: exp(-9). */
const far = 3;

/** Of more nodes than these, so many stand for all when the mean distance is taken. */
const sampled = 400;

const meanDistance = (nodes: readonly Weight[]): number => {
  const step = Math.max(1, nodes.length / sampled);
  const some = Array.from({ length: Math.min(nodes.length, sampled) }, (_, i) => nodes[Math.floor(i * step)]);
  let [sum, pairs] = [0, 0];
  for (const [i, a] of some.entries())
    for (const b of some.slice(i + 1)) {
      if (!a || !b) continue;
      sum += Math.hypot(a.x - b.x, a.y - b.y);
      pairs += 1;
    }
  return pairs === 0 ? 0 : sum / pairs;
};

/** The kernel along one axis: its values at the middles of the cells that it reaches, and the first of these. */
const along = (
  at: number,
  width: number,
  cell: number,
  cells: number,
): { first: number; values: number[] } => {
  const first = Math.max(0, Math.floor((at - far * width) / cell));
  const last = Math.min(cells - 1, Math.ceil((at + far * width) / cell));
  return {
    first,
    values: Array.from({ length: Math.max(0, last - first + 1) }, (_, i) =>
      Math.exp(-((((first + i + 0.5) * cell - at) / width) ** 2)),
    ),
  };
};

/** The density of some nodes; `undefined` without any. */
export const densityOf = (nodes: readonly Weight[]): Field | undefined => {
  if (nodes.length === 0) return undefined;
  const width = kernelOf(nodes.length) * meanDistance(nodes) || 1;
  const widthOf = ({ reach = 0 }: Weight): number => Math.max(width, reach / 2);
  const end = (of: (node: Weight) => number): number =>
    nodes.reduce((least, node) => Math.min(least, of(node) - far * widthOf(node)), Infinity);
  const [x, y] = [end((node) => node.x), end((node) => node.y)];
  const [right, bottom] = [-end((node) => -node.x), -end((node) => -node.y)];
  const cell = Math.max(width / fineness, Math.max(right - x, bottom - y) / most);
  const [columns, rows] = [Math.ceil((right - x) / cell), Math.ceil((bottom - y) / cell)];
  const values = new Float32Array(columns * rows);
  for (const node of nodes) {
    const own = widthOf(node);
    const across = along(node.x - x, own, cell, columns);
    const down = along(node.y - y, own, cell, rows);
    down.values.forEach((vertical, j) => {
      const row = (down.first + j) * columns + across.first;
      across.values.forEach((horizontal, i) => {
        values[row + i] = (values[row + i] ?? 0) + node.size * vertical * horizontal;
      });
    });
  }
  const greatest = values.reduce((max, value) => Math.max(max, value), 0) || 1;
  return { x, y, cell, columns, rows, values: values.map((value) => value / greatest) };
};
