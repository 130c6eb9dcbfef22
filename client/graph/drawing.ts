/** What is painted now, as plain values for SVG, and the labels where they stand. */
import type { Drawing, DrawnLine, DrawnMark } from '../state/scene/svg.ts';
import { clusterColour } from './classes.ts';
import { type Density, drawnImage } from './density-image.ts';
import type { Label } from './labels.ts';
import { paintsOf, setOff } from './look.ts';
import type { PaintedLabel } from './painter.ts';
import { mix, type Palette } from './palette.ts';
import type { RegionName } from './regions.ts';
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

/** The names of clusters on the page, each in a dark shade of its colour. */
export const paintedNames = (
  names: readonly RegionName[],
  { colouring }: Pick<ShownPicture, 'colouring'>,
  { zoom, pan }: View,
  palette: Palette,
): PaintedLabel[] => {
  const paints = paintsOf(palette);
  return names.map(({ cluster, lines, x, y, dx, dy, size }) => ({
    lines,
    x: x * zoom + pan.x + dx,
    y: y * zoom + pan.y + dy,
    size,
    bold: true,
    ...(colouring.isDensity
      ? {}
      : {
          colour: mix(paints.get(clusterColour(cluster, colouring))?.fill ?? palette.rest, palette.ink, 0.62),
        }),
  }));
};

/** The visible part of the picture. */
export const drawingOf = (
  shown: Pick<ShownPicture, 'look' | 'colouring'>,
  {
    labels,
    names,
    density,
  }: {
    labels: ReadonlyMap<string, Label>;
    names: readonly RegionName[];
    density: Density | undefined;
  },
  view: View & Size & { labelledAt: number },
  palette: Palette,
): Drawing => {
  const { font, ink, ground } = palette;
  const { width, height, zoom, labelledAt } = view;
  const look = shown.look();
  // Of what is set off, nothing is missing in the density.
  const { grounds, lines, dim, faded, near, marks } = density
    ? { ...look, grounds: [], lines: [], faded: [], marks: setOff(look) }
    : look;
  const linesOf = (some: readonly DrawnLine[]): DrawnLine[] =>
    some.map((line) => lineInView(line, view)).filter((line) => isLineSeen(line, width, height));
  const marksOf = <M extends DrawnMark>(some: readonly M[]): M[] =>
    some.map((mark) => markInView(mark, view)).filter((mark) => isMarkSeen(mark, width, height));
  return {
    width,
    height,
    font,
    ink,
    ground,
    image: density && drawnImage(density.image, view),
    lines: linesOf(lines.map((line) => ({ ...line, opacity: line.opacity * dim }))),
    grounds: marksOf(grounds),
    names: paintedNames(names, shown, view, palette),
    faded: [...(density?.points ?? []), ...marksOf(faded)],
    near: linesOf(near),
    marks: marksOf(marks).map(({ id, ...mark }) => {
      const label = labels.get(id);
      return label ? { ...mark, label: placed(label, mark.x, mark.y, zoom / labelledAt) } : mark;
    }),
  };
};
