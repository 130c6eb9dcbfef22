/** Adding a graph, within a transaction of the caller's. */
import type { DatabaseSyncInstance, StatementSyncInstance } from '@photostructure/sqlite';
import type { Counts, Graph } from '../../model.ts';
import { keyColumns, withKeys } from '../derived.ts';
import { searchTexts } from '../search-text.ts';
import { type NodeList, nodeTables, relationTables, type Table } from '../tables.ts';

/** Columns of a table as it is stored. */
const storedColumns = ({ name, columns }: Table): readonly string[] =>
  name === 'Paper' ? [...columns, ...keyColumns] : columns;

const storedRows = (list: keyof Graph, graph: Graph): readonly object[] =>
  list === 'papers' ? graph.papers.map(withKeys) : graph[list];

type Values = Record<string, string | number | null>;

/** The values of a row, null where it has none. */
const valuesOf = (row: object, columns: readonly string[]): Values =>
  Object.fromEntries(columns.map((column) => [column, (row as Values)[column] ?? null]));

const changes = (statement: StatementSyncInstance, values: Values): number =>
  Number(statement.run(values).changes);

/** Inserts what is not there yet; gives how many rows were new. */
const insertAll = (db: DatabaseSyncInstance, table: Table, rows: readonly object[]): number => {
  const columns = storedColumns(table);
  const names = columns.map((column) => `:${column}`).join(', ');
  const insert = db.prepare(
    `INSERT INTO ${table.name} (${columns.join(', ')}) VALUES (${names}) ON CONFLICT DO NOTHING`,
  );
  return rows.reduce((added: number, row) => added + changes(insert, valuesOf(row, columns)), 0);
};

/** Gives papers that are there the fields that they lack; gives how many gained something. */
const fillPapers = (db: DatabaseSyncInstance, graph: Graph): number => {
  const columns = storedColumns(nodeTables.papers).filter((column) => column !== 'id');
  const fill = db.prepare(
    `UPDATE Paper SET ${columns.map((column) => `${column} = coalesce(${column}, :${column})`).join(', ')}
     WHERE id = :id AND (${columns.map((column) => `(${column} IS NULL AND :${column} IS NOT NULL)`).join(' OR ')})`,
  );
  const all = ['id', ...columns];
  return graph.papers.reduce((filled, paper) => filled + changes(fill, valuesOf(withKeys(paper), all)), 0);
};

/** Makes nodes findable that search does not know yet. */
const indexNodes = (db: DatabaseSyncInstance, list: NodeList, graph: Graph): void => {
  const known = db.prepare('SELECT 1 FROM Indexed WHERE id = ?');
  const insert = db.prepare('INSERT INTO Search (id, kind, grams) VALUES (?, ?, ?)');
  const mark = db.prepare('INSERT INTO Indexed (id, entry) VALUES (?, ?)');
  const texts = searchTexts(list, graph);
  graph[list].forEach(({ id }, i) => {
    if (known.get(id)) return;
    mark.run(id, Number(insert.run(id, nodeTables[list].kind, texts[i] ?? '').lastInsertRowid));
  });
};

/** Adds a graph; resolves to what was new, and whether anything changed at all. */
export const loadGraph = (
  db: DatabaseSyncInstance,
  graph: Graph,
  progress: (done: number) => void,
): { added: Counts; changed: boolean } => {
  const filled = fillPapers(db, graph);
  const tables = [...Object.entries(nodeTables), ...Object.entries(relationTables)] as [keyof Graph, Table][];
  const total = tables.reduce((sum, [list]) => sum + graph[list].length, 0) || 1;
  const added: Record<string, number> = {};
  let done = 0;
  for (const [list, table] of tables) {
    added[table.name] = insertAll(db, table, storedRows(list, graph));
    if (list in nodeTables) indexNodes(db, list as NodeList, graph);
    done += graph[list].length;
    progress(done / total);
  }
  const pick = (group: Record<string, Table>) =>
    Object.fromEntries(Object.values(group).map(({ name }) => [name, added[name] ?? 0]));
  return {
    added: { nodes: pick(nodeTables), relations: pick(relationTables) } as Counts,
    changed: filled > 0 || Object.values(added).some((n) => n > 0),
  };
};
