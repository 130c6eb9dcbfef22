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

/** The words of a text in as many lines as this width needs; nothing if a single word is wider. */
const filled = (
  words: readonly string[],
  width: number,
  measure: (text: string) => number,
): string[] | undefined => {
  const lines: string[] = [];
  for (const word of words) {
    if (measure(word) > width) return undefined;
    const longer = `${lines.at(-1) ?? ''} ${word}`.trim();
    if (lines.length > 0 && measure(longer) <= width) lines[lines.length - 1] = longer;
    else lines.push(word);
  }
  return lines;
};

/** Text sizes within a disc: those that are read at ease, and those for what has no room otherwise. */
export const discSizes = { usual: [15, 14, 13, 12, 11], small: [10, 9] } as const;

/** The most lines within a disc, and the share of its diameter that a label may take. */
const within = { most: 4, width: 0.94, corner: 0.98 };

/** Whether every line ends within the disc, by the edge of it that is farther from the middle. */
const isWithin = (widths: readonly number[], lineHeight: number, radius: number): boolean =>
  widths.every((width, i) => {
    const half = (widths.length * lineHeight) / 2;
    const reach = Math.max(Math.abs(i * lineHeight - half), Math.abs((i + 1) * lineHeight - half));
    return Math.hypot(width / 2, reach) <= radius * within.corner;
  });

/**
 * A text within a disc of this radius, in the first of these sizes in which it fits, with a name a line or else word by
 * word; nothing if it fits in none. `lineHeight` is in text sizes.
 */
export const fitted = (
  text: string,
  radius: number,
  sizes: readonly number[],
  measure: (text: string, size: number) => number,
  lineHeight: number,
): { lines: string[]; size: number } | undefined => {
  for (const size of sizes)
    for (const parts of [text.split(/(?<=,) /), text.split(' ')]) {
      const lines = filled(parts, 2 * radius * within.width, (part) => measure(part, size));
      if (!lines || lines.length > within.most) continue;
      const widths = lines.map((line) => measure(line, size));
      if (isWithin(widths, size * lineHeight, radius)) return { lines, size };
    }
  return undefined;
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
