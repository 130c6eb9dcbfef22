/** Papers and their members in numbers: with half a million links, ids as keys would cost more than all that is computed. */
import type { ThingKind } from '../../api.ts';

/** What a network joins: an author, a technique, a paper. */
export interface Item {
  id: string;
  label: string;
  /** Where the members are of two kinds: then only those of different kinds are joined. */
  kind?: ThingKind;
  /** Of a paper, whose label is short. */
  title?: string;
  /** Papers only: how many papers in the library cite it. */
  citations?: number;
  /** Papers only: how often it is cited, by the count of an export. */
  timesCited?: number;
  /** Papers only: false if it is cited only; else absent. */
  held?: false;
  /** Papers only: true if some service says that it is retracted; else absent. */
  retracted?: true;
  /** Of its own, as a paper has; else the mean year of where it stands counts. */
  year?: number;
}

/** Papers with their members (authors, techniques, or papers that share them), and the members' names. */
export interface Listing {
  items: readonly Item[];
  papers: readonly { id: string; year?: number; members: readonly string[] }[];
}

/** Members that are written out only where they are drawn. */
export interface Items {
  readonly length: number;
  item(i: number): Item;
  /** How many papers cite each; absent if they are no papers. */
  readonly citations?: Int32Array;
  /** The years that they have of their own, `undated` where they have none; absent if none has. */
  readonly years?: Int32Array;
  /** A number for the kind of each, where there are two. */
  readonly kinds?: Int32Array;
}

/** The same in numbers. */
export interface Incidence {
  /** The members, ascending by id. */
  items: Items;
  /** The id of a paper; they ascend, except where several incidences are about the same rows. */
  idOf(paper: number): string;
  /** Of the papers; `undated` if unknown. */
  years: Int32Array;
  /** The members of paper `i`, as indexes into `items`, ascending, stand from `starts[i]` up to `starts[i + 1]`. */
  starts: Int32Array;
  members: Int32Array;
}

/** In place of an unknown year. */
export const undated = -1;

/** Compares ids, and whatever else is compared by code units. */
export const ascending = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

const itemsOf = (items: readonly Item[]): Items => {
  const kinds = [...new Set(items.map(({ kind }) => kind))];
  return {
    length: items.length,
    item: (i) => items[i] ?? { id: '', label: '' },
    ...(items.some(({ citations }) => citations !== undefined)
      ? { citations: Int32Array.from(items, ({ citations }) => citations ?? 0) }
      : {}),
    ...(items.some(({ year }) => year !== undefined)
      ? { years: Int32Array.from(items, ({ year }) => year ?? undated) }
      : {}),
    ...(kinds.some((kind) => kind !== undefined)
      ? { kinds: Int32Array.from(items, ({ kind }) => kinds.indexOf(kind)) }
      : {}),
  };
};

/**
 * A listing in numbers. Members without an item are left out, and each counts once for a paper. The rows are the papers,
 * ascending, or those of `ids`, with an empty row for each that has no members.
 */
export const incidenceOf = ({ items, papers }: Listing, ids?: readonly string[]): Incidence => {
  const ordered = [...items].sort((a, b) => ascending(a.id, b.id));
  const byId = new Map(ids && papers.map((paper) => [paper.id, paper]));
  const rows = ids
    ? ids.map((id): Listing['papers'][number] => byId.get(id) ?? { id, members: [] })
    : [...papers].sort((a, b) => ascending(a.id, b.id));
  const numbers = new Map(ordered.map(({ id }, i) => [id, i]));
  const starts = new Int32Array(rows.length + 1);
  const members = new Int32Array(rows.reduce((sum, row) => sum + row.members.length, 0));
  let end = 0;
  rows.forEach((row, i) => {
    const start = end;
    for (const member of new Set(row.members)) {
      const number = numbers.get(member);
      if (number === undefined) continue;
      members[end] = number;
      end += 1;
    }
    members.subarray(start, end).sort();
    starts[i + 1] = end;
  });
  return {
    items: itemsOf(ordered),
    idOf: (paper) => rows[paper]?.id ?? '',
    years: Int32Array.from(rows, ({ year }) => year ?? undated),
    starts,
    members: members.slice(0, end),
  };
};

/** The place of the item with this id; -1 if there is none. */
export const placeIn = (items: Items, id: string): number => {
  let [low, high] = [0, items.length - 1];
  while (low <= high) {
    const middle = (low + high) >> 1;
    const found = items.item(middle).id;
    if (found === id) return middle;
    if (found < id) low = middle + 1;
    else high = middle - 1;
  }
  return -1;
};
