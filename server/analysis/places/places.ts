/**
 * The institutions and countries of a library in numbers, beside its skeleton: read from the affiliations that its entries
 * print, once for a revision, and shared by threads. Pure.
 */
import type { Named, Relation } from '../skeleton/skeleton.ts';
import type { Texts } from '../skeleton/texts.ts';

/** Who of a paper is where: the pairs of paper `i` stand from `starts[i]` up to `starts[i + 1]`. */
export interface Bylines {
  readonly starts: Int32Array;
  /** Positions in the author list, 0 if unknown, and the thing of each. */
  readonly positions: Int32Array;
  readonly things: Int32Array;
}

/** Institutions or countries with their papers, which are numbered as in the skeleton. */
export interface PlaceTable extends Named {
  readonly relation: Relation;
  readonly bylines: Bylines;
}

export interface Places {
  readonly revision: string;
  readonly institutions: PlaceTable & {
    /** Ids at ROR; empty where none is given. */
    readonly rors: Texts;
    /** The number of the country of each, -1 if unknown. */
    readonly countries: Int32Array;
    /** The names that were printed with the number of papers, as JSON: `[["Stanford Univ", 3], …]`, most papers first. */
    readonly printed: Texts;
  };
  readonly countries: PlaceTable;
}

export const placeKinds = ['institution', 'country'] as const;
export type PlaceKind = (typeof placeKinds)[number];

/** The table of a kind. */
export const placesOf = (places: Places, kind: PlaceKind): PlaceTable =>
  kind === 'institution' ? places.institutions : places.countries;

/** The positions of the authors of a paper that are at a thing, ascending. */
export const positionsAt = (
  { starts, positions, things }: Bylines,
  paper: number,
  thing: number,
): number[] => {
  const found: number[] = [];
  for (let i = starts[paper] ?? 0; i < (starts[paper + 1] ?? 0); i += 1)
    if (things[i] === thing) found.push(positions[i] ?? 0);
  return found;
};
