/** How well mentions become people, beside names compared by family name with the first initial, and with all initials. */
import { existsSync } from 'node:fs';
import { identify } from '../../../seed/link/people/index.ts';
import { type Library, partOfName, readQian } from '../../../seed/train/people/libraries.ts';
import { agreement } from '../../../seed/train/people/measure.ts';
import { readWorlds } from '../../../seed/train/people/worlds.ts';
import { fieldTables } from './fields.ts';
import { homonyms, madeUp, variants } from './identity-sets.ts';
import { byFirst, ways } from './ways.ts';

const width = 46;
const cell = (value: number): string => value.toFixed(3).padStart(8);

/** One row for each way: pairwise, then B-cubed. Several libraries are measured one by one, and their mentions pooled. */
const rows = (title: string, libraries: readonly Library[]): string[] => [
  '',
  title,
  ...Object.entries(ways).map(([name, way]) => {
    const marks = libraries.flatMap(({ mentions }, at) => way(mentions).map((mark) => `${at} ${mark}`));
    const truth = libraries.flatMap((library, at) =>
      library.truth.map((known) => (known === undefined ? undefined : `${at} ${known}`)),
    );
    const { pairs, bCubed, mentions, same } = agreement(marks, truth);
    const cells = [pairs.precision, pairs.recall, pairs.f1, bCubed.precision, bCubed.recall, bCubed.f1].map(
      cell,
    );
    return `  ${name.padEnd(width - 2)}${cells.join('')}${String(mentions).padStart(9)}${String(same).padStart(9)}`;
  }),
];

/** Only people of one part count, the others stay as co-authors. */
const onlyPart = (library: Library, part: 'train' | 'test'): Library => ({
  ...library,
  truth: library.truth.map((known, at) =>
    partOfName(library.mentions[at]?.name ?? {}) === part ? known : undefined,
  ),
});

const seconds = (work: () => unknown): number => {
  const start = performance.now();
  work();
  return (performance.now() - start) / 1000;
};

/** The time for a million made-up mentions, and for a tenth of them, against the simplest baseline. */
const timing = (): string[] =>
  [100_000, 1_000_000].map((count) => {
    const mentions = madeUp(count);
    const ours = seconds(() => identify(mentions));
    const base = seconds(() => byFirst(mentions));
    return `${count} made-up mentions: ${ours.toFixed(1)} s, ${(ours / base).toFixed(1)} times the baseline's ${base.toFixed(1)} s`;
  });

/** Tables over all sets; `timed` adds the time for a million mentions. */
export const benchIdentity = (folder: string, part: 'train' | 'test', timed: boolean): string => {
  if (!existsSync(`${folder}/author-names`)) return 'no data';
  const { lists, fields } = readWorlds(folder);
  const only = (libraries: readonly Library[]) => libraries.map((library) => onlyPart(library, part));
  return [
    `${''.padEnd(width)}${['pair P', 'R', 'F1', 'B3 P', 'R', 'F1'].map((head) => head.padStart(8)).join('')} mentions     same`,
    ...rows('Homonyms of the Anthology (all unseen)', [homonyms(folder, true)]),
    ...rows('the same, without ids that may be several people', [homonyms(folder, false)]),
    ...rows(`Name variants of the Anthology, ${part}`, only([variants(folder, false)])),
    ...rows(
      `the same, among all who share their family name and first letter, ${part}`,
      only([variants(folder, true)]),
    ),
    ...rows(`S2AND-Qian, ${part}: names and affiliations only`, [readQian(folder, part)]),
    ...rows(`Reference lists, names with initials, ${part}`, only(lists)),
    ...rows(`Fields of some hundred papers, names in full and with initials, ${part}`, only(fields)),
    ...fieldTables(folder, part),
    '',
    ...(timed ? timing() : []),
  ].join('\n');
};
