/** Ranks the terms of a text by probability, without overlaps. */
import { vocabulary } from '../vocabulary/vocabulary.ts';
import { type Candidate, candidatesIn } from './candidates.ts';
import { featuresOf } from './features.ts';
import { bias, weightLines } from './weights.ts';

/** The weight of each feature in the log odds, and the bias. */
interface TermModel {
  bias: number;
  weights: ReadonlyMap<string, number>;
}

export interface RankedTerm extends Candidate {
  /** Log odds that a person would mark it as a term. */
  odds: number;
}

let read: TermModel | undefined;

/** Lines are `weight feature feature …`, in hundredths. Loaded at first use. */
const termModel = (): TermModel => {
  read ??= {
    bias,
    weights: new Map(
      weightLines
        .trim()
        .split('\n')
        .flatMap((line) => {
          const [weight = '', ...names] = line.split(' ');
          return names.map((name): [string, number] => [name, Number(weight) / 100]);
        }),
    ),
  };
  return read;
};

/** Terms with sufficient odds. Each word belongs to one term only, the better one. */
export const rankTerms = (text: string, isEnough: (term: RankedTerm) => boolean): RankedTerm[] => {
  const [{ bias: start, weights }, known] = [termModel(), vocabulary()];
  const ranked = candidatesIn(text)
    .map((candidate): RankedTerm => {
      let odds = start;
      for (const feature of featuresOf(candidate, known)) odds += weights.get(feature) ?? 0;
      return { ...candidate, odds };
    })
    .filter(isEnough)
    .sort((a, b) => b.odds - a.odds);
  const taken = new Set<object>();
  return ranked.filter(({ words }) => {
    if (words.some((word) => taken.has(word))) return false;
    for (const word of words) taken.add(word);
    return true;
  });
};
