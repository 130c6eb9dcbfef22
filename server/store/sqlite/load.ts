/** Adds a graph within the caller's transaction. */
import type { DatabaseSyncInstance, StatementSyncInstance } from '@photostructure/sqlite';
import type { Counts, Lists, Paper } from '../../model.ts';
import { type Batch, countsOf, isNodeList, isRecordList } from '../batches.ts';
import { keyColumns, titled, withKeys } from '../derived.ts';
import { type Called, searchText } from '../search-text.ts';
import { nodeTables, recordTables, relationTables, storedRecord } from '../tables.ts';
import { hide } from './forget.ts';

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

type Values = Readonly<Record<string, string | number | null>>;

/** The values of a row in column order, null if absent. */
const valuesOf = (row: object, columns: readonly string[]): (string | number | null)[] =>
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

/** Starts a load; a relation to a missing node fails. */
export const openLoad = (db: DatabaseSyncInstance): Load => {
  const added: Record<string, number> = {};
  let filled = 0;
  const prepared = new Map<string, StatementSyncInstance>();
  const run = (sql: string, values: (string | number | null)[]) => {
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

  return {
    add: ({ list, rows, called }) => {
      const table = tables[list];
      if (!table) return;
      const columns = storedColumns(table);
      rows.forEach((row, i) => {
        const values = valuesOf(storedRow(list, row), columns);
        if (list === 'papers') {
          const { id, ...paper } = withKeys(row as Paper);
          const { changes } = run(titlePaper, [id, ...valuesOf(paper, titled)]);
          // Its name has changed, so its index entry is replaced.
          if (changes > 0) hide(db, 'Paper', 'n.id = :id', { id });
          filled += Math.max(changes, run(fillPaper, values).changes);
        }
        if (list === 'lists') {
          const { citedBy, source, position, paper } = row as Lists;
          if (citedBy !== undefined) filled += run(fillListing, [citedBy, source, position, paper]).changes;
        }
        added[table.name] = (added[table.name] ?? 0) + run(insertInto(table), values).changes;
        const name = called[i];
        if (name && isNodeList(list)) makeFindable(nodeTables[list].kind, (row as { id: string }).id, name);
      });
    },
    result: () => ({
      added: countsOf(added),
      changed: filled > 0 || Object.values(added).some((n) => n > 0),
    }),
  };
};
