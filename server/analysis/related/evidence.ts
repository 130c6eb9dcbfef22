/** What stands around a paper, as far as related work is looked for in it. */
import type { Similar } from './text-index.ts';

/** A thing that ties papers: an author, technique, venue or source, with the papers that share it. */
export interface Shared {
  id: string;
  label: string;
  papers: readonly string[];
}

export interface RelatedEvidence {
  seed: string;
  /** So many of the coupled papers are followed. */
  breadth: number;
  /** What it cites, and what cites it. */
  cites: readonly string[];
  citedBy: readonly string[];
  /** Whom papers cite: known of what cites the seed, of what it cites, of its authors' papers, of the coupled and the similar. */
  out: ReadonlyMap<string, readonly string[]>;
  /** What cites the references of the seed. */
  in: ReadonlyMap<string, readonly string[]>;
  /** By how many a paper is cited, and when it was published, as far as known: of any paper of the library. */
  cited: ReadonlyMap<string, number>;
  years: ReadonlyMap<string, number>;
  authors: readonly Shared[];
  techniques: readonly Shared[];
  venues: readonly Shared[];
  sources: readonly Shared[];
  /** The papers with the most similar titles, best first. */
  similar: readonly Similar[];
}

/** So many papers that share references are followed further, the most similar first: fewer of each of many seeds. */
const [coupledFollowed, coupledOfAll, coupledAtLeast] = [100, 400, 20];
export const breadthOf = (seeds: number): number =>
  Math.max(coupledAtLeast, Math.min(coupledFollowed, Math.floor(coupledOfAll / Math.max(1, seeds))));
/** So many papers with similar titles are followed to what they cite. */
export const similarFollowed = 50;

/** What two papers share counts for more the fewer others share it: Adamic and Adar 2003, doi 10.1016/S0378-8733(03)00009-1. */
export const rarity = (degree: number): number => 1 / Math.log(1 + Math.max(2, degree));

/** Papers coupled to the seed by the references that they share, each with the sum of their rarity. */
export const coupled = (around: Pick<RelatedEvidence, 'seed' | 'cites' | 'in'>): Map<string, number> => {
  const found = new Map<string, number>();
  for (const reference of around.cites) {
    const citing = around.in.get(reference) ?? [];
    for (const paper of citing)
      if (paper !== around.seed) found.set(paper, (found.get(paper) ?? 0) + rarity(citing.length));
  }
  return found;
};

/** The coupled papers that are followed to what else they cite. */
export const nearest = (around: Pick<RelatedEvidence, 'seed' | 'breadth' | 'cites' | 'in'>): string[] =>
  [...coupled(around)]
    .sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1))
    .slice(0, around.breadth)
    .map(([id]) => id);
