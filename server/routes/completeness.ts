/** Completeness of the records of the library, and what counted their citations. */
import type { Router } from 'express';
import { endpoints } from '../api/endpoints.ts';
import { citationSources } from '../queries/library/citation-sources.ts';
import { completeness as counts, incomplete } from '../queries/library/completeness.ts';
import type { Context } from './http/context.ts';
import { serveKept } from './http/endpoint.ts';

export const completeness = (router: Router, { store, answers }: Context): void => {
  serveKept(router, answers, endpoints.completeness, () => store.ask(counts, {}));
  serveKept(router, answers, endpoints.citationSources, async () => {
    const items = await store.ask(citationSources, {});
    return { items, total: items.length, next: null };
  });
  serveKept(router, answers, endpoints.incomplete, async ({ params: { what }, query: { limit } }) => {
    const [{ without }, items] = await Promise.all([
      store.ask(counts, {}),
      store.ask(incomplete[what], { limit }),
    ]);
    return { items, total: without[what], next: null };
  });
};
