/** Rows on their way from what was found to what stands, and the record that is kept of it. */
import type { Found, Paper } from '../../server/model.ts';
import { foundRecord, type RowList, type Rows, relations } from './relations.ts';

/** A row as it was found, and as it is now: without `base` a decision made it, without `now` one hid it. */
export interface Tracked<R> {
  base?: R;
  now?: R;
  /** The paper under which it stands, or would. */
  paper: string;
}

/** Papers that are in the library, though not in the graph, and have authors or a venue there. */
export interface Standing {
  authors: ReadonlySet<string>;
  venues: ReadonlySet<string>;
}

export type TrackedRows = { -readonly [K in RowList]: Tracked<Rows[K]>[] };

/** Papers where they stand in the end, what was found of them, and their rows on the way. */
export interface PlacedPapers {
  papers: Paper[];
  found: Found[];
  rows: TrackedRows;
}

/** Rows as they were found, nothing decided yet. */
export const asFound = <K extends RowList>(list: K, rows: readonly Rows[K][]): Tracked<Rows[K]>[] =>
  rows.map((row) => ({ base: row, now: row, paper: relations[list].paper(row) }));

const keyOf = <K extends RowList>(list: K, row: Rows[K]): string =>
  `${relations[list].paper(row)} ${relations[list].target(row)}`;

/**
 * What stands in the end, each relation once, and what was found of those that are not just as they were. `node` gives
 * the node to which a row leads, for when nothing else has it any more.
 */
export const settled = <K extends RowList>(
  list: K,
  tracked: readonly Tracked<Rows[K]>[],
  node: (row: Rows[K]) => object | undefined = () => undefined,
): { rows: Rows[K][]; found: Found[] } => {
  const { name, target, better } = relations[list];
  const found: Found[] = [];
  const keep = ({ base, now, paper }: Tracked<Rows[K]>): void => {
    const leads = base && node(base);
    found.push(
      foundRecord({
        relation: name,
        paper,
        ...(now === undefined ? {} : { now: target(now) }),
        ...(base === undefined ? {} : { row: JSON.stringify(base) }),
        ...(leads === undefined ? {} : { node: JSON.stringify(leads) }),
      }),
    );
  };
  const groups = new Map<string, { now: Rows[K]; from: Tracked<Rows[K]>[] }>();
  for (const each of tracked) {
    if (each.now === undefined) {
      keep(each);
      continue;
    }
    const key = keyOf(list, each.now);
    const group = groups.get(key);
    if (group) {
      group.now = better(group.now, each.now);
      group.from.push(each);
    } else groups.set(key, { now: each.now, from: [each] });
  }
  for (const { from } of groups.values()) {
    const [only] = from;
    if (from.length > 1 || only?.base !== only?.now) for (const each of from) keep(each);
  }
  return { rows: [...groups.values()].map(({ now }) => now), found };
};
