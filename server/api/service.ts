/** The HTTP contract of health, counts, search and problems. */
import { z } from 'zod';
import { Counts } from '../model.ts';
import { count, Held, limit, list, NodeRef, offset, ThingKind } from './things.ts';

const engine = z.enum(['sqlite', 'neo4j']);

/** `revision` changes exactly when the library changes. */
export const Health = z
  .object({
    status: z.literal('ok'),
    engine,
    version: z.string(),
    coterie: z.string(),
    revision: z.string(),
  })
  .meta({ id: 'Health' });
export type Health = z.infer<typeof Health>;

/** The process runs, whatever its library does. */
export const Live = z.object({ status: z.literal('live') }).meta({ id: 'Live' });

/** The library answers, and the service is not stopping. */
export const Ready = z.object({ status: z.literal('ready') }).meta({ id: 'Ready' });

/** Papers that the library holds, and those that only the reference lists of other papers name. */
export const Stats = Counts.extend({ engine, version: z.string(), held: count, citedOnly: count }).meta({
  id: 'Stats',
});
export type Stats = z.infer<typeof Stats>;

export const SearchQuery = z.strictObject({
  q: z.string().max(300),
  /** Institutions and countries are found only where they are asked for. */
  kind: ThingKind.exactOptional(),
  /** Finds papers alone. */
  held: Held.exactOptional(),
  limit: limit(20, 100),
  offset,
});
export type SearchQuery = z.infer<typeof SearchQuery>;

/** `detail` distinguishes namesakes: authors and year of a paper, co-authors of an author. */
export const SearchHit = NodeRef.extend({
  papers: count,
  detail: z.string().exactOptional(),
  /** Papers only: true if some service says that it is retracted. */
  retracted: z.boolean().exactOptional(),
  score: z.number(),
}).meta({ id: 'SearchHit' });
export type SearchHit = z.infer<typeof SearchHit>;
export const SearchAnswer = list(SearchHit);
export type SearchAnswer = z.infer<typeof SearchAnswer>;

/** RFC 9457, `application/problem+json`; `parameter` names the invalid parameter. */
export const ProblemDetails = z
  .object({
    type: z.string(),
    title: z.string(),
    status: z.int(),
    detail: z.string().exactOptional(),
    parameter: z.string().exactOptional(),
  })
  .meta({ id: 'ProblemDetails' });
export type ProblemDetails = z.infer<typeof ProblemDetails>;
