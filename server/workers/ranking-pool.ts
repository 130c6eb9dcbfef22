/** The worker threads that rank: related work, text search, similar names. */
import type { Skeleton } from '../analysis/skeleton/skeleton.ts';
import { askedByAll } from '../base/asker.ts';
import { settle } from '../base/outcome.ts';
import type { StoreConfig } from '../store/open.ts';
import { openPool } from './pool.ts';
import type { IndexName, RankingWork } from './ranking-work.ts';

/** Ranking off the event loop. */
export interface Ranking extends Omit<RankingWork, 'prepare'> {
  /** Reads what is needed of the library at a revision, so that the first who asks need not wait. */
  prepare(revision: string): Promise<void>;
  close(): Promise<void>;
}

/** Minutes for which an idle thread keeps its indexes. */
const idle = 30;

/**
 * Starts threads on demand: one for related work and one for the words of texts, by which a search that finds little goes on, and
 * which must not wait for the other. `skeletonOf` gives the skeleton of a revision, undefined if the library has left it; without
 * one, the thread reads it.
 */
export const openRanking = (
  { neo4j, databaseFile }: StoreConfig,
  skeletonOf: (revision: string) => Promise<Skeleton | undefined> = async () => undefined,
): Ranking => {
  const open = () =>
    openPool('./ranking-worker.ts', import.meta.url, {
      threads: 1,
      idle: idle * 60_000,
      workerData: { where: { neo4j, databaseFile } },
    });
  const pools = { heads: open(), texts: open() };
  const run = async <R>(index: IndexName, name: string, task: object): Promise<R> =>
    settle<R>(await pools[index].run(task, { name }));
  const preparing = new Map<IndexName, { revision: string; done: Promise<void> }>();

  const prepare = async (index: IndexName, revision: string): Promise<void> => {
    const skeleton = index === 'heads' ? await skeletonOf(revision) : undefined;
    return run(index, 'prepare', { index, revision, skeleton });
  };

  /** Whoever asks first may leave: an index is built for all. */
  const prepared = (index: IndexName, revision: string): Promise<void> => {
    const known = preparing.get(index);
    if (known?.revision === revision) return known.done;
    const own = { revision, done: askedByAll(() => prepare(index, revision)) };
    preparing.set(index, own);
    own.done.catch(() => {
      if (preparing.get(index) === own) preparing.delete(index);
    });
    return own.done;
  };
  const ask = async <R>(index: IndexName, name: string, task: { revision: string }): Promise<R> => {
    await prepared(index, task.revision);
    return run(index, name, task);
  };

  return {
    prepare: async (revision) => {
      await prepared('heads', revision);
      await prepared('texts', revision);
    },
    near: (task) => ask('heads', 'near', task),
    rank: (task) => ask('heads', 'rank', task),
    search: (task) => ask('texts', 'search', task),
    techniques: (task) => run('texts', 'techniques', task),
    close: async () => {
      await Promise.all([pools.heads.end(), pools.texts.end()]);
    },
  };
};
