/** The lines of a text, each with its position and whether it is page furniture. */

export interface Line {
  /** Without its line end and without form feeds. */
  text: string;
  /** Counted from 1. */
  number: number;
  /** Offsets into the source; `end` is after the line end. */
  start: number;
  end: number;
  /** The number of characters of the source that `text` omits at its start. */
  skipped: number;
  /** A page number, a running head or an empty line: between entries or inside them, never part of one. */
  furniture: boolean;
}

const pageNumber =
  /^(?:[-–—]\s*)?(?:p(?:age|\.|ágina)?\s*)?\d{1,4}(?:\s*(?:of|de|von|sur|\/)\s*\d{1,4})?(?:\s*[-–—])?$/i;

/** A running head, between blank lines, with a page number at a distance: `12      JOURNAL OF THINGS`. */
const headWithNumber = /^\s*(?:\d{1,4}\s{3,}(?=\P{L}*\p{Lu})(\S.{3,90})|(\S.{3,90}?)\s{3,}\d{1,4})\s*$/u;

const isPageHead = (lines: readonly Line[], i: number): boolean => {
  const alone = (lines[i - 1]?.text.trim() ?? '') === '' && (lines[i + 1]?.text.trim() ?? '') === '';
  const found = alone ? headWithNumber.exec(lines[i]?.text ?? '') : null;
  const letters = (found?.[1] ?? found?.[2] ?? '').replace(/\P{L}/gu, '');
  return letters.length > 3 && letters === letters.toUpperCase();
};

/** A line with a page number at a distance on its left or right. */
const besideNumber = /^\s*(?:(\d{1,4})(\s+)(\S.{7,}\S)|(\S.{7,}\S)(\s+)(\d{1,4}))\s*$/u;
/** The minimum number of blanks between them, unless the number is on the left of one page and the right of another. */
const apart = 3;

/** Running heads: the same words next to different page numbers, even without page breaks. */
const numberedHeads = (lines: readonly Line[]): Set<number> => {
  const heads = new Map<string, { at: number[]; pages: Set<string>; sides: Set<string>; far: boolean }>();
  for (const [i, { text }] of lines.entries()) {
    const [, left, gapLeft, after, before, gapRight, right] = besideNumber.exec(text) ?? [];
    const words = (after ?? before)?.replace(/\s+/g, ' ');
    if (words === undefined || !/\p{L}{3}/u.test(words)) continue;
    const head = heads.get(words) ?? { at: [], pages: new Set(), sides: new Set(), far: true };
    head.at.push(i);
    head.pages.add(left ?? right ?? '');
    head.sides.add(left === undefined ? 'right' : 'left');
    head.far &&= (gapLeft ?? gapRight ?? '').length >= apart;
    heads.set(words, head);
  }
  const sure = [...heads.values()].filter(
    ({ pages, sides, far }) => pages.size > 1 && (far || sides.size > 1),
  );
  return new Set(sure.flatMap(({ at }) => at));
};

/** A line with its digits masked, so that running heads with different page numbers are equal. */
const shape = (text: string): string => text.trim().replace(/\d+/g, '#');

/** The number on the nearest printed line, if the line holds nothing else. */
const loneNumber = (lines: readonly Line[], i: number, step: 1 | -1): number => {
  let at = i + step;
  if (lines[at]?.text.trim() === '') at += step;
  return Number(/^\s*(\d{1,3})\s*$/.exec(lines[at]?.text ?? '')?.[1] ?? Number.NaN);
};

/** A number between its neighbours, each on a line of its own, is a label in a column of labels. */
const inColumnOfNumbers = (lines: readonly Line[], i: number): boolean => {
  const own = Number(lines[i]?.text);
  return loneNumber(lines, i, 1) === own + 1 || loneNumber(lines, i, -1) === own - 1;
};

const isPageNumber = (lines: readonly Line[], i: number, breaks: ReadonlySet<number>): boolean => {
  const line = lines[i];
  if (line === undefined || !pageNumber.test(line.text.trim())) return false;
  const before = lines[i - 1]?.text.trim() ?? '';
  const after = lines[i + 1]?.text.trim() ?? '';
  // The end of a range broken over two lines ("pp. 189–", "200") is not a page number, nor is a label on its own line.
  if (/[-–—,(]$/.test(before)) return false;
  return (
    (breaks.has(i) || breaks.has(i + 1) || breaks.has(i + 2) || (before === '' && after === '')) &&
    !inColumnOfNumbers(lines, i)
  );
};

/** How many printed lines before and after a page break may be its foot and head. */
const margin = 4;

/** The lines around a page break that may be its head and foot. */
const around = (lines: readonly Line[], at: number): number[] => {
  const near: number[] = [];
  for (const step of [-1, 1])
    for (
      let i = step < 0 ? at - 1 : at, seen = 0;
      seen < margin && Math.abs(i - at) <= 3 * margin;
      i += step
    ) {
      const line = lines[i];
      if (line === undefined) break;
      if (line.text.trim() === '') continue;
      near.push(i);
      seen++;
    }
  return near;
};

/** Running heads and feet: lines with the same words next to several page breaks. */
const runningHeads = (lines: readonly Line[], breaks: ReadonlySet<number>): Set<number> => {
  const seen = new Map<string, { pages: number; at: number[] }>();
  for (const at of breaks) {
    const own = new Map<string, number[]>();
    for (const i of around(lines, at)) {
      const words = shape(lines[i]?.text ?? '');
      own.set(words, [...(own.get(words) ?? []), i]);
    }
    for (const [words, places] of own) {
      const head = seen.get(words) ?? { pages: 0, at: [] };
      seen.set(words, head);
      head.pages++;
      head.at.push(...places);
    }
  }
  return new Set(
    [...seen].flatMap(([words, { pages, at }]) =>
      pages > 1 && new Set(at).size > 1 && words.length > 3 ? at : [],
    ),
  );
};

/** A head that names the paper and its journal, `Novak et al. BMC Tea`, with `(2021) 21:303` in the next line. */
const ownName =
  /^\s*\p{Lu}[\p{L}’'-]+(?: (?:and|&) \p{Lu}[\p{L}’'-]+| et al\.?,?)(?::? \p{Lu}[\p{L}&. ]{2,60})?$/u;
const ownPlace = /^\s*(?:\p{Lu}[\p{L}&. ]{2,60} )?\((?:19|20)\d\d\)\s*\d{1,4}:\s?\w{1,10}$/u;

/** A head with the name of the paper itself, apart from the entries around it. */
const namesItself = (lines: readonly Line[], i: number): boolean => {
  const text = (at: number): string => lines[at]?.text.trim() ?? '';
  const next = text(i + 1) === '' ? i + 2 : i + 1;
  const before = text(i - 1) === '' ? i - 2 : i - 1;
  return (
    (ownName.test(text(i)) && text(i - 1) === '' && ownPlace.test(text(next))) ||
    (ownPlace.test(text(i)) && text(i + 1) === '' && ownName.test(text(before)))
  );
};

/** Cuts a text into lines and marks the furniture. A form feed counts as a page break. */
export const cutLines = (source: string): Line[] => {
  const lines: Line[] = [];
  const breaks = new Set<number>();
  let start = 0;
  while (start < source.length) {
    const feed = source.indexOf('\n', start);
    const end = feed < 0 ? source.length : feed + 1;
    const text = source.slice(start, feed < 0 ? end : feed);
    if (text.includes('\f')) breaks.add(lines.length);
    const clean = text
      .replace(/[\f\v\u200b\ufeff\ue000]|(?<=[-‐]) ?\u00ad|\u00ad(?=\S)/g, '')
      .replace(/[\t\u00a0\u2002-\u200a\u202f]/g, ' ');
    const skipped = /^[\f\v\u200b\ufeff\ue000]*/.exec(text)?.[0].length ?? 0;
    lines.push({ text: clean, number: lines.length + 1, start, end, skipped, furniture: false });
    start = end;
  }
  const heads = runningHeads(lines, breaks);
  const numbered = numberedHeads(lines);
  for (const [i, line] of lines.entries()) {
    line.furniture =
      line.text.trim() === '' ||
      isPageNumber(lines, i, breaks) ||
      isPageHead(lines, i) ||
      numbered.has(i) ||
      heads.has(i) ||
      namesItself(lines, i);
  }
  return lines;
};
