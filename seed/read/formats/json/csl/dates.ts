/** Converts all forms of dates in CSL-JSON to the two that Coterie stores: parts and text. */
import type { CslDate } from '../../../../normalize/record.ts';
import { readDate } from '../../fields/dates.ts';
import { isObject, listOf, textOf } from '../parts/values.ts';

/** Converts seasons of CSL (1 to 4), citeproc-js (13 to 16) and EDTF (21 to 24) to those of EDTF. */
const seasonOf = (month: number): number | undefined => {
  if (month >= 13 && month <= 16) return month + 8;
  return month >= 21 && month <= 24 ? month : undefined;
};

const numbers = (parts: unknown): number[] => {
  const found: number[] = [];
  for (const part of listOf(parts)) {
    const number = Number(textOf(part));
    if (textOf(part) === undefined || !Number.isInteger(number)) break;
    found.push(number);
  }
  return found;
};

/** One end of a date in EDTF; years are four digits. */
const print = (parts: readonly number[]): string =>
  parts
    .map((part, i) => {
      const digits = String(Math.abs(part)).padStart(i === 0 ? 4 : 2, '0');
      return part < 0 ? `-${digits}` : digits;
    })
    .join('-');

const inCalendar = ([year = 0, month, day]: readonly number[]): number[] => {
  if (month === undefined || month < 1 || month > 12) return [year];
  return day === undefined || day < 1 || day > 31 ? [year, month] : [year, month, day];
};

/** Year, month and day as parts; the rest stays in `raw`, as EDTF. */
const fromParts = (
  dateParts: readonly number[][],
  season: unknown,
  circa: boolean,
  raw?: string,
): CslDate => {
  const named = Number(textOf(season));
  const ends = dateParts.map((parts) => {
    const month = named >= 1 && named <= 4 && parts.length === 1 ? named + 20 : seasonOf(parts[1] ?? 0);
    return month === undefined ? parts : [parts[0] ?? 0, month];
  });
  const plain = ends.map(inCalendar);
  const special = circa || plain.some((parts, i) => parts.length !== ends[i]?.length);
  const edtf = ends.map((parts) => `${print(parts)}${circa ? '~' : ''}`).join('/');
  const text = raw ?? (special ? edtf : undefined);
  return text === undefined ? { 'date-parts': plain } : { 'date-parts': plain, raw: text };
};

const fromText = (text: string): CslDate => readDate(text)?.date ?? { raw: text };

/** Reads a CSL date; undefined if the value has none. */
export const readCslDate = (value: unknown): CslDate | undefined => {
  const text = textOf(value);
  if (text !== undefined) return fromText(text);
  if (!isObject(value)) return undefined;
  const dateParts = listOf(value['date-parts'])
    .map(numbers)
    .filter((parts) => parts.length > 0);
  const raw = textOf(value['raw']) ?? textOf(value['literal']);
  const circa = value['circa'] === true || Number(textOf(value['circa'])) > 0 || value['circa'] === 'true';
  if (dateParts.length > 0) return fromParts(dateParts.slice(0, 2), value['season'], circa, raw);
  return raw === undefined ? undefined : fromText(raw);
};

/** A date as readable text, in EDTF or as written. */
export const printCslDate = ({ raw, 'date-parts': parts = [] }: CslDate): string =>
  raw ?? parts.map(print).join('/');
