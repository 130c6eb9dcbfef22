/** The wire contract of lists: the papers, people, techniques and venues behind a number. */
import { z } from 'zod';
import { CountedRef, id, limit, list, PaperRef, whole } from './things.ts';

/** Given once or several times; several are all wanted together. */
const ids = z.union([id.transform((one) => [one]), z.array(id).min(1).max(8)]).exactOptional();
const year = whole(1000, 2999).exactOptional();

/** The papers that are meant: those that fit all of this. With nothing given, all papers. */
export const ListQuery = z.strictObject({
  /** By all of these. */
  author: ids,
  /** On all of these. */
  technique: ids,
  venue: id.exactOptional(),
  source: id.exactOptional(),
  /** First and last year; undated papers are outside any range. */
  from: year,
  to: year,
  /** That cite this paper, or are cited by it. */
  cites: id.exactOptional(),
  citedBy: id.exactOptional(),
  limit: limit(50, 500),
  offset: whole(0, 1_000_000).default(0),
});
export type ListQuery = z.infer<typeof ListQuery>;

/** Newest first. */
export const PaperList = list(PaperRef);
export type PaperList = z.infer<typeof PaperList>;

/** With how many of the papers that are meant they have, most first; without those that the query names. */
export const CountedList = list(CountedRef);
export type CountedList = z.infer<typeof CountedList>;
