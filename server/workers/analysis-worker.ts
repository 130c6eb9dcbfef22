/** What runs in a worker thread, because it may take seconds. */
import { type BuiltNetwork, buildNetwork, type NetworkOptions } from './network.ts';
import type { Incidence } from './projection.ts';

export const network = (task: {
  incidence: Incidence;
  options: NetworkOptions;
  techniques: Incidence | undefined;
}): BuiltNetwork => buildNetwork(task.incidence, task.options, task.techniques);
