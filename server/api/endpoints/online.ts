/** Endpoints: lookups at online services. */
import {
  ConsentBody,
  IdParams,
  Import,
  Lookup,
  LookupAnswer,
  LookupEstimate,
  LookupPage,
  LookupPost,
  LookupQuery,
  LookupServices,
  Lookups,
  LookupsQuery,
  Removed,
} from '../../api.ts';
import { type Endpoint, get, page, post, put, remove } from './endpoint.ts';

export const online = {
  lookups: get({
    path: '/api/lookups',
    summary:
      'The online services and whether they may be asked, the requests that were sent, and running lookups',
    query: LookupsQuery,
    response: Lookups,
  }),
  consent: put({
    path: '/api/lookups/consent',
    summary: 'Allow or forbid that an online service is asked',
    body: ConsentBody,
    response: LookupServices,
  }),
  lookUp: post({
    path: '/api/lookups',
    summary:
      'Complete papers, find works around them or look up lines with online services; estimate the cost, or store what was found (commit)',
    query: LookupQuery,
    body: LookupPost,
    response: LookupAnswer,
    answers: { 200: LookupEstimate, 201: Import, 202: Lookup },
    problems: [409],
  }),
  lookup: get({
    path: '/api/lookups/:id',
    summary: 'One lookup and what it found; with Accept: text/event-stream, its progress',
    params: IdParams,
    query: LookupPage,
    response: Lookup,
    events: true,
  }),
  cancelLookup: remove({
    path: '/api/lookups/:id',
    summary: 'Cancel a lookup and drop what it found; nothing is stored',
    ...page,
    response: Removed,
  }),
} satisfies Record<string, Endpoint>;
