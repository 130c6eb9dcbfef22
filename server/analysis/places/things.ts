/** Places as things among others: by id, with their papers, found by name, and with their neighbours. Pure. */
import type { Neighborhood, NodeRef } from '../../api.ts';
import { rowOf } from '../skeleton/choose.ts';
import { type Skeleton, unknown } from '../skeleton/skeleton.ts';
import { countOf, placeOf, textAt } from '../skeleton/texts.ts';
import { countedIn } from './facts.ts';
import { type PlaceKind, type Places, type PlaceTable, placeKinds, placesOf } from './places.ts';

/** The places of a library, and the skeleton whose papers they number. */
export interface AtPlaces {
  readonly skeleton: Skeleton;
  readonly places: Places;
}

/** A place with the numbers of its papers. */
export interface FoundPlace {
  ref: NodeRef & { kind: PlaceKind };
  table: PlaceTable;
  number: number;
  papers: Int32Array;
}

/** Whether an id may be that of a place. */
export const mayBePlace = (id: string): boolean => /^[ic]_/.test(id);

/** The place with an id; undefined if there is none. */
export const findPlace = ({ places }: AtPlaces, id: string): FoundPlace | undefined => {
  for (const kind of placeKinds) {
    const table = placesOf(places, kind);
    const number = placeOf(table.ids, id);
    if (number !== -1)
      return {
        ref: { id, kind, label: textAt(table.names, number) },
        table,
        number,
        papers: rowOf(table.relation.papersOf, number),
      };
  }
  return undefined;
};

const yearOf = ({ papers }: Skeleton, paper: number): number | undefined => {
  const year = papers.years[paper] ?? unknown;
  return year === unknown ? undefined : year;
};

/** The papers of a place, each with its year. */
export const papersAt = (
  { skeleton }: AtPlaces,
  { ref, papers }: FoundPlace,
): { thing: string; paper: string; year: number | null }[] =>
  Array.from(papers, (paper) => ({
    thing: ref.id,
    paper: textAt(skeleton.papers.ids, paper),
    year: yearOf(skeleton, paper) ?? null,
  }));

/** All places of a kind, as a search ranks them. */
export const namedPlaces = ({ places }: AtPlaces, kind: PlaceKind) => {
  const { ids, names, relation } = placesOf(places, kind);
  return Array.from({ length: countOf(ids) }, (_, i) => ({
    id: textAt(ids, i),
    kind,
    label: textAt(names, i),
    weight: rowOf(relation.papersOf, i).length,
    year: null,
    short: null,
    names: [],
  }));
};

/** The places of the same kind that a place has papers in common with, most papers first. */
export const neighboursOf = ({ skeleton }: AtPlaces, found: FoundPlace, limit: number): Neighborhood => {
  const { table, ref, number, papers } = found;
  const all = countedIn(table, papers, number);
  const near = all.slice(0, limit);
  const own = new Set(papers);
  const nodes = near.map(({ id, label }) => {
    const theirs = rowOf(table.relation.papersOf, placeOf(table.ids, id));
    const years = Array.from(theirs, (paper) => yearOf(skeleton, paper)).filter((year) => year !== undefined);
    const mean = years.reduce((sum, year) => sum + year, 0) / years.length;
    return {
      node: { id, kind: ref.kind, label, papers: theirs.length, ...(years.length > 0 ? { year: mean } : {}) },
      joint: Array.from(theirs)
        .filter((paper) => own.has(paper))
        .map((paper) => textAt(skeleton.papers.ids, paper)),
    };
  });
  return {
    nodes: nodes.map(({ node }) => node),
    links: nodes.map(({ node, joint }) => ({
      source: ref.id,
      target: node.id,
      weight: joint.length,
      papers: joint,
    })),
    total: { nodes: all.length, links: all.length },
    truncated: near.length < all.length,
  };
};
