/** The HTTP contract of likely co-authors. */
import { z } from 'zod';
import { limit, list, NamedRef } from './things.ts';

export const likelyKinds = ['coauthor', 'technique', 'citation'] as const;

export const LikelyQuery = z.strictObject({ limit: limit(10, 50) });

/** An author who has not yet written with the given one but may; the shares of the reasons add up to 1. */
export const LikelyItem = z
  .object({
    author: NamedRef,
    score: z.number(),
    reasons: z
      .array(z.object({ kind: z.enum(likelyKinds), text: z.string(), share: z.number().min(0).max(1) }))
      .min(1),
  })
  .meta({ id: 'LikelyItem' });
export type LikelyItem = z.infer<typeof LikelyItem>;
export const LikelyAnswer = list(LikelyItem);
export type LikelyAnswer = z.infer<typeof LikelyAnswer>;
