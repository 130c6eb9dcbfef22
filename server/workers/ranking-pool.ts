/** The worker thread that ranks: related work, text search, similar names. */
import { askedByAll } from '../base/asker.ts';
import { settle } from '../base/outcome.ts';
import type { StoreConfig } from '../store/open.ts';
import { openPool } from './pool.ts';
import type { IndexName, RankingWork } from './ranking-work.ts';

/** Ranking off the event loop. */
export interface Ranking extends Omit<RankingWork, 'prepare'> {
  close(): Promise<void>;
}

/** Minutes for which an idle thread keeps its indexes. */
const idle = 30;

/** Starts the thread on demand. */
export const openRanking = ({ neo4j, databaseFile }: StoreConfig): Ranking => {
  const pool = openPool('./ranking-worker.ts', import.meta.url, {
    threads: 1,
    idle: idle * 60_000,
    workerData: { where: { neo4j, databaseFile } },
  });
  const run = async <R>(name: string, task: object): Promise<R> => settle<R>(await pool.run(task, { name }));
  const preparing = new Map<IndexName, { revision: string; done: Promise<void> }>();

  /** Whoever asks first may leave: an index is built for all. */
  const prepared = (index: IndexName, revision: string): Promise<void> => {
    const known = preparing.get(index);
    if (known?.revision === revision) return known.done;
    const own = { revision, done: askedByAll(() => run<void>('prepare', { index, revision })) };
    preparing.set(index, own);
    own.done.catch(() => {
      if (preparing.get(index) === own) preparing.delete(index);
    });
    return own.done;
  };
  const ask = async <R>(index: IndexName, name: string, task: { revision: string }): Promise<R> => {
    await prepared(index, task.revision);
    return run(name, task);
  };

  return {
    near: (task) => ask('heads', 'near', task),
    rank: (task) => ask('heads', 'rank', task),
    search: (task) => ask('texts', 'search', task),
    techniques: (task) => run('techniques', task),
    close: () => pool.end(),
  };
};
