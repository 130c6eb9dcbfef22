/**
 * Counts names and fits the weights of the evidence. Run by hand, after `npx tsc -b`, once for the names and, compiled
 * again, once for the weights:
 *   node dist/seed/train/people/main.js DATA names > seed/link/people/names/name-counts.tsv
 *   node dist/seed/train/people/main.js DATA weights > seed/link/people/weights.ts
 * DATA holds author-names/ and graph-acl-aan/. Only people whose family name and first letter fall in the half `train` of
 * a hash are learned from. The homonyms of the Anthology are never learned from.
 */
import { featureNames } from '../../link/people/evidence.ts';
import { nameCounts } from './count-names.ts';
import { printedAs, readCollected, readFields } from './fields.ts';
import { type AnthologyPaper, nameOf, readLines, readQian } from './libraries.ts';
import { regress, type Sample } from './logistic.ts';
import { pairsOf } from './pairs.ts';
import { readWorlds } from './worlds.ts';

const [, , data = '../shared/data', what = 'weights'] = process.argv;

/** How much a set weighs; 1 if not given. Large fields and common names are where most goes wrong. */
const shares: Readonly<Record<string, number>> = {
  'fields of 1000': 2,
  'fields of 5000': 2,
  collected: 2,
  qian: 0.5,
};

const names = (): string =>
  nameCounts(
    readLines<AnthologyPaper>(`${data}/graph-acl-aan/anthology-all-noabstract.jsonl.gz`).flatMap(
      ({ authors }) => authors.map(nameOf),
    ),
  );

const describe = (name: string, samples: readonly Sample[]): void => {
  const weight = samples.reduce((sum, each) => sum + each.weight, 0);
  const same = samples.reduce((sum, each) => sum + (each.same ? each.weight : 0), 0);
  console.error(`${name}: ${samples.length} pairs, ${(same / weight).toFixed(3)} of the weight one person's`);
};

const weights = (): string => {
  const { lists, whole } = readWorlds(data);
  const fields = readFields(data, 'train');
  const sets: Record<string, Sample[]> = {
    lists: lists.flatMap((list) => pairsOf(list, { part: 'train', silver: true })),
    ...Object.fromEntries(
      [50, 200, 1000, 5000].map((papers) => [
        `fields of ${papers}`,
        fields
          .filter(({ size }) => size === papers)
          .flatMap(({ library }) =>
            printedAs.flatMap((how) => pairsOf(library(how), { part: 'train', silver: true })),
          ),
      ]),
    ),
    whole: pairsOf(whole, { part: 'train', step: 4, silver: true }),
    collected: pairsOf(readCollected(data, 'train'), { part: 'train', silver: true }),
    qian: pairsOf(readQian(data, 'all'), { part: 'train', silver: false }),
  };
  const samples = Object.entries(sets).flatMap(([name, each]) => {
    describe(name, each);
    const weight = each.reduce((sum, one) => sum + one.weight, 0);
    return each.map((one) => ({ ...one, weight: (one.weight / weight) * 2000 * (shares[name] ?? 1) }));
  });
  const [bias = 0, ...rest] = regress(samples);
  const rows = featureNames.map((name, i) => `  ${name}: ${Number((rest[i] ?? 0).toFixed(3))},`);
  return `/**
 * The weight of each feature in the log odds that two mentions refer to the same person. Fitted by logistic
 * regression on pairs from reference lists, fields and the whole of the ACL Anthology, and from the part by Qian of
 * S2AND (https://github.com/allenai/S2AND, ODC-BY). Written by train/main.ts; not to be edited.
 */
import type { Features } from './evidence.ts';

export const bias = ${bias.toFixed(3)};

export const weights: Readonly<Features> = {
${rows.join('\n')}
};
`;
};

process.stdout.write(what === 'names' ? names() : weights());
