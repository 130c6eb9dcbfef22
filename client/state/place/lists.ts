/** Lists of papers, authors, techniques and venues: values, and their names in an address. */
import type { HeldKind, PageKind } from '../base/page-kind.ts';
import type { CountedRef, GroupPage, NamedRef, PaperRef, PaperSort } from '../base/wire.ts';
import { choose, isId, type Pair } from './url-values.ts';

export const listKinds = ['papers', 'authors', 'techniques', 'venues'] as const;
export type ListKind = (typeof listKinds)[number];

/** How papers can be sorted, in the order in which it is offered. */
export const paperSorts = ['citations', 'year', 'title'] as const satisfies readonly PaperSort[];

const ascending =
  <T>(key: (paper: PaperRef) => T) =>
  (a: PaperRef, b: PaperRef): number =>
    key(a) < key(b) ? -1 : key(a) > key(b) ? 1 : 0;
const newest = ascending(({ year }) => -(year ?? -1));

const orders: Readonly<Record<PaperSort, (a: PaperRef, b: PaperRef) => number>> = {
  year: newest,
  citations: ascending(({ citations }) => -(citations ?? 0)),
  title: (a, b) => a.title.localeCompare(b.title, 'en'),
};

/** Papers in the order asked for, equal ones newest first, then by id. */
export const sortPapers = <P extends PaperRef>(papers: readonly P[], sort: PaperSort): P[] =>
  papers.toSorted((a, b) => orders[sort](a, b) || newest(a, b) || ascending(({ id }) => id)(a, b));

/** A scope of papers: those that match all of this. */
export interface ListOf {
  /** By all of these, on all of these. */
  readonly author?: readonly string[];
  readonly technique?: readonly string[];
  readonly venue?: string;
  readonly source?: string;
  /** With an author there. */
  readonly institution?: string;
  readonly country?: string;
  /** First and last year. */
  readonly from?: number;
  readonly to?: number;
  /** Only papers that the library holds, or only those that are cited only. */
  readonly held?: 'yes' | 'no';
  readonly cites?: string;
  readonly citedBy?: string;
  /** In all of these groups of the network on show. */
  readonly group?: readonly number[];
  /** Not papers: the nodes that this node is linked to in the network on show. */
  readonly linked?: string;
}

/** Whether it can only be listed with the network on show. */
export const isListOfNetwork = ({ group, linked }: ListOf): boolean =>
  group !== undefined || linked !== undefined;

export interface ListFocus {
  readonly type: 'list';
  readonly list: ListKind;
  readonly of: ListOf;
  /** Papers only: how they are sorted; absent for the default. */
  readonly sort?: PaperSort;
}

export const listOf = (list: ListKind, of: ListOf): ListFocus => ({ type: 'list', list, of });

/** The papers of a thing begin with the most cited, other papers with the newest. */
const defaultSort = ({
  author,
  technique,
  venue,
  institution,
  country,
  cites,
  citedBy,
}: ListOf): PaperSort =>
  author || technique || [venue, institution, country, cites, citedBy].some((id) => id !== undefined)
    ? 'citations'
    : 'year';

/** How the papers of a list are sorted. */
export const sortOf = ({ of, sort }: Pick<ListFocus, 'of' | 'sort'>): PaperSort => sort ?? defaultSort(of);

/** The same list sorted otherwise. */
export const sorted = ({ sort: _, ...focus }: ListFocus, sort: PaperSort): ListFocus =>
  sort === defaultSort(focus.of) ? focus : { ...focus, sort };

/** The kind of things in a list. */
export const listed: Readonly<Record<ListKind, HeldKind>> = {
  papers: 'paper',
  authors: 'author',
  techniques: 'technique',
  venues: 'venue',
};

/** The list of the things of a kind. */
export const listNames = {
  paper: 'papers',
  author: 'authors',
  technique: 'techniques',
  venue: 'venues',
} as const satisfies Record<HeldKind, ListKind>;

/** The papers of a thing. */
export const papersOf = (kind: PageKind, id: string): ListOf => narrow({}, kind, id);

/** Of the papers that are meant, those of a thing too; of a paper, those that it cites. */
export const narrow = (of: ListOf, kind: PageKind, id: string): ListOf => {
  switch (kind) {
    case 'author':
      return { ...of, author: [...(of.author ?? []).filter((other) => other !== id), id] };
    case 'technique':
      return { ...of, technique: [...(of.technique ?? []).filter((other) => other !== id), id] };
    case 'venue':
      return { ...of, venue: id };
    case 'institution':
      return { ...of, institution: id };
    case 'country':
      return { ...of, country: id };
    case 'paper':
      return { ...of, citedBy: id };
  }
};

/** Those that are one id, those that are several, those that are years: with their names in an address. */
const single = {
  venue: 'of-venue',
  source: 'of-source',
  institution: 'of-institution',
  country: 'of-country',
  cites: 'citing',
  citedBy: 'cited-by',
  linked: 'linked-to',
} as const;
const several = { author: 'of-author', technique: 'of-technique' } as const;
const years = { from: 'of-since', to: 'of-until' } as const;

const keys = <K extends string>(table: Readonly<Record<K, string>>): K[] => Object.keys(table) as K[];

/** A list as pairs of an address. */
export const encodeList = ({ list, of, sort }: ListFocus): Pair[] => [
  ['list', list],
  ...keys(several).flatMap((key) => (of[key] ?? []).map((id): Pair => [several[key], id])),
  ...keys(single).flatMap((key): Pair[] => (of[key] === undefined ? [] : [[single[key], of[key]]])),
  ...keys(years).flatMap((key): Pair[] => (of[key] === undefined ? [] : [[years[key], String(of[key])]])),
  ...(of.held === undefined ? [] : [['of-held', of.held] satisfies Pair]),
  ...(of.group ?? []).map((group): Pair => ['of-group', String(group + 1)]),
  ...(sort === undefined ? [] : [['sort', sort] satisfies Pair]),
];

/** Reads the scope of a list; what cannot be read is ignored, with a notice. */
const decodeListOf = (query: URLSearchParams, notices: string[]): ListOf => {
  const ids = (name: string): string[] => [...new Set(query.getAll(name))].filter(isId).slice(0, 8);
  const numbers = (name: string, form: RegExp): number[] =>
    [...new Set(query.getAll(name))].flatMap((text) => {
      if (form.test(text)) return [Number(text)];
      notices.push(`The address asks for ${name} “${text}”, which is not valid. It was ignored.`);
      return [];
    });
  const some = <T>(key: keyof ListOf, found: readonly T[]) => (found.length > 0 ? { [key]: found } : {});
  const one = <T>(key: keyof ListOf, [found]: readonly T[]) => (found === undefined ? {} : { [key]: found });
  return Object.assign(
    {},
    ...keys(several).map((key) => some(key, ids(several[key]))),
    ...keys(single).map((key) => one(key, ids(single[key]))),
    ...keys(years).map((key) => one(key, numbers(years[key], /^[12]\d{3}$/))),
    one(
      'held',
      query.getAll('of-held').filter((text) => text === 'yes' || text === 'no'),
    ),
    some(
      'group',
      numbers('of-group', /^[1-9]\d{0,5}$/).map((group) => group - 1),
    ),
  );
};

/** Reads a list; what cannot be read is ignored, with a notice. */
export const decodeList = (query: URLSearchParams, notices: string[]): ListFocus => {
  const list = listOf(
    choose<ListKind>(query, 'list', listKinds, 'papers', notices),
    decodeListOf(query, notices),
  );
  return list.list === 'papers'
    ? sorted(list, choose<PaperSort>(query, 'sort', paperSorts, sortOf(list), notices))
    : list;
};

/** The query for the server: all but what belongs to the network shown. */
export const listQuery = ({ group: _, linked: __, ...of }: ListOf): [name: string, value: string][] =>
  Object.entries(of).flatMap(([name, value]) =>
    [value].flat().map((one): [string, string] => [name, String(one)]),
  );

/** A whole list of each kind. */
export interface Listing {
  readonly papers: readonly PaperRef[];
  readonly authors: readonly CountedRef[];
  readonly techniques: readonly CountedRef[];
  readonly venues: readonly CountedRef[];
}

/** The number of papers of each thing, most first. */
const countThings = (things: readonly NamedRef[]): CountedRef[] => {
  const found = new Map<string, CountedRef>();
  for (const { id, label } of things) found.set(id, { id, label, papers: (found.get(id)?.papers ?? 0) + 1 });
  return [...found.values()].sort((a, b) => b.papers - a.papers || (a.id < b.id ? -1 : 1));
};

/** The papers that are in all groups and match the scope, with their authors, techniques and venues. */
export const listInGroups = (groups: readonly GroupPage[], of: ListOf): Listing => {
  const [first, ...others] = groups;
  const { author = [], technique = [], venue, from = 0, to = 9999 } = of;
  const isDated = of.from !== undefined || of.to !== undefined;
  const inOthers = others.map(({ papers }) => new Set(papers.map(({ id }) => id)));
  const papers = (first?.papers ?? []).filter(
    (paper) =>
      inOthers.every((ids) => ids.has(paper.id)) &&
      author.every((id) => paper.authors.some((each) => each.id === id)) &&
      technique.every((id) => paper.techniques.includes(id)) &&
      (venue === undefined || paper.venue?.id === venue) &&
      (!isDated || (paper.year !== undefined && paper.year >= from && paper.year <= to)),
  );
  const names = new Map(groups.flatMap(({ techniques }) => techniques.map(({ id, label }) => [id, label])));
  return {
    papers,
    authors: countThings(papers.flatMap(({ authors }) => authors)),
    techniques: countThings(
      papers.flatMap((paper) => paper.techniques.map((id) => ({ id, label: names.get(id) ?? id }))),
    ),
    venues: countThings(papers.flatMap((paper) => paper.venue ?? [])),
  };
};
