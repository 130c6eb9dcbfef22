/** What related work needs of every paper of the library. Pure. */
import { indexTexts, type Similar, type TextIndex } from '../text/similar-titles.ts';
import type { SeedEvidence } from './evidence.ts';
import { followed } from './signals.ts';

/** A paper of the library. */
export interface Head {
  id: string;
  title: string;
  year?: number;
  cited: number;
  /** False if it is cited only; else absent. */
  held?: boolean;
}

export interface Library {
  texts: TextIndex;
  titles: ReadonlyMap<string, string>;
  years: ReadonlyMap<string, number>;
  cited: ReadonlyMap<string, number>;
  /** The papers that are cited only. */
  notHeld: ReadonlySet<string>;
}

/** Maximum number of papers with similar titles. */
const mostSimilar = 300;

export const libraryOf = (heads: readonly Head[]): Library => ({
  texts: indexTexts(heads.map(({ id, title }) => ({ id, text: title }))),
  titles: new Map(heads.map(({ id, title }) => [id, title])),
  years: new Map(heads.flatMap(({ id, year }) => (year === undefined ? [] : [[id, year]]))),
  cited: new Map(heads.flatMap(({ id, cited }) => (cited === 0 ? [] : [[id, cited]]))),
  notHeld: new Set(heads.flatMap(({ id, held }) => (held === false ? [id] : []))),
});

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
