/** The embedded engine: SQLite in worker threads, one that writes and a few that read. */
import { setImmediate } from 'node:timers/promises';
import { MessageChannel } from 'node:worker_threads';
import { OutdatedError } from '../../base/errors.ts';
import type { Counts, Graph } from '../../model.ts';
import { openPool } from '../../workers/pool.ts';
import { batches } from '../batches.ts';
import type { LoadOptions, Parameters, Question, Store } from '../store.ts';
import { type Outcome, settle } from './outcome.ts';

/** Number of reader threads. */
const readers = 2;

/** Rows per batch for the writer. */
const batchSize = 1000;

/** Opens the store in `file`, which is created if missing. Throws `StoreError` on failure. */
export const openSqlite = async (file: string): Promise<Store> => {
  const options = { workerData: { file } };
  const writer = openPool('./writer.ts', import.meta.url, { threads: 1, ...options });
  const reader = openPool('./reader.ts', import.meta.url, { threads: readers, ...options });
  const close = async (): Promise<void> => {
    await Promise.all([writer.close(), reader.close()]);
  };

  const rows = async (sql: readonly string[], parameters: Parameters): Promise<object[][]> =>
    settle<object[][]>(await reader.run({ sql, parameters }, { name: 'ask' }));

  const load = async (
    graph: Graph,
    { progress = () => {}, signal, revision }: LoadOptions = {},
  ): Promise<Counts> => {
    const { port1, port2 } = new MessageChannel();
    // 1 is reported here, when everything is on disk.
    port1.on('message', (done: number) => done < 1 && progress(done));
    const loaded: Promise<Outcome<Counts | undefined>> = writer.run(
      { port: port2, revision },
      { name: 'load', transferList: [port2] },
    );
    try {
      for (const batch of batches(graph, batchSize)) {
        signal?.throwIfAborted();
        port1.postMessage(batch);
        await setImmediate();
      }
      port1.postMessage('end');
      const counts = settle(await loaded);
      if (!counts) throw new OutdatedError();
      progress(1);
      return counts;
    } catch (error) {
      port1.close();
      // The writer rolls back.
      await loaded.catch(() => undefined);
      throw error;
    } finally {
      port1.close();
    }
  };

  try {
    const version = settle<string>(await writer.run(undefined, { name: 'prepare' }));
    return {
      engine: 'sqlite',
      version,
      ask: async <P extends Parameters, Rows extends readonly (readonly object[])[], R>(
        question: Question<P, Rows, R>,
        parameters: P,
      ): Promise<R> => question.read((await rows(question.sql, parameters)) as unknown as Rows, parameters),
      load,
      remove: async (source, rebuilt) =>
        settle<boolean>(await writer.run({ source, rebuilt }, { name: 'remove' })),
      replace: async (papers, graph, revision) =>
        settle<boolean>(await writer.run({ papers, graph, revision }, { name: 'replace' })),
      keep: async (name, kept) => {
        settle<boolean>(await writer.run({ name, kept }, { name: 'keep' }));
      },
      revision: async () => {
        const [found] = await rows(['SELECT revision FROM Revision'], {});
        return String((found?.[0] as { revision?: string } | undefined)?.revision);
      },
      close,
    };
  } catch (error) {
    await close();
    throw error;
  }
};
