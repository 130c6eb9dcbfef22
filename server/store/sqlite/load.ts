/** Adds a graph within the caller's transaction. */
import type { DatabaseSyncInstance, StatementSyncInstance } from '@photostructure/sqlite';
import type { Author, Counts, Lists, Paper, Wrote } from '../../model.ts';
import { type Batch, countsOf, isNodeList, isRecordList } from '../batches.ts';
import { keyColumns, titled, withKeys } from '../derived.ts';
import { type Called, searchText } from '../search-text.ts';
import type { Renewal } from '../store.ts';
import { nodeTables, recordTables, relationTables, storedRecord } from '../tables.ts';
import { hide } from './forget.ts';
import { reindex } from './reindex.ts';
import { dropOrphans, dropRenewed } from './renew.ts';

/** A load in progress: takes batches and counts what they added. */
export interface Load {
  add(batch: Batch): void;
  /** Counts of what was new, and whether anything changed. */
  result(): { added: Counts; changed: boolean };
}

interface Table {
  readonly name: string;
  readonly columns: readonly string[];
}

const tables: Readonly<Record<string, Table>> = { ...nodeTables, ...relationTables, ...recordTables };

/** The columns of a stored table. */
const storedColumns = ({ name, columns }: Table): readonly string[] =>
  name === 'Paper' ? [...columns, ...keyColumns] : columns;

type Value = string | number | null;
type Values = Readonly<Record<string, Value>>;

/** The values of a row in column order, null if absent. */
const valuesOf = (row: object, columns: readonly string[]): Value[] =>
  columns.map((column) => (row as Values)[column] ?? null);

const storedRow = (list: Batch['list'], row: object): object => {
  if (list === 'papers') return withKeys(row as Paper);
  return isRecordList(list) ? storedRecord(row) : row;
};

const insertInto = (table: Table): string => {
  const columns = storedColumns(table);
  return `INSERT INTO ${table.name} (${columns.join(', ')}) VALUES (${columns.map(() => '?').join(', ')})
    ON CONFLICT DO NOTHING`;
};

/** The id first, as `storedColumns` has it. */
const [, ...fillable] = storedColumns(nodeTables.papers);

/** Adds missing fields to an existing paper. */
const fillPaper = `UPDATE Paper SET ${fillable.map((column, i) => `${column} = coalesce(${column}, ?${i + 2})`).join(', ')}
  WHERE id = ?1 AND (${fillable.map((column, i) => `(${column} IS NULL AND ?${i + 2} IS NOT NULL)`).join(' OR ')})`;

/** Sets the title of an existing paper that has none because it was cited only by identifier. */
const titlePaper = `UPDATE Paper SET ${titled.map((column, i) => `${column} = ?${i + 2}`).join(', ')}
  WHERE id = ?1 AND title <> ?2 AND EXISTS (SELECT 1 FROM LISTS WHERE paper = ?1)
  AND NOT EXISTS (SELECT 1 FROM LISTS WHERE paper = ?1 AND (record IS NULL OR instr(record, '"title":') > 0))`;

/** Sets whose reference list an existing entry belongs to. */
const fillListing = `UPDATE LISTS SET citedBy = ?1
  WHERE source = ?2 AND position = ?3 AND paper = ?4 AND citedBy IS NULL`;

/** Sets the name of an existing author. */
const nameAuthor = `UPDATE Author SET name = ?2, family = ?3, given = ?4
  WHERE id = ?1 AND (name <> ?2 OR family <> ?3 OR given IS NOT ?4)`;

/**
 * Drops the indexes of a library that is still empty, which are faster made at once when everything is there; returns how
 * they are made again.
 */
const withoutIndexes = (db: DatabaseSyncInstance): string[] => {
  if (db.prepare('SELECT 1 FROM Paper UNION ALL SELECT 1 FROM Author LIMIT 1').get()) return [];
  const indexes = db
    .prepare("SELECT name, sql FROM sqlite_master WHERE type = 'index' AND sql IS NOT NULL")
    .all() as { name: string; sql: string }[];
  for (const { name } of indexes) db.exec(`DROP INDEX ${name}`);
  return indexes.map(({ sql }) => sql);
};

/** Starts a load; a relation to a missing node fails. */
export const openLoad = (db: DatabaseSyncInstance, renew?: Renewal): Load => {
  const added: Record<string, number> = {};
  const indexes = withoutIndexes(db);
  // What comes into an empty library is complete.
  const isEmpty = indexes.length > 0;
  let filled = renew ? dropRenewed(db, renew.papers) : 0;
  const renamed = new Set(renew?.authors);
  /** Papers that this load adds, and papers of the library that gain something that search finds them by. */
  const [fresh, gaining] = [new Set<string>(), new Set<string>()];
  const note = (list: Batch['list'], row: object, isNew: boolean, gained: boolean): void => {
    if (list === 'papers' && isNew) fresh.add((row as Paper).id);
    if (list === 'papers' && gained) gaining.add((row as Paper).id);
    if (list === 'wrote' && isNew && !fresh.has((row as Wrote).paper)) gaining.add((row as Wrote).paper);
  };
  const prepared = new Map<string, StatementSyncInstance>();
  const run = (sql: string, values: Value[]) => {
    const statement = prepared.get(sql) ?? db.prepare(sql);
    prepared.set(sql, statement);
    const { changes, lastInsertRowid } = statement.run(...values);
    return { changes: Number(changes), rowid: Number(lastInsertRowid) };
  };

  const makeFindable = (kind: string, id: string, name: Called): void => {
    const { grams, key } = searchText(name);
    const known = 'INSERT INTO Findable (id, kind, key) VALUES (?, ?, ?) ON CONFLICT DO NOTHING';
    const { changes, rowid } = run(known, [id, kind, key]);
    if (changes > 0) run('INSERT INTO Search (rowid, grams) VALUES (?, ?)', [rowid, grams]);
  };

  /** Adds to a row that is there already what it lacks. */
  const fill: Partial<Record<Batch['list'], (row: object, values: Value[]) => number>> = {
    papers: (row, values) => {
      const { id, ...paper } = withKeys(row as Paper);
      const { changes } = run(titlePaper, [id, ...valuesOf(paper, titled)]);
      // Its name has changed, so its index entry is replaced.
      if (changes > 0) hide(db, 'Paper', 'n.id = :id', { id });
      return Math.max(changes, run(fillPaper, values).changes);
    },
    authors: (row, values) => {
      const { id } = row as Author;
      const { changes } = renamed.has(id) ? run(nameAuthor, values) : { changes: 0 };
      if (changes > 0) hide(db, 'Author', 'n.id = :id', { id });
      return changes;
    },
    lists: (row) => {
      const { citedBy, source, position, paper } = row as Lists;
      return citedBy === undefined ? 0 : run(fillListing, [citedBy, source, position, paper]).changes;
    },
  };

  return {
    add: ({ list, rows, called }) => {
      const table = tables[list];
      if (!table) return;
      const columns = storedColumns(table);
      const insert = insertInto(table);
      rows.forEach((row, i) => {
        const values = valuesOf(storedRow(list, row), columns);
        const { changes } = run(insert, values);
        added[table.name] = (added[table.name] ?? 0) + changes;
        const gained = changes === 0 ? (fill[list]?.(row, values) ?? 0) : 0;
        filled += gained;
        if (!isEmpty) note(list, row, changes > 0, gained > 0);
        const name = called[i];
        if (name && isNodeList(list)) makeFindable(nodeTables[list].kind, (row as { id: string }).id, name);
      });
    },
    result: () => {
      for (const sql of indexes) db.exec(sql);
      if (renew) dropOrphans(db);
      reindex(db, gaining);
      return {
        added: countsOf(added),
        changed: filled > 0 || Object.values(added).some((n) => n > 0),
      };
    },
  };
};
