/**
 * How well raw reference lists are read, on data that the reader was not made from. Prints segmentation and
 * field F1 by set; scoring follows the rules at the top of the data's MANIFEST.md.
 */
import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { readReferences } from '../../seed/references/read.ts';
import { type Expected, f1, fieldNames, newTally, scoreReference, type Tally } from './score.ts';

/** Which half of the data: errors are looked at in `dev` only; `held` is reported. */
export type Half = 'dev' | 'held' | 'all';

const inHalf = (id: string, half: Half): boolean => {
  const even = (createHash('sha256').update(id).digest()[0] ?? 0) % 2 === 0;
  return half === 'all' || even === (half === 'dev');
};

interface RenderedGold {
  references: { n: number; rawFromBbl: string; expected: Expected; notRendered: string[] }[];
}

const readJson = <T>(path: string): T => JSON.parse(readFileSync(path, 'utf8')) as T;
const names = (folder: string): string[] =>
  existsSync(folder)
    ? readdirSync(folder)
        .filter((name) => name.endsWith('.gold.json'))
        .map((name) => name.replace('.gold.json', ''))
    : [];

const header = ['set'.padEnd(30), 'n', 'segm', 'whole', ...fieldNames].join('\t');
const row = (name: string, found: string, tally: Tally): string => {
  const scores = fieldNames.map((field) => f1(tally.fields[field]).toFixed(3));
  return [
    name.padEnd(30),
    tally.whole.all,
    found,
    (tally.whole.right / Math.max(tally.whole.all, 1)).toFixed(3),
    ...scores,
  ].join('\t');
};

/** Called with every reference that was not read right, in the dev half. */
export type OnError = (set: string, raw: string, wrong: string[]) => void;

const rendered = (folder: string, half: Half, onError?: OnError): string[] =>
  names(folder).map((name) => {
    const gold = readJson<RenderedGold>(join(folder, `${name}.gold.json`));
    const { references } = readReferences(readFileSync(join(folder, `${name}.txt`), 'utf8'));
    const tally = newTally();
    for (const [i, { rawFromBbl, expected }] of gold.references.entries()) {
      if (!inHalf(name + i, half)) continue;
      const wrong = scoreReference(references[i]?.csl, expected, tally);
      if (wrong.length > 0) onError?.(name, references[i]?.raw ?? rawFromBbl, wrong);
    }
    return row(name, `${references.length}/${gold.references.length}`, tally);
  });

const strings = (path: string, half: Half, onError?: OnError): string[] => {
  if (!existsSync(path)) return [];
  const tallies = new Map<string, Tally>();
  let split = 0;
  for (const line of readFileSync(path, 'utf8').split('\n').filter(Boolean)) {
    const { id, raw, expected, style, noisySpacing } = JSON.parse(line) as {
      id: string;
      raw: string;
      expected: Expected;
      style: string;
      noisySpacing: boolean;
    };
    if (noisySpacing || !inHalf(id, half)) continue;
    const { references } = readReferences(raw);
    if (references.length > 1) split++;
    const tally = tallies.get(style) ?? newTally();
    tallies.set(style, tally);
    const wrong = scoreReference(references[0]?.csl, expected, tally);
    if (wrong.length > 0) onError?.(style, raw, wrong);
  }
  const rows = [...tallies].map(([style, tally]) => row(`strings ${style}`, '-', tally));
  return [...rows, `strings wrongly split: ${split}`];
};

const squeeze = (text: string): string =>
  text
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[^\p{L}\d]/gu, '');

const real = (folder: string, half: Half, onError?: OnError): string[] => {
  let exact = 0;
  let lists = 0;
  const counts = { right: 0, found: 0, gold: 0 };
  for (const name of names(folder).filter((id) => inHalf(id, half))) {
    const { items } = readJson<{ items: string[] }>(join(folder, `${name}.gold.json`));
    const { references } = readReferences(readFileSync(join(folder, `${name}.txt`), 'utf8'));
    const bare = (text: string): string => squeeze(text.replace(/^\s*[[(]?\d{1,3}[\]).]*\s/, ''));
    const wanted = new Set(items.map(bare));
    const right = references.filter(({ raw }) => wanted.has(bare(raw))).length;
    counts.right += right;
    counts.found += references.length;
    counts.gold += items.length;
    lists++;
    if (references.length === items.length) exact++;
    else onError?.(`real ${name}`, `${references.length} for ${items.length}`, []);
  }
  const score = (2 * counts.right) / Math.max(counts.found + counts.gold, 1);
  return [`real lists: count exact ${exact}/${lists}, entries F1 ${score.toFixed(3)}`];
};

/** Measures everything there is under `dataDir`; returns a table, tab-separated. */
export const benchParse = (dataDir: string, half: Half = 'held', onError?: OnError): string =>
  [
    header,
    ...rendered(join(dataDir, 'rawlists-rendered'), half, onError),
    ...strings(join(dataDir, 'refstrings', 'refs-ieee.jsonl'), half, onError),
    ...strings(join(dataDir, 'refstrings', 'refs.jsonl'), half, onError),
    ...real(join(dataDir, 'rawlists-real'), half, onError),
  ].join('\n');
