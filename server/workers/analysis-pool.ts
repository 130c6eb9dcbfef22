/** The worker threads that build networks. */
import { LRUCache } from 'lru-cache';
import type { BuiltNetwork, NetworkInput, NetworkOptions } from '../analysis/networks/options.ts';
import { mostPrepared } from './limits.ts';
import { openPool } from './pool.ts';

/** Analysis off the event loop. */
export interface Analysis {
  /**
   * See `buildNetwork`. `key` names the input and all options but `limit` and those that change the drawing alone
   * (`open`, `show`, `metric`, `linksPerNode`, `membersOf`): under a known key the network is drawn again without being loaded.
   */
  network(key: string, options: NetworkOptions, load: () => Promise<NetworkInput>): Promise<BuiltNetwork>;
  close(): Promise<void>;
}

const threads = 2;

/** A thread for a key, always the same one. */
const threadOf = (key: string): number => {
  let hash = 0;
  for (let i = 0; i < key.length; i += 1) hash = (Math.imul(hash, 31) + key.charCodeAt(i)) >>> 0;
  return hash % threads;
};

/** Starts threads on demand. */
export const openAnalysis = (): Analysis => {
  const open = Array.from({ length: threads }, () => ({
    pool: openPool('./analysis-worker.ts', import.meta.url, { threads: 1 }),
    prepared: new LRUCache<string, true>({ max: mostPrepared }),
  }));
  return {
    network: async (key, options, load) => {
      const thread = open[threadOf(key)];
      if (!thread) throw new RangeError(`There is no thread for ${key}.`);
      const { pool, prepared } = thread;
      const drawn: BuiltNetwork | undefined = prepared.get(key)
        ? await pool.run({ key, options }, { name: 'draw' })
        : undefined;
      if (drawn) return drawn;
      const built: BuiltNetwork = await pool.run({ key, options, input: await load() }, { name: 'build' });
      prepared.set(key, true);
      return built;
    },
    close: async () => {
      await Promise.all(open.map(({ pool }) => pool.destroy()));
    },
  };
};
