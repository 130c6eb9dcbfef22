/** All routes of the API, in the order of api.ts. */
import { Router } from 'express';
import { comparing } from './compare.ts';
import { completeness } from './completeness.ts';
import { decisions } from './decisions.ts';
import { exporting } from './export.ts';
import { facts } from './facts.ts';
import type { Context } from './http/context.ts';
import { otherMethods } from './http/methods.ts';
import { openApiDocument } from './http/openapi.ts';
import { noSuchEndpoint } from './http/problems.ts';
import { identity } from './identity.ts';
import { imports } from './imports.ts';
import { likely } from './likely.ts';
import { lists } from './lists.ts';
import { lookups } from './lookups.ts';
import { networks } from './networks.ts';
import { places } from './places.ts';
import { related } from './related.ts';
import { service } from './service.ts';
import { suggestions } from './suggestions.ts';
import { walks } from './walks.ts';

/** The router of everything under `/api`. */
export const apiRoutes = (context: Context): Router => {
  const router = Router();
  // What to ask about people follows every change.
  router.use((request, response, next) => {
    if (request.method !== 'GET' && request.method !== 'HEAD')
      response.once('finish', context.questions.look);
    next();
  });
  const document = openApiDocument(context.version);
  const others = otherMethods();
  router.use(others.named);
  for (const part of [
    service,
    identity,
    suggestions,
    lists,
    facts,
    comparing,
    related,
    likely,
    networks,
    places,
    walks,
    imports,
    lookups,
    completeness,
    decisions,
    exporting,
  ])
    part(router, context);
  router.get('/api/openapi.json', (_request, response) => {
    response.json(document);
  });
  router.use(others.withIds);
  router.use('/api', noSuchEndpoint);
  return router;
};
