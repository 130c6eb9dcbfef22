/** Candidate positions of a label around its node. All lengths in pixels on the page. */
import type { Box } from './box-grid.ts';

/** A label's text set in lines, with its measures. */
export interface Setting {
  text: string;
  width: number;
  height: number;
}

/** Offset of the middle of a label from the middle of its node, and the cost of this place. */
export interface LabelPlace {
  dx: number;
  dy: number;
  cost: number;
}

/** A text in two lines of about equal length; nothing for one word or a short text. */
export const fold = (text: string): [string, string] | undefined => {
  if (text.length < 12) return undefined;
  const middle = text.length / 2;
  const spaces = [...text.matchAll(/ /g)].map(({ index }) => index);
  const at = spaces.toSorted((a, b) => Math.abs(a - middle) - Math.abs(b - middle))[0];
  return at === undefined ? undefined : [text.slice(0, at), text.slice(at + 1)];
};

/** Space between a node and its label, and around every label. */
const gap = 3;
const margin = { x: 3, y: 2 };

/** Below is best, then above and beside; then shifted along the node. */
export const placesOf = (radius: number, { width, height }: Setting): LabelPlace[] => {
  const [down, over] = [radius + gap + height / 2, radius + gap + width / 2];
  const [corner, quarter] = [radius * 0.7 + width / 2, width / 4];
  const slant = radius * 0.7 + gap + height / 2;
  return [
    { dx: 0, dy: down, cost: 0 },
    { dx: 0, dy: -down, cost: 1 },
    { dx: over, dy: 0, cost: 1 },
    { dx: -over, dy: 0, cost: 1.2 },
    { dx: quarter, dy: down, cost: 2 },
    { dx: -quarter, dy: down, cost: 2 },
    { dx: quarter, dy: -down, cost: 2.2 },
    { dx: -quarter, dy: -down, cost: 2.2 },
    { dx: corner, dy: slant, cost: 2.5 },
    { dx: -corner, dy: slant, cost: 2.5 },
    { dx: corner, dy: -slant, cost: 2.7 },
    { dx: -corner, dy: -slant, cost: 2.7 },
  ];
};

/** The box of a label at a place, with a `share` of the space around it. */
export const boxOf = (
  node: { x: number; y: number },
  { width, height }: Setting,
  { dx, dy }: LabelPlace,
  share: number,
): Box => ({
  x1: node.x + dx - width / 2 - margin.x * share,
  y1: node.y + dy - height / 2 - margin.y * share,
  x2: node.x + dx + width / 2 + margin.x * share,
  y2: node.y + dy + height / 2 + margin.y * share,
});
