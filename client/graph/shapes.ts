/** Draws single nodes, links and labels on a canvas, in pixels of the page. */
import { corners, cross, type DrawnLine, type DrawnMark, dash, halo } from '../state/scene/svg.ts';

type Trace = (context: CanvasRenderingContext2D, x: number, y: number, half: number) => void;

const polygon =
  (corners: readonly (readonly [number, number])[]): Trace =>
  (context, x, y, half) => {
    corners.forEach(([dx, dy], i) => {
      if (i === 0) context.moveTo(x + dx * half, y + dy * half);
      else context.lineTo(x + dx * half, y + dy * half);
    });
    context.closePath();
  };

const circle: Trace = (context, x, y, half) => context.arc(x, y, half, 0, 2 * Math.PI);

/** The outlines of the shapes; any other is a circle. */
const outlines: Readonly<Record<string, Trace>> = {
  ...Object.fromEntries(Object.entries(corners).map(([shape, points]) => [shape, polygon(points)])),
  'round-rectangle': (context, x, y, half) =>
    context.roundRect(x - half, y - half, 2 * half, 2 * half, half / 3),
};

const ringAround = (context: CanvasRenderingContext2D, mark: DrawnMark): void => {
  const { x, y, size, ring } = mark;
  if (!ring) return;
  if (mark.halo) {
    context.globalAlpha = halo.opacity;
    context.fillStyle = mark.halo;
    context.beginPath();
    circle(context, x, y, size / 2 + halo.reach * ring.width);
    context.fill();
  }
  context.globalAlpha = 1;
  context.strokeStyle = ring.colour;
  context.lineWidth = ring.width;
  context.setLineDash(ring.isDashed ? dash.map((length) => length * ring.width) : []);
  context.beginPath();
  circle(context, x, y, size / 2 + ring.offset + ring.width / 2);
  context.stroke();
  context.setLineDash([]);
};

const crossOver = (context: CanvasRenderingContext2D, { x, y, size }: DrawnMark): void => {
  const half = (size / 2) * cross.reach;
  context.lineWidth = cross.width;
  context.beginPath();
  context.moveTo(x - half, y - half);
  context.lineTo(x + half, y + half);
  context.moveTo(x - half, y + half);
  context.lineTo(x + half, y - half);
  context.stroke();
};

/** A node with what stands around it. */
export const drawMark = (context: CanvasRenderingContext2D, mark: DrawnMark): void => {
  const { shape, x, y, size, fill, rim, rimWidth, opacity } = mark;
  ringAround(context, mark);
  context.globalAlpha = opacity;
  context.fillStyle = fill;
  context.strokeStyle = rim;
  const third = mark.isDouble ? rimWidth / 3 : 0;
  context.lineWidth = third || rimWidth;
  context.beginPath();
  (outlines[shape] ?? circle)(context, x, y, size / 2 - third);
  context.fill();
  context.stroke();
  if (mark.isCrossed) crossOver(context, mark);
  if (!mark.isDouble) return;
  context.beginPath();
  circle(context, x, y, size / 2 + third);
  context.stroke();
};

/** A link. */
export const drawLine = (context: CanvasRenderingContext2D, line: DrawnLine): void => {
  context.globalAlpha = line.opacity;
  context.strokeStyle = line.colour;
  context.lineWidth = line.width;
  if (line.dashed) context.setLineDash([6, 3]);
  context.beginPath();
  context.moveTo(line.x1, line.y1);
  context.lineTo(line.x2, line.y2);
  context.stroke();
  if (line.dashed) context.setLineDash([]);
};
