/** The HTTP contract of lists: the papers, authors, techniques and venues that a number counts. */
import { z } from 'zod';
import { CountedRef, count, Held, id, limit, list, PaperRef, whole } from './things.ts';

/** May be given several times; a paper must match all of them. */
const ids = z.union([id.transform((one) => [one]), z.array(id).min(1).max(8)]).exactOptional();
const year = whole(1000, 2999).exactOptional();

/** Selects the papers that match every given parameter; without parameters, all papers. */
export const ListQuery = z.strictObject({
  /** Papers by all of these authors. */
  author: ids,
  /** Papers that use all of these techniques. */
  technique: ids,
  venue: id.exactOptional(),
  source: id.exactOptional(),
  /** Papers with an author there. */
  institution: id.exactOptional(),
  country: id.exactOptional(),
  /** First and last year; papers without a year are in no range. */
  from: year,
  to: year,
  held: Held.exactOptional(),
  /** Papers that cite this paper, and papers that it cites. */
  cites: id.exactOptional(),
  citedBy: id.exactOptional(),
  limit: limit(50, 500),
  offset: whole(0, 1_000_000).default(0),
});
export type ListQuery = z.infer<typeof ListQuery>;

/** How papers are sorted: newest, most cited in this library, or by title; equal ones newest first, then by id. */
export const paperSorts = ['year', 'citations', 'title'] as const;
export type PaperSort = (typeof paperSorts)[number];

export const PaperListQuery = ListQuery.extend({ sort: z.enum(paperSorts).default('year') });
export type PaperListQuery = z.infer<typeof PaperListQuery>;

/** `evidence`: where the papers of a technique are asked for, the words that show that each uses the first one named. */
export const PaperList = list(PaperRef.extend({ evidence: z.string().exactOptional() }));
export type PaperList = z.infer<typeof PaperList>;

/** Each with its number of selected papers, most first; what the query names is left out. */
export const CountedList = list(CountedRef);
export type CountedList = z.infer<typeof CountedList>;

export const NotHeldQuery = z.strictObject({ limit: limit(20, 200), offset: whole(0, 1_000_000).default(0) });

/** Papers that the library does not hold, those that most of its papers cite first. */
export const NotHeldList = list(
  z.object({
    paper: PaperRef,
    /** How many papers that the library holds cite it, and the newest of these, at most ten. */
    by: count,
    papers: z.array(PaperRef),
  }),
);
export type NotHeldList = z.infer<typeof NotHeldList>;
