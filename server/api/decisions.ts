/** The HTTP contract of decisions: what people merged, split, renamed, hid and added. */
import { z } from 'zod';
import { Decision, decisionActs, decisionKinds } from '../model.ts';
import { CountedRef, limit, list } from './things.ts';

const id = z.string().min(1).max(200);
const ids = z.array(id).min(1).max(1000);
const evidence = z.string().max(4000).exactOptional();

/**
 * What to decide. `merge`: `others` become the subject; without others, the subject's papers `members` stay together.
 * `split`: `members` leave the subject: papers, or where the subject is a paper, entries written `SOURCE POSITION`.
 * `rename`: to `name`. `differ`: the others are certainly not the subject. `hide`: techniques only.
 * `add`: gives the papers `members` the technique `name`. `sets`, instead of subject and others: several sets in one decision;
 * in a `merge`, all of a set become its first; in a `differ`, no two of a set are the same.
 */
export const DecisionRequest = z
  .strictObject({
    kind: z.enum(decisionKinds),
    act: z.enum(decisionActs),
    subject: id.exactOptional(),
    others: ids.exactOptional(),
    sets: z.array(z.array(id).min(2).max(1000)).min(1).max(5000).exactOptional(),
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
  /** Only decisions about the thing with this id. */
  about: id.exactOptional(),
  limit: limit(1000, 10_000),
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
    /** How many lines became decisions. */
    decided: z.int().nonnegative(),
    skipped: z.array(z.object({ line: z.int(), label: z.string(), reason: z.string() })),
  })
  .meta({ id: 'ThesaurusAnswer' });
export type ThesaurusAnswer = z.infer<typeof ThesaurusAnswer>;

export const SuggestionsQuery = z.strictObject({ limit: limit(100, 1000) });

/** A suggested decision about two things. `merge`: `other` may be the same as the subject. */
export const Suggestion = z
  .object({
    act: z.literal('merge'),
    subject: CountedRef,
    other: CountedRef,
    /** Probability that the suggestion is right, from 0 to 1. */
    score: z.number(),
    /** The evidence in words. */
    reasons: z.array(z.string()),
  })
  .meta({ id: 'Suggestion' });
export type Suggestion = z.infer<typeof Suggestion>;
/** Suggestions that change the most papers come first. */
export const SuggestionList = list(Suggestion);
export type SuggestionList = z.infer<typeof SuggestionList>;
