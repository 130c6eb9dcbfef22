/** Health, counts and search. */
import type { Router } from 'express';
import { endpoints } from '../api/endpoints.ts';
import { stats } from '../queries/library/stats.ts';
import { search, searchParameters } from '../queries/search/search.ts';
import type { Context } from './http/context.ts';
import { serve } from './http/endpoint.ts';

export const service = (router: Router, { store, version }: Context): void => {
  const engine = { engine: store.engine, version: store.version };
  serve(router, endpoints.health, async () => ({
    status: 'ok' as const,
    ...engine,
    coterie: version,
    revision: await store.revision(),
  }));
  serve(router, endpoints.stats, async () => ({ ...engine, ...(await store.ask(stats, {})) }));
  serve(router, endpoints.search, async ({ query: { q, kind, limit } }) => {
    const found = await store.ask(search, searchParameters(q, kind));
    return { items: found.slice(0, limit), total: found.length, next: null };
  });
};
