/** The worker thread that writes: one connection, one transaction per change. */
import { type MessagePort, workerData } from 'node:worker_threads';
import type { DatabaseSyncInstance } from '@photostructure/sqlite';
import type { Counts, Graph } from '../../model.ts';
import type { Batch } from '../batches.ts';
import type { Kept } from '../store.ts';
import { openWriter } from './connection.ts';
import { type Load, openLoad } from './load.ts';
import { failure, type Outcome, outcomeOf } from './outcome.ts';
import { removeSource } from './remove.ts';
import { replacePapers } from './replace.ts';
import { changeRevision, isAt } from './revision.ts';

const { file } = workerData as { file: string };
let connection: DatabaseSyncInstance | undefined;

const connect = (): DatabaseSyncInstance => {
  connection ??= openWriter(file);
  return connection;
};

/** Creates or checks the file; returns SQLite's version. */
export const prepare = (): Outcome<string> =>
  outcomeOf(() => String(Object.values(connect().prepare('SELECT sqlite_version()').get() ?? {})[0]), file);

/** Ends a transaction, with a new revision if the library changed. */
const commit = (db: DatabaseSyncInstance, changed: boolean): void => {
  if (changed) changeRevision(db);
  db.exec('COMMIT');
};

const undo = (): void => {
  if (connection?.isTransaction) connection.exec('ROLLBACK');
};

/**
 * Adds the batches that arrive through `port` until `end`, in one transaction. Returns undefined, and stores nothing,
 * if the library is no longer at `revision`.
 */
export const load = ({
  port,
  revision,
}: {
  port: MessagePort;
  revision?: string | undefined;
}): Promise<Outcome<Counts | undefined>> =>
  new Promise((resolve) => {
    let under: Load | undefined;
    const finish = (outcome: Outcome<Counts | undefined>): void => {
      under = undefined;
      port.close();
      resolve(outcome);
    };
    /** Any error ends the load and rolls it back. */
    const attempt = (work: () => void): void => {
      try {
        work();
      } catch (error) {
        undo();
        finish(failure(error, file));
      }
    };
    const take = (message: Batch | 'end'): void => {
      if (!under) return;
      if (message === 'end') {
        const { added, changed } = under.result();
        commit(connect(), changed);
        finish({ value: added });
      } else {
        under.add(message);
        port.postMessage(message.done);
      }
    };
    attempt(() => {
      connect().exec('BEGIN IMMEDIATE');
      if (revision === undefined || isAt(connect(), revision)) under = openLoad(connect());
      else {
        undo();
        finish({ value: undefined });
      }
    });
    port.on('message', (message: Batch | 'end') => attempt(() => take(message)));
    // The sender closed the port before the end.
    port.on('close', () =>
      attempt(() => {
        if (under) throw new Error('The load was interrupted; nothing was loaded.');
      }),
    );
  });

/** See `Store.keep`. */
export const keep = ({ name, kept }: { name: string; kept: Kept }): Outcome<boolean> =>
  outcomeOf(() => {
    connect()
      .prepare('INSERT OR REPLACE INTO Kept (id, revision, value) VALUES (?, ?, ?)')
      .run(name, kept.revision, kept.value);
    return true;
  }, file);

/** Runs one change in one transaction; `work` returns whether anything changed. */
const change = (work: (db: DatabaseSyncInstance) => boolean): Outcome<boolean> =>
  outcomeOf(() => {
    const db = connect();
    db.exec('BEGIN IMMEDIATE');
    try {
      const changed = work(db);
      commit(db, changed);
      return changed;
    } finally {
      undo();
    }
  }, file);

/** Removes a source. */
export const remove = ({ source, rebuilt }: { source: string; rebuilt: Graph }): Outcome<boolean> =>
  change((db) => removeSource(db, source, rebuilt));

/** Replaces some papers by a graph. */
export const replace = (asked: { papers: string[]; graph: Graph; revision: string }): Outcome<boolean> =>
  change((db) => replacePapers(db, asked.papers, asked.graph, asked.revision));
