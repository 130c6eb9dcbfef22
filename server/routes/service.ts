/** Health, counts and search. */
import type { Router } from 'express';
import { endpoints } from '../api/endpoints.ts';
import { heldCounts } from '../queries/library/held-counts.ts';
import { stats } from '../queries/library/stats.ts';
import { search, searchParameters } from '../queries/search/search.ts';
import { nearTitles } from './build/text-search.ts';
import type { Context } from './http/context.ts';
import { serve } from './http/endpoint.ts';

export const service = (router: Router, { store, ranking, version }: Context): void => {
  const engine = { engine: store.engine, version: store.version };
  serve(router, endpoints.health, async () => ({
    status: 'ok' as const,
    ...engine,
    coterie: version,
    revision: await store.revision(),
  }));
  serve(router, endpoints.stats, async () => {
    const [counts, held] = await Promise.all([store.ask(stats, {}), store.ask(heldCounts, {})]);
    return { ...engine, ...counts, ...held };
  });
  serve(router, endpoints.search, async ({ query: { q, kind, held, limit, offset } }) => {
    const named = await store.ask(search, searchParameters(q, kind, held));
    const isShort = named.length < offset + limit;
    const near =
      isShort && (kind === undefined || kind === 'paper')
        ? await nearTitles({ store, ranking }, q, held)
        : [];
    const ids = new Set(named.map(({ id }) => id));
    const found = [...named, ...near.filter(({ id }) => !ids.has(id))];
    const next = new URLSearchParams({
      q,
      ...(kind ? { kind } : {}),
      ...(held ? { held } : {}),
      limit: String(limit),
      offset: String(offset + limit),
    });
    return {
      items: found.slice(offset, offset + limit),
      total: found.length,
      next: offset + limit < found.length ? `/api/search?${next}` : null,
    };
  });
};
