/** The density of nodes as an image: computed once for a picture, then only stretched to the view. */
import { densityOf } from '../state/scene/density.ts';
import type { DrawnImage, DrawnMark } from '../state/scene/svg.ts';
import type { ShownNode } from './look.ts';
import { channels, type Palette } from './palette.ts';
import type { ShownPicture } from './shown.ts';
import type { View } from './view.ts';

/** An image where it lies in the network. */
interface DensityImage {
  canvas: HTMLCanvasElement;
  x: number;
  y: number;
  width: number;
  height: number;
}

/** What stands in a view in place of nodes and links: their density, and points for the nodes that are named. */
export interface Density {
  image: DensityImage;
  /** In pixels of the page. */
  points: readonly DrawnMark[];
}

/** The share of the scale over which the thinnest density fades into the ground. */
const fade = 0.22;

/** `ramp`: the colours, lowest first. Half of the scale is a quarter of the density, as for other measures. */
const densityImage = (nodes: readonly ShownNode[], ramp: readonly string[]): DensityImage | undefined => {
  const field = densityOf(nodes);
  const canvas = document.createElement('canvas');
  const context = canvas.getContext('2d');
  if (!field || !context) return undefined;
  const { columns, rows, cell, values } = field;
  canvas.width = columns;
  canvas.height = rows;
  const colours = ramp.map(channels);
  const image = context.createImageData(columns, rows);
  values.forEach((value, i) => {
    const scaled = Math.sqrt(value);
    const colour = colours[Math.min(colours.length - 1, Math.floor(scaled * colours.length))] ?? [];
    image.data.set([...colour, 255 * Math.min(1, scaled / fade)], 4 * i);
  });
  context.putImageData(image, 0, 0);
  return { canvas, x: field.x, y: field.y, width: columns * cell, height: rows * cell };
};

/** So many nodes at most have their names on their density. */
const mostNamed = 40;

/** The largest nodes of a page, to be named: each a point, where it is no group. */
export const foremost = (
  nodes: readonly ShownNode[],
  { zoom, pan }: View,
  { width, height }: { width: number; height: number },
): ShownNode[] =>
  nodes
    .filter(({ x, y }) => {
      const [left, top] = [x * zoom + pan.x, y * zoom + pan.y];
      return left >= 0 && left <= width && top >= 0 && top <= height;
    })
    .toSorted((a, b) => b.size - a.size || (a.id < b.id ? -1 : 1))
    .slice(0, mostNamed)
    .map((node) => (node.members === undefined ? { ...node, diameter: 0 } : node));

/** The points of the nodes that are named, in pixels of the page. */
const namedPoints = (
  nodes: readonly ShownNode[],
  named: ReadonlyMap<string, unknown>,
  { zoom, pan }: View,
  { ink, ground }: Palette,
): DrawnMark[] =>
  nodes
    .filter(({ id, members }) => named.has(id) && members === undefined)
    .map(({ x, y }) => ({
      shape: 'ellipse',
      x: x * zoom + pan.x,
      y: y * zoom + pan.y,
      size: 5,
      fill: ink,
      rim: ground,
      rimWidth: 1.5,
      opacity: 1,
    }));

/** The image in a picture that is saved, placed by the view. */
export const drawnImage = (
  { canvas, x, y, width, height }: DensityImage,
  { zoom, pan }: View,
): DrawnImage => ({
  href: canvas.toDataURL(),
  x: x * zoom + pan.x,
  y: y * zoom + pan.y,
  width: width * zoom,
  height: height * zoom,
});

/** The density of what is shown, where that is asked for; while nodes are dragged, as it was. */
export const createDensity = (shown: Pick<ShownPicture, 'nodes' | 'colouring' | 'look'>) => {
  let last:
    | { nodes: readonly ShownNode[]; ramp: readonly string[]; image: DensityImage | undefined }
    | undefined;
  return (named: ReadonlyMap<string, unknown>, view: View, palette: Palette): Density | undefined => {
    const { nodes, colouring } = shown;
    const { densities: ramp } = palette;
    if (!colouring.isDensity) return undefined;
    if (last?.ramp !== ramp || (last.nodes !== nodes && !shown.look().isDragging))
      last = { nodes, ramp, image: densityImage(nodes, ramp) };
    return last.image && { image: last.image, points: namedPoints(nodes, named, view, palette) };
  };
};
