/** The wire contract of decisions: what people merged, parted, renamed, hid and added. */
import { z } from 'zod';
import { Decision, decisionActs, decisionKinds } from '../model.ts';
import { CountedRef, limit, list, PaperRef } from './things.ts';

const id = z.string().min(1).max(200);
const ids = z.array(id).min(1).max(1000);
const evidence = z.string().max(4000).exactOptional();

/**
 * What to decide. `merge`: `others` become the subject; without others, `members`, papers of it, are all of the one subject.
 * `split`: `members` leave it, papers of a thing, or of a paper its
 * entries, each `SOURCE POSITION`. `rename`: to `name`. `differ`: the others are certainly not the subject. `hide`: of techniques.
 * `add`: the technique `name` to the papers `members`.
 */
export const DecisionRequest = z
  .strictObject({
    kind: z.enum(decisionKinds),
    act: z.enum(decisionActs),
    subject: id.exactOptional(),
    others: ids.exactOptional(),
    members: z.array(z.string().min(1).max(400)).min(1).max(20_000).exactOptional(),
    name: z.string().min(1).max(1000).exactOptional(),
    evidence,
  })
  .meta({ id: 'DecisionRequest' });
export type DecisionRequest = z.infer<typeof DecisionRequest>;

export const MergeBody = z.strictObject({ keep: id, merge: ids, evidence });
export const SplitBody = z.strictObject({
  author: id,
  papers: ids,
  name: z.string().min(1).max(1000).exactOptional(),
  evidence,
});

export const DecisionsQuery = z.strictObject({
  kind: z.enum(decisionKinds).exactOptional(),
  /** Of one thing only. */
  about: id.exactOptional(),
  limit: z.coerce.number().int().min(1).max(10_000).default(1000),
});
/** Newest first. */
export const DecisionList = z.object({
  items: z.array(Decision),
  total: z.int().nonnegative(),
  next: z.string().nullable(),
});
export type DecisionList = z.infer<typeof DecisionList>;

/** A thesaurus file, VOSviewer's or Coterie's. */
export const ThesaurusBody = z.strictObject({ text: z.string().min(1).max(2_000_000) });
export const ThesaurusAnswer = z
  .object({
    /** How many lines were decided. */
    decided: z.int().nonnegative(),
    skipped: z.array(z.object({ line: z.int(), label: z.string(), reason: z.string() })),
  })
  .meta({ id: 'ThesaurusAnswer' });
export type ThesaurusAnswer = z.infer<typeof ThesaurusAnswer>;

export const SuggestionsQuery = z.strictObject({ limit: limit(100, 1000) });

/**
 * Something that a person may decide. `merge`: `other` may be the subject. `split`: the papers `members` may be by somebody
 * else than those that would `stay` the subject's.
 */
export const Suggestion = z
  .object({
    act: z.enum(['merge', 'split']),
    subject: CountedRef,
    other: CountedRef.exactOptional(),
    members: z.array(id).exactOptional(),
    stay: z.array(id).exactOptional(),
    /** How likely it is, between 0 and 1. */
    score: z.number(),
    /** Why, in words. */
    reasons: z.array(z.string()),
  })
  .meta({ id: 'Suggestion' });
export type Suggestion = z.infer<typeof Suggestion>;
/** Those first that would change the most. */
export const SuggestionList = list(Suggestion);
export type SuggestionList = z.infer<typeof SuggestionList>;

/** Why the papers of an author stand together. */
export const AuthorIdentity = z
  .object({
    mentions: z.array(
      z.object({
        paper: PaperRef,
        /** The name as that paper printed it. */
        printed: z.string(),
        /** The paper of the same person that it goes with best; absent where there is none to compare with. */
        with: PaperRef.exactOptional(),
        /** How likely the two are by one person, between 0 and 1, as far as the evidence goes. */
        score: z.number(),
        reasons: z.array(z.string()),
        uncertain: z.boolean(),
      }),
    ),
    /** Who else may be meant, or that these may be several. */
    considered: z.array(Suggestion),
  })
  .meta({ id: 'AuthorIdentity' });
export type AuthorIdentity = z.infer<typeof AuthorIdentity>;
