/** The part of the network that the page shows, and what lies in it. */
import type { DrawnLine, DrawnMark } from '../state/scene/svg.ts';

/** A point of the network times `zoom` plus `pan` is a point of the page, in pixels. */
export interface View {
  zoom: number;
  pan: { x: number; y: number };
}

export const isSameView = (a: View | undefined, b: View): boolean =>
  a?.zoom === b.zoom && a.pan.x === b.pan.x && a.pan.y === b.pan.y;

/** From farther away links get no thinner: they would not be seen. */
const leastWidth = 0.3;

/** A link as it stands on the page. */
export const lineInView = (line: DrawnLine, { zoom, pan }: View): DrawnLine => ({
  ...line,
  x1: line.x1 * zoom + pan.x,
  y1: line.y1 * zoom + pan.y,
  x2: line.x2 * zoom + pan.x,
  y2: line.y2 * zoom + pan.y,
  width: line.width * Math.max(zoom, leastWidth),
});

/** A double rim is no thinner than this, so that its two lines can be told apart. */
const leastDouble = 4.5;

/** A node as it stands on the page. Rings keep a width that can be seen. */
export const markInView = <M extends DrawnMark>(mark: M, { zoom, pan }: View): M => {
  const scale = Math.max(zoom, 0.6);
  return {
    ...mark,
    x: mark.x * zoom + pan.x,
    y: mark.y * zoom + pan.y,
    size: mark.size * zoom,
    // A rim wider than its node would have no inner edge, which neither a canvas nor SVG can draw.
    rimWidth: Math.min(mark.size * zoom, Math.max(mark.rimWidth * zoom, mark.isDouble ? leastDouble : 0)),
    ...(mark.ring
      ? { ring: { ...mark.ring, width: mark.ring.width * scale, offset: mark.ring.offset * scale } }
      : {}),
  };
};

/** Whether any of a line can be seen on a page of this size. */
export const isLineSeen = ({ x1, y1, x2, y2 }: DrawnLine, width: number, height: number): boolean =>
  Math.max(x1, x2) >= 0 && Math.min(x1, x2) <= width && Math.max(y1, y2) >= 0 && Math.min(y1, y2) <= height;

/** Whether any of a node can be seen; its ring too. */
export const isMarkSeen = ({ x, y, size }: DrawnMark, width: number, height: number): boolean => {
  const reach = size / 2 + 12;
  return x >= -reach && x <= width + reach && y >= -reach && y <= height + reach;
};
