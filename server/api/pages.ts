/** The HTTP contract of the pages about one paper, author, venue or technique. */
import { z } from 'zod';
import { Author, Paper, Technique, Venue } from '../model.ts';
import { CountedRef, count, id, NamedRef, PaperRef, TimedRef, YearCount } from './things.ts';

export const IdParams = z.object({ id });

/** How many papers, and how many names of each kind, a page has at most; the lists of `/api/papers` and the like have all. */
export const mostOnPage = { papers: 100, names: 200 } as const;

/** How many papers there are in all, and of what they have, without the thing itself. */
export const total = z.object({ papers: count, authors: count, techniques: count, venues: count });
export type PageTotal = z.infer<typeof total>;

export const PaperPage = z
  .object({
    paper: Paper,
    authors: z.array(NamedRef.extend({ position: z.int(), printed: z.string() })),
    venue: NamedRef.exactOptional(),
    techniques: z.array(NamedRef.extend({ score: z.number(), evidence: z.string() })),
    /** The imports that list it, each with the entry as printed. */
    sources: z.array(
      z.object({
        id,
        name: z.string(),
        position: z.int(),
        raw: z.string(),
        /** Why the entry was matched to an existing paper; absent if the entry added the paper. */
        why: z.string().exactOptional(),
      }),
    ),
    /** The newest first, 100 at most. */
    cites: z.array(PaperRef),
    citedBy: z.array(PaperRef),
    total: z.object({ cites: count, citedBy: count }),
  })
  .meta({ id: 'PaperPage' });
export type PaperPage = z.infer<typeof PaperPage>;

export const AuthorPage = z
  .object({
    author: Author,
    /** Newest first, 100 at most. */
    papers: z.array(PaperRef),
    /** Most joint papers first, 200 at most; so are the names of all pages. */
    coauthors: z.array(CountedRef),
    techniques: z.array(TimedRef),
    venues: z.array(CountedRef),
    /** Of all papers. */
    years: z.array(YearCount),
    /** `authors` are co-authors. */
    total,
  })
  .meta({ id: 'AuthorPage' });
export type AuthorPage = z.infer<typeof AuthorPage>;

export const VenuePage = z
  .object({
    venue: Venue,
    papers: z.array(PaperRef),
    authors: z.array(CountedRef),
    techniques: z.array(TimedRef),
    /** Printed names of the venue with the number of entries, most first; read from the first thousand entries. */
    printed: z.array(z.object({ name: z.string(), entries: count })),
    years: z.array(YearCount),
    total,
  })
  .meta({ id: 'VenuePage' });
export type VenuePage = z.infer<typeof VenuePage>;

export const TechniquePage = z
  .object({
    technique: Technique,
    /** Each with the words that show that it uses the technique. */
    papers: z.array(PaperRef.extend({ evidence: z.string(), score: z.number() })),
    authors: z.array(CountedRef),
    /** Techniques used in the same papers. */
    related: z.array(TimedRef),
    /** Broader: this name ends with theirs. Narrower: their name ends with this one. */
    broader: z.array(NamedRef),
    narrower: z.array(NamedRef),
    venues: z.array(CountedRef),
    years: z.array(YearCount),
    /** `techniques` are those used in the same papers. */
    total,
  })
  .meta({ id: 'TechniquePage' });
export type TechniquePage = z.infer<typeof TechniquePage>;
