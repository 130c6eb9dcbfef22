/** Paints the network on a canvas of its own, under that of Cytoscape, which reports gestures alone. */
import type { DrawnLine, DrawnMark } from '../state/scene/svg.ts';
import type { Density } from './density-image.ts';
import { createLayer, type DrawItem, type Extent } from './layer.ts';
import { fading, type Look, setOff } from './look.ts';
import { drawLine, drawMark } from './shapes.ts';
import { isLineSeen, isMarkSeen, lineInView, markInView, type View } from './view.ts';

/** A label where it stands on the page. */
export interface PaintedLabel {
  lines: readonly string[];
  x: number;
  y: number;
  size: number;
  bold: boolean;
  /** Of the text, if not ink. */
  colour?: string;
}

/** What is painted. */
export interface Painted {
  look: Look;
  /** Painted in place of nodes and links, but for those that are set off. */
  density: Density | undefined;
  view: View;
  labels: readonly PaintedLabel[];
  /** Of text. */
  ink: string;
  ground: string;
  font: string;
}

export interface Painter {
  /** Paints a picture of this size in pixels; answers whether all is in place. If not, paint again in the next frame. */
  paint(what: Painted, size: { width: number; height: number }): boolean;
}

/** Distance of two lines, and the width of the outline of letters on either side. */
const lineHeight = 1.1;
const outline = 2;

const drawLabels = (context: CanvasRenderingContext2D, { labels, ink, ground, font }: Painted): void => {
  context.textAlign = 'center';
  context.textBaseline = 'middle';
  context.lineJoin = 'round';
  context.lineWidth = 2 * outline;
  context.strokeStyle = ground;
  for (const { lines, x, y, size, bold, colour } of labels) {
    context.fillStyle = colour ?? ink;
    context.font = `${bold ? 600 : 400} ${size}px ${font}`;
    lines.forEach((line, i) => {
      const top = y + (i - (lines.length - 1) / 2) * size * lineHeight;
      context.globalAlpha = 0.92;
      context.strokeText(line, x, top);
      context.globalAlpha = 1;
      context.fillText(line, x, top);
    });
  }
};

const drawDensity = (
  context: CanvasRenderingContext2D,
  { image: { canvas, x, y, width, height }, points }: Density,
  { zoom, pan }: View,
): void => {
  context.imageSmoothingQuality = 'high';
  context.drawImage(canvas, x * zoom + pan.x, y * zoom + pan.y, width * zoom, height * zoom);
  for (const point of points) drawMark(context, point);
};

const drawLineIn: DrawItem<DrawnLine> = (context, line, view, width, height) => {
  const seen = lineInView(line, view);
  if (isLineSeen(seen, width, height)) drawLine(context, seen);
};

const drawMarkIn: DrawItem<DrawnMark> = (context, mark, view, width, height) => {
  const seen = markInView(mark, view);
  if (isMarkSeen(seen, width, height)) drawMark(context, seen);
};

/** More links, or nodes, than these are drawn on layers. */
const most = { lines: 1200, marks: 700 };

/** Makes the canvas, the first child of the container. */
export const createPainter = (container: HTMLElement): Painter => {
  const canvas = document.createElement('canvas');
  canvas.className = 'picture';
  container.prepend(canvas);
  const context = canvas.getContext('2d');
  const lines = createLayer(drawLineIn, { resting: 1500, moving: 200 });
  const marks = createLayer(drawMarkIn, { resting: 1000, moving: 120 });
  let extent: Extent = { width: 0, height: 0, ratio: 1 };
  const resize = (width: number, height: number): void => {
    const ratio = window.devicePixelRatio || 1;
    if (extent.width === width && extent.height === height && extent.ratio === ratio) return;
    extent = { width, height, ratio };
    canvas.width = Math.round(width * ratio);
    canvas.height = Math.round(height * ratio);
  };
  return {
    paint(what, { width, height }) {
      resize(width, height);
      const { ratio } = extent;
      if (!context || width === 0 || height === 0) return true;
      const { look, view } = what;
      context.setTransform(1, 0, 0, 1, 0, 0);
      context.globalAlpha = 1;
      context.clearRect(0, 0, canvas.width, canvas.height);
      context.setTransform(ratio, 0, 0, ratio, 0, 0);
      const drawMarks = (some: readonly DrawnMark[]): void => {
        for (const mark of some) drawMarkIn(context, mark, view, width, height);
      };
      const drawLines = (some: readonly DrawnLine[], dim: number): void => {
        for (const line of some)
          drawLineIn(
            context,
            dim === 1 ? line : { ...line, opacity: line.opacity * dim },
            view,
            width,
            height,
          );
      };
      if (what.density) {
        drawDensity(context, what.density, view);
        drawLines(look.near, 1);
        drawMarks(setOff(look));
        drawLabels(context, what);
        return true;
      }
      drawMarks(look.grounds);
      let isWhole = true;
      if (look.lines.length > most.lines) isWhole = lines.draw(context, look.lines, look.dim, view, extent);
      else drawLines(look.lines, look.dim);
      const onLayer = look.all.length > most.marks && !look.isDragging;
      if (onLayer)
        isWhole = marks.draw(context, look.all, look.isFading ? 1 - fading : 1, view, extent) && isWhole;
      else drawMarks(look.faded);
      drawLines(look.near, 1);
      drawMarks(onLayer && !look.isFading ? setOff(look) : look.marks);
      drawLabels(context, what);
      return isWhole;
    },
  };
};
