/** The neighbourhood of a paper in which related work is searched. */
import type { Similar } from '../text/similar-titles.ts';

/** An author, technique, venue or source, with the papers that share it. */
export interface Shared {
  id: string;
  label: string;
  papers: readonly string[];
}

export interface RelatedEvidence {
  /** Id of the paper, or `textSeed`. */
  seed: string;
  /** How many of the coupled papers are followed. */
  breadth: number;
  /** Papers that it cites, and papers that cite it. */
  cites: readonly string[];
  citedBy: readonly string[];
  /** What papers cite: known for papers citing the seed, cited by it, by its authors, coupled to it, or with a similar title. */
  out: ReadonlyMap<string, readonly string[]>;
  /** The papers that cite the references of the seed. */
  in: ReadonlyMap<string, readonly string[]>;
  /** Citation count and year of every paper of the library, where known. */
  cited: Pick<ReadonlyMap<string, number>, 'get'>;
  years: Pick<ReadonlyMap<string, number>, 'get'>;
  authors: readonly Shared[];
  techniques: readonly Shared[];
  venues: readonly Shared[];
  sources: readonly Shared[];
  /** The papers with the most similar titles, best first. */
  similar: readonly Similar[];
}

/** What the store knows around a seed. */
export type SeedEvidence = Omit<RelatedEvidence, 'similar' | 'out' | 'cited' | 'years'>;

/** What is asked of a ranking: the neighbourhoods without what every paper of the library has. */
export type FollowedEvidence = Omit<RelatedEvidence, 'cited' | 'years'>;

/** In place of an id, for a text that somebody wrote. */
export const textSeed = '';

/** How many coupled papers are followed, the most similar first: fewer per seed if there are many seeds. */
const [coupledFollowed, coupledOfAll, coupledAtLeast] = [100, 400, 20];
export const breadthOf = (seeds: number): number =>
  Math.max(coupledAtLeast, Math.min(coupledFollowed, Math.floor(coupledOfAll / Math.max(1, seeds))));
/** How many papers with similar titles are followed to what they cite. */
export const similarFollowed = 50;

/** A shared thing counts more the fewer papers share it: Adamic and Adar 2003, doi 10.1016/S0378-8733(03)00009-1. */
export const rarity = (degree: number): number => 1 / Math.log(1 + Math.max(2, degree));

/** Papers that share references with the seed, each with the summed rarity of these references. */
export const coupled = (around: Pick<RelatedEvidence, 'seed' | 'cites' | 'in'>): Map<string, number> => {
  const found = new Map<string, number>();
  for (const reference of around.cites) {
    const citing = around.in.get(reference) ?? [];
    for (const paper of citing)
      if (paper !== around.seed) found.set(paper, (found.get(paper) ?? 0) + rarity(citing.length));
  }
  return found;
};

/** The coupled papers that are followed. */
export const nearest = (around: Pick<RelatedEvidence, 'seed' | 'breadth' | 'cites' | 'in'>): string[] =>
  [...coupled(around)]
    .sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1))
    .slice(0, around.breadth)
    .map(([id]) => id);
