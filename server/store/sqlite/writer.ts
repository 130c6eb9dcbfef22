/** The worker thread that writes: one connection, one transaction a load. */
import { type MessagePort, workerData } from 'node:worker_threads';
import type { DatabaseSyncInstance } from '@photostructure/sqlite';
import type { Counts, Graph } from '../../model.ts';
import { searchTexts } from '../search-text.ts';
import { type NodeList, nodeTables, relationTables, type Table } from '../tables.ts';
import { inWords, openWriter } from './connection.ts';

const { file } = workerData as { file: string };
let connection: DatabaseSyncInstance | undefined;

const connect = (): DatabaseSyncInstance => {
  connection ??= openWriter(file);
  return connection;
};

/** Errors cross the thread boundary as plain text; the store makes them errors again. */
const guarded = <T>(work: () => T): { value: T } | { failure: string; known: boolean } => {
  try {
    return { value: work() };
  } catch (error) {
    const told = inWords(error, file);
    const known = told !== error || (error instanceof Error && error.name === 'StoreError');
    return { failure: told instanceof Error ? told.message : String(told), known };
  }
};

/** Makes sure that the file is there and ours; gives SQLite's version. */
export const prepare = () =>
  guarded(() => String(Object.values(connect().prepare('SELECT sqlite_version()').get() ?? {})[0]));

const placeholders = (columns: readonly string[]): string => columns.map((column) => `:${column}`).join(', ');

/** Inserts what is not there yet; gives how many rows were new. */
const insertAll = (db: DatabaseSyncInstance, { name, columns }: Table, rows: readonly object[]): number => {
  const insert = db.prepare(
    `INSERT INTO ${name} (${columns.join(', ')}) VALUES (${placeholders(columns)}) ON CONFLICT DO NOTHING`,
  );
  insert.setAllowUnknownNamedParameters(true);
  let added = 0;
  for (const row of rows) {
    const values = Object.fromEntries(
      columns.map((column) => [column, (row as Record<string, string | number | undefined>)[column] ?? null]),
    );
    added += Number(insert.run(values).changes);
  }
  return added;
};

/** Nodes that search does not know yet become findable. */
const indexGrams = (db: DatabaseSyncInstance, list: NodeList, graph: Graph): void => {
  const known = db.prepare('SELECT 1 FROM Indexed WHERE id = ?');
  const mark = db.prepare('INSERT INTO Indexed VALUES (?)');
  const insert = db.prepare('INSERT INTO Search (id, kind, grams) VALUES (?, ?, ?)');
  const texts = searchTexts(list, graph);
  graph[list].forEach(({ id }, i) => {
    if (known.get(id)) return;
    mark.run(id);
    insert.run(id, nodeTables[list].kind, texts[i] ?? '');
  });
};

const loadAll = (db: DatabaseSyncInstance, graph: Graph, progress: (done: number) => void): Counts => {
  const tables = [...Object.entries(nodeTables), ...Object.entries(relationTables)] as [keyof Graph, Table][];
  const total = tables.reduce((sum, [list]) => sum + graph[list].length, 0) || 1;
  const added: Record<string, number> = {};
  let done = 0;
  for (const [list, table] of tables) {
    added[table.name] = insertAll(db, table, graph[list]);
    if (list in nodeTables) indexGrams(db, list as NodeList, graph);
    done += graph[list].length;
    progress(done / total);
  }
  const pick = (group: Record<string, Table>) =>
    Object.fromEntries(Object.values(group).map(({ name }) => [name, added[name] ?? 0]));
  return { nodes: pick(nodeTables), relations: pick(relationTables) } as Counts;
};

const changed = ({ nodes, relations }: Counts): boolean =>
  [...Object.values(nodes), ...Object.values(relations)].some((n) => n > 0);

/** Loads a graph in one transaction: all of it or nothing. */
export const load = ({ graph, port }: { graph: Graph; port: MessagePort }) =>
  guarded(() => {
    const db = connect();
    db.exec('BEGIN IMMEDIATE');
    try {
      const counts = loadAll(db, graph, (done) => port.postMessage(done));
      if (changed(counts)) db.exec('UPDATE Revision SET revision = revision + 1');
      db.exec('COMMIT');
      return counts;
    } catch (error) {
      db.exec('ROLLBACK');
      throw error;
    } finally {
      port.close();
    }
  });
