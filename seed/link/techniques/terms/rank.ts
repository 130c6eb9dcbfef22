/** The terms of a text, the likeliest first, none across another. */
import { vocabulary } from '../vocabulary/vocabulary.ts';
import { type Candidate, candidatesIn } from './candidates.ts';
import { featuresOf } from './features.ts';
import { bias, weightLines } from './weights.ts';

/** What each feature adds to the logarithm of the odds, and what there is to begin with. */
interface TermModel {
  bias: number;
  weights: ReadonlyMap<string, number>;
}

export interface RankedTerm extends Candidate {
  /** Logarithm of the odds that people would mark it as a term; above 0 it is likelier than not. */
  odds: number;
}

let read: TermModel | undefined;

/** Lines are `weight feature feature …`, in hundredths. Read at first use. */
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

/** Of those that are good enough; words taken by a better one are no part of another. */
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
