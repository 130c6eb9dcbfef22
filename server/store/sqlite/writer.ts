/** The worker thread that writes: one connection, one transaction a change. */
import { type MessagePort, workerData } from 'node:worker_threads';
import type { DatabaseSyncInstance } from '@photostructure/sqlite';
import type { Counts, Graph } from '../../model.ts';
import type { Batch } from '../batches.ts';
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

/** Makes sure that the file is there and ours; gives SQLite's version. */
export const prepare = (): Outcome<string> =>
  outcomeOf(() => String(Object.values(connect().prepare('SELECT sqlite_version()').get() ?? {})[0]), file);

/** Ends a transaction; what changed the library gives it another revision. */
const commit = (db: DatabaseSyncInstance, changed: boolean): void => {
  if (changed) changeRevision(db);
  db.exec('COMMIT');
};

const undo = (): void => {
  if (connection?.isTransaction) connection.exec('ROLLBACK');
};

/**
 * Adds the batches that come through `port` until `end` does, in one transaction: all of them or nothing. Gives nothing
 * where the library is no longer at `revision`.
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
    /** Anything that goes wrong ends the load and takes it back. */
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
    // Whoever sent the batches is gone before the end.
    port.on('close', () =>
      attempt(() => {
        if (under) throw new Error('The load was broken off; nothing was loaded.');
      }),
    );
  });

/** One change in one transaction; `work` says whether there was any. */
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

/** Takes a source back. */
export const remove = ({ source, rebuilt }: { source: string; rebuilt: Graph }): Outcome<boolean> =>
  change((db) => removeSource(db, source, rebuilt));

/** Puts a graph in the place of some papers. */
export const replace = (asked: { papers: string[]; graph: Graph; revision: string }): Outcome<boolean> =>
  change((db) => replacePapers(db, asked.papers, asked.graph, asked.revision));
