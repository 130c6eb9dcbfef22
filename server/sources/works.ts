/** From a record in an answer to a work, by the format that reads files of the same records. */
import type { CslItem, Reference } from '../../seed/normalize/record.ts';
import type { Format } from '../../seed/read/formats/format.ts';
import type { Work } from './source.ts';

/** The record as a reference; undefined if it says nothing about a work. */
export const readRecord = (format: Format, record: unknown): Reference | undefined =>
  typeof record === 'object' && record !== null
    ? format.parse(JSON.stringify(record)).references[0]
    : undefined;

/** What can be asked for: the title in words, shortened at a blank; undefined if there is none. */
export const titleWords = ({ title = '' }: CslItem, longest: number): string | undefined => {
  const words = title.normalize('NFC').replace(/\s+/g, ' ').trim();
  const short = words.length <= longest ? words : words.slice(0, longest).replace(/ \S*$/, '');
  return /[\p{L}\p{N}]/u.test(short) ? short : undefined;
};

/** The year and month of a work as one number, for sorting; 0 if unknown. */
const dayOf = ({ reference }: Work): number => {
  const [year = 0, month = 0, day = 0] = reference.csl.issued?.['date-parts']?.[0] ?? [];
  return year * 10_000 + month * 100 + day;
};
const citationsOf = ({ reference }: Work): number => Number(reference.csl.custom?.['times-cited'] ?? 0);

export const newestFirst = (works: readonly Work[]): Work[] => works.toSorted((a, b) => dayOf(b) - dayOf(a));
export const mostCitedFirst = (works: readonly Work[]): Work[] =>
  works.toSorted((a, b) => citationsOf(b) - citationsOf(a));
