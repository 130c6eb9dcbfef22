/** Mentions taken together: what is known of a person, or of a part of one. */
import { byBlock, type Clue, type Named, type PaperClue } from './clues.ts';

/** A list in ascending order of its keys, with how many papers have each. */
export interface Counted<T> {
  items: readonly T[];
  counts: readonly number[];
}

export interface Group {
  clues: readonly Clue[];
  /** Distinct names, in ascending order of their numbers. */
  names: readonly Named[];
  /** In ascending order of their numbers. */
  papers: readonly PaperClue[];
  /** The co-authors, in ascending order of the numbers of their blocks. */
  circle: Counted<Named>;
  words: Counted<number>;
  venues: Counted<string>;
  /** The first and the last year, if known. */
  years: readonly [number, number] | undefined;
  affiliations: readonly (readonly string[])[];
  orcids: readonly string[];
  emails: readonly string[];
  libraryId: string | undefined;
}

/** No more affiliations than this are kept for a group. */
const affiliationsKept = 12;

const ones: number[][] = [];
/** A list of ones, shared by all lists of its length. */
const once = (length: number): readonly number[] => {
  const known = ones[length] ?? new Array<number>(length).fill(1);
  ones[length] = known;
  return known;
};
const counted = <T>(items: readonly T[]): Counted<T> => ({ items, counts: once(items.length) });

const optional = <T>(value: T | undefined): readonly T[] => (value === undefined ? [] : [value]);

/** A group of one mention. */
export const groupOf = (clue: Clue): Group => {
  const { name, paper, affiliations, orcid, email, libraryId } = clue;
  return {
    clues: [clue],
    names: [name],
    papers: [paper],
    circle: counted(paper.authors.filter(({ blockNumber }) => blockNumber !== name.blockNumber)),
    words: counted(paper.words),
    venues: counted(optional(paper.venue)),
    years: paper.year === undefined ? undefined : [paper.year, paper.year],
    affiliations,
    orcids: optional(orcid),
    emails: optional(email),
    libraryId,
  };
};

/** Merges two ascending lists of distinct things. */
const merged = <T>(
  a: Counted<T>,
  b: Counted<T>,
  compare: (x: T, y: T) => number,
): { items: T[]; counts: number[] } => {
  const [items, counts]: [T[], number[]] = [[], []];
  const [aLength, bLength] = [a.items.length, b.items.length];
  for (let i = 0, j = 0; i < aLength || j < bLength; ) {
    const order = i >= aLength ? 1 : j >= bLength ? -1 : compare(a.items[i] as T, b.items[j] as T);
    items.push((order <= 0 ? a.items[i] : b.items[j]) as T);
    counts.push((order <= 0 ? (a.counts[i] ?? 0) : 0) + (order >= 0 ? (b.counts[j] ?? 0) : 0));
    if (order <= 0) i += 1;
    if (order >= 0) j += 1;
  }
  return { items, counts };
};

const byNumber = (a: { number: number }, b: { number: number }): number => a.number - b.number;
const byValue = (a: number, b: number): number => a - b;
const byLetters = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

const mergedItems = <T>(a: readonly T[], b: readonly T[], compare: (x: T, y: T) => number): readonly T[] => {
  if (b.length === 0 || a === b) return a;
  if (a.length === 0) return b;
  if (a.length === 1 && b.length === 1 && a[0] === b[0]) return a;
  return merged(counted(a), counted(b), compare).items;
};

const distinctAffiliations = (a: Group, b: Group): readonly (readonly string[])[] => {
  if (a.affiliations.length === 0) return b.affiliations;
  if (b.affiliations.length === 0) return a.affiliations;
  const byText = new Map([...a.affiliations, ...b.affiliations].map((words) => [words.join(' '), words]));
  return [...byText]
    .sort(([x], [y]) => byLetters(x, y))
    .slice(0, affiliationsKept)
    .map(([, words]) => words);
};

/** Both groups as one. */
export const joined = (a: Group, b: Group): Group => ({
  clues: [...a.clues, ...b.clues],
  names: mergedItems(a.names, b.names, byNumber),
  papers: mergedItems(a.papers, b.papers, byNumber),
  circle: merged(a.circle, b.circle, byBlock),
  words: merged(a.words, b.words, byValue),
  venues: merged(a.venues, b.venues, byLetters),
  years:
    a.years && b.years
      ? [Math.min(a.years[0], b.years[0]), Math.max(a.years[1], b.years[1])]
      : (a.years ?? b.years),
  affiliations: distinctAffiliations(a, b),
  orcids: mergedItems(a.orcids, b.orcids, byLetters),
  emails: mergedItems(a.emails, b.emails, byLetters),
  libraryId: a.libraryId ?? b.libraryId,
});

/** All these groups as one; joined two by two, so that long lists are seldom copied. */
export const allJoined = (groups: readonly Group[]): Group | undefined => {
  if (groups.length <= 1) return groups[0];
  const half = groups.length >> 1;
  const [one, other] = [allJoined(groups.slice(0, half)), allJoined(groups.slice(half))];
  return one && other ? joined(one, other) : (one ?? other);
};
