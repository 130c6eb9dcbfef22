/**
 * Decides which of the works that a source offers is the one that a reference prints, if any, and how sure that is. A source
 * ranks by words and always offers something; here title, first author and year must agree. Pure.
 */
import type { Work } from '../../server/sources/source.ts';
import type { CslItem } from '../normalize/record.ts';
import { keysOf } from './ids.ts';
import { type Facts, factsOf, features, valuesOf } from './match-features.ts';
import { asked, limitOf, possible } from './match-limits.ts';
import { reasonsFor } from './match-reasons.ts';
import { bias, weights } from './match-weights.ts';
import { titleWords } from './match-words.ts';

export { sure } from './match-limits.ts';

/** A work that may be the one, how sure that is, from 0 to 1, and why in words. */
export interface Verdict {
  work: Work;
  /** From `sure` on it is taken, below it is asked. */
  confidence: number;
  why: string;
}

/** Confidence where an identifier agrees and nothing contradicts it. */
const byId = 0.995;

/** How likely it is that these facts belong to one work, by the weights alone. */
export const likelihood = (facts: Facts): number => {
  const values = valuesOf(facts);
  if (values === undefined) return 0;
  const names = Object.keys(features);
  const sum = values.reduce((logit, value, at) => logit + value * (weights[names[at] ?? ''] ?? 0), bias);
  return 1 / (1 + Math.exp(-sum));
};

/** An identifier that both have decides, unless title and first author contradict it. */
const agreesById = ({ doi, otherId, title, people }: Facts): boolean =>
  (doi === 'same' || (otherId === 'same' && doi !== 'other')) &&
  (title === undefined || (!title.notice && title.words <= title.agreeing)) &&
  people.first !== 'other';

const idButElse = ({ doi, otherId }: Facts): boolean => doi === 'same' || otherId === 'same';

/** Confidence where a title is all that is given, and the work has it. */
const byTitleAlone = 0.93;
/** Titles of fewer words, and of fewer letters, are given to several works. */
const [enoughWords, enoughLetters] = [4, 25];

/** Nothing but a title is given, it tells much, and the work has the same: there is nothing else to compare. */
const agreesByTitleAlone = (item: CslItem, { title, recurring, short }: Facts): boolean => {
  const { id: _id, type: _type, title: given = '', custom: _custom, ...more } = item;
  const words = titleWords(given);
  return (
    title?.same === true &&
    !recurring &&
    !short &&
    keysOf(item).length === 0 &&
    Object.values(more).every(
      (value) => value === undefined || (Array.isArray(value) && value.length === 0),
    ) &&
    (words.length >= enoughWords || given.length >= enoughLetters)
  );
};

interface Judged {
  work: Work;
  facts: Facts;
  confidence: number;
  why: string;
}

/** How sure it is that a work is the one, looked at by itself. */
const judgeOne = (item: CslItem, work: Work): Judged => {
  const facts = factsOf(item, work.reference.csl);
  const reasons = reasonsFor(facts);
  if (agreesById(facts)) return { work, facts, confidence: byId, why: reasons };
  if (agreesByTitleAlone(item, facts)) {
    const why = `${reasons}, which is all that is given`;
    return { work, facts, confidence: byTitleAlone, why };
  }
  const likely = likelihood(facts);
  const limit = limitOf(facts);
  if (idButElse(facts)) {
    const why = `${reasons}, but ${limit?.why ?? 'the title differs'}`;
    return { work, facts, confidence: Math.max(possible, Math.min(likely, asked)), why };
  }
  if (limit === undefined) return { work, facts, confidence: likely, why: reasons };
  return { work, facts, confidence: Math.min(limit.most, likely), why: `${reasons}, but ${limit.why}` };
};

/** Two works that fit equally are one paper twice (a preprint and its article) if their titles and first authors agree. */
const areOne = (a: Work, b: Work): boolean => {
  const { title, people, years, doi } = factsOf(a.reference.csl, b.reference.csl);
  if (doi === 'same') return true;
  return title?.same === true && people.first === 'same' && (years === undefined || years <= 1);
};

/** Of two that fit equally, the one with more of what the reference prints; then the published one. */
const preference = ({ facts, work }: Judged): number =>
  4 * Number(facts.page === 'same') +
  2 * Number(facts.years === 0) +
  2 * Number(facts.venue === 'same') -
  Number(facts.page === 'other') -
  Number(facts.venue === 'other') +
  0.5 * Number(work.reference.csl.type !== 'article') +
  0.25 * Number(work.reference.csl.DOI !== undefined);

/** Confidences closer than this are equal. */
const close = 0.03;

/** The likeliest of the works; undefined if none is likely. Of works that fit equally well, none is sure. */
export const judge = (item: CslItem, candidates: readonly Work[]): Verdict | undefined => {
  const judged = candidates
    .map((work) => judgeOne(item, work))
    .filter(({ confidence }) => confidence >= possible);
  const most = Math.max(...judged.map(({ confidence }) => confidence));
  const [best, ...rivals] = judged
    .filter(({ confidence }) => most - confidence <= close)
    .sort((a, b) => preference(b) - preference(a) || b.confidence - a.confidence);
  if (best === undefined) return undefined;
  const rival = rivals.find((one) => preference(best) - preference(one) < 1 && !areOne(best.work, one.work));
  const { work, confidence, why } = best;
  return rival === undefined
    ? { work, confidence, why }
    : { work, confidence: Math.min(confidence, asked), why: `${why}, but another work fits as well` };
};
