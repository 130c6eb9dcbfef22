/** Paints the network on a canvas of its own, under that of Cytoscape, which reports gestures alone. */
import type { DrawnMark } from '../state/scene/svg.ts';
import { createLinkLayer, type Extent } from './link-layer.ts';
import type { Look } from './look.ts';
import { drawLine, drawMark } from './shapes.ts';
import { isLineSeen, isMarkSeen, lineInView, markInView, type View } from './view.ts';

/** A label where it stands on the page. */
export interface PaintedLabel {
  lines: readonly string[];
  x: number;
  y: number;
  size: number;
  bold: boolean;
}

/** What is painted. */
export interface Painted {
  look: Look;
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
  context.fillStyle = ink;
  for (const { lines, x, y, size, bold } of labels) {
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

/** Makes the canvas, the first child of the container. */
export const createPainter = (container: HTMLElement): Painter => {
  const canvas = document.createElement('canvas');
  canvas.className = 'picture';
  container.prepend(canvas);
  const context = canvas.getContext('2d');
  const links = createLinkLayer();
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
      const isWhole = links.draw(context, look.lines, look.dim, view, extent);
      const drawMarks = (marks: Look['marks']): void => {
        for (const mark of marks) {
          const seen: DrawnMark = markInView(mark, view);
          if (isMarkSeen(seen, width, height)) drawMark(context, seen);
        }
      };
      drawMarks(look.faded);
      for (const line of look.near) {
        const seen = lineInView(line, view);
        if (isLineSeen(seen, width, height)) drawLine(context, seen);
      }
      drawMarks(look.marks);
      drawLabels(context, what);
      return isWhole;
    },
  };
};
