/** Transactions of one driver: retried where the server asks for it, ended with who asks, and told of in words. */
import { randomUUID } from 'node:crypto';
import type { Driver, ManagedTransaction } from 'neo4j-driver';
import { asker, longestQuestion } from '../../base/asker.ts';
import type { Neo4jConfig } from '../../base/config.ts';
import { inWords, isUnreachable } from './errors.ts';

/** Runs work in a transaction. The work may run again, if the server asks for it. */
export type InTransaction = <T>(work: (transaction: ManagedTransaction) => Promise<T>) => Promise<T>;

/** Changes that are remembered, to tell whether one whose answer was lost is stored: more than are under way at a time. */
const remembered = 50;

/** Notes a change on the node that every change locks. */
const note = `MERGE (r:Revision {id: 'revision'})
  SET r.changes = ([$change] + coalesce(r.changes, []))[..${remembered}]`;

const isNoted = async (transaction: ManagedTransaction, change: string): Promise<boolean> => {
  const { records } = await transaction.run(
    "MATCH (r:Revision {id: 'revision'}) WHERE $change IN r.changes RETURN r.id",
    { change },
  );
  return records.length > 0;
};

export const openTransactions = (
  driver: Driver,
  config: Neo4jConfig,
): { read: InTransaction; write: InTransaction } => {
  /** Whether the server was out of reach when it was last asked. */
  let isAway = false;

  const session = (defaultAccessMode: 'READ' | 'WRITE') =>
    driver.session({
      defaultAccessMode,
      // All rows are read anyway, and a statement ends before the next one runs.
      fetchSize: -1,
      // One bookmark manager for all sessions, so that the next read sees what was written, on a cluster too.
      bookmarkManager: driver.executeQueryBookmarkManager,
      ...(config.database ? { database: config.database } : {}),
    });

  /** A transaction is retried for a while; of a server that is known to be away, everybody hears at once. */
  const reached = async <T>(work: () => Promise<T>): Promise<T> => {
    try {
      if (isAway) await driver.getServerInfo(config.database ? { database: config.database } : {});
      const done = await work();
      isAway = false;
      return done;
    } catch (error) {
      if (isUnreachable(error)) isAway = true;
      throw inWords(error, config);
    }
  };

  return {
    read: async (work) => {
      const gone = asker();
      gone?.throwIfAborted();
      const reading = session('READ');
      // The server stops what it does for a session that is closed.
      const stop = (): void => void reading.close().catch(() => undefined);
      gone?.addEventListener('abort', stop, { once: true });
      try {
        return await reached(() => reading.executeRead(work, gone ? { timeout: longestQuestion } : {}));
      } catch (error) {
        gone?.throwIfAborted();
        throw error;
      } finally {
        gone?.removeEventListener('abort', stop);
        await reading.close();
      }
    },
    write: async (work) => {
      const writing = session('WRITE');
      const change = randomUUID();
      let before: { result: Awaited<ReturnType<typeof work>> } | undefined;
      try {
        return await reached(() =>
          writing.executeWrite(async (transaction) => {
            // The answer to a commit can be lost with the connection: then the change is stored, and must not be made twice.
            if (before && (await isNoted(transaction, change))) return before.result;
            before = undefined;
            const result = await work(transaction);
            await transaction.run(note, { change });
            before = { result };
            return result;
          }),
        );
      } finally {
        await writing.close();
      }
    },
  };
};
