/** A reference list without a heading, at the end of a document. */
import { openingWorth } from '../../references/split/openings.ts';
import type { Line } from '../layout/lines.ts';
import { laidOutStarts } from './indents.ts';
import { labelledStarts } from './labels.ts';
import { endOf, ownLines, type Section, signsOf, whereSignsEnd } from './section.ts';

/** A list without a heading has at least so many entries with numbers, or with hanging indents. */
const leastNumbered = 5;
const leastHanging = 4;
/** It is looked for in so many lines at the end. */
const lookBack = 500;
/** The share of its lines with signs of a reference, and of its entries that begin like one. */
const leastSigns = 0.4;
const leastOpenings = 0.75;

/** The last label `1` that a sequence of entries follows. */
const numbered = (lines: readonly Line[]): Section | undefined => {
  for (let at = lines.length - 1; at >= Math.floor(lines.length * 0.3); at--) {
    if (!/^\s*(?:\[1\]|\(1\)|1[.)])\s*\p{L}/u.test(lines[at]?.text ?? '')) continue;
    const own = ownLines(lines.slice(at, endOf(lines, at, undefined)));
    const list = own.slice(0, whereSignsEnd(own));
    if (labelledStarts(list).length >= leastNumbered && signsOf(list) > leastSigns)
      return { heading: undefined, lines: list };
  }
  return undefined;
};

/** Whether a line has a wider space above it than the lines behind it have, or begins a column. */
const isApart = (lines: readonly Line[], at: number): boolean => {
  const [above, line, next] = [lines[at - 1], lines[at], lines[at + 1]];
  if (above === undefined || line === undefined || next === undefined) return false;
  if (above.page !== line.page || above.column !== line.column) return true;
  return line.y - above.y > (next.y - line.y) * 1.25 || Math.abs(above.size - line.size) > 0.5;
};

/** Whether lines are entries with hanging indents, nearly all of which begin like a reference. */
const isHanging = (list: readonly Line[]): boolean => {
  const starts = laidOutStarts(list);
  if (starts === undefined || starts[0] !== 0 || starts.length < leastHanging) return false;
  const openings = starts.filter((at) => openingWorth(list[at]?.text ?? '') >= 1).length;
  return openings >= starts.length * leastOpenings;
};

/** The first of the last lines from which on all is entries with hanging indents. */
const hanging = (lines: readonly Line[]): Section | undefined => {
  const first = Math.max(Math.floor(lines.length * 0.3), lines.length - lookBack);
  for (let at = first; at < lines.length - leastHanging; at++) {
    if (openingWorth(lines[at]?.text ?? '') < 1 || !isApart(lines, at)) continue;
    const own = ownLines(lines.slice(at, endOf(lines, at, undefined)));
    const list = own.slice(0, whereSignsEnd(own));
    if (signsOf(list.slice(0, 12)) > leastSigns && signsOf(list) > leastSigns && isHanging(list))
      return { heading: undefined, lines: list };
  }
  return undefined;
};

/** The list without a heading; undefined where none is found. */
export const unheadedList = (lines: readonly Line[]): Section | undefined =>
  numbered(lines) ?? hanging(lines);
