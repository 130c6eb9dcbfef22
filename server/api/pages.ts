/** The wire contract of pages of facts. */
import { z } from 'zod';
import { Author, Paper, Technique, Venue } from '../model.ts';
import { CountedRef, count, id, NamedRef, PaperRef, TimedRef, YearCount } from './things.ts';

export const IdParams = z.object({ id });

export const PaperPage = z
  .object({
    paper: Paper,
    authors: z.array(NamedRef.extend({ position: z.int(), printed: z.string() })),
    venue: NamedRef.exactOptional(),
    techniques: z.array(NamedRef.extend({ score: z.number(), evidence: z.string() })),
    /** Where it is listed, with the entry as printed. */
    sources: z.array(
      z.object({
        id,
        name: z.string(),
        position: z.int(),
        raw: z.string(),
        /** Why the entry was taken for a paper that was there; absent where it brought the paper. */
        why: z.string().exactOptional(),
      }),
    ),
    cites: z.array(PaperRef),
    citedBy: z.array(PaperRef),
  })
  .meta({ id: 'PaperPage' });
export type PaperPage = z.infer<typeof PaperPage>;

export const AuthorPage = z
  .object({
    author: Author,
    /** Newest first. */
    papers: z.array(PaperRef),
    /** Most joint papers first. */
    coauthors: z.array(CountedRef),
    techniques: z.array(TimedRef),
    venues: z.array(CountedRef),
    years: z.array(YearCount),
  })
  .meta({ id: 'AuthorPage' });
export type AuthorPage = z.infer<typeof AuthorPage>;

export const VenuePage = z
  .object({
    venue: Venue,
    papers: z.array(PaperRef),
    authors: z.array(CountedRef),
    techniques: z.array(TimedRef),
    /** What its papers' entries call it, with the number of entries, most first; of the first thousand entries. */
    printed: z.array(z.object({ name: z.string(), entries: count })),
    years: z.array(YearCount),
  })
  .meta({ id: 'VenuePage' });
export type VenuePage = z.infer<typeof VenuePage>;

export const TechniquePage = z
  .object({
    technique: Technique,
    /** Each with the words that show the technique. */
    papers: z.array(PaperRef.extend({ evidence: z.string(), score: z.number() })),
    authors: z.array(CountedRef),
    /** Techniques that stand in the same papers. */
    related: z.array(TimedRef),
    /** Techniques whose names end the name of this one, and those whose names this one ends. */
    broader: z.array(NamedRef),
    narrower: z.array(NamedRef),
    venues: z.array(CountedRef),
    years: z.array(YearCount),
  })
  .meta({ id: 'TechniquePage' });
export type TechniquePage = z.infer<typeof TechniquePage>;
