/**
 * Several works printed in one entry, `[3] A. Abel, Phys. Rev. 1, 2 (2001); B. Baker, …`, or in lists whose line
 * breaks are lost: where inside an entry another reference begins.
 */
import { monthPattern } from '../../../normalize/dates.ts';
import { datedNames, openingWorth } from './openings.ts';

/** What dates a work; every one has such a sign. */
const dated =
  /(?<![\d.])(?:1[5-9]|20)\d\d[a-z]?(?!\d)|\d{4}\.\d{4,5}|[a-z]-(?:[a-z]+)\/\d{7}|[Ii]n press|\bn\. ?d\.|[Tt]o appear|[Tt]o be published|[Ss]ubmitted/gu;

/** Where a work may end and another begin: after a semicolon, the end of a sentence, a bracket or a line. */
const seams = /;\s*|[.\])]+\s+|(?<=\d)\s+|\n/g;

/** The end of what tells where a work was published: a number, a year in brackets, an identifier. */
const ended = /(?:\d[\p{L}]?|\)|\])[.;,]?\s*$/u;
/** The days on which a meeting was held tell of no place in a volume: `2002 Apr 3-5; Dublin, Ireland.` */
const days = new RegExp(String.raw`\b${monthPattern}\s+\d{1,2}(?:\s?[-–]\s?\d{1,2})?[.;,]?\s*$`, 'iu');
const located = (before: string): boolean => ended.test(before.slice(-10)) && !days.test(before.slice(-30));

/** The title of a journal, shortened, with a volume and a year: another work of the same authors. */
const journalOnly =
  /^(?:(?:\p{Lu}[\p{L}&]*\.?|of|in|and)[ \n]?){1,7}[ \n]?\p{Lu}?\d+(?:[ ,:\n]+[\p{L}\d–-]+){0,3}[ ,\n]*\((?:1[5-9]|20)\d\d\)/u;

const editors = /^(?:(?!\bin\b)[^\d]){0,120}?[,(\s](?:\(?[Ee]ds?\b|[Ee]dited|[Ee]ditors?\b|[Hh]rsg)/u;

/** Places of the letters that part an entry, `a) … b) … c) …`, from the second on; the first stands at its start. */
const lettered = (text: string): number[] => {
  if (!/^\s*\(?a\s?\)/.test(text)) return [];
  const found: number[] = [];
  for (const mark of text.matchAll(/(?<=[;.,\])\d]\s*)\(?([b-z])\s?\)\s*(?=\S)/g)) {
    if (mark[1] === String.fromCharCode(98 + found.length)) found.push(mark.index);
  }
  return found;
};

/** How far is looked back and ahead from a seam, in characters; no work is longer. */
const reach = { back: 1000, ahead: 400 };

/** Where in an entry further works begin, as offsets; none where it holds one. Of a `whole` entry only letters part some. */
export const furtherWorks = (text: string, whole = false): number[] => {
  const letters = lettered(text);
  if (letters.length > 0 || whole) return letters;
  const dates = Array.from(text.matchAll(dated), ({ index }) => index);
  if (dates.length < 2) return [];
  const style = datedNames(text, text.search(/\S/));
  const found: number[] = [];
  // Where the work begins that is read, and how many dates stand before it and before the seam.
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

/** Where years stand at the end, a work ends with a place in a volume and a year. */
const afterPlace = (before: string, after: string): boolean =>
  located(before) &&
  !/^[—–-]\s?[\p{L}\d]/u.test(after) &&
  openingWorth(after) >= 2 &&
  (before.match(/\d+/g)?.length ?? 0) >= 2 &&
  !editors.test(after);

/** Where years follow the names, another work begins with names and a year printed alike. */
const afterYear = (before: string, text: string, at: number, style: string): boolean =>
  before.length > 30 && datedNames(text, at) === style;
