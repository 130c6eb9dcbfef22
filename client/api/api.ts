/** The endpoints that the page uses, each with the type of its answer, and their failures. */

import type { PageKind } from '../state/base/page-kind.ts';
import type {
  AuthorIdentity,
  AuthorPage,
  AuthorPlaces,
  CitationSources,
  Comparison,
  Completeness,
  CountedRef,
  CountryPage,
  DecisionList,
  FormatList,
  GroupPage,
  Health,
  ImportList,
  IncompleteList,
  InstitutionPage,
  LikelyAnswer,
  Members,
  Neighborhood,
  Network,
  NetworkTimes,
  NotHeldList,
  PaperList,
  PaperPage,
  PaperSort,
  PapersAnswer,
  PathsAnswer,
  PersonQuestionList,
  ProblemDetails,
  SearchAnswer,
  Stats,
  SuggestionList,
  TechniquePage,
  ThemePeriods,
  Themes,
  VenuePage,
} from '../state/base/wire.ts';
import { aroundOf, type Filters, isMetric } from '../state/place/filters.ts';
import { type ListKind, type ListOf, listQuery } from '../state/place/lists.ts';
import { networkOf, type PathFocus, type Place, type ViewId } from '../state/place/place.ts';

/** An address under `/api`, with the type of its response. */
export interface Endpoint<T> {
  readonly path: string;
  /** Never set; carries the type. */
  readonly answer?: T;
}

type Query = Readonly<Record<string, string | number>>;
const pairsOf = (query: Query): [string, string][] =>
  Object.entries(query).map(([name, value]) => [name, String(value)]);

const at = <T>(path: string, query: Query = {}, more: readonly [string, string][] = []): Endpoint<T> => {
  const pairs = [...more, ...pairsOf(query)];
  return { path: `/api/${path}${pairs.length > 0 ? `?${new URLSearchParams(pairs)}` : ''}` };
};
const segment = encodeURIComponent;

/** The answer for the page of each kind. */
export interface Pages {
  paper: PaperPage;
  author: AuthorPage;
  venue: VenuePage;
  technique: TechniquePage;
  institution: InstitutionPage;
  country: CountryPage;
}

const pagePaths: Record<keyof Pages, string> = {
  paper: 'papers',
  author: 'authors',
  venue: 'venues',
  technique: 'techniques',
  institution: 'institutions',
  country: 'countries',
};

/** One page of a list, and the path of the next. */
export interface ListPart<T> {
  items: T[];
  total: number;
  next: string | null;
}

/** The answer for each kind of list. */
export interface Lists {
  papers: PaperList;
  authors: ListPart<CountedRef>;
  techniques: ListPart<CountedRef>;
  venues: ListPart<CountedRef>;
}

/** Items per page of a list. */
export const partLength = 200;

/** A view with its filters, and the nodes to draw even if their group is drawn as one. */
type NetworkPlace = Pick<Place, 'view' | 'filters'> & { readonly show?: readonly string[] };

/** The number of links per node that a view asks for, unless it is set. */
const standardLinks = (view: ViewId, { around }: Filters): Query => {
  if (view === 'timeline') return { linksPerNode: 1 };
  // The server has a default for related work.
  return around !== undefined && networkOf(view) === 'papers' ? {} : { linksPerNode: 'auto' };
};

/** The parameters of the drawn network. Only the network of papers has a tie, or is drawn around papers. */
const filtersOf = (
  view: ViewId,
  { tie, around, metric, links: _, periods: __, ...filters }: Filters,
): [string, string][] => [
  ...pairsOf(filters),
  // Every answer has what its nodes are counted by.
  ...(metric && isMetric(metric) ? pairsOf({ metric }) : []),
  ...(networkOf(view) === 'papers' && tie ? pairsOf({ tie }) : []),
  ...(networkOf(view) === 'papers' ? aroundOf({ ...(around ? { around } : {}) }) : []).map(
    (id): [string, string] => ['around', id],
  ),
];

/** Path and query of a network. */
const networkAt = ({ view, filters, show = [] }: NetworkPlace): [string, Query, [string, string][]] => {
  const { links } = filters;
  return [
    `networks/${networkOf(view)}`,
    {
      ...(links === undefined
        ? standardLinks(view, filters)
        : links === 'all'
          ? filters.around
            ? { linksPerNode: 100 }
            : {}
          : { linksPerNode: links }),
      ...(show.length > 0 ? { show: show.join(',') } : {}),
    },
    [
      // The timeline needs every paper.
      ...(view === 'timeline' || filters.detail ? [] : pairsOf({ detail: 'auto' })),
      ...filtersOf(view, filters),
    ],
  ];
};

/** Every endpoint that the page reads. */
export const endpoints = {
  health: at<Health>('health'),
  stats: at<Stats>('stats'),
  /** The network of a place. */
  network: (place: NetworkPlace): Endpoint<Network> => at(...networkAt(place)),
  /** When what that network shows took place. */
  times: (place: NetworkPlace): Endpoint<NetworkTimes> => {
    const [path, query, filters] = networkAt(place);
    return at(`${path}/times`, query, filters);
  },
  /** The themes of that network, if it is one of techniques, and of its periods. */
  themes: (place: Pick<Place, 'view' | 'filters'>): Endpoint<Themes> => {
    const [, query, filters] = networkAt(place);
    return at('themes', query, filters);
  },
  themePeriods: (place: Pick<Place, 'view' | 'filters'>): Endpoint<ThemePeriods> => {
    const [, query, filters] = networkAt(place);
    const { periods } = place.filters;
    return at('themes/periods', { ...query, ...(periods === undefined ? {} : { periods }) }, filters);
  },
  /** A cluster of that network: its first papers and names, or all of them. */
  group: (
    place: Pick<Place, 'view' | 'filters'>,
    group: number,
    { isWhole }: { isWhole: boolean },
  ): Endpoint<GroupPage> => {
    const [path, query, filters] = networkAt(place);
    return at(`${path}/groups/${group}`, isWhole ? { ...query, whole: 'true' } : query, filters);
  },
  /** The first part of a list. */
  list: <K extends ListKind>(list: K, of: ListOf, sort?: PaperSort): Endpoint<Lists[K]> =>
    at(list, { limit: partLength, ...(sort ? { sort } : {}) }, listQuery(of)),
  /** The most cited papers of a scope, without a request for the whole list. */
  mostCited: (of: ListOf, limit: number): Endpoint<Lists['papers']> =>
    at('papers', { limit, sort: 'citations' }, listQuery(of)),
  page: <K extends keyof Pages>(kind: K, id: string): Endpoint<Pages[K]> =>
    at(`${pagePaths[kind]}/${segment(id)}`),
  members: (id: string): Endpoint<Members> => at(`members/${segment(id)}`),
  neighbors: (id: string): Endpoint<Neighborhood> => at(`neighbors/${segment(id)}`, { limit: 50 }),
  search: (q: string, kind?: string): Endpoint<SearchAnswer> =>
    at('search', { q, limit: 12, ...(kind ? { kind } : {}) }),
  /** All that a text finds, page by page. */
  found: (q: string, kind: PageKind, limit: number): Endpoint<SearchAnswer> =>
    at('search', { q, kind, limit }),
  imports: at<ImportList>('imports'),
  formats: at<FormatList>('formats'),
  /** Why an author's papers are by one person. */
  identity: (id: string): Endpoint<AuthorIdentity> => at(`authors/${segment(id)}/identity`),
  /** Where an author worked. */
  authorPlaces: (id: string): Endpoint<AuthorPlaces> => at(`authors/${segment(id)}/places`),
  /** What own papers cite most and is not among them. */
  notHeld: (limit: number): Endpoint<NotHeldList> => at('not-held', { limit }),
  /** Likely future co-authors. */
  likely: (id: string): Endpoint<LikelyAnswer> => at(`authors/${segment(id)}/likely`, { limit: 50 }),
  /** What to ask about who is who; `sure`: only merges that are nearly certain. */
  people: (limit: number, sure = false): Endpoint<PersonQuestionList> =>
    at('authors/suggestions', { limit, ...(sure ? { sure: 'true' } : {}) }),
  /** Techniques that may be the same. */
  techniqueSuggestions: at<SuggestionList>('techniques/suggestions'),
  completeness: at<Completeness>('completeness'),
  citationSources: at<CitationSources>('citation-sources'),
  incomplete: (what: string): Endpoint<IncompleteList> => at(`completeness/${what}`),
  /** Decisions about one thing, or all. */
  decisions: (about?: string): Endpoint<DecisionList> =>
    at('decisions', about === undefined ? {} : { about }),
  /** Papers of several things, those of most of them first. */
  papersOf: (ids: readonly string[], least: number, limit: number): Endpoint<PapersAnswer> =>
    at('together', { of: ids.join(','), least, limit }),
  /** Two things side by side. */
  comparison: (left: string, right: string): Endpoint<Comparison> => at('compare', { left, right }),
  paths: ({ from, via }: PathFocus, to: string): Endpoint<PathsAnswer> => at('paths', { from, to, via }),
};

/** The path of the network of a place as a file. */
export const networkFile = ({ view, filters }: Pick<Place, 'view' | 'filters'>, format: string): string =>
  at('export', { format, network: networkOf(view) }, filtersOf(view, filters)).path;

/** A failed request; `status` is 0 if the server could not be reached. */
export class ApiProblem extends Error {
  readonly status: number;
  constructor(status: number, message: string) {
    super(message);
    this.name = 'ApiProblem';
    this.status = status;
  }
}

const readProblem = async (response: Response): Promise<ApiProblem> => {
  const body: Partial<ProblemDetails> = await response.json().catch(() => ({}));
  return new ApiProblem(
    response.status,
    body.detail ?? body.title ?? `The server answered ${response.status}.`,
  );
};

/** What a request sends. */
export interface RequestOptions {
  method: 'POST' | 'PUT' | 'DELETE';
  body?: BodyInit;
  /** Of the body; absent for a form. */
  contentType?: string;
}

/** Opens the page that asks for the token, which leads back here; a frame shows the problem instead. */
const toSignIn = (): void => {
  const { pathname, search, hash } = window.location;
  const next = new URLSearchParams({ next: `${pathname}${search}${hash}` });
  if (window === window.top) window.location.assign(`/sign-in?${next}`);
};

/** Sends a request and reads the answer. Throws `ApiProblem`, or the reason of the signal when aborted. */
export const fetchAnswer = async <T>(
  endpoint: Endpoint<T>,
  signal?: AbortSignal,
  options?: RequestOptions,
): Promise<T> => {
  const { contentType, ...how } = options ?? {};
  const init: RequestInit = {
    headers: { accept: 'application/json', ...(contentType ? { 'content-type': contentType } : {}) },
    ...(signal ? { signal } : {}),
    ...how,
  };
  const response = await fetch(endpoint.path, init).catch((error: unknown) => {
    if (signal?.aborted) throw error;
    throw new ApiProblem(0, 'The server does not answer. Is it still running?');
  });
  // A change is not dropped for it: its problem says where to sign in.
  if (response.status === 401 && options === undefined) toSignIn();
  if (!response.ok) throw await readProblem(response);
  return (await response.json().catch(() => {
    throw new ApiProblem(0, 'The connection to the server broke.');
  })) as T;
};

/** All items of a list, part by part. */
export const fetchList = async <T>(first: Endpoint<ListPart<T>>): Promise<T[]> => {
  const items: T[] = [];
  for (let path: string | null = first.path; path !== null; ) {
    const part: ListPart<T> = await fetchAnswer<ListPart<T>>({ path });
    items.push(...part.items);
    path = part.next;
  }
  return items;
};
