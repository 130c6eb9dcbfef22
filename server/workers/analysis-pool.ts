/** The worker threads that build networks. */

import type { BuiltNetwork, NetworkOptions } from '../analysis/networks/options.ts';
import type { Incidence } from '../analysis/networks/projection.ts';
import { openPool } from './pool.ts';

/** Analysis off the event loop. */
export interface Analysis {
  /** See `buildNetwork`. */
  network(incidence: Incidence, options: NetworkOptions, techniques?: Incidence): Promise<BuiltNetwork>;
  close(): Promise<void>;
}

/** Starts threads on demand, at most two. */
export const openAnalysis = (): Analysis => {
  const pool = openPool('./analysis-worker.ts', import.meta.url, { threads: 2 });
  return {
    network: (incidence, options, techniques) =>
      pool.run({ incidence, options, techniques }, { name: 'network' }),
    close: () => pool.destroy(),
  };
};
