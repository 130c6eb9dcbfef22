/** The order in which the runs of a page are read: columns one after the other, between what goes across. */
import type { Run, Span } from './runs.ts';

/** A column is at least this wide, in points: labels of a list are no column. */
const narrowest = 70;
/** A gutter needs this many lines beside each other; where other pages have one, one is enough. */
const leastPairs = 3;
/** Runs that begin within this many points begin at the same place. */
const sameEdge = 4;
/** Entries with a hanging indent begin this near to the edge of their column. */
const widestIndent = 34;
/** How much a run that goes across a gutter speaks against it. */
const acrossCost = 0.3;

interface Gutter {
  at: number;
  score: number;
}

/** Edges at which a column may begin. */
const candidates = (runs: readonly Run[], left: number, known: readonly number[]): number[] => {
  const edges = new Set(
    runs.map(({ x }) => Math.round(x / sameEdge) * sameEdge).filter((x) => x > left + narrowest),
  );
  return [...new Set([...known, ...edges])].sort((a, b) => a - b);
};

/** Whether most runs begin at one of two places, as those of a column do; parts of lines begin anywhere. */
const hasEdges = (runs: readonly Run[]): boolean => {
  const counts = new Map<number, number>();
  for (const { x } of runs) counts.set(Math.round(x / 2), (counts.get(Math.round(x / 2)) ?? 0) + 1);
  const [first = 0, second = 0, third = 0] = [...counts.values()].sort((a, b) => b - a);
  return first + second + third >= runs.length * 0.6;
};

/** How well a gutter left of `at` parts the runs: pairs of lines beside each other, less what goes across. */
const scoreOf = (runs: readonly Run[], at: number, left: number, isKnown: boolean): number => {
  const before: Run[] = [];
  const after: Run[] = [];
  let across = 0;
  for (const run of runs) {
    if (run.x >= at - sameEdge) after.push(run);
    else if (run.end <= at - 1) before.push(run);
    else across++;
  }
  const aligned = after.filter(({ x }) => x <= at + widestIndent);
  const least = isKnown ? 1 : leastPairs;
  if (before.length < least || aligned.length < least) return 0;
  const widest = Math.max(...before.map(({ end, x }) => end - Math.max(x, left)));
  const width = Math.max(...aligned.map(({ end, x }) => end - x));
  if (widest < narrowest || width < narrowest) return 0;
  if (!isKnown && !hasEdges(aligned)) return 0;
  let pairs = 0;
  let from = 0;
  for (const run of before) {
    if (run.end - run.x < narrowest / 2) continue;
    while (from < aligned.length && (aligned[from]?.y ?? 0) < run.y - run.size) from++;
    const beside = aligned[from];
    if (beside !== undefined && beside.y <= run.y + run.size) pairs++;
  }
  if (isKnown) return pairs + 1 - Math.max(0, across - before.length - after.length);
  return pairs < least ? 0 : pairs - acrossCost * across;
};

const bestGutter = (runs: readonly Run[], known: readonly number[]): Gutter | undefined => {
  if (runs.length < 3) return undefined;
  const left = Math.min(...runs.map(({ x }) => x));
  let best: Gutter | undefined;
  for (const at of candidates(runs, left, known)) {
    if (at <= left + narrowest) continue;
    const score = scoreOf(runs, at, left, known.includes(at));
    if (score > (best?.score ?? 0)) best = { at, score };
  }
  return best;
};

/** The edge of the second column of a page where it surely has one. */
export const gutterOf = (runs: readonly Run[]): number | undefined => {
  const best = bestGutter(runs, []);
  return best !== undefined && best.score >= leastPairs * 4 ? best.at : undefined;
};

/** Edges that several pages share. */
export const commonGutters = (gutters: readonly (number | undefined)[]): number[] => {
  const counts = new Map<number, number>();
  for (const at of gutters) if (at !== undefined) counts.set(at, (counts.get(at) ?? 0) + 1);
  return [...counts].filter(([, n]) => n >= 2).map(([at]) => at);
};

/** A piece of a run that begins at a gutter, this far behind the piece before it by the size, begins a column. */
const leastGap = 0.45;

/** Letters this many times as large as those of the text are of a heading. */
const largeText = 1.3;

/** A run in two where it goes on in the next column: there is a gap in it, and behind it the edge of that column. */
const splitAt = (run: Run, at: number, body: number): Run[] => {
  if (run.x >= at - sameEdge || run.end <= at - 1) return [run];
  const i = run.spans.findIndex((span, k) => {
    const before = run.spans[k - 1];
    if (before === undefined || Math.abs(span.x - at) > sameEdge) return false;
    // A blank in a large heading is as wide as a gap in the text.
    const isHeading = before.font === span.font && span.size > body * largeText;
    return !isHeading && span.x - before.end >= leastGap * Math.min(before.size, span.size);
  });
  return i <= 0 ? [run] : [partOf(run, run.spans.slice(0, i)), partOf(run, run.spans.slice(i))];
};

const partOf = ({ y }: Run, spans: Span[]): Run => ({
  spans,
  x: Math.min(...spans.map(({ x }) => x)),
  end: Math.max(...spans.map(({ end }) => end)),
  y,
  size: spans.reduce((a, b) => (b.text.length > a.text.length ? b : a)).size,
});

/** Runs this many lines apart, by their size, still stand beside each other in other columns. */
const bandGap = 6;

/** Where runs that go across a gutter stand beside others: there the columns are other ones. From top to bottom. */
const bandsOf = (runs: readonly Run[], at: number): { top: number; bottom: number }[] => {
  const across = runs.filter(({ x, end }) => x < at - sameEdge && end > at - 1);
  const beside = runs.filter(
    (run) =>
      !across.includes(run) &&
      across.some(
        (other) =>
          Math.abs(other.y - run.y) < 0.7 * Math.max(other.size, run.size) &&
          (run.end < other.x - run.size || run.x > other.end + run.size),
      ),
  );
  const bands: { top: number; bottom: number; count: number }[] = [];
  for (const { y, size } of [...beside].sort((a, b) => a.y - b.y)) {
    const last = bands.at(-1);
    if (last !== undefined && y - last.bottom <= bandGap * size) {
      last.bottom = y + size * 0.7;
      last.count++;
    } else bands.push({ top: y - size * 0.7, bottom: y + size * 0.7, count: 1 });
  }
  return bands.filter(({ count }) => count >= leastPairs);
};

/**
 * Groups of runs in the order of reading; the runs of a group stand in one column. `known` has the edges of columns
 * on other pages.
 */
export const columnsOf = (whole: readonly Run[], known: readonly number[] = [], depth = 0): Run[][] => {
  const gutter = depth < 4 ? bestGutter(whole, known) : undefined;
  if (gutter === undefined) return whole.length === 0 ? [] : [[...whole]];
  const { at } = gutter;
  const sizes = whole.map(({ size }) => size).sort((a, b) => a - b);
  const body = sizes[Math.floor(sizes.length / 2)] ?? 0;
  const runs = whole.flatMap((run) => splitAt(run, at, body));
  const bands = bandsOf(runs, at);
  if (bands.length > 0) {
    const groups: Run[][] = [];
    let above: Run[] = [];
    let inside: Run[] = [];
    let band = bands.shift();
    const flush = (): void => {
      groups.push(...columnsIn(above, at, depth), ...columnsOf(inside, [], depth + 1));
      above = [];
      inside = [];
    };
    for (const run of runs) {
      while (band !== undefined && run.y > band.bottom) {
        flush();
        band = bands.shift();
      }
      (band !== undefined && run.y >= band.top ? inside : above).push(run);
    }
    flush();
    return groups;
  }
  return columnsIn(runs, at, depth);
};

/** The columns left and right of a gutter, one after the other between what goes across it. */
const columnsIn = (runs: readonly Run[], at: number, depth: number): Run[][] => {
  const groups: Run[][] = [];
  let left: Run[] = [];
  let right: Run[] = [];
  let across: Run[] = [];
  const flushColumns = (): void => {
    for (const column of [left, right]) groups.push(...columnsOf(column, [], depth + 1));
    left = [];
    right = [];
  };
  const flushAcross = (): void => {
    if (across.length > 0) groups.push(across);
    across = [];
  };
  for (const run of runs) {
    const last = across.at(-1);
    // A part of a line that goes across is no column.
    const isPart = last !== undefined && Math.abs(last.y - run.y) < run.size * 0.3;
    if ((run.x < at - sameEdge && run.end > at - 1) || isPart) {
      flushColumns();
      across.push(run);
      continue;
    }
    flushAcross();
    (run.x >= at - sameEdge ? right : left).push(run);
  }
  flushColumns();
  flushAcross();
  return groups;
};
