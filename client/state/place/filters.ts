/** The filters and settings of a network: values, and their names in an address. */

import type { NetworkQuery, PaperTie } from '../base/wire.ts';
import { count } from '../words/words.ts';
import type { ListOf } from './lists.ts';

/** The kinds of thing whose papers a network can be limited to. */
export const scopes = ['author', 'technique', 'venue', 'source', 'institution', 'country'] as const;
export type Scope = (typeof scopes)[number];

/** A filter that is not set is absent, and the server's default applies. */
export type Filters = Readonly<
  Partial<
    Pick<
      NetworkQuery,
      | Scope
      | 'from'
      | 'to'
      | 'held'
      | 'minPapers'
      | 'minWeight'
      | 'counting'
      | 'normalization'
      | 'resolution'
      | 'detail'
      | 'open'
      | 'limit'
    >
  > & {
    tie?: PaperTie;
    /** What the size of a node means; absent for the default of the network. */
    metric?: Measure;
    /** The strongest links drawn per node; absent for the default of the view. */
    links?: LinksPerNode;
    /** Into how many periods themes are followed. */
    periods?: number;
    /** Only these papers (ids, separated by commas) and their related work. */
    around?: string;
  }
>;
export type FilterName = keyof Filters;

/** Papers of the library itself, and those that only its reference lists name. */
export const heldNames = { yes: 'Held', no: 'Cited only' } as const;

export const tieNames: Readonly<Record<PaperTie, string>> = {
  coupling: 'Shared references',
  cocitation: 'Cited together',
  citation: 'Citations',
  techniques: 'Shared techniques',
  authors: 'Shared authors',
};

/** What two papers have in common by each tie: the kind of thing, and a word for one. */
export const joints: Readonly<Record<PaperTie, { kind: 'paper' | 'technique' | 'author'; word: string }>> = {
  coupling: { kind: 'paper', word: 'shared reference' },
  cocitation: { kind: 'paper', word: 'joint citation' },
  citation: { kind: 'paper', word: 'citation' },
  techniques: { kind: 'technique', word: 'shared technique' },
  authors: { kind: 'author', word: 'shared author' },
};

export const countingNames = { full: 'Full counting', fractional: 'Fractional counting' } as const;

export const normalizationNames = {
  none: 'None',
  association: 'Association strength',
  cosine: 'Cosine',
  jaccard: 'Jaccard',
} as const;

/** What a node is: by the size of the network, or as one has it. */
export const detailNames = { auto: 'Automatic', nodes: 'All nodes', groups: 'Groups' } as const;

/** How many of the strongest links of each node are drawn, or only those that stand out. */
export const linkNames = {
  '1': '1',
  '3': '3',
  '5': '5',
  '10': '10',
  all: 'All',
  backbone: 'Backbone',
} as const;
export type LinksPerNode = keyof typeof linkNames;

/** Default for the most nodes drawn, and the choices: see docs/size.md. */
export const standardLimit = 1000;
export const limits = [200, standardLimit, 2000, 5000] as const;

/** Default for the number of periods, and the choices. */
export const standardPeriods = 4;
export const periodChoices = [2, 3, 4, 5, 6] as const;

export type Metric = NonNullable<NetworkQuery['metric']>;

/** What the size of a node can mean: a metric of the network, or a count that every node brings. */
export type Measure = Metric | Count;
type Count = 'papers' | 'citations' | 'times-cited';
const counts: readonly Measure[] = ['papers', 'citations', 'times-cited'] satisfies Count[];

/** Whether the network has to be asked for a measure. */
export const isMetric = (measure: Measure): measure is Metric => !counts.includes(measure);

export const metricNames: Readonly<Record<Measure, string>> = {
  papers: 'Papers',
  citations: 'Citations in the library',
  'times-cited': 'Citations by an export',
  degree: 'Links (degree)',
  strength: 'Link weight (strength)',
  betweenness: 'Betweenness',
  closeness: 'Closeness',
  pagerank: 'PageRank',
  core: 'k-core',
  clustering: 'Clustering coefficient',
};

/** The papers that some filters let through, as a list is of them. */
export const scopeOf = (filters: Filters): ListOf => {
  const { author, technique, venue, source, institution, country, from, to, held } = filters;
  return {
    ...(author === undefined ? {} : { author: [author] }),
    ...(technique === undefined ? {} : { technique: [technique] }),
    ...(venue === undefined ? {} : { venue }),
    ...(source === undefined ? {} : { source }),
    ...(institution === undefined ? {} : { institution }),
    ...(country === undefined ? {} : { country }),
    ...(from === undefined ? {} : { from }),
    ...(to === undefined ? {} : { to }),
    ...(held === undefined ? {} : { held }),
  };
};

/** A text of the address as a value; undefined where it is none. */
const oneOf =
  (known: Readonly<Record<string, string>>) =>
  (text: string): string | undefined =>
    text in known ? text : undefined;
const whole =
  (least: number, most: number) =>
  (text: string): number | undefined =>
    /^\d{1,6}$/.test(text) && Number(text) >= least && Number(text) <= most ? Number(text) : undefined;
const decimal = (text: string): number | undefined =>
  /^\d{1,6}(\.\d{1,6})?$/.test(text) ? Number(text) : undefined;
const within = (least: number, most: number, value: number | undefined): number | undefined =>
  value !== undefined && value >= least && value <= most ? value : undefined;
const anId = (text: string): string | undefined => (text.length > 0 && text.length <= 200 ? text : undefined);

/** Most papers whose related work is drawn together; the server's limit. */
export const mostAround = 20;
const isAround = (text: string): boolean =>
  text.split(',').length <= mostAround && text.split(',').every((id) => anId(id) !== undefined);

/** The papers whose related work is drawn. */
export const aroundOf = ({ around }: Filters): string[] => (around === undefined ? [] : around.split(','));

/** Every filter: its name in an address, and how it is read there. */
export const filterNames: Readonly<
  Record<FilterName, { name: string; read: (text: string) => string | number | undefined }>
> = {
  author: { name: 'only-author', read: anId },
  technique: { name: 'only-technique', read: anId },
  venue: { name: 'only-venue', read: anId },
  source: { name: 'only-source', read: anId },
  institution: { name: 'only-institution', read: anId },
  country: { name: 'only-country', read: anId },
  from: { name: 'since', read: whole(1000, 2999) },
  to: { name: 'until', read: whole(1000, 2999) },
  held: { name: 'held', read: oneOf(heldNames) },
  minPapers: { name: 'min-papers', read: whole(1, 100_000) },
  minWeight: { name: 'min-weight', read: decimal },
  counting: { name: 'counting', read: oneOf(countingNames) },
  normalization: { name: 'normalization', read: oneOf(normalizationNames) },
  resolution: { name: 'resolution', read: (text) => within(0.1, 10, decimal(text)) },
  tie: { name: 'tie', read: oneOf(tieNames) },
  metric: { name: 'size', read: oneOf(metricNames) },
  links: { name: 'links', read: oneOf(linkNames) },
  periods: { name: 'periods', read: whole(2, 8) },
  around: { name: 'around', read: (text) => (isAround(text) ? text : undefined) },
  limit: { name: 'most', read: whole(1, 20_000) },
  detail: { name: 'draw', read: oneOf(detailNames) },
  open: { name: 'open-groups', read: (text) => (/^\d{1,5}(,\d{1,5}){0,19}$/.test(text) ? text : undefined) },
};

export const filterKeys = Object.keys(filterNames) as FilterName[];

/** With some set and, where `undefined`, some taken off. */
export const changeFilters = (
  filters: Filters,
  change: { readonly [K in FilterName]?: Filters[K] | undefined },
): Filters =>
  Object.fromEntries(Object.entries({ ...filters, ...change }).filter(([, value]) => value !== undefined));

/** A filter in words, for a chip; `label`: the name of the thing that it is limited to. */
export const filterInWords = (name: FilterName, filters: Filters, label = '…'): string => {
  const { from, to, minPapers = 0, minWeight = 0 } = filters;
  const words: Record<FilterName, () => string> = {
    author: () => `By ${label}`,
    technique: () => `On ${label}`,
    venue: () => `In ${label}`,
    source: () => `From ${label}`,
    institution: () => `At ${label}`,
    country: () => `In ${label}`,
    from: () => (to === undefined ? `Since ${from}` : from === to ? `${from}` : `${from} to ${to}`),
    to: () => `Until ${to}`,
    held: () => heldNames[filters.held ?? 'yes'],
    minPapers: () => `${count(minPapers, 'paper')} or more`,
    minWeight: () => `Link weight ${minWeight} or more`,
    counting: () => countingNames[filters.counting ?? 'full'],
    normalization: () => normalizationNames[filters.normalization ?? 'none'],
    resolution: () => `Resolution ${filters.resolution}`,
    tie: () => tieNames[filters.tie ?? 'coupling'],
    metric: () => metricNames[filters.metric ?? 'degree'],
    links: () =>
      filters.links === 'backbone' ? 'Backbone' : `Links per node: ${linkNames[filters.links ?? 'all']}`,
    periods: () => count(filters.periods ?? standardPeriods, 'period'),
    around: () => {
      const more = aroundOf(filters).length - 1;
      return `Related work of ${label}${more > 0 ? ` and ${count(more, 'more paper')}` : ''}`;
    },
    limit: () => `At most ${(filters.limit ?? standardLimit).toLocaleString('en')} nodes`,
    detail: () => (filters.detail === 'groups' ? 'Groups as nodes' : 'All nodes'),
    open: () => `${count(filters.open?.split(',').length ?? 0, 'group')} expanded`,
  };
  return words[name]();
};

/** Said elsewhere: in the legend, or above the network. */
const saidElsewhere: ReadonlySet<FilterName> = new Set(['tie', 'metric', 'links', 'periods']);

/** The filters shown as chips: a range of years is one. */
export const chipsOf = (filters: Filters): { name: FilterName; takesOff: readonly FilterName[] }[] =>
  filterKeys
    .filter((name) => filters[name] !== undefined && !saidElsewhere.has(name))
    .filter((name) => name !== 'to' || filters.from === undefined)
    .map((name) => ({ name, takesOff: name === 'from' ? ['from', 'to'] : [name] }));
