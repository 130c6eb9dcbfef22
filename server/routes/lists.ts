/** Lists of papers, and of the authors, techniques and venues of the selected papers. */
import type { Router } from 'express';
import { endpoints } from '../api/endpoints.ts';
import type { ListQuery } from '../api.ts';
import { type Listed, listCounted, listPapers } from '../queries/lists/lists.ts';
import { matchingQuery } from '../queries/lists/matching.ts';
import { notHeld } from '../queries/lists/not-held.ts';
import { papersOfPlaces } from './build/things.ts';
import type { Context } from './http/context.ts';
import { serveKept } from './http/endpoint.ts';
import { existing } from './http/ids.ts';

const things = ['author', 'technique', 'venue', 'source', 'cites', 'citedBy'] as const;

/** The address of the next page, or null. */
const nextPage = (path: string, query: { limit: number; offset: number }, total: number): string | null => {
  const offset = query.offset + query.limit;
  if (offset >= total) return null;
  const pairs = Object.entries({ ...query, offset }).flatMap(([name, value]) =>
    [value].flat().map((one): [string, string] => [name, String(one)]),
  );
  return `${path}?${new URLSearchParams(pairs)}`;
};

const counted = [
  ['authors', endpoints.listAuthors],
  ['techniques', endpoints.listTechniques],
  ['venues', endpoints.listVenues],
] as const;

/** How many papers that cite a paper are named. */
const named = 10;

export const lists = (router: Router, context: Context): void => {
  const { store, answers } = context;
  /** Throws a 404 if a query names something that is not in the library. */
  const listed = async (query: ListQuery): Promise<Listed> => {
    for (const name of things) await existing(store, [query[name] ?? []].flat(), name);
    const among = await papersOfPlaces(context, query);
    return { ...matchingQuery(query, among), limit: query.limit, offset: query.offset };
  };
  serveKept(router, answers, endpoints.listPapers, async ({ query }) => {
    const found = await store.ask(listPapers[query.sort], await listed(query));
    return { ...found, next: nextPage(endpoints.listPapers.path, query, found.total) };
  });
  serveKept(router, answers, endpoints.notHeld, async ({ query }) => {
    const found = await store.ask(notHeld, { ...query, named });
    return { ...found, next: nextPage(endpoints.notHeld.path, query, found.total) };
  });
  for (const [kind, endpoint] of counted) {
    serveKept(router, answers, endpoint, async ({ query }) => {
      const found = await store.ask(listCounted[kind], await listed(query));
      return { ...found, next: nextPage(endpoint.path, query, found.total) };
    });
  }
};
