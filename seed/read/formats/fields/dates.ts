/** Dates of bibliographic formats: ISO 8601 and EDTF, slashes, and words. */
import { readMonth } from '../../../normalize/dates.ts';
import type { CslDate } from '../../../normalize/record.ts';

export interface ReadDate {
  date: CslDate;
  /** 1 for an unambiguous form. */
  confidence: number;
}

type Parts = number[];

const inMonth = (parts: Parts): Parts => {
  const [year = 0, month, day] = parts;
  if (month === undefined || month < 1 || month > 12) return [year];
  return day === undefined || day < 1 || day > 31 ? [year, month] : [year, month, day];
};

/** `2004`, `2004-10`, `2004-10-05T12:00:00`, `-0876`, with EDTF's `?`, `~` and `%` for doubt. */
const edtf = /^([+-]?\d{4,6})(?:-(\d{1,2})(?:-(\d{1,2})(?:T[\d:.Z+-]*)?)?)?[?~%]?$/;
/** `199X`, `19XX`, `199u`: a decade or a century. */
const unspecified = /^(\d{2,3})[Xu]{1,2}$/;

const readPoint = (text: string): Parts | undefined => {
  const match = edtf.exec(text);
  if (match === null) return undefined;
  return inMonth(match.slice(1).flatMap((part) => (part === undefined ? [] : [Number(part)])));
};

const whole = (text: string, dateParts: Parts[]): CslDate => {
  const plain = dateParts
    .map((parts) => parts.map((part, i) => String(part).padStart(i === 0 ? 4 : 2, '0')).join('-'))
    .join('/');
  return plain === text ? { 'date-parts': dateParts } : { 'date-parts': dateParts, raw: text };
};

/** Reads an ISO 8601 or EDTF date or range (`1997/2000`, `1995/..`); undefined for anything else. */
export const readIsoDate = (text: string): CslDate | undefined => {
  const clean = text.trim();
  const decade = unspecified.exec(clean);
  if (decade?.[1] !== undefined) {
    const first = Number(decade[1].padEnd(4, '0'));
    return { 'date-parts': [[first], [Number(decade[1].padEnd(4, '9'))]], raw: clean };
  }
  const ends = clean.split('/').map((end) => end.trim());
  if (ends.length > 2) return undefined;
  const points = ends.map((end) => (end === '' || end === '..' ? [] : readPoint(end)));
  if (points.some((point) => point === undefined)) return undefined;
  const given = points.filter((point): point is Parts => point !== undefined && point.length > 0);
  return given.length === 0 ? undefined : whole(clean, given);
};

const words = /\p{L}+\.?|\d+/gu;
const yearLike = /(?<!\d)(?:1[0-9]|20)\d{2}(?!\d)/;

/** `20170301` */
const compact = /^(1[5-9]\d\d|20\d\d)(0[1-9]|1[0-2])(0[1-9]|[12]\d|3[01])$/;

/** `2006/07/12`, `2006///`, `1991/05//spring`, `2013 06 10`: year, month, day, other information. */
const slashed = /^(\d{4})[/ .](\d{0,2})(?:[/ .](\d{0,2})(?:[/ .](.*))?)?$/;

/**
 * Reads a date in any of the usual forms; undefined if no year is found. Anything beyond year, month and day stays in
 * `raw`.
 */
export const readDate = (text: string): ReadDate | undefined => {
  const clean = text.replace(/\s+/g, ' ').trim();
  const slash = slashed.exec(clean);
  if (slash !== null) {
    const [, year, month, day, other] = slash;
    const parts = inMonth([year, month, day].flatMap((part) => (part ? [Number(part)] : [])));
    return {
      date: { 'date-parts': [parts], ...(other ? { raw: clean } : {}) },
      confidence: 1,
    };
  }
  const [, year, month, day] = compact.exec(clean) ?? [];
  if (year !== undefined)
    return { date: { 'date-parts': [inMonth([Number(year), Number(month), Number(day)])] }, confidence: 1 };
  const iso = readIsoDate(clean);
  if (iso !== undefined) return { date: iso, confidence: 1 };
  return readWords(clean);
};

/** Reads `12 July 2006`, `2006 May-Jun`, `JUN 14 2006`, `March 2001--May 2002`: the first of each part counts. */
const readWords = (clean: string): ReadDate | undefined => {
  const found = yearLike.exec(clean);
  if (found === null) return undefined;
  const year = Number(found[0]);
  const rest = clean.replace(found[0], ' ');
  const tokens = rest.match(words) ?? [];
  const named = tokens.findIndex((token) => /\p{L}/u.test(token) && readMonth(token) !== undefined);
  const month = named < 0 ? undefined : readMonth(tokens[named] ?? '');
  const day = tokens.find((token) => /^\d{1,2}$/.test(token));
  const parts = month === undefined ? [year] : day === undefined ? [year, month] : [year, month, Number(day)];
  const understood = 1 + (month === undefined ? 0 : 1) + (month !== undefined && day !== undefined ? 1 : 0);
  const all = understood === tokens.length + 1;
  return {
    date: { 'date-parts': [inMonth(parts)], ...(all ? {} : { raw: clean }) },
    confidence: all ? 1 : 0.9,
  };
};
