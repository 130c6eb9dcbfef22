/**
 * Fits the weights of terms in abstracts, by logistic regression on the stretches of marked abstracts. Run by hand:
 *   npx tsc -b && node dist/seed/link/techniques/terms/train/main.js DATA > seed/link/techniques/terms/weights.ts
 * DATA holds keyphrases/. Learned from is the half `dev` of SciERC's training part and of SemEval 2017 task 10, never
 * the other half, nor SciERC's development part. The same data give the same weights.
 */

import { candidatesIn } from '../../link/techniques/terms/candidates.ts';
import { featuresOf } from '../../link/techniques/terms/features.ts';
import { vocabulary } from '../../link/techniques/vocabulary/vocabulary.ts';
import { chance } from '../tagger/random.ts';
import { half, readMarked } from './marked.ts';

const [, , data = '../shared/data'] = process.argv;

/** A feature that stands in fewer stretches tells nothing. */
const fewest = 6;
const rounds = 6;
/** Of AdaGrad: Duchi, Hazan, Singer, "Adaptive subgradient methods", JMLR 12 (2011). */
const step = 0.05;
const ridge = 1e-5;
/** Weights nearer to nothing are left out, in hundredths. */
const least = 10;

interface Sample {
  features: readonly string[];
  isTerm: number;
}

const samples = ['scierc-train', 'semeval2017']
  .flatMap((set) => readMarked(`${data}/keyphrases/${set}.jsonl.gz`))
  .filter(({ id }) => half(id) === 'dev')
  .flatMap(({ text, gold }) =>
    candidatesIn(text).map(
      (candidate): Sample => ({
        features: featuresOf(candidate, vocabulary()),
        isTerm: gold.has(candidate.key) ? 1 : 0,
      }),
    ),
  );

const counts = new Map<string, number>();
for (const { features } of samples)
  for (const feature of features) counts.set(feature, (counts.get(feature) ?? 0) + 1);

const weights = new Map<string, { value: number; squares: number }>();
// What the form of the file cannot hold is left out.
for (const [feature, count] of counts)
  if (count >= fewest && !/[`\\$\s]/.test(feature)) weights.set(feature, { value: 0, squares: 0.01 });
const bias = { value: 0, squares: 0.01 };

const { next } = chance(7);
for (let round = 0; round < rounds; round += 1) {
  for (let at = samples.length - 1; at > 0; at -= 1) {
    const other = Math.floor(next() * (at + 1));
    const [a, b] = [samples[at], samples[other]];
    if (a && b) [samples[at], samples[other]] = [b, a];
  }
  for (const { features, isTerm } of samples) {
    const present = [bias, ...features.flatMap((feature) => weights.get(feature) ?? [])];
    const odds = present.reduce((sum, { value }) => sum + value, 0);
    const slope = 1 / (1 + Math.exp(-odds)) - isTerm;
    for (const weight of present) {
      const gradient = slope + ridge * weight.value;
      weight.squares += gradient ** 2;
      weight.value -= (step * gradient) / Math.sqrt(weight.squares);
    }
  }
}

const lines = new Map<number, string[]>();
for (const [feature, { value }] of weights) {
  const hundredths = Math.round(value * 100);
  if (Math.abs(hundredths) >= least) lines.set(hundredths, [...(lines.get(hundredths) ?? []), feature]);
}
const text = [...lines]
  .sort(([a], [b]) => b - a)
  .map(([weight, features]) => `${weight} ${features.sort().join(' ')}`);

process.stdout.write(`/**
 * What each feature adds to the odds that a stretch of an abstract is a term, in hundredths of a logarithm. Fitted on
 * half of the training part of SciERC (Luan et al. 2018, as in https://github.com/allenai/scibert, Apache-2.0) and of
 * SemEval 2017 task 10 (Augenstein et al. 2017, CC BY). Written by train/main.ts; not to be edited.
 */
export const bias = ${bias.value.toFixed(3)};

export const weightLines = \`
${text.join('\n')}
\`;
`);
