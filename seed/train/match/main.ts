/**
 * Fits the weights by which references are matched: `node dist/seed/train/match/main.js [DATA]` writes
 * `seed/online/match-weights.ts`. Trains on a third of the ACL Anthology, which `npm run bench -- match` does not ask for.
 */
import { writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { foldWords } from '../../normalize/fold-text.ts';
import type { CslItem } from '../../normalize/record.ts';
import { factsOf, features, valuesOf } from '../../online/match-features.ts';
import { regress, type Sample } from '../people/logistic.ts';
import { chance } from '../tagger/random.ts';
import { anthology, isForTraining } from './anthology.ts';
import { openNearest } from './nearest.ts';
import { readDamaged } from './references.ts';

const [, , data = fileURLToPath(new URL('../../../../../shared/data/', import.meta.url))] = process.argv;
const count = 4000;

const squeezed = (title: string | undefined): string => foldWords(title ?? '').replaceAll(' ', '');
const yearOf = ({ issued }: CslItem): number => issued?.['date-parts']?.[0]?.[0] ?? 0;

/** The same paper, or a second record of it. */
const isOne = (a: CslItem, b: CslItem): boolean =>
  a.id === b.id ||
  (squeezed(a.title) === squeezed(b.title) &&
    a.author?.[0]?.family === b.author?.[0]?.family &&
    Math.abs(yearOf(a) - yearOf(b)) <= 1);

const records = anthology(data);
const own = records.filter(({ id }) => isForTraining(id));
const draw = chance(17);
const nearest = openNearest(records);
const samples: Sample[] = [];
for (let i = 0; i < count; i += 1) {
  const record = draw.pick(own);
  const read = readDamaged(record, draw);
  if (read?.csl.title === undefined) continue;
  for (const work of nearest(read.csl.title, 6)) {
    const values = valuesOf(factsOf(read.csl, work));
    if (values !== undefined) samples.push({ values, same: isOne(record, work), weight: 1 });
  }
}
const [bias = 0, ...fitted] = regress(samples, 0.5, 40);
const lines = Object.keys(features).map(
  (name, at) => `  ${/^\w+$/.test(name) ? name : `'${name}'`}: ${(fitted[at] ?? 0).toFixed(3)},`,
);
writeFileSync(
  fileURLToPath(new URL('../../../../seed/online/match-weights.ts', import.meta.url)),
  `/** Weights of the features, fitted by \`seed/train/match/main.ts\`. */

/** The bias, then a weight for each feature. */
export const bias = ${bias.toFixed(3)};
export const weights: Readonly<Record<string, number>> = {
${lines.join('\n')}
};
`,
);
const same = samples.filter((sample) => sample.same).length;
console.log(`${samples.length} pairs, ${same} of them one work; ${lines.length} weights written.`);
