/** What runs in a worker thread, because it may take seconds. */
import type { Network } from '../api.ts';
import { buildNetwork, type NetworkOptions } from './network.ts';
import type { Incidence } from './projection.ts';

export const network = (task: { incidence: Incidence; options: NetworkOptions }): Network =>
  buildNetwork(task.incidence, task.options);
