/** The HTTP contract of institutions and countries, as affiliations name them. */
import { z } from 'zod';
import { total } from './pages.ts';
import { CountedRef, count, NamedRef, PaperRef, TimedRef, YearCount } from './things.ts';

/** What both pages have. Papers are named up to a hundred, names up to two hundred; `total` counts all. */
const page = {
  /** Newest first. */
  papers: z.array(PaperRef),
  /** Who of these papers is there, as far as their affiliations say whose they are. */
  authors: z.array(CountedRef),
  techniques: z.array(TimedRef),
  venues: z.array(CountedRef),
  /** Of all papers. */
  years: z.array(YearCount),
  total,
};

export const InstitutionPage = z
  .object({
    institution: NamedRef.extend({
      /** Its id at ROR, an address. */
      ror: z.string().exactOptional(),
      country: NamedRef.exactOptional(),
    }),
    /** The institutions, and the other countries, that it has papers in common with; most papers first. */
    partners: z.array(CountedRef),
    countries: z.array(CountedRef),
    /** The names that were printed, with the number of papers; at most thirty. */
    printed: z.array(z.object({ name: z.string(), papers: count })),
    ...page,
  })
  .meta({ id: 'InstitutionPage' });
export type InstitutionPage = z.infer<typeof InstitutionPage>;

export const CountryPage = z
  .object({
    /** `code` is that of ISO 3166-1. */
    country: NamedRef.extend({ code: z.string() }),
    institutions: z.array(CountedRef),
    partners: z.array(CountedRef),
    ...page,
  })
  .meta({ id: 'CountryPage' });
export type CountryPage = z.infer<typeof CountryPage>;

/** Where an author worked, by the affiliations of their papers, the latest first. */
export const AuthorPlaces = z
  .object({
    items: z.array(
      z.object({
        institution: NamedRef.exactOptional(),
        country: NamedRef.exactOptional(),
        papers: count,
        /** First and last year of these papers, absent if none has a year. */
        from: z.int().exactOptional(),
        to: z.int().exactOptional(),
      }),
    ),
    /** How many papers of the author say where the author worked. */
    papers: count,
  })
  .meta({ id: 'AuthorPlaces' });
export type AuthorPlaces = z.infer<typeof AuthorPlaces>;
