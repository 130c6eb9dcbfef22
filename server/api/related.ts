/** The wire contract of related work. */
import { z } from 'zod';
import { id, limit, list, PaperRef } from './things.ts';

export const reasonKinds = [
  'citation',
  'shared-references',
  'co-citation',
  'technique',
  'author',
  'venue',
  'text',
  'co-listing',
] as const;
/** Why a paper is suggested: in words, with its share of the score. The shares of an item add up to 1. */
export const Reason = z.object({
  kind: z.enum(reasonKinds),
  text: z.string(),
  share: z.number().min(0).max(1),
});
export type Reason = z.infer<typeof Reason>;

export const RelatedQuery = z.strictObject({ limit: limit(10, 100) });
export const RelatedBody = z.strictObject({ papers: z.array(id).min(1).max(50), limit: limit(10, 100) });
export type RelatedBody = z.infer<typeof RelatedBody>;
export const RelatedItem = z
  .object({ paper: PaperRef, score: z.number(), reasons: z.array(Reason).min(1) })
  .meta({ id: 'RelatedItem' });
export type RelatedItem = z.infer<typeof RelatedItem>;
export const RelatedAnswer = list(RelatedItem);
export type RelatedAnswer = z.infer<typeof RelatedAnswer>;
