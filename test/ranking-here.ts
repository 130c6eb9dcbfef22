/** Ranking without a thread. */
import { type Ranking, rankingBy } from '../server/workers/ranking-pool.ts';
import { add, near, rank, search, techniques } from '../server/workers/ranking-worker.ts';

const tasks: Readonly<Record<string, (task: never) => unknown>> = { add, near, rank, search, techniques };

/** Ranks where it is called. */
export const rankingHere: Omit<Ranking, 'close'> = rankingBy(async (name, task) =>
  tasks[name]?.(task as never),
);
