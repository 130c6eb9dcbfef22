/**
 * Which labels are shown, and on which side of their node: greedily by importance, each where it covers no label
 * that stands already and no node, and crosses as few links as can be. Pure; all lengths in pixels on the page.
 */
import { type Box, createGrid } from './box-grid.ts';

export const sides = ['below', 'above', 'right', 'left'] as const;
export type Side = (typeof sides)[number];

/** A node that would like its label shown. */
export interface Labelled {
  id: string;
  x: number;
  y: number;
  /** Half the drawn height of the node, rim included. */
  radius: number;
  /** Of the label's text. */
  width: number;
  height: number;
}

export interface Segment {
  x1: number;
  y1: number;
  x2: number;
  y2: number;
}

/** Space between a node and its label, and around every label. */
export const gap = 3;
const margin = 3;

const boxes: Record<Side, (node: Labelled) => Box> = {
  below: ({ x, y, radius, width, height }) => around(x, y + radius + gap + height / 2, width, height),
  above: ({ x, y, radius, width, height }) => around(x, y - radius - gap - height / 2, width, height),
  right: ({ x, y, radius, width, height }) => around(x + radius + gap + width / 2, y, width, height),
  left: ({ x, y, radius, width, height }) => around(x - radius - gap - width / 2, y, width, height),
};

const around = (x: number, y: number, width: number, height: number): Box => ({
  x1: x - width / 2 - margin,
  y1: y - height / 2 - margin / 2,
  x2: x + width / 2 + margin,
  y2: y + height / 2 + margin / 2,
});

/** Whether a segment enters a box (Liang and Barsky, 1984). */
export const crosses = (segment: Segment, box: Box): boolean => {
  const dx = segment.x2 - segment.x1;
  const dy = segment.y2 - segment.y1;
  let enter = 0;
  let leave = 1;
  const edges: [number, number][] = [
    [-dx, segment.x1 - box.x1],
    [dx, box.x2 - segment.x1],
    [-dy, segment.y1 - box.y1],
    [dy, box.y2 - segment.y1],
  ];
  for (const [p, q] of edges) {
    if (p === 0 && q < 0) return false;
    if (p < 0) enter = Math.max(enter, q / p);
    if (p > 0) leave = Math.min(leave, q / p);
    if (enter > leave) return false;
  }
  return true;
};

/** Beyond so many pairs of labels and links, crossings are not counted: the answer must come at once. */
const mostPairs = 400_000;

/**
 * Places the labels of `wanted`, most important first, on a page of `width` by `height`. `nodes` are all drawn
 * nodes: no label covers one. Answers the side of every label that is shown.
 */
export const placeLabels = (
  wanted: readonly Labelled[],
  nodes: readonly { id: string; x: number; y: number; radius: number }[],
  links: readonly Segment[],
  page: { width: number; height: number },
): Map<string, Side> => {
  const taken = createGrid();
  for (const { x, y, radius } of nodes)
    taken.add({ x1: x - radius, y1: y - radius, x2: x + radius, y2: y + radius });
  const counted = wanted.length * links.length <= mostPairs ? links : [];
  const cost = (box: Box): number => {
    const outside = box.x1 < 0 || box.y1 < 0 || box.x2 > page.width || box.y2 > page.height;
    return counted.reduce((sum, link) => sum + (crosses(link, box) ? 1 : 0), outside ? 100 : 0);
  };
  const placed = new Map<string, Side>();
  for (const node of wanted) {
    const free = sides
      .map((side) => ({ side, box: boxes[side](node) }))
      .filter(({ box }) => !taken.hits(box))
      .map((option) => ({ ...option, cost: cost(option.box) }));
    const best = free.reduce<(typeof free)[number] | undefined>(
      // A later side must cross clearly less to be taken: labels that mostly stand below are read faster.
      (least, option) => (!least || option.cost < least.cost - 1 ? option : least),
      undefined,
    );
    if (!best) continue;
    placed.set(node.id, best.side);
    taken.add(best.box);
  }
  return placed;
};
