/** The pages about one paper, author, venue or technique. */
import type { Router } from 'express';
import { openBreadth } from '../analysis/techniques/breadth.ts';
import { endpoints } from '../api/endpoints.ts';
import { notFound } from '../base/errors.ts';
import { techniqueNames } from '../queries/library/technique-names.ts';
import { authorPage } from '../queries/pages/author-page.ts';
import { paperPage } from '../queries/pages/paper-page.ts';
import { techniquePage } from '../queries/pages/technique-page.ts';
import { venuePage } from '../queries/pages/venue-page.ts';
import { cachedForRevision } from './http/cache.ts';
import type { Context } from './http/context.ts';
import { serveKept } from './http/endpoint.ts';
import { paperId } from './http/ids.ts';

/** Returns what was found, or throws a 404 that names the id. */
const orNotFound = <T>(found: T | undefined, kind: string, id: string): T => {
  if (found === undefined) throw notFound(kind, id);
  return found;
};

export const facts = (router: Router, { store, answers }: Context): void => {
  const breadth = cachedForRevision(store, async () => openBreadth(await store.ask(techniqueNames, {})));
  serveKept(router, answers, endpoints.paper, async ({ params }) => {
    const id = await paperId(store, params.id);
    return orNotFound(await store.ask(paperPage, { id }), 'paper', params.id);
  });
  serveKept(router, answers, endpoints.author, async ({ params: { id } }) =>
    orNotFound(await store.ask(authorPage, { id }), 'author', id),
  );
  serveKept(router, answers, endpoints.venue, async ({ params: { id } }) =>
    orNotFound(await store.ask(venuePage, { id }), 'venue', id),
  );
  serveKept(router, answers, endpoints.technique, async ({ params: { id } }) => {
    const page = orNotFound(await store.ask(techniquePage, { id }), 'technique', id);
    return { ...page, ...(await breadth())(page.technique) };
  });
};
