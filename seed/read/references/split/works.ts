/**
 * Several works in one entry, `[3] A. Abel, Phys. Rev. 1, 2 (2001); B. Baker, …`, or in lists without line
 * breaks: finds where another reference begins inside an entry.
 */
import { monthPattern } from '../../../normalize/dates.ts';
import { datedNames, openingWorth } from './openings.ts';

/** The date of a work; every work has one. */
const dated =
  /(?<![\d.])(?:1[5-9]|20)\d\d[a-z]?(?!\d)|\d{4}\.\d{4,5}|[a-z]-(?:[a-z]+)\/\d{7}|[Ii]n press|\bn\. ?d\.|[Tt]o appear|[Tt]o be published|[Ss]ubmitted/gu;

/** Possible boundaries between works: a semicolon, or the end of a sentence, a bracket or a line. */
const seams = /;\s*|[.\])]+\s+|(?<=\d)\s+|\n/g;

/** The end of the publication details: a number, a year in brackets, an identifier. */
const ended = /(?:\d[\p{L}]?|\)|\])[.;,]?\s*$/u;
/** The days of a meeting are not pages: `2002 Apr 3-5; Dublin, Ireland.` */
const days = new RegExp(String.raw`\b${monthPattern}\s+\d{1,2}(?:\s?[-–]\s?\d{1,2})?[.;,]?\s*$`, 'iu');
const located = (before: string): boolean => ended.test(before.slice(-10)) && !days.test(before.slice(-30));

/** A shortened journal title with a volume and a year: another work by the same authors. */
const journalOnly =
  /^(?:(?:\p{Lu}[\p{L}&]*\.?|of|in|and)[ \n]?){1,7}[ \n]?\p{Lu}?\d+(?:[ ,:\n]+[\p{L}\d–-]+){0,3}[ ,\n]*\((?:1[5-9]|20)\d\d\)/u;

const editors = /^(?:(?!\bin\b)[^\d]){0,120}?[,(\s](?:\(?[Ee]ds?\b|[Ee]dited|[Ee]ditors?\b|[Hh]rsg)/u;

/** Offsets of the letters that divide an entry, `a) … b) … c) …`, from the second on; the first is at the start. */
const lettered = (text: string): number[] => {
  if (!/^\s*\(?a\s?\)/.test(text)) return [];
  const found: number[] = [];
  for (const mark of text.matchAll(/(?<=[;.,\])\d]\s*)\(?([b-z])\s?\)\s*(?=\S)/g)) {
    if (mark[1] === String.fromCharCode(98 + found.length)) found.push(mark.index);
  }
  return found;
};

/** How far to look back and ahead from a boundary, in characters. No work is longer. */
const reach = { back: 1000, ahead: 400 };

/** Offsets at which further works begin in an entry; empty for a single work. Only letters divide a `whole` entry. */
export const furtherWorks = (text: string, whole = false): number[] => {
  const letters = lettered(text);
  if (letters.length > 0 || whole) return letters;
  const dates = Array.from(text.matchAll(dated), ({ index }) => index);
  if (dates.length < 2) return [];
  const style = datedNames(text, text.search(/\S/));
  const found: number[] = [];
  // The start of the current work, and the number of dates before it and before the boundary.
  let [start, gone, passed] = [0, 0, 0];
  for (const seam of text.matchAll(seams)) {
    const at = seam.index + seam[0].length;
    while ((dates[passed] ?? at) < at) passed++;
    const next = dates[passed];
    if (passed === gone || next === undefined || next >= at + reach.ahead) continue;
    const before = text.slice(Math.max(start, at - reach.back), at);
    const after = text
      .slice(at, at + reach.ahead)
      .replace(/-\n(?=\p{Ll})/gu, '')
      .replace(/\n/g, ' ');
    const begins = seam[0].startsWith(';')
      ? afterSemicolon(before, after)
      : style === undefined
        ? afterPlace(before, after)
        : afterYear(before, text, at, style);
    if (!begins) continue;
    found.push(at);
    [start, gone] = [at, passed];
  }
  return found;
};

const afterSemicolon = (before: string, after: string): boolean =>
  located(before) && (openingWorth(after) >= 1.4 || journalOnly.test(after)) && !editors.test(after);

/** In styles with the year at the end, a work ends with volume or pages and a year. */
const afterPlace = (before: string, after: string): boolean =>
  located(before) &&
  !/^[—–-]\s?[\p{L}\d]/u.test(after) &&
  openingWorth(after) >= 2 &&
  (before.match(/\d+/g)?.length ?? 0) >= 2 &&
  !editors.test(after);

/** In styles with the year after the names, another work begins with names and a year in the same style. */
const afterYear = (before: string, text: string, at: number, style: string): boolean =>
  before.length > 30 && datedNames(text, at) === style;
