/** Networks: asked of the store, built in a worker thread, kept until the library changes. */
import type { Router } from 'express';
import { LRUCache } from 'lru-cache';
import { citationIncidence, sharedIncidence } from '../analysis/paper-incidence.ts';
import type { Network, NetworkQuery, PaperNetworkQuery, YearCount } from '../api.ts';
import { endpoints } from '../endpoints.ts';
import { incidence } from '../queries/incidence.ts';
import { paperTies } from '../queries/paper-ties.ts';
import { selectedYears } from '../queries/selected-years.ts';
import type { Selection } from '../queries/selection.ts';
import { stats } from '../queries/stats.ts';
import type { Store } from '../store/store.ts';
import type { Context } from './context.ts';
import { serve } from './endpoint.ts';
import { existing } from './ids.ts';

const filters = ['author', 'technique', 'venue', 'source'] as const;

/** The selection that a query names; throws where one of its names is not in the library. */
const selectionOf = async (store: Store, query: NetworkQuery): Promise<Selection> => {
  for (const name of filters) if (query[name]) await existing(store, [query[name]], name);
  const { author = null, technique = null, venue = null, source = null, from = null, to = null } = query;
  return { author, technique, venue, source, from, to };
};

const yearsOf = (store: Store, selection: Selection): Promise<YearCount[]> =>
  store.ask(selectedYears, { ...selection, from: null, to: null });

const membersOf =
  (kind: 'author' | 'technique') =>
  async ({ store, analysis }: Context, query: NetworkQuery): Promise<Network> => {
    const selection = await selectionOf(store, query);
    const found = await store.ask(incidence, { kind, ...selection });
    return { ...(await analysis.network(found, { kind, ...query })), years: await yearsOf(store, selection) };
  };

const papers = async ({ store, analysis }: Context, query: PaperNetworkQuery): Promise<Network> => {
  const selection = await selectionOf(store, query);
  const { relations } = await store.ask(stats, {});
  const tie = query.tie ?? (relations.CITES > 0 ? 'coupling' : 'techniques');
  const tied = await store.ask(paperTies[tie], selection);
  const found = tie === 'citation' ? citationIncidence(tied) : sharedIncidence(tied);
  const network = await analysis.network(found, { kind: 'paper', ...query });
  return { ...network, years: await yearsOf(store, selection), tie };
};

export const networks = (router: Router, context: Context): void => {
  const built = new LRUCache<string, Promise<Network>>({ max: 50 });

  /** The same question about the same library is answered once; a failure is not kept. */
  const once = async <Q extends NetworkQuery>(
    name: string,
    build: (context: Context, query: Q) => Promise<Network>,
    query: Q,
  ): Promise<Network> => {
    const key = JSON.stringify([await context.store.revision(), name, query]);
    const known = built.get(key);
    if (known) return known;
    const answer = build(context, query);
    built.set(key, answer);
    answer.catch(() => built.delete(key));
    return answer;
  };

  serve(router, endpoints.coauthors, ({ query }) => once('coauthors', membersOf('author'), query));
  serve(router, endpoints.topics, ({ query }) => once('topics', membersOf('technique'), query));
  serve(router, endpoints.papers, ({ query }) => once('papers', papers, query));
};
