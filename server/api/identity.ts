/** The HTTP contract of who is who: questions about authors, and why the papers of one are by one person. */
import { z } from 'zod';
import { CountedRef, count, flag, id, limit, list, PaperRef } from './things.ts';

/**
 * Whether the answer is of the library as it is (`ready`), of an earlier state while it is worked out anew (`finding`; ask
 * again soon), or could not be worked out (`failed`).
 */
export const FindingState = z.enum(['ready', 'finding', 'failed']);
export type FindingState = z.infer<typeof FindingState>;

/** An author as a question shows it. */
export const Printing = CountedRef.extend({
  /** The names as papers print them, the most frequent first; at most five. */
  printed: z.array(z.string()),
  /** The first and the last year of the papers; absent if none has one. */
  years: z.tuple([z.int(), z.int()]).exactOptional(),
  /** Some of the papers: those that show most, newest first. */
  shown: z.array(PaperRef),
}).meta({ id: 'Printing' });
export type Printing = z.infer<typeof Printing>;

/** One who may be the subject, or, in a split, the papers that may be by someone else. */
export const CandidatePrinting = Printing.extend({
  /** Probability that the suggestion is right, from 0 to 1. */
  score: z.number(),
  /** The evidence in words. */
  reasons: z.array(z.string()),
}).meta({ id: 'CandidatePrinting' });
export type CandidatePrinting = z.infer<typeof CandidatePrinting>;

/**
 * A question about one person. `merge`: the others, or some of them, may be the subject. `split`: the papers in `leave` may
 * be by someone else; those in `stay` would remain the subject's. The only other then has the id of the subject.
 */
export const PersonQuestion = z
  .object({
    act: z.enum(['merge', 'split']),
    subject: Printing,
    others: z.array(CandidatePrinting).min(1),
    stay: z.array(id).exactOptional(),
    leave: z.array(id).exactOptional(),
  })
  .meta({ id: 'PersonQuestion' });
export type PersonQuestion = z.infer<typeof PersonQuestion>;

export const PersonQuestionsQuery = z.strictObject({
  limit: limit(20, 1000),
  /** Only merges that are nearly certain, at least 95 %; the largest people first, without papers. */
  sure: flag(),
});

/** Those first whose answers change most where least is known: papers and links, times how unsure it is. */
export const PersonQuestionList = list(PersonQuestion)
  .extend({
    state: FindingState,
    /** How many authors would be merged if all that is nearly certain were accepted. */
    sure: count,
  })
  .meta({ id: 'PersonQuestionList' });
export type PersonQuestionList = z.infer<typeof PersonQuestionList>;

const PaperTitle = z.object({ id, title: z.string() });

/** Why these papers are taken to be by one author. */
export const AuthorIdentity = z
  .object({
    mentions: z.array(
      z.object({
        paper: PaperTitle,
        /** The name as printed on that paper. */
        printed: z.string(),
        /** The paper of the same author that it matches best; absent if the author has no other paper. */
        with: PaperTitle.exactOptional(),
        /** Probability, from 0 to 1, that one person wrote both. */
        score: z.number(),
        reasons: z.array(z.string()),
        uncertain: z.boolean(),
      }),
    ),
    /** Authors who may be the same person, and papers that may be by someone else. */
    considered: z.array(PersonQuestion),
    /** Of what is considered. */
    state: FindingState,
  })
  .meta({ id: 'AuthorIdentity' });
export type AuthorIdentity = z.infer<typeof AuthorIdentity>;
