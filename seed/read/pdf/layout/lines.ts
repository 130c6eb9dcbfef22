/** The lines of a page in the order of reading. */
import type { Page } from '../page.ts';
import { columnsOf, commonGutters, gutterOf } from './columns.ts';
import { type Run, runsOf, type Span, textOf } from './runs.ts';

export interface Line {
  text: string;
  spans: Span[];
  page: number;
  /** The number of its column on the page. */
  column: number;
  x: number;
  end: number;
  /** The baseline, from the top of the page. */
  y: number;
  size: number;
  /** Whether most of its letters are bold, or italic. */
  bold: boolean;
  italic: boolean;
}

const share = (spans: readonly Span[], has: (span: Span) => boolean): number => {
  let all = 0;
  let found = 0;
  for (const span of spans) {
    if (span.raised) continue;
    const letters = span.text.trim().length;
    all += letters;
    if (has(span)) found += letters;
  }
  return all === 0 ? 0 : found / all;
};

/** The line of runs side by side. */
const lineOf = (runs: readonly Run[], page: number, column: number): Line => {
  const spans = [...runs].sort((a, b) => a.x - b.x).flatMap((run) => run.spans);
  const longest = [...runs].sort((a, b) => b.end - b.x - (a.end - a.x))[0];
  return {
    text: textOf(spans),
    spans,
    page,
    column,
    x: Math.min(...runs.map(({ x }) => x)),
    end: Math.max(...runs.map(({ end }) => end)),
    y: longest?.y ?? 0,
    size: longest?.size ?? 0,
    bold: share(spans, ({ bold }) => bold) > 0.6,
    italic: share(spans, ({ italic }) => italic) > 0.6,
  };
};

/** Letters this many times smaller, and so many, are of another line. */
const otherText = 1.3;
const leastText = 12;

/** Whether two runs stand on one line; a note in small letters beside a large heading does not. */
const isSameLine = (a: Run, b: Run): boolean => {
  const [small, large] = a.size < b.size ? [a, b] : [b, a];
  if (Math.abs(a.y - b.y) > 0.35 * small.size) return false;
  return large.size <= otherText * small.size || textOf(small.spans).length < leastText;
};

/** The lines of a page, column by column. */
const linesIn = (all: readonly Run[], number: number, known: readonly number[]): Line[] =>
  columnsOf(all, known).flatMap((runs, column) => {
    const lines: Line[] = [];
    let open: Run[] = [];
    for (const run of runs) {
      const last = open.at(-1);
      if (last !== undefined && !isSameLine(last, run)) {
        lines.push(lineOf(open, number, column));
        open = [];
      }
      open.push(run);
    }
    if (open.length > 0) lines.push(lineOf(open, number, column));
    return lines;
  });

/** The lines of pages, in the order of reading. Pages with few lines have the columns of the others. */
export const linesOf = (pages: readonly Page[]): Line[][] => {
  const runs = pages.map(({ items }) => runsOf(items));
  const known = commonGutters(runs.map(gutterOf));
  return pages.map(({ number }, i) => linesIn(runs[i] ?? [], number, known));
};
