/** The techniques of a file of any size, found in a thread. */
import type { Technique } from '../../../server/model.ts';
import { openPool } from '../../../server/workers/pool.ts';
import { Buckets } from './buckets.ts';
import type { TopicsTask } from './topics-worker.ts';

export interface Topics {
  techniques: Technique[];
  /** What each paper uses, by its id, as JSON: the relations of a paper in a line. */
  uses: Buckets;
}

/** Starts a thread that finds the techniques. */
export const findTopics = async (task: TopicsTask): Promise<Topics> => {
  const pool = openPool('./topics-worker.ts', import.meta.url, { threads: 1 });
  try {
    const techniques: Technique[] = await pool.run(task, { name: 'findTopics' });
    return { techniques, uses: new Buckets(task.folder, 'uses') };
  } finally {
    await pool.close();
  }
};
