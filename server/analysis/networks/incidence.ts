/** Papers and their members in numbers: with half a million links, ids as keys would cost more than all that is computed. */
import type { NodeKind } from '../../model.ts';

/** What a network joins: an author, a technique, a paper. */
export interface Item {
  id: string;
  label: string;
  /** Where the members are of two kinds: then only those of different kinds are joined. */
  kind?: NodeKind;
  /** Of a paper, whose label is short. */
  title?: string;
  /** Papers only: how many papers in the library cite it. */
  citations?: number;
  /** Papers only: how often it is cited, by the count of an export. */
  timesCited?: number;
  /** Papers only: false if it is cited only; else absent. */
  held?: false;
  /** Of its own, as a paper has; else the mean year of where it stands counts. */
  year?: number;
}

/** Papers with their members (authors, techniques, or papers that share them), and the members' names. */
export interface Listing {
  items: readonly Item[];
  papers: readonly { id: string; year?: number; members: readonly string[] }[];
}

/** The same in numbers. */
export interface Incidence {
  /** The members, ascending by id. */
  items: readonly Item[];
  /** Of the papers, ascending. */
  ids: readonly string[];
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

/** A listing in numbers. Members without an item are left out, and each counts once for a paper. */
export const incidenceOf = ({ items, papers }: Listing): Incidence => {
  const ordered = [...items].sort((a, b) => ascending(a.id, b.id));
  const rows = [...papers].sort((a, b) => ascending(a.id, b.id));
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
    items: ordered,
    ids: rows.map(({ id }) => id),
    years: Int32Array.from(rows, ({ year }) => year ?? undated),
    starts,
    members: members.slice(0, end),
  };
};
