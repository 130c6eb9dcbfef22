/** Endpoints: the service, and how it says what it does. */
import {
  CitationSources,
  Completeness,
  FormatList,
  Health,
  IncompleteList,
  IncompleteParams,
  IncompleteQuery,
  Live,
  Ready,
  Stats,
} from '../../api.ts';
import { type Endpoint, get } from './endpoint.ts';

export const service = {
  health: get({
    path: '/api/health',
    summary: 'Whether the service answers, and its engine',
    response: Health,
  }),
  live: get({ path: '/api/health/live', summary: 'Whether the process runs', response: Live }),
  ready: get({
    path: '/api/health/ready',
    summary: 'Whether the library can be asked; 503 if not, and while the service stops',
    response: Ready,
  }),
  stats: get({ path: '/api/stats', summary: 'Counts by node label and by relation', response: Stats }),
  completeness: get({
    path: '/api/completeness',
    summary: 'How many papers lack authors, a year, a venue or a DOI',
    response: Completeness,
  }),
  incomplete: get({
    path: '/api/completeness/:what',
    summary: 'List the papers that lack the named field',
    params: IncompleteParams,
    query: IncompleteQuery,
    response: IncompleteList,
  }),
  citationSources: get({
    path: '/api/citation-sources',
    summary: 'What counted the citations that exports brought, and for how many papers',
    response: CitationSources,
  }),
  formats: get({
    path: '/api/formats',
    summary: 'The formats that can be imported',
    response: FormatList,
  }),
} satisfies Record<string, Endpoint>;
