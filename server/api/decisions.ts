/** The wire contract of decisions: what people merged, parted, renamed, hid and added. */
import { z } from 'zod';
import { Decision, decisionActs, decisionKinds } from '../model.ts';

const id = z.string().min(1).max(200);
const ids = z.array(id).min(1).max(1000);
const evidence = z.string().max(4000).exactOptional();

/**
 * What to decide. `merge`: `others` become the subject. `split`: `members` leave it, papers of a thing, or of a paper its
 * entries, each `SOURCE POSITION`. `rename`: to `name`. `differ`: the others are certainly not the subject. `hide`: of techniques.
 * `add`: the technique `name` to the papers `members`.
 */
export const Wish = z
  .strictObject({
    kind: z.enum(decisionKinds),
    act: z.enum(decisionActs),
    subject: id.exactOptional(),
    others: ids.exactOptional(),
    members: z.array(z.string().min(1).max(400)).min(1).max(20_000).exactOptional(),
    name: z.string().min(1).max(1000).exactOptional(),
    evidence,
  })
  .meta({ id: 'Wish' });
export type Wish = z.infer<typeof Wish>;

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
