/** The embedded engine: SQLite in worker threads, one that writes and a few that read. */
import { MessageChannel } from 'node:worker_threads';
import { StoreError } from '../../errors.ts';
import type { Counts, Graph } from '../../model.ts';
import { openPool } from '../../pool.ts';
import type { Parameters, Progress, Question, Store } from '../store.ts';
import { inWords } from './connection.ts';

/** Threads that answer questions. */
const readers = 2;

type Outcome<T> = { value: T } | { failure: string; known: boolean };

const settle = <T>(outcome: Outcome<T>): T => {
  if ('value' in outcome) return outcome.value;
  throw outcome.known ? new StoreError(outcome.failure) : new Error(outcome.failure);
};

/** Opens the store in `file`, made where it is missing. Throws `StoreError` where that cannot be. */
export const openSqlite = async (file: string): Promise<Store> => {
  const options = { workerData: { file } };
  const writer = openPool('./writer.ts', import.meta.url, { threads: 1, ...options });
  const reader = openPool('./reader.ts', import.meta.url, { threads: readers, ...options });
  const close = async (): Promise<void> => {
    await Promise.all([writer.close(), reader.close()]);
  };

  const rows = async (sql: readonly string[], parameters: Parameters): Promise<object[][]> => {
    try {
      return await reader.run({ sql, parameters }, { name: 'ask' });
    } catch (error) {
      throw inWords(error, file);
    }
  };

  const load = async (graph: Graph, progress?: Progress): Promise<Counts> => {
    const { port1, port2 } = new MessageChannel();
    if (progress) port1.on('message', progress);
    try {
      const task = { graph, port: port2 };
      return settle<Counts>(await writer.run(task, { name: 'load', transferList: [port2] }));
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
      revision: async () => {
        const [found] = await rows(['SELECT revision FROM Revision'], {});
        return String((found?.[0] as { revision?: number } | undefined)?.revision);
      },
      close,
    };
  } catch (error) {
    await close();
    throw error;
  }
};
