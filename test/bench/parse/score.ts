/** Scores one reference against its gold, field by field. */
import type { CslItem, CslName } from '../../../seed/normalize/record.ts';

interface GoldName {
  family?: string;
  given?: string;
  literal?: string;
}

/** What a reference prints, as the data sets give it; absent or null means that nothing is printed. */
export interface Expected {
  title?: string | null;
  authors?: GoldName[] | null;
  authorsRaw?: string;
  container?: string | null;
  year?: number | null;
  volume?: string | null;
  issue?: string | null;
  pages?: string | null;
  pagesAsRendered?: string;
}

export const fieldNames = [
  'title',
  'family',
  'initials',
  'container',
  'year',
  'volume',
  'issue',
  'pages',
] as const;
export type ScoredField = (typeof fieldNames)[number];

interface Count {
  right: number;
  found: number;
  gold: number;
}

export interface Tally {
  fields: Record<ScoredField, Count>;
  whole: { right: number; all: number };
}

export const newTally = (): Tally => ({
  fields: Object.fromEntries(
    fieldNames.map((field) => [field, { right: 0, found: 0, gold: 0 }]),
  ) as Tally['fields'],
  whole: { right: 0, all: 0 },
});

/** The harmonic mean of precision and recall; 1 where there was nothing to find and nothing was. */
export const f1 = ({ right, found, gold }: Count): number =>
  found + gold === 0 ? 1 : (2 * right) / (found + gold);

/** F1 over all fields together. */
export const overall = ({ fields }: Tally): number => {
  const counts = Object.values(fields);
  const sum = (key: keyof Count): number => counts.reduce((total, count) => total + count[key], 0);
  return f1({ right: sum('right'), found: sum('found'), gold: sum('gold') });
};

const words = (text: string): string =>
  text
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]/gu, '');
const family = (name: GoldName | CslName): string => words(name.family ?? name.literal ?? '');
const initials = (given: string | undefined): string =>
  (given ?? '')
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .split(/[\s.-]+/)
    .flatMap((part) => (/^\p{Lu}{2,4}$/u.test(part) ? [...part] : part === '' ? [] : [part.charAt(0)]))
    .join('')
    .toUpperCase();

type Values = Record<ScoredField, string[]>;

const one = (value: string | number | null | undefined, form: (text: string) => string): string[] =>
  value === null || value === undefined || form(String(value)) === '' ? [] : [form(String(value))];
const pages = (text: string): string =>
  text
    .replace(/[^\p{L}\d]+/gu, '-')
    .replace(/^-|-$/g, '')
    .toLowerCase();

const goldValues = (gold: Expected): Values => ({
  title: one(gold.title, words),
  family: (gold.authors ?? []).map(family),
  initials: (gold.authors ?? []).map((name) => `${family(name)} ${initials(name.given)}`),
  container: one(gold.container, words),
  year: one(gold.year, String),
  volume: one(gold.volume, words),
  issue: one(gold.issue, words),
  pages: one(gold.pagesAsRendered ?? gold.pages, pages),
});

const readValues = (csl: CslItem | undefined): Values => {
  const authors = csl?.author ?? [];
  return {
    title: one(csl?.title, words),
    family: authors.map(family),
    initials: authors.map((name) => `${family(name)} ${initials(name.given)}`),
    container: one(csl?.['container-title'], words),
    year: one(csl?.issued?.['date-parts']?.[0]?.[0], String),
    volume: one(csl?.volume, words),
    issue: one(csl?.issue, words),
    pages: one(csl?.page, pages),
  };
};

const common = (a: readonly string[], b: readonly string[]): number => {
  const left = [...b];
  return a.filter((value) => {
    const at = left.indexOf(value);
    if (at >= 0) left.splice(at, 1);
    return at >= 0;
  }).length;
};

/** Adds one reference to tallies; returns what was wrong, `field: read / gold`. */
export const scoreReference = (
  csl: CslItem | undefined,
  gold: Expected,
  tallies: readonly Tally[],
): string[] => {
  const [read, wanted] = [readValues(csl), goldValues(gold)];
  const unsure = gold.authors === null || (gold.authors === undefined && gold.authorsRaw !== undefined);
  const wrong: string[] = [];
  for (const field of fieldNames) {
    if (unsure && (field === 'family' || field === 'initials')) continue;
    const right = common(read[field], wanted[field]);
    for (const { fields } of tallies) {
      fields[field].right += right;
      fields[field].found += read[field].length;
      fields[field].gold += wanted[field].length;
    }
    if (right < Math.max(read[field].length, wanted[field].length)) {
      wrong.push(`${field}: ${read[field].join(' ')} / ${wanted[field].join(' ')}`);
    }
  }
  for (const { whole } of tallies) {
    whole.all++;
    if (wrong.length === 0) whole.right++;
  }
  return wrong;
};
