/** A network: checked, and built in a worker thread. */
import { withVenues } from '../../analysis/networks/venues.ts';
import type { NetworkName } from '../../analysis/skeleton/input.ts';
import type { Network, NetworkQuery, PaperNetworkQuery } from '../../api.ts';
import { paperVenues } from '../../queries/networks/paper-venues.ts';
import { selectedYears } from '../../queries/networks/selected-years.ts';
import type { Selection } from '../../queries/networks/selection.ts';
import { choiceOf, type Query } from '../../workers/networks/asked.ts';
import type { Context } from '../http/context.ts';
import { existing } from '../http/ids.ts';
import { aroundPapers } from './around-papers.ts';
import { papersOfPlaces } from './things.ts';

export type { NetworkName };

/** What networks are built with. */
export type Sources = Pick<Context, 'store' | 'analysis' | 'ranking'>;

/** The parameters of any network. */
export type AskedNetwork = Query & Pick<PaperNetworkQuery, 'around'>;

const filters = ['author', 'technique', 'venue', 'source'] as const;

/** The selection of a query; throws if it names something that is not in the library. */
export const selectionOf = async (
  sources: Pick<Sources, 'store' | 'analysis'>,
  query: NetworkQuery,
): Promise<Selection> => {
  for (const name of filters) if (query[name]) await existing(sources.store, [query[name]], name);
  const { institution: _, country: __, ...choice } = choiceOf(query);
  return { ...choice, among: await papersOfPlaces(sources, query) };
};

/** The related work of some papers, which is not that of a selection. */
export const networkAround = async (
  sources: Sources,
  around: readonly string[],
  query: Query,
): Promise<Network> => {
  const { store } = sources;
  const selection = await selectionOf(sources, query);
  const [network, years] = await Promise.all([
    aroundPapers(sources, around, query),
    store.ask(selectedYears, { ...selection, from: null, to: null }),
  ]);
  const ids = network.nodes.map(({ id }) => id);
  return { ...withVenues(network, await store.ask(paperVenues, { ids })), years };
};

/** What is asked of the network of this name: parameters of papers alone are passed over for other networks. */
export const queryFor = (name: NetworkName, { around: _, tie, ...query }: AskedNetwork): Query =>
  name === 'papers'
    ? { ...query, ...(tie ? { tie } : {}) }
    : { ...query, minPapers: Math.max(1, query.minPapers) };

/**
 * A network. Parameters of papers alone are passed over for other networks. Throws if the query names something that is not in
 * the library.
 */
export const networkOf = async (
  sources: Sources,
  name: NetworkName,
  query: AskedNetwork,
): Promise<Network> => {
  const asked = queryFor(name, query);
  if (name === 'papers' && query.around) return networkAround(sources, query.around, asked);
  await selectionOf(sources, query);
  return sources.analysis.network({ name, query: asked });
};
