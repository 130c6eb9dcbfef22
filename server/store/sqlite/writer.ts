/** The worker thread that writes: one connection, one transaction a change. */
import { type MessagePort, workerData } from 'node:worker_threads';
import type { DatabaseSyncInstance } from '@photostructure/sqlite';
import type { Graph } from '../../model.ts';
import { inWords, openWriter } from './connection.ts';
import { loadGraph } from './load.ts';
import { removeSource } from './remove.ts';

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

/** Runs work in one transaction: all of it or nothing. */
const transact = <T>(work: (db: DatabaseSyncInstance) => T): T => {
  const db = connect();
  db.exec('BEGIN IMMEDIATE');
  try {
    const result = work(db);
    db.exec('COMMIT');
    return result;
  } catch (error) {
    db.exec('ROLLBACK');
    throw error;
  }
};

const countChange = (db: DatabaseSyncInstance): void =>
  db.exec('UPDATE Revision SET revision = revision + 1');

/** Adds a graph. */
export const load = ({ graph, port }: { graph: Graph; port: MessagePort }) =>
  guarded(() => {
    try {
      return transact((db) => {
        const { added, changed } = loadGraph(db, graph, (done) => port.postMessage(done));
        if (changed) countChange(db);
        return added;
      });
    } finally {
      port.close();
    }
  });

/** Takes a source back. */
export const remove = ({ source, rebuilt }: { source: string; rebuilt: Graph }) =>
  guarded(() =>
    transact((db) => {
      const removed = removeSource(db, source, rebuilt);
      if (removed) countChange(db);
      return removed;
    }),
  );
