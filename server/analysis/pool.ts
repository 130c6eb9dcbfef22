/** The worker threads of the analysis room. */
import { openPool } from '../pool.ts';
import type { BuiltNetwork, NetworkOptions } from './network.ts';
import type { Incidence } from './projection.ts';

/** Analysis off the event loop. */
export interface Analysis {
  network(incidence: Incidence, options: NetworkOptions): Promise<BuiltNetwork>;
  close(): Promise<void>;
}

/** Starts threads as they are needed, at most two. */
export const openAnalysis = (): Analysis => {
  const pool = openPool('./worker.ts', import.meta.url, { threads: 2 });
  return {
    network: (incidence, options) => pool.run({ incidence, options }, { name: 'network' }),
    close: () => pool.destroy(),
  };
};
