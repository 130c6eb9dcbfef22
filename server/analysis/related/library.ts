/** What related work needs of every paper of the library. Pure. */
import { flags, type Skeleton, unknown } from '../skeleton/skeleton.ts';
import { countOf, textAt } from '../skeleton/texts.ts';
import { indexTexts, type Similar, type TextIndex } from '../text/similar-titles.ts';
import type { RelatedEvidence, SeedEvidence } from './evidence.ts';
import { followed } from './signals.ts';

export interface Library extends Pick<RelatedEvidence, 'cited' | 'years'> {
  texts: TextIndex;
  titles: { get(id: string): string | undefined };
  /** The papers that are cited only. */
  notHeld: { has(id: string): boolean };
}

/** Maximum number of papers with similar titles. */
const mostSimilar = 300;

/** Of the skeleton, whose numbers threads share, only the ids are kept once more. */
export const libraryOf = ({ papers, cites }: Skeleton): Library => {
  const { ids, names, years } = papers;
  const all = Array.from({ length: countOf(ids) }, (_, i) => textAt(ids, i));
  const numbers = new Map(all.map((id, i) => [id, i]));
  /** What is known of a paper by its number; undefined if there is no such paper. */
  const known =
    <T>(of: (number: number) => T) =>
    (id: string): T | undefined => {
      const number = numbers.get(id);
      return number === undefined ? undefined : of(number);
    };
  const { starts } = cites.papersOf;
  const isNotHeld = known((number) => ((papers.flags[number] ?? 0) & flags.held) === 0);
  return {
    texts: indexTexts(all, (i) => textAt(names, i)),
    titles: { get: known((number) => textAt(names, number)) },
    years: {
      get: known((number) => {
        const year = years[number] ?? unknown;
        return year === unknown ? undefined : year;
      }),
    },
    cited: { get: known((number) => (starts[number + 1] ?? 0) - (starts[number] ?? 0)) },
    notHeld: { has: (id) => isNotHeld(id) ?? false },
  };
};

/** For each seed the papers with similar titles, and all papers whose references are needed. */
export interface Near {
  similar: Similar[][];
  followed: string[];
}

/** Finds the papers with titles similar to those of the seeds. */
export const nearSeeds = ({ texts, titles }: Library, seeds: readonly SeedEvidence[]): Near => {
  const similar = seeds.map(({ seed }) => texts.similar(titles.get(seed) ?? '', mostSimilar, seed));
  return {
    similar,
    followed: [...new Set(seeds.flatMap((around, i) => followed({ ...around, similar: similar[i] ?? [] })))],
  };
};
