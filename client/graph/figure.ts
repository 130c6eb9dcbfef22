/** A figure for print: what of the picture it shows, in which view. Pure. */
import type { Size } from './drawing.ts';
import type { LookOfNode, ShownNode } from './look.ts';
import { isMarkSeen, markInView, type View } from './view.ts';

/** Room for labels around the outermost nodes, in pixels, and the highest figure, in widths. */
const room = 36;
const highest = 1.4;

/** So many of the largest nodes are named in any case. */
const alwaysNamed = 2;

/** The view, in a figure of this width, of the nodes that are seen now; and those nodes. */
export const figureView = (
  marks: readonly LookOfNode[],
  now: View,
  size: Size,
  width: number,
): { view: View; height: number; seen: ReadonlySet<string> } => {
  const seen = marks.filter((mark) => isMarkSeen(markInView(mark, now), size.width, size.height));
  const ends = { x1: Infinity, y1: Infinity, x2: -Infinity, y2: -Infinity };
  const page = {
    x1: -now.pan.x / now.zoom,
    y1: -now.pan.y / now.zoom,
    x2: (size.width - now.pan.x) / now.zoom,
    y2: (size.height - now.pan.y) / now.zoom,
  };
  for (const { x, y, size: diameter } of seen) {
    ends.x1 = Math.min(ends.x1, Math.max(page.x1, x - diameter / 2));
    ends.y1 = Math.min(ends.y1, Math.max(page.y1, y - diameter / 2));
    ends.x2 = Math.max(ends.x2, Math.min(page.x2, x + diameter / 2));
    ends.y2 = Math.max(ends.y2, Math.min(page.y2, y + diameter / 2));
  }
  const { x1, y1, x2, y2 } = seen.length > 0 ? ends : page;
  const zoom = Math.min(
    // Never larger than on the page: a few nodes would be giants.
    Math.max(now.zoom, 1),
    (width - 2 * room) / Math.max(1, x2 - x1),
    (highest * width - 2 * room) / Math.max(1, y2 - y1),
  );
  const height = Math.round((y2 - y1) * zoom + 2 * room);
  return {
    view: { zoom, pan: { x: width / 2 - ((x1 + x2) / 2) * zoom, y: room - y1 * zoom } },
    height,
    seen: new Set(seen.map(({ id }) => id)),
  };
};

/** The ids of the largest nodes among those seen. */
export const largestOf = (seen: ReadonlySet<string>, nodes: readonly ShownNode[]): string[] =>
  nodes
    .filter(({ id }) => seen.has(id))
    .toSorted((a, b) => b.size - a.size || (a.id < b.id ? -1 : 1))
    .slice(0, alwaysNamed)
    .map(({ id }) => id);
