/**
 * Places separate pieces of a drawing side by side without overlap, the largest in the middle.
 * Freivalds, Dogrusoz and Kikusts, "Disconnected Graph Layout and the Polyomino Packing Approach", 2002.
 */
import type { Box, Point } from './boxes.ts';

/** Side of a grid cell in pixels, and the number of free cells around a piece. */
const cell = 16;
const margin = 1;

/** Ratio of width to height of the whole. */
const aspect = 1.2;

interface Cell {
  column: number;
  row: number;
}

/** The cells that the boxes of a piece cover. */
const cover = (boxes: readonly Box[]): Cell[] => {
  const cells = new Map<string, Cell>();
  for (const box of boxes) {
    const left = Math.floor((box.x - box.width / 2) / cell) - margin;
    const right = Math.floor((box.x + box.width / 2) / cell) + margin;
    const top = Math.floor((box.y - box.height / 2) / cell) - margin;
    const bottom = Math.floor((box.y + box.height / 2) / cell) + margin;
    for (let column = left; column <= right; column += 1)
      for (let row = top; row <= bottom; row += 1) cells.set(`${column},${row}`, { column, row });
  }
  return [...cells.values()];
};

/** Grid positions from the middle outwards in rings of an ellipse, generated on demand. */
class Places {
  private readonly found: Cell[] = [];
  private ring = 0;

  at(index: number): Cell {
    while (this.found.length <= index) this.extend();
    return this.found[index] ?? { column: 0, row: 0 };
  }

  private extend(): void {
    const inner = this.ring;
    const outer = this.ring + 4;
    const reach = Math.ceil(outer * aspect);
    const cells: (Cell & { distance: number })[] = [];
    for (let column = -reach; column <= reach; column += 1)
      for (let row = -outer; row <= outer; row += 1) {
        const distance = Math.hypot(column / aspect, row);
        if (distance >= inner && distance < outer) cells.push({ column, row, distance });
      }
    cells.sort((a, b) => a.distance - b.distance || a.column - b.column || a.row - b.row);
    this.found.push(...cells);
    this.ring = outer;
  }
}

/**
 * The shift of each piece, in the given order (pass the largest first). A piece that did not fit at a position will
 * not fit there later, so the next piece of the same shape continues from there.
 */
export const pack = (pieces: readonly (readonly Box[])[]): Point[] => {
  const taken = new Set<string>();
  const places = new Places();
  const resume = new Map<string, number>();
  return pieces.map((boxes) => {
    const cells = cover(boxes);
    const shape = cells.map(({ column, row }) => `${column},${row}`).join(' ');
    const fits = ({ column, row }: Cell): boolean =>
      cells.every((c) => !taken.has(`${c.column + column},${c.row + row}`));
    let index = resume.get(shape) ?? 0;
    while (!fits(places.at(index))) index += 1;
    resume.set(shape, index + 1);
    const { column, row } = places.at(index);
    for (const c of cells) taken.add(`${c.column + column},${c.row + row}`);
    return { x: column * cell, y: row * cell };
  });
};
