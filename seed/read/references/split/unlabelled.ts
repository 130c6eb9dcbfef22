/** Lists without labels: indents, blank lines, names, years and alphabetical order show where entries begin. */
import type { Start } from './labels.ts';
import type { Line } from './lines.ts';
import { datedNames, openingWorth } from './openings.ts';
import { closed, open, shortForm, year } from './signs.ts';

/** Initials at a line end, with the name on the next line. */
const openName = /(?:,|\p{Lu}\.)[ -]\p{Lu}\.$/u;

/** A dash in place of the names of the previous entry. */
const again = /^\s*(?:[—–_-]{2,}|[—–]|-(?=,))/u;

const percentile = (values: readonly number[], share: number): number =>
  [...values].sort((a, b) => a - b)[Math.floor((values.length - 1) * share)] ?? 0;

const letter = (text: string): string =>
  text
    .normalize('NFD')
    .replace(/[^\p{L}]/gu, '')
    .charAt(0)
    .toLowerCase();

/** Whether the lines that surely begin an entry are in alphabetical order. */
const alphabetical = (lines: readonly Line[]): boolean => {
  const letters = lines.filter(({ text }) => openingWorth(text) >= 2).map(({ text }) => letter(text));
  const pairs = letters.slice(1).map((value, i) => value >= (letters[i] ?? ''));
  return pairs.length >= 4 && pairs.filter(Boolean).length / pairs.length > 0.75;
};

const indent = (text: string): number => text.length - text.trimStart().length;

/** Hanging indents: most lines are indented; the others begin entries. */
const byIndent = (lines: readonly Line[]): Line[] => {
  const least = Math.min(...lines.map(({ text }) => indent(text)).slice(0, 5000));
  const out = lines.filter(({ text }) => indent(text) <= least);
  const inside = lines.length - out.length;
  const first = lines[0];
  const hanging = first !== undefined && indent(first.text) <= least && inside >= out.length * 0.3;
  return hanging && out.length >= 2 ? out : [];
};

const yearInBrackets = /\((?:[^()]{0,20}\b)?(?:1[5-9]|20)\d{2}[a-z]?\b[^()]{0,20}\)/;

/** Whether the lines from `i` on have a year in brackets before another sentence begins. */
const yearSoon = (lines: readonly Line[], i: number): boolean => {
  const head = lines
    .slice(i, i + 4)
    .map(({ text }) => text.slice(0, 300))
    .join(' ');
  const at = yearInBrackets.exec(head)?.index ?? Number.POSITIVE_INFINITY;
  const words =
    /doi:|https?:|\d\s?\(\d{1,3}\)|(?<!\b(?:No|Nos|Vol|Rep|Ed|St))[.?!] (?!\()(?=\p{Lu}[\p{Ll}’'-]+ (?!\p{Lu}\.|&|and )\p{L}{2})/u.exec(
      head,
    )?.index ?? Number.POSITIVE_INFINITY;
  return at < words && at < head.length;
};

/** Whether the list prints the year in brackets after the authors, as APA and similar styles do. */
const yearsInBrackets = (lines: readonly Line[]): boolean => {
  const sure = lines.flatMap(({ text }, i) => (openingWorth(text) >= 2 ? [i] : []));
  return sure.length >= 3 && sure.filter((i) => yearSoon(lines, i)).length / sure.length > 0.6;
};

/** The lines that begin entries, in a list without labels. `threshold` is the minimum sum of signs. */
const bySigns = (lines: readonly Line[], all: readonly Line[], threshold = 2.9): Line[] => {
  const width = percentile(
    lines.map(({ text }) => text.length),
    0.8,
  );
  const sorted = alphabetical(lines);
  const blankBefore = new Set(
    lines
      .filter(({ number }) => number > 1 && all[number - 2]?.text.trim() === '')
      .map(({ number }) => number),
  );
  const blanksMean = blankBefore.size >= lines.length / 8 ? 1.8 : 0;
  const bracketed = yearsInBrackets(lines);
  const found: Line[] = [];
  let dated = false;
  for (const [i, line] of lines.entries()) {
    const before = (lines[i - 1]?.text ?? '').trimEnd();
    const ending = before.slice(-80);
    const opening = openingWorth(line.text);
    const last = found.at(-1);
    const step = last ? letter(line.text).localeCompare(letter(last.text)) : 0;
    const score =
      opening +
      (closed.test(ending) ? 1 : -0.7) +
      (open.test(ending) || openName.test(ending) ? -3 : 0) +
      (before.length < width * 0.85 ? 0.7 : 0) +
      (dated ? 0.7 : -1.2) +
      (sorted && opening > 0 ? (step >= 0 ? 0.6 : -1) : 0) +
      (bracketed && !again.test(line.text)
        ? yearSoon(lines, i) || datedNames(line.text, 0) !== undefined
          ? 0.8
          : -2
        : 0) +
      (blankBefore.has(line.number) ? blanksMean : 0);
    if (i === 0 || score >= threshold) {
      found.push(line);
      dated = false;
    }
    dated ||= year.test(line.text.slice(0, 2000));
  }
  return found;
};

/** The sums of signs to try, the usual one first. */
const thresholds = [2.9, 2.6, 3.2, 2.3, 3.5, 2, 3.8, 1.7, 4.1, 1.4, 4.4, 1.1, 0.8];

/** The lines that begin entries, where their number is known: by the signs that come closest to it. */
export const startsBySigns = (lines: readonly Line[], all: readonly Line[], count: number): Line[] => {
  let best: Line[] = [];
  for (const threshold of thresholds) {
    const found = bySigns(lines, all, threshold);
    if (best.length === 0 || Math.abs(found.length - count) < Math.abs(best.length - count)) best = found;
    if (found.length === count) return found;
  }
  return best;
};

/** Minimum shares of lines with each sign, in a list with one entry per line. */
interface LineSigns {
  /** The minimum average length of the lines, in characters. */
  average: number;
  dated: number;
  ended: number;
  begun: number;
}

/** Lines pasted from a page. */
const anyLines: LineSigns = { average: 40, dated: 0.9, ended: 0.95, begun: 1 };
/** Lines wider than a page and not wrapped to a fixed width: whole entries. */
const longLines: LineSigns = { average: 80, dated: 0.75, ended: 0.85, begun: 0.92 };
const long = { characters: 140, share: 0.15 };

/** Lists with an entry on every line: nearly every line has a date, and all are complete. */
const byLines = (lines: readonly Line[]): Line[] => {
  const all = lines.length;
  const share = (holds: (text: string) => boolean): number =>
    lines.filter(({ text }) => holds(text.trim())).length / Math.max(all, 1);
  const { average, dated, ended, begun } =
    share((text) => text.length > long.characters) >= long.share ? longLines : anyLines;
  // Short forms are short, and so are the notes that they point to.
  const least = lines.some(({ text }) => shortForm.test(text)) ? average / 2 : average;
  const fits =
    all >= 3 &&
    lines.reduce((sum, { text }) => sum + text.trim().length, 0) >= all * least &&
    share((text) => year.test(text.slice(0, 2000)) || shortForm.test(text)) >= dated &&
    share((text) => closed.test(text.slice(-80)) && !open.test(text.slice(-80))) >= ended &&
    share((text) => openingWorth(text) >= 0 || /^(?:\p{Ll}+ \p{Lu}|\p{Lo})/u.test(text)) >= begun;
  return fits ? [...lines] : [];
};

/** The starts of a list with an entry on every line. */
export const lineStarts = (all: readonly Line[]): Start[] =>
  byLines(all.filter(({ furniture }) => !furniture)).map(({ number }) => ({
    line: number - 1,
    at: 0,
    after: 0,
    whole: true,
  }));

/** The starts of the entries of a list that has no labels. */
export const unlabelledStarts = (all: readonly Line[]): Start[] => {
  const lines = all.filter(({ furniture }) => !furniture);
  const found = [byIndent, bySigns].reduce<Line[]>(
    (best, by) => (best.length > 0 ? best : by(lines, all)),
    [],
  );
  return found.map(({ number, text }) => {
    // A list of one entry has no sequence of labels, but its label is still not part of its text.
    const label =
      found.length === 1
        ? /^\s*(?:\[\d{1,4}\]|\(\d{1,4}\)|\d{1,3}[.)]|\d{1,3}(?=\s+\p{Lu}\p{Ll}+,? \p{Lu}))\s+(?=\S)/u.exec(
            text.slice(0, 40),
          )
        : null;
    return { line: number - 1, at: 0, after: label?.[0].length ?? 0 };
  });
};
