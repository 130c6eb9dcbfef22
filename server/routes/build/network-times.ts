/** When what a network draws took place. */
import { timesOfPapers } from '../../analysis/networks/times.ts';
import type { NetworkTimes } from '../../api.ts';
import {
  type AskedNetwork,
  type NetworkName,
  networkAround,
  queryFor,
  type Sources,
  selectionOf,
} from './network.ts';

/** The years of the network that this query builds. */
export const networkTimes = async (
  sources: Sources,
  name: NetworkName,
  query: AskedNetwork,
): Promise<NetworkTimes> => {
  const asked = queryFor(name, query);
  if (name === 'papers' && query.around)
    return timesOfPapers(await networkAround(sources, query.around, asked));
  await selectionOf(sources, query);
  return sources.analysis.times({ name, query: asked });
};
