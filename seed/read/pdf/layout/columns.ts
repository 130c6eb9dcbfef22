/** The order in which the runs of a page are read: columns one after the other, between what goes across. */
import type { Run } from './runs.ts';

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

/**
 * Groups of runs in the order of reading; the runs of a group stand in one column. `known` has the edges of columns
 * on other pages.
 */
export const columnsOf = (runs: readonly Run[], known: readonly number[] = [], depth = 0): Run[][] => {
  const gutter = depth < 3 ? bestGutter(runs, known) : undefined;
  if (gutter === undefined) return runs.length === 0 ? [] : [[...runs]];
  const { at } = gutter;
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
