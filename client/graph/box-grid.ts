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

/** Cells of a row, more than any page is wide; the number of a cell is quicker to look up than a text. */
const row = 1 << 15;

const overlap = (a: Box, b: Box): boolean => a.x1 < b.x2 && b.x1 < a.x2 && a.y1 < b.y2 && b.y1 < a.y2;

export const createGrid = (): BoxGrid => {
  const cells = new Map<number, Box[]>();
  /** Whether `test` answers yes for any cell that the box touches. */
  const someCell = (box: Box, test: (key: number) => boolean): boolean => {
    const [right, bottom] = [Math.floor(box.x2 / cell), Math.floor(box.y2 / cell)];
    for (let i = Math.floor(box.x1 / cell); i <= right; i += 1)
      for (let j = Math.floor(box.y1 / cell); j <= bottom; j += 1) if (test(i * row + j)) return true;
    return false;
  };
  return {
    add(box) {
      someCell(box, (key) => {
        const list = cells.get(key);
        if (list) list.push(box);
        else cells.set(key, [box]);
        return false;
      });
    },
    hits: (box) => someCell(box, (key) => cells.get(key)?.some((other) => overlap(box, other)) ?? false),
  };
};
