/**
 * How well raw reference lists are read, on the part of the data that nothing was made from, and beside it
 * `refextract`, on the same text by the same rules of scoring (those at the top of the data's MANIFEST.md).
 */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { CslItem, FieldName } from '../../../seed/normalize/record.ts';
import { readReferences } from '../../../seed/read/references/read.ts';
import { keyOf, type Part, partOf } from '../../../seed/train/tagger/split.ts';
import { Scores } from '../table.ts';
import { openRefextract, type Peer } from './refextract.ts';
import { type Expected, type ScoredField, scoreReference } from './score.ts';

interface List {
  name: string;
  text: string;
  /** The gold of each reference; undefined for those that belong to another part. */
  gold: (Expected | undefined)[];
}

const readJson = <T>(path: string): T => JSON.parse(readFileSync(path, 'utf8')) as T;
const namesIn = (folder: string): string[] =>
  existsSync(folder)
    ? readdirSync(folder)
        .filter((name) => name.endsWith('.gold.json'))
        .map((name) => name.replace('.gold.json', ''))
    : [];

const renderedLists = (folder: string, part: Part): List[] =>
  namesIn(folder).map((name) => ({
    name,
    text: readFileSync(join(folder, `${name}.txt`), 'utf8'),
    gold: readJson<{ references: { expected: Expected }[] }>(
      join(folder, `${name}.gold.json`),
    ).references.map(({ expected }, i) => (partOf(name + i) === part ? expected : undefined)),
  }));

interface NoisyString {
  id: string;
  source: string;
  path: string;
  raw: string;
  style: string;
  noisySpacing: boolean;
  expected: Expected;
}

const noisyStrings = (path: string, part: Part): NoisyString[] =>
  existsSync(path)
    ? readFileSync(path, 'utf8')
        .split('\n')
        .filter(Boolean)
        .map((line) => JSON.parse(line) as NoisyString)
        .filter((one) => !one.noisySpacing && partOf(keyOf(one)) === part)
    : [];

/** The fields that are scored, by the CSL field that carries their confidence. */
const scoredAs: Readonly<Partial<Record<FieldName, ScoredField>>> = {
  author: 'initials',
  title: 'title',
  'container-title': 'container',
  issued: 'year',
  volume: 'volume',
  issue: 'issue',
  page: 'pages',
};

/** Of the fields with a confidence of 0.9 or more, how many are right; by field. */
class Confidence {
  readonly counts = new Map<string, { sure: number; right: number; all: number }>();

  add(field: string, sure: number, right: boolean): void {
    for (const name of [field, 'all']) {
      const count = this.counts.get(name) ?? { sure: 0, right: 0, all: 0 };
      this.counts.set(name, count);
      count.all++;
      if (sure < 0.9) continue;
      count.sure++;
      if (right) count.right++;
    }
  }

  table(): string {
    const rows = [...this.counts].map(([field, { sure, right, all }]) =>
      [
        field.padEnd(18),
        String(all).padStart(6),
        String(sure).padStart(6),
        (right / Math.max(sure, 1)).toFixed(3).padStart(7),
      ].join(' '),
    );
    return [`${'field'.padEnd(18)}  found  >=0.9   right`, ...rows].join('\n');
  }
}

const kind = (wrong: string): string => {
  const [, field = '', read = '', gold = ''] = /^(\w+): (.*) \/ (.*)$/s.exec(wrong) ?? [];
  if (gold === '') return `${field}: read where none is printed`;
  if (read === '') return `${field}: missed`;
  if (field === 'family' || field === 'initials') return `${field}: some names differ`;
  return gold.includes(read)
    ? `${field}: cut short`
    : read.includes(gold)
      ? `${field}: runs on`
      : `${field}: other text`;
};

const squeeze = (text: string): string =>
  text
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[^\p{L}\d]/gu, '');
const withoutLabel = (text: string): string => squeeze(text.replace(/^\s*[[(]?\d{1,3}[\]).]*\s/, ''));

/** How lists of real papers are cut into entries; `cut` gives the entries of a text. */
const segmentation = (folder: string, part: Part, cut: (text: string) => readonly string[]): string => {
  const counts = { lists: 0, exact: 0, right: 0, found: 0, gold: 0 };
  for (const name of namesIn(folder).filter((id) => partOf(id) === part)) {
    const { items } = readJson<{ items: string[] }>(join(folder, `${name}.gold.json`));
    const entries = cut(readFileSync(join(folder, `${name}.txt`), 'utf8'));
    const wanted = new Set(items.map(withoutLabel));
    counts.lists++;
    if (entries.length === items.length) counts.exact++;
    counts.right += entries.filter((raw) => wanted.has(withoutLabel(raw))).length;
    counts.found += entries.length;
    counts.gold += items.length;
  }
  const score = (2 * counts.right) / Math.max(counts.found + counts.gold, 1);
  return `count exact ${counts.exact}/${counts.lists}, entries F1 ${score.toFixed(3)}`;
};

/** References a second on one core, by processor time of this process: the best of five rounds, once it is warm. */
const speed = (texts: readonly string[]): string => {
  const rounds = Array.from({ length: 5 }, () => {
    const before = process.cpuUsage();
    const references = texts.reduce((sum, text) => sum + readReferences(text).references.length, 0);
    return references / (process.cpuUsage(before).user / 1e6);
  });
  return `${Math.round(Math.max(...rounds))} references a second of processor time`;
};

/** Measures everything there is under `data`; returns tables. */
export const benchParse = async (data: string, part: Part): Promise<string> => {
  const lists = renderedLists(join(data, 'rawlists-rendered'), part);
  const strings = noisyStrings(join(data, 'refstrings', 'refs.jsonl'), part);
  if (lists.length === 0 && strings.length === 0) return `no data under ${data}`;
  const scores = new Scores();
  const confidence = { rendered: new Confidence(), noisy: new Confidence() };
  const errors = new Map<string, number>();
  const score = (
    sets: readonly string[],
    reference: { csl: CslItem; confidence: Partial<Record<FieldName, number>> } | undefined,
    gold: Expected,
    sure: Confidence,
  ): void => {
    const wrong = scoreReference(
      reference?.csl,
      gold,
      sets.map((set) => scores.tally(set)),
    );
    const bad = new Set(wrong.map((one) => one.split(':')[0]));
    for (const one of wrong) errors.set(kind(one), (errors.get(kind(one)) ?? 0) + 1);
    for (const [field, name] of Object.entries(scoredAs)) {
      const value = reference?.confidence[field as FieldName];
      const unsure = name === 'initials' && gold.authors == null;
      if (value !== undefined && !unsure)
        sure.add(field, value, !bad.has(name) && !(name === 'initials' && bad.has('family')));
    }
  };
  for (const { name, text, gold } of lists) {
    const { references } = readReferences(text);
    scores.segments(name, references.length, gold.length);
    gold.forEach((expected, i) => {
      if (expected) score([name, 'all rendered lists'], references[i], expected, confidence.rendered);
    });
  }
  for (const { raw, expected, style } of strings)
    score(
      [`strings: ${style}`, 'all noisy strings'],
      readReferences(raw).references[0],
      expected,
      confidence.noisy,
    );
  const real = join(data, 'rawlists-real');
  const worst = [...errors].sort((a, b) => b[1] - a[1]).slice(0, 12);
  return [
    `Part "${part}" of the data, by hash.`,
    scores.table(),
    `real lists: ${segmentation(real, part, (text) => readReferences(text).references.map(({ raw }) => raw))}`,
    `speed: ${speed(lists.map(({ text }) => text))}`,
    `\nConfidence, rendered lists\n${confidence.rendered.table()}`,
    `\nConfidence, noisy strings\n${confidence.noisy.table()}`,
    `\nWorst kinds of error\n${worst.map(([what, n]) => `${String(n).padStart(5)} ${what}`).join('\n')}`,
    `\nThe peer, on the same text\n${peer(await openRefextract(), lists, strings, real, part)}`,
  ].join('\n');
};

const peer = (
  opened: Peer | string,
  lists: readonly List[],
  strings: readonly NoisyString[],
  real: string,
  part: Part,
): string => {
  if (typeof opened === 'string') return `refextract: not measured (${opened})`;
  const scores = new Scores();
  const read = opened.read([...lists.map(({ text }) => text), ...strings.map(({ raw }) => `[1] ${raw}`)]);
  lists.forEach(({ name, gold }, at) => {
    const items = read.lists[at] ?? [];
    scores.segments(name, items.length, gold.length);
    gold.forEach((expected, i) => {
      if (expected)
        scoreReference(items[i]?.csl, expected, [scores.tally(name), scores.tally('all rendered lists')]);
    });
  });
  strings.forEach(({ expected, style }, i) => {
    const csl = read.lists[lists.length + i]?.[0]?.csl;
    scoreReference(csl, expected, [scores.tally(`strings: ${style}`), scores.tally('all noisy strings')]);
  });
  const texts = new Map<string, readonly string[]>();
  const names = namesIn(real).filter((id) => partOf(id) === part);
  const contents = names.map((name) => readFileSync(join(real, `${name}.txt`), 'utf8'));
  for (const [i, items] of opened.read(contents).lists.entries())
    texts.set(
      contents[i] ?? '',
      items.map(({ raw }) => raw),
    );
  return [
    `refextract ${opened.version}`,
    scores.table(),
    `real lists: ${segmentation(real, part, (text) => texts.get(text) ?? [])}`,
    `speed: ${Math.round(read.references / read.seconds)} references a second of processor time`,
  ].join('\n');
};
