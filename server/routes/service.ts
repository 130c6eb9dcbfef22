/** Health, counts and search. */
import type { Router } from 'express';
import { endpoints } from '../endpoints.ts';
import { search, searchParameters } from '../queries/search.ts';
import { stats } from '../queries/stats.ts';
import type { Context } from './context.ts';
import { serve } from './endpoint.ts';

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
