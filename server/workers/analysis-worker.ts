/** Analysis that may take seconds, for a worker thread. */

import { buildNetwork } from '../analysis/networks/network.ts';
import type { BuiltNetwork, NetworkOptions } from '../analysis/networks/options.ts';
import type { Incidence } from '../analysis/networks/projection.ts';

export const network = (task: {
  incidence: Incidence;
  options: NetworkOptions;
  techniques: Incidence | undefined;
}): BuiltNetwork => buildNetwork(task.incidence, task.options, task.techniques);
