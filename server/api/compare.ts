/** The HTTP contract of the papers of several things, and of two things side by side. */
import { z } from 'zod';
import { count, id, limit, list, NamedRef, NodeRef, PaperRef, whole, YearCount } from './things.ts';

/** The most things one request may name. */
export const mostThings = 200;

/** `of`: ids of things of any kind, separated by commas; `least`: how many of these things a paper must belong to. */
export const PapersQuery = z.strictObject({
  of: z
    .string()
    .regex(
      new RegExp(`^[^,]{1,200}(,[^,]{1,200}){0,${mostThings - 1}}$`),
      `ids separated by commas, at most ${mostThings}`,
    ),
  least: whole(1, mostThings).default(1),
  limit: limit(20, 200),
});

/** Papers that belong to the most things come first; `things` leaves out ids that are not in the library. */
export const PapersAnswer = list(z.object({ paper: PaperRef, of: count }))
  .extend({
    things: z.array(NodeRef.extend({ papers: count })),
    /** How many papers belong to two or more of the things. */
    joint: count,
  })
  .meta({ id: 'PapersAnswer' });
export type PapersAnswer = z.infer<typeof PapersAnswer>;

export const CompareQuery = z.strictObject({ left: id, right: id });

const ComparedSide = NodeRef.extend({ papers: count, years: z.array(YearCount) });

export const comparedKinds = ['author', 'technique', 'venue', 'cites', 'citedBy'] as const;

/** Two things of one kind: what each has and what both share. */
export const Comparison = z
  .object({
    left: ComparedSide,
    right: ComparedSide,
    /** Number of papers that belong to both. */
    joint: count,
    shared: z.array(
      z.object({
        kind: z.enum(comparedKinds),
        /** How many of this kind each side has. */
        left: count,
        right: count,
        /** How many both share; `items` are the first of them. */
        total: count,
        /** Each with its number of papers on either side. */
        items: z.array(NamedRef.extend({ left: count, right: count })),
      }),
    ),
  })
  .meta({ id: 'Comparison' });
export type Comparison = z.infer<typeof Comparison>;
