/** The embedded engine: SQLite in worker threads, one that writes and a few that read. */
import { randomUUID } from 'node:crypto';
import { setImmediate, setTimeout } from 'node:timers/promises';
import { MessageChannel } from 'node:worker_threads';
import pLimit from 'p-limit';
import { OutdatedError } from '../../base/errors.ts';
import { type Outcome, settle } from '../../base/outcome.ts';
import type { Counts } from '../../model.ts';
import { openPool } from '../../workers/pool.ts';
import { type Batches, batches } from '../batches.ts';
import type { FoundNode, LoadOptions, Parameters, Question, Store } from '../store.ts';

/** Questions at the same time; a thread more is free for the revision, which every request asks for. */
const readers = 3;

/** Milliseconds for which the thread that finds nodes remembers, when nobody searches. */
const patience = 30 * 60_000;

/** Rows per batch for the writer. */
const batchSize = 1000;

/** Batches that wait for the writer at most: what is read faster than it is written must not fill the memory. */
const ahead = 8;

/** How long closing waits for a change under way, in milliseconds. */
const lastPatience = 25_000;

/** Opens the store in `file`, which is created if missing. Throws `StoreError` on failure. */
export const openSqlite = async (file: string): Promise<Store> => {
  const options = { workerData: { file } };
  const writer = openPool('./writer.ts', import.meta.url, { threads: 1, ...options });
  const reader = openPool('./reader.ts', import.meta.url, {
    threads: readers + 1,
    heedsHalt: true,
    ...options,
  });
  // It keeps what it has read of the index, so that the next letter is found at once.
  const finder = openPool('./finder.ts', import.meta.url, {
    threads: 1,
    idle: patience,
    heedsHalt: true,
    ...options,
  });
  const close = async (): Promise<void> => {
    await Promise.all([reader.end(), finder.end()]);
    // A change under way may end first. What is not moved into the file by then is safe in its journal.
    const finished = writer.run(undefined, { name: 'finish' }).catch(() => undefined);
    await Promise.race([finished, setTimeout(lastPatience, undefined, { ref: false })]);
    await writer.close();
  };

  let last: Promise<unknown> = Promise.resolve();
  /** Runs changes one after another, so that none gets between the steps of another. */
  const alone = <T>(work: () => Promise<T>): Promise<T> => {
    const mine = last.then(work);
    last = mine.catch(() => undefined);
    return mine;
  };

  const limit = pLimit(readers);
  const readerRows = async (sql: readonly string[], parameters: Parameters): Promise<object[][]> =>
    settle<object[][]>(await reader.run({ sql, parameters }, { name: 'ask' }));

  const loadAll = async (
    all: () => Batches,
    { progress = () => {}, signal, revision, renew }: LoadOptions = {},
    within?: string,
  ): Promise<Counts> => {
    const { port1, port2 } = new MessageChannel();
    let waiting = 0;
    let goOn = (): void => {};
    port1.on('message', (done: number) => {
      waiting -= 1;
      // 1 is reported here, when everything is on disk.
      if (done < 1) progress(done);
      goOn();
    });
    const loaded: Promise<Outcome<Counts | undefined>> = writer.run(
      { port: port2, revision, renew, within },
      { name: 'load', transferList: [port2] },
    );
    let ended = false;
    const end = (): void => {
      ended = true;
      goOn();
    };
    loaded.then(end, end);
    try {
      for await (const batch of all()) {
        signal?.throwIfAborted();
        port1.postMessage(batch);
        waiting += 1;
        await setImmediate();
        while (waiting >= ahead && !ended) {
          await new Promise<void>((resolve) => {
            goOn = resolve;
          });
        }
        // It ended with an error, or because the library is no longer at the revision.
        if (ended) break;
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

  /** The store, or what a change of several steps sees of it, by its name. */
  const storeOf = (version: string, within?: string): Store => {
    const queue = within === undefined ? alone : <T>(work: () => Promise<T>): Promise<T> => work();
    const change = (name: string, task: object): Promise<boolean> =>
      queue(async () => settle<boolean>(await writer.run({ ...task, within }, { name })));
    const rows = async (sql: readonly string[], parameters: Parameters): Promise<object[][]> =>
      within === undefined
        ? readerRows(sql, parameters)
        : settle<object[][]>(await writer.run({ sql, parameters }, { name: 'askWithin' }));
    const atomically = <T>(work: (store: Store) => Promise<T>): Promise<T> =>
      queue(async () => {
        const name = randomUUID();
        settle<boolean>(await writer.run(name, { name: 'beginSteps' }));
        const end = async (store: boolean): Promise<boolean> =>
          settle<boolean>(await writer.run({ within: name, store }, { name: 'endSteps' }));
        try {
          const done = await work(storeOf(version, name));
          await end(true);
          return done;
        } catch (error) {
          await end(false);
          throw error;
        }
      });
    const self: Store = {
      engine: 'sqlite',
      version,
      ask: async <P extends Parameters, Rows extends readonly (readonly object[])[], R>(
        question: Question<P, Rows, R>,
        parameters: P,
      ): Promise<R> => {
        const answer = async (): Promise<object[][]> => {
          if (within !== undefined) return rows(question.sql, parameters);
          if (!question.isOfSearch) return limit(() => readerRows(question.sql, parameters));
          return settle<object[][]>(await finder.run({ sql: question.sql, parameters }, { name: 'ask' }));
        };
        return question.read((await answer()) as unknown as Rows, parameters);
      },
      find: async (sought, most) => settle<FoundNode[]>(await finder.run({ sought, most }, { name: 'find' })),
      load: (graph, options) => queue(() => loadAll(() => batches(graph, batchSize), options, within)),
      loadAll: (all, options) => queue(() => loadAll(all, options, within)),
      remove: (source, rebuilt) => change('remove', { source, rebuilt }),
      replace: (papers, graph, revision) => change('replace', { papers, graph, revision }),
      keep: async (name, kept) => {
        await change('keep', { name, kept });
      },
      mend: async (work) => {
        await change('mend', work);
      },
      atomically: (work) => (within === undefined ? atomically(work) : work(self)),
      revision: async () => {
        const [found] = await rows(['SELECT revision FROM Revision'], {});
        return String((found?.[0] as { revision?: string } | undefined)?.revision);
      },
      close,
    };
    return self;
  };

  try {
    return storeOf(settle<string>(await writer.run(undefined, { name: 'prepare' })));
  } catch (error) {
    await close();
    throw error;
  }
};
