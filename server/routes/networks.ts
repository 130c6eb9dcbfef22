/** Networks: asked of the store, built in a worker thread, kept until the library changes. */
import type { Router } from 'express';
import { LRUCache } from 'lru-cache';
import type { Network, NetworkQuery } from '../api.ts';
import { endpoints } from '../endpoints.ts';
import { networkBuilders } from './build-network.ts';
import type { Context } from './context.ts';
import { serve } from './endpoint.ts';

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

  serve(router, endpoints.coauthors, ({ query }) => once('coauthors', networkBuilders.coauthors, query));
  serve(router, endpoints.topics, ({ query }) => once('topics', networkBuilders.topics, query));
  serve(router, endpoints.papers, ({ query }) => once('papers', networkBuilders.papers, query));
  serve(router, endpoints.authorsTechniques, ({ query }) =>
    once('authors-techniques', networkBuilders['authors-techniques'], query),
  );
};
