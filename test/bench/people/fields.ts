/** How well mentions become people in libraries as people have them: fields of several sizes, printed in several ways. */
import type { Mention } from '../../../seed/link/people/index.ts';
import { readName } from '../../../seed/link/people/names/printed-name.ts';
import { printedAs, readFields } from '../../../seed/train/people/fields.ts';
import { agreement } from '../../../seed/train/people/measure.ts';
import { originOf } from './origin.ts';
import { type Way, ways } from './ways.ts';

type Truth = readonly (string | undefined)[];

/** How many of the people with the most papers are looked at. */
const prolific = 50;

const grouped = <T>(all: readonly T[], keyOf: (each: T) => string): [string, T[]][] => {
  const groups = new Map<string, T[]>();
  for (const each of all) {
    const group = groups.get(keyOf(each));
    if (group) group.push(each);
    else groups.set(keyOf(each), [each]);
  }
  return [...groups];
};

/** Of the people with the most papers, the share whose papers are all found, with no others. */
const exactlyRight = (marks: readonly string[], truth: Truth): number => {
  const known = truth.flatMap((person, at) =>
    person === undefined ? [] : [{ person, mark: marks[at] ?? '' }],
  );
  const found = new Map(grouped(known, ({ mark }) => mark));
  const most = grouped(known, ({ person }) => person)
    .sort(([a, x], [b, y]) => y.length - x.length || (a < b ? -1 : 1))
    .slice(0, prolific);
  const right = most.filter(([person, all]) => {
    const whole = found.get(all[0]?.mark ?? '') ?? [];
    return whole.length === all.length && whole.every((each) => each.person === person);
  });
  return right.length / Math.max(1, most.length);
};

/** Precision, recall and F1 of pairs, of B-cubed, and the share of the most prolific that is exactly right. */
const measures = (marks: readonly string[], truth: Truth): number[] => {
  const { pairs, bCubed } = agreement(marks, truth);
  return [
    ...[pairs, bCubed].flatMap(({ precision, recall, f1 }) => [precision, recall, f1]),
    exactlyRight(marks, truth),
  ];
};

const mean = (rows: readonly (readonly number[])[]): number[] =>
  (rows[0] ?? []).map((_, i) => rows.reduce((sum, row) => sum + (row[i] ?? 0), 0) / rows.length);

const width = 46;
const line = (name: string, values: readonly number[]): string =>
  `  ${name.padEnd(width - 2)}${values.map((value) => value.toFixed(3).padStart(8)).join('')}`;

/** What is measured once: a field, printed in one way, told apart in one way. */
interface Run {
  word: string;
  size: number;
  how: string;
  way: string;
  mentions: readonly Mention[];
  truth: Truth;
  marks: readonly string[];
}

const runsOf = (folder: string, part: 'train' | 'test'): Run[] =>
  readFields(folder, part).flatMap(({ word, size, library }) =>
    printedAs.flatMap((how) => {
      const { mentions, truth } = library(how);
      return Object.entries(ways).map(([way, tell]: [string, Way]): Run => {
        const marks = tell(mentions);
        return { word, size, how, way, mentions, truth, marks };
      });
    }),
  );

/** One row for each way: the mean over the fields of one size. */
const sizeRows = (runs: readonly Run[]): string[] =>
  grouped(runs, ({ size, how }) => `Fields of ${size} papers, names ${how}`).flatMap(([title, here]) => [
    '',
    `${title} (${new Set(here.map(({ word }) => word)).size} fields)`,
    ...grouped(here, ({ way }) => way).map(([way, same]) =>
      line(way, mean(same.map(({ marks, truth }) => measures(marks, truth)))),
    ),
  ]);

/** Pairs of all fields pooled, by where the family name comes from. */
const originRows = (runs: readonly Run[]): string[] => {
  const pooled = runs.flatMap(({ word, how, way, mentions, truth, marks }) =>
    mentions.flatMap(({ name }, at) => {
      const [person, origin] = [truth[at], originOf(readName(name).family)];
      const field = `${word} ${how} `;
      return person === undefined
        ? []
        : [{ origin, way, mark: `${field}${marks[at]}`, person: `${field}${person}` }];
    }),
  );
  return grouped(pooled, ({ origin }) => origin).flatMap(([origin, here]) => [
    '',
    `Names of all fields: ${origin}`,
    ...grouped(here, ({ way }) => way).map(([way, same]) =>
      line(
        way,
        measures(
          same.map(({ mark }) => mark),
          same.map(({ person }) => person),
        ).slice(0, 6),
      ),
    ),
  ]);
};

/** The mean over all rows: each field printed in each way. */
const meanRows = (runs: readonly Run[]): string[] => [
  '',
  'Mean over sizes and printings',
  ...grouped(runs, ({ way }) => way).map(([way, same]) =>
    line(
      way,
      mean(
        grouped(same, ({ size, how }) => `${size} ${how}`).map(([, here]) =>
          mean(here.map(({ marks, truth }) => measures(marks, truth))),
        ),
      ),
    ),
  ),
];

/** The tables of the fields: by size and printing, and by the origin of names. */
export const fieldTables = (folder: string, part: 'train' | 'test'): string[] => {
  const runs = runsOf(folder, part);
  return [...sizeRows(runs), ...meanRows(runs), ...originRows(runs)];
};
