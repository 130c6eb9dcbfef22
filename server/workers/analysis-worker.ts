/** Analysis that may take seconds, for a worker thread. It remembers prepared networks, so that they can be drawn again. */
import { LRUCache } from 'lru-cache';
import { incidenceOf } from '../analysis/networks/incidence.ts';
import { drawNetwork, type PreparedNetwork, prepareNetwork } from '../analysis/networks/network.ts';
import type { BuiltNetwork, NetworkInput, NetworkOptions } from '../analysis/networks/options.ts';
import { twoMode } from '../analysis/networks/two-mode.ts';
import { mostPrepared } from './limits.ts';

const prepared = new LRUCache<string, PreparedNetwork>({ max: mostPrepared });

/** Draws a network that was built under this key; undefined if it is forgotten, or cut at another limit. */
export const draw = (task: { key: string; options: NetworkOptions }): BuiltNetwork | undefined => {
  const known = prepared.get(task.key);
  const fits = known && (known.isCollapsed || known.limit === task.options.limit);
  return fits ? drawNetwork(known, task.options) : undefined;
};

export const build = ({
  key,
  options,
  input: { incidence, other, techniques },
}: {
  key: string;
  options: NetworkOptions;
  input: NetworkInput;
}): BuiltNetwork => {
  const joined = other
    ? incidenceOf(
        twoMode({ kind: options.kind, incidence }, { kind: other.kind, incidence: other.incidence }),
      )
    : incidence;
  const network = prepareNetwork(joined, options, techniques);
  prepared.set(key, network);
  return drawNetwork(network, options);
};
