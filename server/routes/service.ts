/** Health, counts and search. */
import type { Router } from 'express';
import { namedPlaces } from '../analysis/places/things.ts';
import { endpoints } from '../api/endpoints.ts';
import { RequestError } from '../base/errors.ts';
import { heldCounts } from '../queries/library/held-counts.ts';
import { stats } from '../queries/library/stats.ts';
import { search, withCoauthors } from '../queries/search/search.ts';
import { rankHits, typedPieces } from '../queries/search/search-rank.ts';
import { nearTitles } from './build/text-search.ts';
import type { Context } from './http/context.ts';
import { serve, serveKept } from './http/endpoint.ts';

export const service = (router: Router, context: Context): void => {
  const { store, answers, ranking, analysis, version, stopping } = context;
  const engine = { engine: store.engine, version: store.version };
  serve(router, endpoints.health, async () => ({
    status: 'ok' as const,
    ...engine,
    coterie: version,
    revision: await store.revision(),
  }));
  serve(router, endpoints.live, () => Promise.resolve({ status: 'live' as const }));
  serve(router, endpoints.ready, async () => {
    if (stopping()) throw new RequestError(503, 'Stopping', 'This server is stopping.');
    await store.revision();
    return { status: 'ready' as const };
  });
  serveKept(router, answers, endpoints.stats, async () => {
    const [counts, held] = await Promise.all([store.ask(stats, {}), store.ask(heldCounts, {})]);
    return { ...engine, ...counts, ...held };
  });
  serveKept(router, answers, endpoints.search, async ({ query: { q, kind, held, limit, offset } }) => {
    const named =
      kind === 'institution' || kind === 'country'
        ? rankHits(typedPieces(q), namedPlaces(await analysis.places(), kind))
        : await search(store, q, kind, held);
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
      items: await withCoauthors(store, found.slice(offset, offset + limit)),
      total: found.length,
      next: offset + limit < found.length ? `/api/search?${next}` : null,
    };
  });
};
