/** Builds a network: queries the store, then computes the picture in a worker thread. */
import { citationIncidence, sharedIncidence } from '../../analysis/networks/paper-incidence.ts';
import type { Incidence } from '../../analysis/networks/projection.ts';
import { twoMode } from '../../analysis/networks/two-mode.ts';
import { withVenues } from '../../analysis/networks/venues.ts';
import type { Network, NetworkQuery, PaperNetworkQuery, YearCount } from '../../api.ts';
import { stats } from '../../queries/library/stats.ts';
import { citationCounts } from '../../queries/networks/citation-counts.ts';
import { incidence } from '../../queries/networks/incidence.ts';
import { paperTies } from '../../queries/networks/paper-ties.ts';
import { paperVenues } from '../../queries/networks/paper-venues.ts';
import { selectedYears } from '../../queries/networks/selected-years.ts';
import type { Selection } from '../../queries/networks/selection.ts';
import type { Store } from '../../store/store.ts';
import type { NetworkInput } from '../../workers/analysis-pool.ts';
import type { Context } from '../http/context.ts';
import { existing } from '../http/ids.ts';
import { aroundPapers } from './around-papers.ts';

type Sources = Pick<Context, 'store' | 'analysis'>;

const filters = ['author', 'technique', 'venue', 'source'] as const;

/** The selection of a query; throws if it names something that is not in the library. */
export const selectionOf = async (store: Store, query: NetworkQuery): Promise<Selection> => {
  for (const name of filters) if (query[name]) await existing(store, [query[name]], name);
  const { author = null, technique = null, venue = null, source = null, from = null, to = null } = query;
  return { author, technique, venue, source, from, to };
};

const yearsOf = (store: Store, selection: Selection): Promise<YearCount[]> =>
  store.ask(selectedYears, { ...selection, from: null, to: null });

const techniquesOf = (store: Store, selection: Selection): Promise<Incidence> =>
  store.ask(incidence, { kind: 'technique', ...selection });

/** Names a network up to how it is drawn. */
const keyOf = async (
  store: Store,
  name: string,
  { open: _open, show: _show, metric: _metric, linksPerNode: _links, limit: _limit, ...query }: NetworkQuery,
): Promise<string> => JSON.stringify([await store.revision(), name, query]);

const membersOf =
  (kind: 'author' | 'technique') =>
  async ({ store, analysis }: Sources, query: NetworkQuery): Promise<Network> => {
    const selection = await selectionOf(store, query);
    const network = await analysis.network(await keyOf(store, kind, query), { kind, ...query }, async () => ({
      incidence: await store.ask(incidence, { kind, ...selection }),
      techniques: kind === 'author' ? await techniquesOf(store, selection) : undefined,
    }));
    return { ...network, years: await yearsOf(store, selection) };
  };

const tiedPapers = async (
  { store, analysis }: Sources,
  query: PaperNetworkQuery,
): Promise<Omit<Network, 'years'>> => {
  const selection = await selectionOf(store, query);
  const { relations } = await store.ask(stats, {});
  const tie = query.tie ?? (relations.CITES > 0 ? 'coupling' : 'techniques');
  const load = async (): Promise<NetworkInput> => {
    const found = await store.ask(paperTies[tie], selection);
    const counts = await store.ask(citationCounts, { ids: found.papers.map(({ id }) => id) });
    const tied = {
      ...found,
      papers: found.papers.map((paper) => ({ ...paper, citations: counts.get(paper.id) ?? 0 })),
    };
    return {
      incidence: tie === 'citation' ? citationIncidence(tied) : sharedIncidence(tied),
      techniques: await techniquesOf(store, selection),
    };
  };
  const key = await keyOf(store, `papers ${tie}`, query);
  return { ...(await analysis.network(key, { kind: 'paper', ...query }, load)), tie };
};

const papers = async (sources: Sources, query: PaperNetworkQuery): Promise<Network> => {
  const { store } = sources;
  const { around, ...rest } = query;
  const network = around ? await aroundPapers(sources, around, rest) : await tiedPapers(sources, rest);
  const selection = await selectionOf(store, query);
  const placed = withVenues(network, await store.ask(paperVenues, selection));
  return { ...placed, years: await yearsOf(store, selection) };
};

const authorsTechniques = async ({ store, analysis }: Sources, query: NetworkQuery): Promise<Network> => {
  const selection = await selectionOf(store, query);
  const load = async (): Promise<NetworkInput> => ({
    incidence: twoMode(
      { kind: 'author', incidence: await store.ask(incidence, { kind: 'author', ...selection }) },
      { kind: 'technique', incidence: await techniquesOf(store, selection) },
    ),
  });
  const key = await keyOf(store, 'authors-techniques', query);
  const network = await analysis.network(key, { kind: 'author', ...query }, load);
  return { ...network, years: await yearsOf(store, selection) };
};

/** The builder of each network. Throws if the query names something that is not in the library. */
export const networkBuilders = {
  coauthors: membersOf('author'),
  topics: membersOf('technique'),
  papers,
  'authors-techniques': authorsTechniques,
} as const;

export type NetworkName = keyof typeof networkBuilders;
