/** What is painted now, as plain values for SVG, and the labels where they stand. */
import type { Drawing, DrawnLine } from '../state/scene/svg.ts';
import type { Label } from './labels.ts';
import type { LookOfNode } from './look.ts';
import type { PaintedLabel } from './painter.ts';
import type { Palette } from './palette.ts';
import type { ShownPicture } from './shown.ts';
import { isLineSeen, isMarkSeen, lineInView, markInView, type View } from './view.ts';

/** Pixels. */
export type Size = Pick<Drawing, 'width' | 'height'>;

const placed = ({ text, dx, dy, size, bold }: Label, x: number, y: number, scale: number): PaintedLabel => ({
  lines: text.split('\n'),
  x: x + dx * scale,
  y: y + dy * scale,
  size,
  bold,
});

/** The labels on the page. Until they are placed anew, they keep beside their nodes at another zoom. */
export const paintedLabels = (
  shown: Pick<ShownPicture, 'node'>,
  labels: ReadonlyMap<string, Label>,
  { zoom, pan }: View,
  labelledAt: number,
): PaintedLabel[] =>
  // The most important are painted last, over the others.
  [...labels].toReversed().flatMap(([id, label]) => {
    const node = shown.node(id);
    return node ? [placed(label, node.x * zoom + pan.x, node.y * zoom + pan.y, zoom / labelledAt)] : [];
  });

/** The visible part of the picture. */
export const drawingOf = (
  shown: Pick<ShownPicture, 'look'>,
  labels: ReadonlyMap<string, Label>,
  view: View & Size & { labelledAt: number },
  { font, ink, ground }: Palette,
): Drawing => {
  const { width, height, zoom, labelledAt } = view;
  const { lines, dim, faded, near, marks } = shown.look();
  const linesOf = (some: readonly DrawnLine[]): DrawnLine[] =>
    some.map((line) => lineInView(line, view)).filter((line) => isLineSeen(line, width, height));
  const marksOf = (some: readonly LookOfNode[]): LookOfNode[] =>
    some.map((mark) => markInView(mark, view)).filter((mark) => isMarkSeen(mark, width, height));
  return {
    width,
    height,
    font,
    ink,
    ground,
    lines: linesOf(lines.map((line) => ({ ...line, opacity: line.opacity * dim }))),
    faded: marksOf(faded),
    near: linesOf(near),
    marks: marksOf(marks).map(({ id, ...mark }) => {
      const label = labels.get(id);
      return label ? { ...mark, label: placed(label, mark.x, mark.y, zoom / labelledAt) } : mark;
    }),
  };
};
