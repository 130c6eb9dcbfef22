/** Rows before and after decisions, and the records from which the imported rows are restored. */
import type { Found, Paper } from '../../server/model.ts';
import { foundRecord, type RowList, type Rows, relations } from './relations.ts';

/** A row as imported (`base`) and as it is now: without `base` a decision added it, without `now` one hid it. */
export interface RowChange<R> {
  base?: R;
  now?: R;
  /** The paper that the row belongs to now. */
  paper: string;
}

/** Papers in the library, outside the graph, that already have authors or a venue. */
export interface AlreadySet {
  authors: ReadonlySet<string>;
  venues: ReadonlySet<string>;
}

export type RowChanges = { -readonly [K in RowList]: RowChange<Rows[K]>[] };

/** Papers under their final ids, records of the imported ones, and their rows. */
export interface PlacedPapers {
  papers: Paper[];
  found: Found[];
  rows: RowChanges;
}

/** Rows that no decision has changed yet. */
export const unchanged = <K extends RowList>(list: K, rows: readonly Rows[K][]): RowChange<Rows[K]>[] =>
  rows.map((row) => ({ base: row, now: row, paper: relations[list].paper(row) }));

const keyOf = <K extends RowList>(list: K, row: Rows[K]): string =>
  `${relations[list].paper(row)} ${relations[list].target(row)}`;

/**
 * The final rows, each relation once, and records of those that changed. `node` gives the node that a row points to,
 * for the case that nothing else points to it any more.
 */
export const finalRows = <K extends RowList>(
  list: K,
  changes: readonly RowChange<Rows[K]>[],
  node: (row: Rows[K]) => object | undefined = () => undefined,
): { rows: Rows[K][]; found: Found[] } => {
  const { name, target, better } = relations[list];
  const found: Found[] = [];
  const keep = ({ base, now, paper }: RowChange<Rows[K]>): void => {
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
  const groups = new Map<string, { now: Rows[K]; from: RowChange<Rows[K]>[] }>();
  for (const each of changes) {
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
