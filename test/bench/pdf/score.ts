/** Scores the works that were read of a PDF against its gold, and what all scores share. */
import type { CslItem, Reference } from '../../../seed/normalize/record.ts';
import type { GoldPaper, GoldReference } from './gold.ts';

export interface Count {
  right: number;
  found: number;
  gold: number;
}

export interface Tally {
  papers: number;
  title: Count;
  authors: Count;
  doi: Count;
  abstract: Count;
  year: Count;
  venue: Count;
  orcid: Count;
  affiliation: Count;
  /** Titles of cited works. */
  cited: Count;
  /** Title, first author and year of a cited work. */
  whole: Count;
  /** Cited works that the gold names by DOI or by a text only. */
  named: Count;
  exact: { right: number; all: number };
  pages: number;
  seconds: number;
}

const zero = (): Count => ({ right: 0, found: 0, gold: 0 });

export const newTally = (): Tally => ({
  papers: 0,
  title: zero(),
  authors: zero(),
  doi: zero(),
  abstract: zero(),
  year: zero(),
  venue: zero(),
  orcid: zero(),
  affiliation: zero(),
  cited: zero(),
  whole: zero(),
  named: zero(),
  exact: { right: 0, all: 0 },
  pages: 0,
  seconds: 0,
});

/** Letters and digits only, small. */
export const squeeze = (text: string): string =>
  text
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]/gu, '');

/** How many letters differ between two texts, up to `most`. */
const distance = (a: string, b: string, most: number): number => {
  if (Math.abs(a.length - b.length) > most) return most + 1;
  let row = Array.from({ length: b.length + 1 }, (_, i) => i);
  for (let i = 1; i <= a.length; i++) {
    const next = [i];
    let least = i;
    const from = Math.max(1, i - most);
    const to = Math.min(b.length, i + most);
    for (let j = 1; j <= b.length; j++) {
      if (j < from || j > to) {
        next.push(most + 1);
        continue;
      }
      const cost = a.charCodeAt(i - 1) === b.charCodeAt(j - 1) ? 0 : 1;
      const value = Math.min((row[j] ?? 0) + 1, (next[j - 1] ?? 0) + 1, (row[j - 1] ?? 0) + cost);
      next.push(value);
      if (value < least) least = value;
    }
    if (least > most) return most + 1;
    row = next;
  }
  return row[b.length] ?? 0;
};

/** Whether two texts are the same by Levenshtein of their letters, at 0.8. */
export const alike = (a: string, b: string): boolean => {
  const [left, right] = [squeeze(a), squeeze(b)];
  if (left === '' || right === '') return false;
  if (left === right) return true;
  const longer = Math.max(left.length, right.length);
  const most = Math.floor(longer * 0.2);
  return distance(left, right, most) <= most;
};

/** How many values two lists share. */
export const common = (a: readonly string[], b: readonly string[]): number => {
  const left = [...b];
  return a.filter((value) => {
    const at = left.indexOf(value);
    if (at >= 0) left.splice(at, 1);
    return at >= 0;
  }).length;
};

/** Letters and digits without accents, small. */
export const fold = (text: string): string => squeeze(text.normalize('NFKD').replace(/\p{M}/gu, ''));

/** Family names are compared without particles and accents. */
export const family = (text: string): string =>
  fold(text.replace(/^(?:(?:van|von|de|der|den|da|do|dos|del|la|le|di|du|ten|ter|el|al)\s+)+/iu, ''));

/** The family names of the authors. */
export const familiesOf = ({ author = [] }: CslItem): string[] =>
  author.map((name) => family(name.family ?? name.literal ?? ''));

const firstOf = (csl: CslItem): string => familiesOf(csl)[0] ?? '';

const yearOf = (csl: CslItem): number | undefined => csl.issued?.['date-parts']?.[0]?.[0];

/** Whether a reference that was read is the one that the gold gives as a text or a DOI. */
const isNamed = ({ csl, raw }: Cited['cites'][number], { doi, text }: GoldReference): boolean => {
  if (doi !== undefined && csl.DOI?.toLowerCase() === doi.toLowerCase()) return true;
  if (text === undefined) return false;
  const [title, whole] = [squeeze(csl.title ?? ''), squeeze(text)];
  return title.length >= 8 && raw.length > 0 && whole.includes(title);
};

interface Cited {
  /** What was read of the cited works, in order. */
  cites: readonly Pick<Reference, 'csl' | 'raw'>[];
}

/** Pairs the cited works of the gold with those read; each is used once. */
const pair = (
  golds: readonly GoldReference[],
  cites: Cited['cites'],
  same: (read: Cited['cites'][number], gold: GoldReference) => boolean,
): [GoldReference, Cited['cites'][number]][] => {
  const free = new Set(cites);
  return golds.flatMap((gold): [GoldReference, Cited['cites'][number]][] => {
    for (const read of free)
      if (same(read, gold)) {
        free.delete(read);
        return [[gold, read]];
      }
    return [];
  });
};

/** Adds counts to tallies. */
export const add = (
  tallies: readonly Tally[],
  field: { [K in keyof Tally]: Tally[K] extends Count ? K : never }[keyof Tally],
  count: Count,
): void => {
  for (const tally of tallies)
    for (const key of ['right', 'found', 'gold'] as const) tally[field][key] += count[key];
};

/** Adds the cited works of a paper; returns what was wrong. */
export const scoreCited = (gold: GoldPaper, { cites }: Cited, tallies: readonly Tally[]): string[] => {
  const { references } = gold;
  if (references === undefined) return [];
  const wrong: string[] = [];
  const titled = references.filter(({ title }) => title !== undefined);
  const others = references.filter(
    ({ title, doi, text }) => title === undefined && (doi ?? text) !== undefined,
  );
  const pairs = pair(titled, cites, ({ csl }, { title }) => alike(csl.title ?? '', title ?? ''));
  const found = new Set(pairs.map(([one]) => one));
  for (const one of titled)
    if (!found.has(one)) wrong.push(`cited title: ${one.first ?? ''} ${one.year ?? ''} ${one.title}`);
  const onlyTitled = titled.length === references.length;
  const read = onlyTitled ? cites.filter(({ csl }) => csl.title !== undefined).length : pairs.length;
  add(tallies, 'cited', { right: pairs.length, found: Math.max(read, pairs.length), gold: titled.length });
  const whole = pairs.filter(
    ([{ first, year }, { csl }]) =>
      (first === undefined ||
        family(first) === firstOf(csl) ||
        family(csl.author?.[0]?.literal ?? '') === family(first)) &&
      (year === undefined || yearOf(csl) === year),
  );
  for (const [one, { csl }] of pairs)
    if (!whole.some(([good]) => good === one))
      wrong.push(
        `cited author or year: ${one.first} ${one.year} / ${firstOf(csl)} ${yearOf(csl)} ${one.title}`,
      );
  add(tallies, 'whole', { right: whole.length, found: read, gold: titled.length });
  const named = pair(others, cites, isNamed);
  add(tallies, 'named', { right: named.length, found: named.length, gold: others.length });
  const exact = cites.length === references.length;
  if (!exact) wrong.push(`count: ${cites.length} / ${references.length}`);
  for (const tally of tallies) {
    tally.exact.all++;
    if (exact) tally.exact.right++;
  }
  return wrong;
};
