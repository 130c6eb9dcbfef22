/** Builds a network: queries the store, then computes the picture in a worker thread. */
import { type Incidence, incidenceOf } from '../../analysis/networks/incidence.ts';
import type { NetworkInput } from '../../analysis/networks/options.ts';
import { citationIncidence, sharedIncidence } from '../../analysis/networks/paper-incidence.ts';
import { withVenues } from '../../analysis/networks/venues.ts';
import type { Network, NetworkQuery, PaperNetworkQuery, YearCount } from '../../api.ts';
import { heldCounts } from '../../queries/library/held-counts.ts';
import { stats } from '../../queries/library/stats.ts';
import { incidence } from '../../queries/networks/incidence.ts';
import { type PaperTie, paperTies } from '../../queries/networks/paper-ties.ts';
import { paperVenues } from '../../queries/networks/paper-venues.ts';
import { selectedYears } from '../../queries/networks/selected-years.ts';
import type { Selection } from '../../queries/networks/selection.ts';
import type { Store } from '../../store/store.ts';
import type { Context } from '../http/context.ts';
import { existing } from '../http/ids.ts';
import { aroundPapers } from './around-papers.ts';

type Sources = Pick<Context, 'store' | 'analysis' | 'ranking'>;

const filters = ['author', 'technique', 'venue', 'source'] as const;

/** The selection of a query; throws if it names something that is not in the library. */
export const selectionOf = async (store: Store, query: NetworkQuery): Promise<Selection> => {
  for (const name of filters) if (query[name]) await existing(store, [query[name]], name);
  const { author = null, technique = null, venue = null, source = null, from = null, to = null } = query;
  return { author, technique, venue, source, from, to, held: query.held ?? null };
};

const yearsOf = (store: Store, selection: Selection): Promise<YearCount[]> =>
  store.ask(selectedYears, { ...selection, from: null, to: null });

const incidenceIn = async (
  store: Store,
  kind: 'author' | 'technique',
  selection: Selection,
): Promise<Incidence> => incidenceOf(await store.ask(incidence, { kind, ...selection }));

/** A query of one group's members alone. */
type Grouped<Q> = Q & { readonly membersOf?: number };

/** Names a network up to how it is drawn. */
const keyOf = async (
  store: Store,
  name: string,
  {
    open: _open,
    show: _show,
    metric: _metric,
    linksPerNode: _links,
    limit: _limit,
    membersOf: _members,
    ...query
  }: Grouped<NetworkQuery>,
): Promise<string> => JSON.stringify([await store.revision(), name, query]);

/** The two questions run side by side. */
const both = async <T, U>(one: Promise<T>, other: Promise<U>): Promise<[T, U]> => Promise.all([one, other]);

const membersOf =
  (kind: 'author' | 'technique') =>
  async ({ store, analysis }: Sources, query: Grouped<NetworkQuery>): Promise<Network> => {
    const selection = await selectionOf(store, query);
    const load = async (): Promise<NetworkInput> => {
      const [members, techniques] = await both(
        incidenceIn(store, kind, selection),
        kind === 'author' ? incidenceIn(store, 'technique', selection) : Promise.resolve(undefined),
      );
      return { incidence: members, techniques };
    };
    const [network, years] = await both(
      analysis.network(await keyOf(store, kind, query), { kind, ...query }, load),
      yearsOf(store, selection),
    );
    return { ...network, years };
  };

/** With so few own papers, who cites whom fits into one picture, and tells more than the references that they share. */
const fewOwn = 100;

/** What ties papers unless the reader chooses. */
const usualTie = async (store: Store): Promise<PaperTie> => {
  const { relations } = await store.ask(stats, {});
  if (relations.CITES === 0) return 'techniques';
  const { held, citedOnly } = await store.ask(heldCounts, {});
  return held <= fewOwn && citedOnly > held ? 'citation' : 'coupling';
};

const tiedPapers = async (
  { store, analysis }: Sources,
  query: Grouped<PaperNetworkQuery>,
): Promise<Omit<Network, 'years'>> => {
  const selection = await selectionOf(store, query);
  const tie = query.tie ?? (await usualTie(store));
  const load = async (): Promise<NetworkInput> => {
    const [found, techniques] = await both(
      store.ask(paperTies[tie], selection),
      incidenceIn(store, 'technique', selection),
    );
    const tied = tie === 'citation' ? citationIncidence(found) : sharedIncidence(found);
    return { incidence: incidenceOf(tied), techniques };
  };
  const key = await keyOf(store, `papers ${tie}`, query);
  const linkedFirst = tie === 'citation';
  return { ...(await analysis.network(key, { kind: 'paper', linkedFirst, ...query }, load)), tie };
};

const papers = async (sources: Sources, query: Grouped<PaperNetworkQuery>): Promise<Network> => {
  const { store } = sources;
  const { around, ...rest } = query;
  const selection = await selectionOf(store, query);
  const [network, years] = await both(
    around ? aroundPapers(sources, around, rest) : tiedPapers(sources, rest),
    yearsOf(store, selection),
  );
  const ids = network.nodes.map(({ id }) => id);
  return { ...withVenues(network, await store.ask(paperVenues, { ids })), years };
};

const authorsTechniques = async (
  { store, analysis }: Sources,
  query: Grouped<NetworkQuery>,
): Promise<Network> => {
  const selection = await selectionOf(store, query);
  const load = async (): Promise<NetworkInput> => {
    const [authors, techniques] = await both(
      incidenceIn(store, 'author', selection),
      incidenceIn(store, 'technique', selection),
    );
    return { incidence: authors, other: { kind: 'technique', incidence: techniques } };
  };
  const key = await keyOf(store, 'authors-techniques', query);
  const [network, years] = await both(
    analysis.network(key, { kind: 'author', ...query }, load),
    yearsOf(store, selection),
  );
  return { ...network, years };
};

/** The builder of each network. Throws if the query names something that is not in the library. */
export const networkBuilders = {
  coauthors: membersOf('author'),
  topics: membersOf('technique'),
  papers,
  'authors-techniques': authorsTechniques,
} as const;

export type NetworkName = keyof typeof networkBuilders;
