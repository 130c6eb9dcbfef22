/** The endpoints that the page asks, each with the type of its answer, and how a failure is told. */

import type {
  AuthorIdentity,
  AuthorPage,
  Comparison,
  Completeness,
  CountedRef,
  DecisionList,
  FormatList,
  GroupPage,
  Health,
  ImportList,
  IncompleteList,
  LikelyAnswer,
  Neighborhood,
  Network,
  PaperPage,
  PaperRef,
  PapersAnswer,
  PathsAnswer,
  ProblemDetails,
  SearchAnswer,
  Stats,
  SuggestionList,
  TechniquePage,
  VenuePage,
} from '../state/base/wire.ts';
import { type ListKind, type ListOf, listQuery } from '../state/place/lists.ts';
import { networkOf, type PathFocus, type Place } from '../state/place/place.ts';

/** An address under `/api`, with the type of what it answers. */
export interface Ask<T> {
  readonly path: string;
  /** Never there; carries the type. */
  readonly answer?: T;
}

type Query = Readonly<Record<string, string | number>>;
const pairsOf = (query: Query): [string, string][] =>
  Object.entries(query).map(([name, value]) => [name, String(value)]);

const at = <T>(path: string, query: Query = {}, more: readonly [string, string][] = []): Ask<T> => {
  const pairs = [...more, ...pairsOf(query)];
  return { path: `/api/${path}${pairs.length > 0 ? `?${new URLSearchParams(pairs)}` : ''}` };
};
const segment = encodeURIComponent;

/** What each kind of thing answers on its page. */
export interface Pages {
  paper: PaperPage;
  author: AuthorPage;
  venue: VenuePage;
  technique: TechniquePage;
}

const pagePaths: Record<keyof Pages, string> = {
  paper: 'papers',
  author: 'authors',
  venue: 'venues',
  technique: 'techniques',
};

/** Part of a list, and where the next part is had. */
export interface ListPart<T> {
  items: T[];
  total: number;
  next: string | null;
}

/** What each kind of list holds. */
export interface Lists {
  papers: ListPart<PaperRef>;
  authors: ListPart<CountedRef>;
  techniques: ListPart<CountedRef>;
  venues: ListPart<CountedRef>;
}

/** So many of a list are asked for at a time. */
const partLength = 200;

/** What tells a network from others: its name and its filters. What ties papers is asked of papers only. */
const networkAt = ({
  view,
  filters: { tie, ...filters },
}: Pick<Place, 'view' | 'filters'>): [string, Query] => [
  `networks/${networkOf(view)}`,
  {
    // Along the years every paper has its own place.
    ...(view === 'timeline' ? {} : { detail: 'auto' }),
    ...filters,
    ...(networkOf(view) === 'papers' && tie ? { tie } : {}),
  },
];

/** Every question that the page asks. */
export const ask = {
  health: at<Health>('health'),
  stats: at<Stats>('stats'),
  /** The network of a place. */
  network: (place: Pick<Place, 'view' | 'filters'>): Ask<Network> => at(...networkAt(place)),
  /** A group of the network of a place. */
  group: (place: Pick<Place, 'view' | 'filters'>, group: number): Ask<GroupPage> => {
    const [path, query] = networkAt(place);
    return at(`${path}/groups/${group}`, query);
  },
  /** The first part of a list. */
  list: <K extends ListKind>(list: K, of: ListOf): Ask<Lists[K]> =>
    at(list, { limit: partLength }, listQuery(of)),
  page: <K extends keyof Pages>(kind: K, id: string): Ask<Pages[K]> =>
    at(`${pagePaths[kind]}/${segment(id)}`),
  neighbors: (id: string): Ask<Neighborhood> => at(`neighbors/${segment(id)}`, { limit: 50 }),
  search: (q: string, kind?: string): Ask<SearchAnswer> =>
    at('search', { q, limit: 12, ...(kind ? { kind } : {}) }),
  imports: at<ImportList>('imports'),
  formats: at<FormatList>('formats'),
  /** Why an author's papers stand together. */
  identity: (id: string): Ask<AuthorIdentity> => at(`authors/${segment(id)}/identity`),
  /** With whom an author may write next. */
  likely: (id: string): Ask<LikelyAnswer> => at(`authors/${segment(id)}/likely`, { limit: 6 }),
  /** What may be one, or two. */
  suggestions: (kind: 'author' | 'technique'): Ask<SuggestionList> => at(`${pagePaths[kind]}/suggestions`),
  completeness: at<Completeness>('completeness'),
  incomplete: (what: string): Ask<IncompleteList> => at(`completeness/${what}`),
  /** What was decided, about one thing or at all. */
  decisions: (about?: string): Ask<DecisionList> => at('decisions', about === undefined ? {} : { about }),
  /** The papers of some things, those of most of them first. */
  papersOf: (ids: readonly string[], least: number, limit: number): Ask<PapersAnswer> =>
    at('together', { of: ids.join(','), least, limit }),
  /** Two things side by side. */
  comparison: (left: string, right: string): Ask<Comparison> => at('compare', { left, right }),
  paths: ({ from, via }: PathFocus, to: string): Ask<PathsAnswer> => at('paths', { from, to, via }),
};

/** Where the network of a place is had as a file. */
export const networkFile = ({ view, filters }: Pick<Place, 'view' | 'filters'>, format: string): string =>
  at('export', { format, network: networkOf(view), ...filters }).path;

/** What went wrong, in words; `status` is 0 where the server could not be reached at all. */
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

/** What a request brings, where it is more than a question. */
export interface Bring {
  method: 'POST' | 'DELETE';
  body?: BodyInit;
  /** Of the body; a form names its own. */
  contentType?: string;
}

/** Asks the server, or has it do something. Throws `ApiProblem`, or what the signal says when it is aborted. */
export const fetchAnswer = async <T>(question: Ask<T>, signal?: AbortSignal, bring?: Bring): Promise<T> => {
  const { contentType, ...how } = bring ?? {};
  const init: RequestInit = {
    headers: { accept: 'application/json', ...(contentType ? { 'content-type': contentType } : {}) },
    ...(signal ? { signal } : {}),
    ...how,
  };
  const response = await fetch(question.path, init).catch((error: unknown) => {
    if (signal?.aborted) throw error;
    throw new ApiProblem(0, 'The server does not answer. Is it still running?');
  });
  if (!response.ok) throw await readProblem(response);
  return (await response.json().catch(() => {
    throw new ApiProblem(0, 'The server broke off in the middle of its answer.');
  })) as T;
};
