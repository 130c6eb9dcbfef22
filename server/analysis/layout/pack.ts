/**
 * Puts separate pieces of a drawing beside each other, the largest in the middle, none over another.
 * Freivalds, Dogrusoz and Kikusts, "Disconnected Graph Layout and the Polyomino Packing Approach", 2002.
 */
import type { Box, Point } from './boxes.ts';

/** Side of a grid cell, in pixels, and the free cells kept around a piece. */
const cell = 16;
const margin = 1;

/** Width of the whole to its height. */
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

/** Grid places from the middle outwards, in rings of an ellipse, drawn up as far as they are asked for. */
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
 * The shift of each piece, in the order given (put the largest first). A piece that did not fit at a place will
 * not fit there later, so pieces of one shape go on where the last of them stopped.
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
