/** Analysis that may take seconds, for a worker thread. It remembers prepared networks, so that they can be drawn again. */
import { LRUCache } from 'lru-cache';
import { drawNetwork, type PreparedNetwork, prepareNetwork } from '../analysis/networks/network.ts';
import type { BuiltNetwork, NetworkOptions } from '../analysis/networks/options.ts';
import type { Incidence } from '../analysis/networks/projection.ts';
import { mostPrepared } from './limits.ts';

const prepared = new LRUCache<string, PreparedNetwork>({ max: mostPrepared });

/** Draws a network that was built under this key; undefined if it is forgotten, or cut at another limit. */
export const draw = (task: { key: string; options: NetworkOptions }): BuiltNetwork | undefined => {
  const known = prepared.get(task.key);
  const fits = known && (known.isCollapsed || known.limit === task.options.limit);
  return fits ? drawNetwork(known, task.options) : undefined;
};

export const build = (task: {
  key: string;
  incidence: Incidence;
  options: NetworkOptions;
  techniques: Incidence | undefined;
}): BuiltNetwork => {
  const network = prepareNetwork(task.incidence, task.options, task.techniques);
  prepared.set(task.key, network);
  return drawNetwork(network, task.options);
};
