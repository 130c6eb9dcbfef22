/** Straight links on the page, and which boxes they cross. */
import type { Box } from './box-grid.ts';

export interface Segment {
  x1: number;
  y1: number;
  x2: number;
  y2: number;
}

/** Whether a segment enters a box (Liang and Barsky, "A new concept and method for line clipping", 1984). */
export const crosses = (segment: Segment, box: Box): boolean => {
  const dx = segment.x2 - segment.x1;
  const dy = segment.y2 - segment.y1;
  let enter = 0;
  let leave = 1;
  const edges: [number, number][] = [
    [-dx, segment.x1 - box.x1],
    [dx, box.x2 - segment.x1],
    [-dy, segment.y1 - box.y1],
    [dy, box.y2 - segment.y1],
  ];
  for (const [p, q] of edges) {
    if (p === 0 && q < 0) return false;
    if (p < 0) enter = Math.max(enter, q / p);
    if (p > 0) leave = Math.min(leave, q / p);
    if (enter > leave) return false;
  }
  return true;
};
