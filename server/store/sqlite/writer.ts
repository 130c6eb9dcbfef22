/** The worker thread that writes: one connection, one transaction per change. */
import { existsSync } from 'node:fs';
import { type MessagePort, workerData } from 'node:worker_threads';
import { DatabaseSync, type DatabaseSyncInstance } from '@photostructure/sqlite';
import { StoreError } from '../../base/errors.ts';
import type { Outcome } from '../../base/outcome.ts';
import type { Counts, Graph } from '../../model.ts';
import type { Batch } from '../batches.ts';
import type { Kept, Mending, Renewal } from '../store.ts';
import { type Asked, rowsWithin } from './asking.ts';
import { openWriter } from './connection.ts';
import { type Load, openLoad } from './load.ts';
import { mendLibrary } from './mend.ts';
import { failure, outcomeOf } from './outcome.ts';
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

/** The name of the change of several steps that is under way; see `Store.atomically`. */
let steps: string | undefined;

/** What a task says of the change of several steps that it belongs to, if it does. */
interface Within {
  within?: string | undefined;
}

/** Begins a transaction, or a step of one. Throws if the transaction is gone, because this thread is not the one that began it. */
const begin = (within: string | undefined): DatabaseSyncInstance => {
  const db = connect();
  if (within !== steps) throw new StoreError('The change was interrupted; nothing was stored. Try again.');
  db.exec(within === undefined ? 'BEGIN IMMEDIATE' : 'SAVEPOINT Step');
  return db;
};

/** Ends a transaction or a step, with a new revision if the library changed. */
const commit = (db: DatabaseSyncInstance, changed: boolean): void => {
  if (changed) changeRevision(db);
  db.exec(steps === undefined ? 'COMMIT' : 'RELEASE Step');
};

/** Takes back what is not committed; of several steps, the last. */
const undo = (): void => {
  if (!connection?.isTransaction) return;
  connection.exec(steps === undefined ? 'ROLLBACK' : 'ROLLBACK TO Step; RELEASE Step');
};

/** Begins a change of several steps. */
export const beginSteps = (name: string): Outcome<boolean> =>
  outcomeOf(() => {
    begin(undefined);
    steps = name;
    return true;
  }, file);

/** Stores all steps, or none of them. */
export const endSteps = ({ within, store }: Within & { store: boolean }): Outcome<boolean> =>
  outcomeOf(() => {
    if (!store && within !== steps) return false;
    if (within !== steps) throw new StoreError('The change was interrupted; nothing was stored. Try again.');
    steps = undefined;
    if (store) connect().exec('COMMIT');
    else undo();
    return true;
  }, file);

/** Answers a question between the steps. */
export const askWithin = (asked: Asked): Outcome<object[][]> =>
  outcomeOf(() => rowsWithin(connect(), asked), file);

/**
 * Adds the batches that arrive through `port` until `end`, in one transaction. Returns undefined, and stores nothing,
 * if the library is no longer at `revision`.
 */
export const load = ({
  port,
  revision,
  renew,
  within,
}: Within & {
  port: MessagePort;
  revision?: string | undefined;
  renew?: Renewal | undefined;
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
      const db = begin(within);
      if (revision === undefined || isAt(db, revision)) under = openLoad(db, renew);
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
const change = ({ within }: Within, work: (db: DatabaseSyncInstance) => boolean): Outcome<boolean> =>
  outcomeOf(() => {
    const db = begin(within);
    try {
      const changed = work(db);
      commit(db, changed);
      return changed;
    } catch (error) {
      undo();
      throw error;
    }
  }, file);

/** Removes a source. */
export const remove = (asked: Within & { source: string; rebuilt: Graph }): Outcome<boolean> =>
  change(asked, (db) => removeSource(db, asked.source, asked.rebuilt));

/** Replaces some papers by a graph. */
export const replace = (
  asked: Within & { papers: string[]; graph: Graph; revision: string },
): Outcome<boolean> => change(asked, (db) => replacePapers(db, asked.papers, asked.graph, asked.revision));

/** See `Store.mend`. */
export const mend = (work: Within & Mending): Outcome<boolean> => change(work, (db) => mendLibrary(db, work));

/** Moves what is in the journal into the file, so that a library that nobody has open is one file. */
export const finish = (): Outcome<boolean> =>
  outcomeOf(() => {
    if (!existsSync(file)) return false;
    const db = connection ?? new DatabaseSync(file);
    connection = undefined;
    db.exec('PRAGMA wal_checkpoint(TRUNCATE)');
    db.close();
    return true;
  }, file);
