/** A spatial index of boxes, so that a hit test looks only at nearby cells. */

export interface Box {
  x1: number;
  y1: number;
  x2: number;
  y2: number;
}

export interface BoxGrid {
  add(box: Box): void;
  /** Whether any box overlaps this one; touching is no overlap. */
  hits(box: Box): boolean;
}

const cell = 64;

const overlap = (a: Box, b: Box): boolean => a.x1 < b.x2 && b.x1 < a.x2 && a.y1 < b.y2 && b.y1 < a.y2;

export const createGrid = (): BoxGrid => {
  const cells = new Map<string, Box[]>();
  const keys = function* (box: Box): Generator<string> {
    for (let i = Math.floor(box.x1 / cell); i <= Math.floor(box.x2 / cell); i += 1)
      for (let j = Math.floor(box.y1 / cell); j <= Math.floor(box.y2 / cell); j += 1) yield `${i},${j}`;
  };
  return {
    add(box) {
      for (const key of keys(box)) {
        const list = cells.get(key);
        if (list) list.push(box);
        else cells.set(key, [box]);
      }
    },
    hits(box) {
      for (const key of keys(box)) if (cells.get(key)?.some((other) => overlap(box, other))) return true;
      return false;
    },
  };
};
