/** Networks: built in a worker thread and cached until the library changes. */
import type { Router } from 'express';
import { LRUCache } from 'lru-cache';
import { endpoints } from '../api/endpoints.ts';
import type { GroupPage, Network, NetworkQuery, PaperNetworkQuery } from '../api.ts';
import { notFound } from '../base/errors.ts';
import { groupPapers } from '../queries/networks/group-papers.ts';
import { type NetworkName, networkBuilders, selectionOf } from './build/network.ts';
import type { Context } from './http/context.ts';
import { serve } from './http/endpoint.ts';

export const networks = (router: Router, context: Context): void => {
  const built = new LRUCache<string, Promise<Network>>({ max: 50 });

  /** Computes the same network of the same revision once; a failure is not cached. */
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

  serve(router, endpoints.coauthors, ({ query }) => once('coauthors', networkBuilders.coauthors, query));
  serve(router, endpoints.topics, ({ query }) => once('topics', networkBuilders.topics, query));
  serve(router, endpoints.papers, ({ query }) => once('papers', networkBuilders.papers, query));
  serve(router, endpoints.authorsTechniques, ({ query }) =>
    once('authors-techniques', networkBuilders['authors-techniques'], query),
  );

  /** The network as its endpoint builds it. */
  const whole = (
    name: NetworkName,
    { tie, ...query }: PaperNetworkQuery & { readonly membersOf?: number },
  ): Promise<Network> =>
    name === 'papers'
      ? once(name, networkBuilders.papers, { ...query, ...(tie ? { tie } : {}) })
      : once(name, networkBuilders[name], { ...query, minPapers: Math.max(1, query.minPapers) });

  serve(router, endpoints.group, async ({ params, query }): Promise<GroupPage> => {
    const network = await whole(params.network, query);
    const group = network.clusters[params.group];
    if (!group) throw notFound('group', String(params.group));
    // Of a group that is drawn as one node, the members are asked for.
    const { nodes } = network.folded
      ? await whole(params.network, { ...query, membersOf: group.id })
      : network;
    const members = nodes.filter(({ cluster }) => cluster === group.id).map(({ id }) => id);
    const selection = await selectionOf(context.store, query);
    return { group, ...(await context.store.ask(groupPapers, { ...selection, members })) };
  });
};
