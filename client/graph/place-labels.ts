/**
 * Which labels are shown, and where beside their node: greedily by importance, each where it covers no label
 * that stands already and no node, and crosses as few links as can be. Pure; all lengths in pixels on the page.
 */
import { type Box, createGrid } from './box-grid.ts';

/** A node that would like its label shown. */
export interface Labelled {
  id: string;
  x: number;
  y: number;
  /** Half the drawn height of the node, rim included. */
  radius: number;
  /** The label as it may be set, best first: in one line, and if that finds no place in two. */
  settings: readonly Setting[];
}

/** A label's text set in lines, with its measures. */
export interface Setting {
  text: string;
  width: number;
  height: number;
}

/** A label that is shown: as it is set, and from the middle of the node to the middle of the label. */
export interface Placed {
  text: string;
  dx: number;
  dy: number;
}

export interface Segment {
  x1: number;
  y1: number;
  x2: number;
  y2: number;
}

/** A text in two lines of about equal length; nothing where it is one word, or short. */
export const fold = (text: string): [string, string] | undefined => {
  if (text.length < 12) return undefined;
  const middle = text.length / 2;
  const spaces = [...text.matchAll(/ /g)].map(({ index }) => index);
  const at = spaces.toSorted((a, b) => Math.abs(a - middle) - Math.abs(b - middle))[0];
  return at === undefined ? undefined : [text.slice(0, at), text.slice(at + 1)];
};

/** Space between a node and its label, and around every label. */
const gap = 3;
const margin = 3;

/** Where the middle of a label may stand, from the middle of its node; and how much that is disliked. */
interface Option {
  dx: number;
  dy: number;
  dislike: number;
}

/** Beneath is read best, then above and beside; then with the label shifted along the node. */
const optionsOf = (radius: number, { width, height }: Setting): Option[] => {
  const [down, over] = [radius + gap + height / 2, radius + gap + width / 2];
  const [corner, quarter] = [radius * 0.7 + width / 2, width / 4];
  const slant = radius * 0.6 + gap + height / 2;
  return [
    { dx: 0, dy: down, dislike: 0 },
    { dx: 0, dy: -down, dislike: 1 },
    { dx: over, dy: 0, dislike: 1 },
    { dx: -over, dy: 0, dislike: 1.2 },
    { dx: quarter, dy: down, dislike: 2 },
    { dx: -quarter, dy: down, dislike: 2 },
    { dx: quarter, dy: -down, dislike: 2.2 },
    { dx: -quarter, dy: -down, dislike: 2.2 },
    { dx: corner, dy: slant, dislike: 2.5 },
    { dx: -corner, dy: slant, dislike: 2.5 },
    { dx: corner, dy: -slant, dislike: 2.7 },
    { dx: -corner, dy: -slant, dislike: 2.7 },
  ];
};

const boxOf = (node: Labelled, { width, height }: Setting, { dx, dy }: Option): Box => ({
  x1: node.x + dx - width / 2 - margin,
  y1: node.y + dy - height / 2 - margin / 2,
  x2: node.x + dx + width / 2 + margin,
  y2: node.y + dy + height / 2 + margin / 2,
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
 * nodes: no label covers one. Answers every label that is shown.
 */
export const placeLabels = (
  wanted: readonly Labelled[],
  nodes: readonly { id: string; x: number; y: number; radius: number }[],
  links: readonly Segment[],
  page: { width: number; height: number },
): Map<string, Placed> => {
  const taken = createGrid();
  for (const { x, y, radius } of nodes)
    taken.add({ x1: x - radius, y1: y - radius, x2: x + radius, y2: y + radius });
  const counted = wanted.length * links.length <= mostPairs ? links : [];
  const crossings = (box: Box): number =>
    counted.reduce((sum, link) => sum + (crosses(link, box) ? 1 : 0), 0);
  // A name that is cut off at the edge says less than none.
  const isWhole = (box: Box): boolean =>
    box.x1 >= 0 && box.y1 >= 0 && box.x2 <= page.width && box.y2 <= page.height;
  const place = (node: Labelled, setting: Setting): (Placed & { box: Box }) | undefined =>
    optionsOf(node.radius, setting)
      .map((option) => ({ ...option, text: setting.text, box: boxOf(node, setting, option) }))
      .filter(({ box }) => isWhole(box) && !taken.hits(box))
      .map((option) => ({ ...option, cost: option.dislike + crossings(option.box) }))
      .toSorted((a, b) => a.cost - b.cost)[0];
  const placed = new Map<string, Placed>();
  for (const node of wanted) {
    for (const setting of node.settings) {
      const best = place(node, setting);
      if (!best) continue;
      taken.add(best.box);
      placed.set(node.id, { text: best.text, dx: best.dx, dy: best.dy });
      break;
    }
  }
  return placed;
};
