/** Entries told apart by the layout of their lines: hanging indents, or more space between than inside. */
import { openingWorth } from '../../references/split/openings.ts';
import type { Line } from '../layout/lines.ts';

/** Indents this near, in points, are the same. */
const sameEdge = 2.5;
/** A hanging indent is at most so wide. */
const widestIndent = 60;

/** Lines of one column of one page. */
const columnsIn = (lines: readonly Line[]): number[][] => {
  const groups: number[][] = [];
  let last: Line | undefined;
  for (const [i, line] of lines.entries()) {
    const above = last;
    if (above === undefined || above.page !== line.page || above.column !== line.column || line.y < above.y)
      groups.push([]);
    groups.at(-1)?.push(i);
    last = line;
  }
  return groups;
};

interface Edges {
  /** The left edges of lines, from left to right, with the lines that begin there. */
  clusters: { x: number; lines: number[] }[];
}

const edgesOf = (lines: readonly Line[], column: readonly number[]): Edges => {
  const clusters: { x: number; lines: number[] }[] = [];
  for (const i of column) {
    const x = lines[i]?.x ?? 0;
    const own = clusters.find((one) => Math.abs(one.x - x) <= sameEdge);
    if (own === undefined) clusters.push({ x, lines: [i] });
    else own.lines.push(i);
  }
  return { clusters: clusters.sort((a, b) => a.x - b.x) };
};

/** How well lines begin like entries, on average. */
const worth = (lines: readonly Line[], which: readonly number[]): number => {
  if (which.length === 0) return 0;
  return which.reduce((sum, i) => sum + openingWorth(lines[i]?.text ?? ''), 0) / which.length;
};

interface Way {
  starts: number[];
  worth: number;
}

/** Starts by hanging indents: the two most frequent edges of a column, where one begins entries. */
const byIndent = (lines: readonly Line[]): Way | undefined => {
  const columns = columnsIn(lines);
  const left: number[] = [];
  const right: number[] = [];
  const indents: number[] = [];
  const pairs = columns.map((column) => {
    const { clusters } = edgesOf(lines, column);
    const first = clusters[0];
    const second = clusters
      .slice(1)
      .filter(({ x }) => x - (first?.x ?? 0) <= widestIndent)
      .sort((a, b) => b.lines.length - a.lines.length)[0];
    if (second !== undefined && first !== undefined) indents.push(second.x - first.x);
    return { column, first, second };
  });
  const indent = [...indents].sort((a, b) => a - b)[Math.floor(indents.length / 2)];
  if (indent === undefined) return undefined;
  for (const { column, first, second } of pairs) {
    if (first === undefined) continue;
    const edge = second === undefined && column.length > 0 ? edgeOfOne(lines, first.lines, pairs) : 'left';
    for (const i of column) {
      const x = lines[i]?.x ?? 0;
      const isLeft = edge === 'left' ? Math.abs(x - first.x) <= sameEdge : false;
      (isLeft ? left : right).push(i);
    }
  }
  if (left.length < 2 || right.length < lines.length * 0.15) return undefined;
  const [a, b] = [worth(lines, left), worth(lines, right)];
  // Entries may begin with an indented line instead.
  return a >= b ? { starts: left, worth: a - b } : { starts: right, worth: b - a };
};

/** Whether a column with one edge only holds beginnings or the rest of an entry. */
const edgeOfOne = (
  lines: readonly Line[],
  own: readonly number[],
  pairs: readonly { first: { x: number } | undefined; second: { x: number } | undefined }[],
): 'left' | 'right' => {
  const x = lines[own[0] ?? 0]?.x ?? 0;
  const near = pairs.some(({ second }) => second !== undefined && Math.abs(second.x - x) <= sameEdge);
  const begins = pairs.some(
    ({ first, second }) => second !== undefined && first !== undefined && Math.abs(first.x - x) <= sameEdge,
  );
  return near && !begins ? 'right' : 'left';
};

/** Starts by space: lines with clearly more space above than most lines have. */
const bySpace = (lines: readonly Line[]): Way | undefined => {
  const columns = columnsIn(lines);
  const gaps: { i: number; gap: number }[] = [];
  for (const column of columns)
    for (const [k, i] of column.entries()) {
      const above = column[k - 1];
      if (above !== undefined) gaps.push({ i, gap: (lines[i]?.y ?? 0) - (lines[above]?.y ?? 0) });
    }
  const sorted = gaps.map(({ gap }) => gap).sort((a, b) => a - b);
  const low = sorted[Math.floor(sorted.length * 0.2)] ?? 0;
  const wide = gaps.filter(({ gap }) => gap > low * 1.18 + 0.5);
  if (wide.length < 2 || wide.length > gaps.length * 0.95) return undefined;
  const wides = new Set(wide.map(({ i }) => i));
  const starts: number[] = [];
  for (const column of columns)
    for (const [k, i] of column.entries()) {
      const above = lines[i - 1];
      const begins =
        k > 0
          ? wides.has(i)
          : i === 0 || (openingWorth(lines[i]?.text ?? '') >= 1 && /[.\d)\]]\s*$/.test(above?.text ?? ''));
      if (begins) starts.push(i);
    }
  const others = lines.flatMap((_, i) => (starts.includes(i) ? [] : [i]));
  return { starts, worth: worth(lines, starts) - worth(lines, others) };
};

/** The numbers of the lines that begin an entry by the layout; undefined where it does not tell. */
export const laidOutStarts = (lines: readonly Line[]): number[] | undefined => {
  const ways = [byIndent(lines), bySpace(lines)].filter((way) => way !== undefined);
  const best = ways.sort((a, b) => b.worth - a.worth)[0];
  return best === undefined || best.worth < 0.8 ? undefined : [...best.starts].sort((a, b) => a - b);
};
