/** Networks: asked of the store, built in a worker thread, kept until the library changes. */
import type { Router } from 'express';
import { LRUCache } from 'lru-cache';
import type { Network, NetworkQuery } from '../api.ts';
import { endpoints } from '../endpoints.ts';
import { incidence } from '../queries/incidence.ts';
import type { Context } from './context.ts';
import { serve } from './endpoint.ts';
import { existing } from './ids.ts';

const filters = ['author', 'technique', 'venue', 'source'] as const;

export const networks = (router: Router, { store, analysis }: Context): void => {
  const built = new LRUCache<string, Promise<Network>>({ max: 50 });

  const build = async (kind: 'author' | 'technique', query: NetworkQuery): Promise<Network> => {
    for (const name of filters) if (query[name]) await existing(store, [query[name]], name);
    const { author, technique, venue, source, from, to, ...shape } = query;
    const parameters = {
      kind,
      author: author ?? null,
      technique: technique ?? null,
      venue: venue ?? null,
      source: source ?? null,
      from: from ?? null,
      to: to ?? null,
    };
    return analysis.network(await store.ask(incidence, parameters), { kind, ...shape });
  };

  /** The same question about the same library is answered once; a failure is not kept. */
  const network = async (kind: 'author' | 'technique', query: NetworkQuery): Promise<Network> => {
    const key = JSON.stringify([await store.revision(), kind, query]);
    const known = built.get(key);
    if (known) return known;
    const answer = build(kind, query);
    built.set(key, answer);
    answer.catch(() => built.delete(key));
    return answer;
  };

  serve(router, endpoints.coauthors, ({ query }) => network('author', query));
  serve(router, endpoints.topics, ({ query }) => network('technique', query));
};
