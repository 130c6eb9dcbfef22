/** The size of a node with its label, and how to remove overlaps. */

export interface Point {
  x: number;
  y: number;
}

export interface LayoutNode {
  id: string;
  label: string;
  papers: number;
}

export interface Box extends Point {
  width: number;
  height: number;
}

/** In pixels at zoom 1: width of a letter, height of a line, margin. */
const letter = 6.6;
const line = 16;
const gap = 8;

/** Diameter of a node; its area is proportional to its papers. */
export const diameter = (papers: number): number => 7 + 10 * Math.sqrt(papers);

/** In larger networks not all labels fit: they are drawn as maps, on which only the nodes themselves must not overlap. */
export const labelled = 150;

/** Size of a node with its label below. */
export const nodeBox = (label: string, papers: number): { width: number; height: number } => {
  const size = diameter(papers);
  return { width: Math.max(size, Math.min(label.length, 32) * letter) + gap, height: size + line + gap };
};

/** Pushes two boxes apart along the axis of smaller overlap; returns whether they overlapped. */
const separate = (a: Box, b: Box): boolean => {
  const dx = b.x - a.x;
  const dy = b.y - a.y;
  const overX = (a.width + b.width) / 2 - Math.abs(dx);
  const overY = (a.height + b.height) / 2 - Math.abs(dy);
  if (overX <= 1e-6 || overY <= 1e-6) return false;
  if (overX < overY) {
    const push = ((dx < 0 ? -1 : 1) * overX) / 2;
    a.x -= push;
    b.x += push;
  } else {
    const push = ((dy < 0 ? -1 : 1) * overY) / 2;
    a.y -= push;
    b.y += push;
  }
  return true;
};

/** Number of passes; a large network starts with enough space and needs few. */
const passesFor = (boxes: number): number => Math.min(300, Math.ceil(200_000 / Math.max(1, boxes)));

/**
 * Moves boxes in place until none overlap or `passes` are done. Compares only neighbours along x
 * (sort and sweep), so a pass is near-linear if the boxes are spread out.
 */
export const removeOverlaps = (boxes: Box[], passes = passesFor(boxes.length)): void => {
  const widest = boxes.reduce((most, box) => Math.max(most, box.width), 0);
  for (let pass = 0; pass < passes; pass += 1) {
    const sorted = [...boxes].sort((a, b) => a.x - b.x);
    let moved = false;
    sorted.forEach((a, i) => {
      for (let j = i + 1; j < sorted.length; j += 1) {
        const b = sorted[j];
        if (!b || b.x - a.x > (a.width + widest) / 2) break;
        if (separate(a, b)) moved = true;
      }
    });
    if (!moved) return;
  }
};
