/**
 * Measures how often fields are right, by how sure the tagger is of them, on the part `dev` of the labelled
 * strings, and writes tagger/calibration.ts. Run by hand after main.ts:
 *   node dist/seed/train/tagger/calibrate.js DATA
 */
import { writeFileSync } from 'node:fs';
import { dataFile } from '../../normalize/data-file.ts';
import type { CslItem, CslName, FieldName } from '../../normalize/record.ts';
import { parseEntry } from '../../read/references/parse/parse.ts';
import type { Labelled } from './align.ts';
import { takeInitials } from './initials.ts';
import { mendedText } from './mended.ts';
import { labelledStrings, ofPart } from './records.ts';
import { keyOf } from './split.ts';

const [, , data = '../shared/data'] = process.argv;
const edges = [0.4, 0.6, 0.7, 0.8, 0.9, 0.95, 0.98, 0.99, 0.995, 0.999, 0.9999];
/** Fields seen less often share the bins of all. */
const enough = 150;

const fold = (value: string | number | null | undefined): string =>
  String(value ?? '')
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]/gu, '');
const people = (names: readonly CslName[] | null | undefined): string =>
  (names ?? [])
    .map(({ family, literal, given }) => `${fold(family ?? literal)} ${takeInitials(given)}`)
    .join('; ');

/** What each field should read, and what it does; undefined where the labels do not tell. */
const wanted: Partial<
  Record<
    FieldName,
    { gold(e: Labelled['expected']): string | undefined; read(csl: Partial<CslItem>): string }
  >
> = {
  author: {
    gold: (e) => (e.authors === null ? undefined : people(e.authors)),
    read: ({ author }) => people(author),
  },
  title: { gold: (e) => fold(e.title), read: ({ title }) => fold(title) },
  'container-title': { gold: (e) => fold(e.container), read: (csl) => fold(csl['container-title']) },
  publisher: { gold: (e) => fold(e.publisher), read: ({ publisher }) => fold(publisher) },
  'publisher-place': { gold: (e) => fold(e.place), read: (csl) => fold(csl['publisher-place']) },
  issued: { gold: (e) => fold(e.year), read: ({ issued }) => fold(issued?.['date-parts']?.[0]?.[0]) },
  volume: { gold: (e) => fold(e.volume), read: ({ volume }) => fold(volume) },
  issue: { gold: (e) => fold(e.issue), read: ({ issue }) => fold(issue) },
  page: { gold: (e) => fold(e.pages), read: ({ page }) => fold(page) },
  type: {
    gold: (e) => (e.type == null ? undefined : e.type.replace('chapter', 'paper-conference')),
    read: ({ type = '' }) => type.replace('chapter', 'paper-conference'),
  },
};

const counts = new Map<string, { right: number; all: number }[]>();
const count = (field: string, bin: number, right: boolean): void => {
  const bins = counts.get(field) ?? Array.from({ length: edges.length + 1 }, () => ({ right: 0, all: 0 }));
  counts.set(field, bins);
  const own = bins[bin];
  if (own === undefined) return;
  own.all++;
  if (right) own.right++;
};

for (const one of ofPart(labelledStrings(data), 'dev', keyOf)) {
  const text = one.noisySpacing ? undefined : mendedText(one.raw);
  if (text === undefined) continue;
  const { fields, confidence } = parseEntry(text, [], (_, sure) => sure);
  for (const [field, { gold, read }] of Object.entries(wanted)) {
    const sure = confidence[field as FieldName];
    const value = gold(one.expected);
    if (sure === undefined || value === undefined) continue;
    const bin = edges.findIndex((edge) => sure < edge);
    for (const name of field === 'type' ? [field] : [field, 'all'])
      count(name, bin < 0 ? edges.length : bin, value === read(fields));
  }
}

/** The lower end of the Wilson interval for one standard deviation: what the sample supports. */
const lower = (right: number, all: number): number => {
  if (all === 0) return 0.5;
  const share = right / all;
  return (share + 0.5 / all - Math.sqrt((share * (1 - share)) / all + 0.25 / (all * all))) / (1 + 1 / all);
};

/** Pools neighbouring bins until the rates rise (pool adjacent violators). */
const rising = (bins: readonly { right: number; all: number }[]): number[] => {
  const pools: { right: number; all: number; size: number }[] = [];
  for (const { right, all } of bins) {
    pools.push({ right, all, size: 1 });
    for (;;) {
      const [before, last] = [pools.at(-2), pools.at(-1)];
      if (
        !before ||
        !last ||
        (before.all >= 10 && lower(before.right, before.all) <= lower(last.right, last.all))
      )
        break;
      pools.splice(-2, 2, {
        right: before.right + last.right,
        all: before.all + last.all,
        size: before.size + last.size,
      });
    }
  }
  return pools.flatMap(({ right, all, size }) =>
    Array.from({ length: size }, () => Math.max(0.05, Number(lower(right, all).toFixed(3)))),
  );
};

const lines = [...counts]
  .filter(([, bins]) => bins.reduce((sum, { all }) => sum + all, 0) >= enough)
  .map(([field, bins]) => `  ${/-/.test(field) ? `'${field}'` : field}: [${rising(bins).join(', ')}],`);
writeFileSync(
  dataFile('../../read/references/tagger/calibration.ts', import.meta.url),
  `/** How often fields are right, by how sure the tagger is. Written by train/calibrate.ts; not to be edited. */

/** Upper ends of the bins; the last bin ends at 1. */
export const edges: readonly number[] = [${edges.join(', ')}];

/** For each field the share that is right in each bin. */
export const rates: Readonly<Record<string, readonly number[]>> = {
${lines.join('\n')}
};
`,
);
