/** Endpoints: networks, and themes. */
import {
  GroupPage,
  GroupParams,
  GroupQuery,
  Network,
  NetworkQuery,
  NetworkTimes,
  PaperNetworkQuery,
  PeriodsQuery,
  ThemePeriods,
  Themes,
  TimesParams,
} from '../../api.ts';
import { type Endpoint, get } from './endpoint.ts';

export const networks = {
  authorsTechniques: get({
    path: '/api/networks/authors-techniques',
    summary: 'Network of authors and the techniques of their papers',
    query: NetworkQuery,
    response: Network,
  }),
  coauthors: get({
    path: '/api/networks/coauthors',
    summary: 'Co-authorship network',
    query: NetworkQuery,
    response: Network,
  }),
  topics: get({
    path: '/api/networks/topics',
    summary: 'Network of techniques used in the same papers',
    query: NetworkQuery,
    response: Network,
  }),
  institutions: get({
    path: '/api/networks/institutions',
    summary: 'Network of institutions that have papers in common, by the affiliations of authors',
    query: NetworkQuery,
    response: Network,
  }),
  countries: get({
    path: '/api/networks/countries',
    summary: 'Network of countries that have papers in common, by the affiliations of authors',
    query: NetworkQuery,
    response: Network,
  }),
  papers: get({
    path: '/api/networks/papers',
    summary:
      'Network of papers by citation, bibliographic coupling, co-citation, shared techniques or shared authors',
    query: PaperNetworkQuery,
    response: Network,
  }),
  group: get({
    path: '/api/networks/:network/groups/:group',
    summary:
      'One group of a network, numbered from 0: its papers, authors, techniques, venues and years; with `whole=true` all of them',
    params: GroupParams,
    query: GroupQuery,
    response: GroupPage,
  }),
  times: get({
    path: '/api/networks/:network/times',
    summary: 'When the nodes and links of a network took place, by the years of their papers',
    params: TimesParams,
    query: PaperNetworkQuery,
    response: NetworkTimes,
  }),
  themes: get({
    path: '/api/themes',
    summary: 'The themes of a network of techniques, by centrality and density; see `/api/networks/topics`',
    query: NetworkQuery,
    response: Themes,
  }),
  themePeriods: get({
    path: '/api/themes/periods',
    summary: 'The themes of successive periods, and which leads to which',
    query: PeriodsQuery,
    response: ThemePeriods,
  }),
} satisfies Record<string, Endpoint>;
