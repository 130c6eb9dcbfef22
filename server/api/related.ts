/** The HTTP contract of related work. */
import { z } from 'zod';
import { Held, id, limit, list, mostItems, offset, PaperRef } from './things.ts';

export const reasonKinds = [
  'citation',
  'shared-references',
  'co-citation',
  'references',
  'alongside',
  'coupled-citations',
  'own-citations',
  'similar-citations',
  'text',
  'technique',
  'author',
  'venue',
  'co-listing',
  'popularity',
  'time',
] as const;
/** A reason in words, with its share of the score. The shares of an item add up to 1. */
export const Reason = z.object({
  kind: z.enum(reasonKinds),
  text: z.string(),
  share: z.number().min(0).max(1),
});
export type Reason = z.infer<typeof Reason>;

const seeds = z.array(id).max(50).default([]);
const things = z.array(id).max(10).default([]);

/** `cited=no` leaves out what the papers asked about cite, `cited=yes` all else. */
const leavingOut = { held: Held.exactOptional(), cited: Held.exactOptional() };

export const RelatedQuery = z.strictObject({ limit: limit(10, 100), offset, ...leavingOut });
/** Further results: the same body, sent to the address in `next`. */
export const RelatedPage = z.strictObject({ offset, ...leavingOut });
export type RelatedPage = z.infer<typeof RelatedPage>;
export const RelatedBody = z.strictObject({
  papers: seeds,
  authors: things,
  techniques: things,
  /** A title, a question, or a description; papers are found by the words of titles and abstracts. */
  text: z.string().max(5000).default(''),
  /** Papers that results should not resemble. */
  unlike: seeds,
  /** Factors on the weight of each kind of reason; 0 switches it off. */
  weights: z.partialRecord(z.enum(reasonKinds), z.number().min(0).max(10)).default({}),
  /** From -1, older first, to 1, newer first. */
  recency: z.number().min(-1).max(1).default(0),
  /** From 0 to 1: how much each further paper by the same author is lowered after the fourth. */
  diversity: z.number().min(0).max(1).default(0.2),
  limit: mostItems(10, 100),
});
export type RelatedBody = z.infer<typeof RelatedBody>;
/** The role of a paper in the list: cited by most of the others, the earliest, the newest. */
export const RelatedRole = z.enum(['central', 'early', 'new']);
export type RelatedRole = z.infer<typeof RelatedRole>;

export const RelatedItem = z
  .object({
    paper: PaperRef,
    score: z.number(),
    reasons: z.array(Reason).min(1),
    role: RelatedRole.exactOptional(),
  })
  .meta({ id: 'RelatedItem' });
export type RelatedItem = z.infer<typeof RelatedItem>;
export const RelatedAnswer = list(RelatedItem);
export type RelatedAnswer = z.infer<typeof RelatedAnswer>;
