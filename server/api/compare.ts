/** The wire contract of what several things have together: their papers, and two of them side by side. */
import { z } from 'zod';
import { count, id, limit, list, NamedRef, NodeRef, PaperRef, whole, YearCount } from './things.ts';

/** So many things are asked about at once. */
export const mostThings = 200;

/** `of`: ids with commas between them, of things of any kind; `least`: in how many of them a paper must stand. */
export const PapersQuery = z.strictObject({
  of: z
    .string()
    .max(mostThings * 60)
    .refine((text) => text.split(',').every((each) => id.safeParse(each).success), 'ids, with commas between')
    .refine((text) => text.split(',').length <= mostThings, `at most ${mostThings} ids`),
  least: whole(1, mostThings).default(1),
  limit: limit(20, 200),
});

/** The papers of most of the things first; ids that are not in the library are not among `things`. */
export const PapersAnswer = list(z.object({ paper: PaperRef, of: count }))
  .extend({
    things: z.array(NodeRef.extend({ papers: count })),
    /** How many papers stand in two or more of them. */
    joint: count,
  })
  .meta({ id: 'PapersAnswer' });
export type PapersAnswer = z.infer<typeof PapersAnswer>;

export const CompareQuery = z.strictObject({ left: id, right: id });

const ComparedSide = NodeRef.extend({ papers: count, years: z.array(YearCount) });

export const comparedKinds = ['author', 'technique', 'venue', 'cites', 'citedBy'] as const;

/** Two things of one kind: what each has, and what both have. */
export const Comparison = z
  .object({
    left: ComparedSide,
    right: ComparedSide,
    /** Papers that both stand in. */
    joint: count,
    shared: z.array(
      z.object({
        kind: z.enum(comparedKinds),
        /** How many of them each has. */
        left: count,
        right: count,
        /** How many both have; `items` holds the first of these. */
        total: count,
        /** In how many papers of each. */
        items: z.array(NamedRef.extend({ left: count, right: count })),
      }),
    ),
  })
  .meta({ id: 'Comparison' });
export type Comparison = z.infer<typeof Comparison>;
