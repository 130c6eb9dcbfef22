/**
 * The place of a reader: everything in the address bar, and the steps between places. Values only;
 * every transition returns a new place (or the same one where nothing changes).
 */
import type { PageKind } from '../base/page-kind.ts';
import type { PathsQuery } from '../base/wire.ts';
import type { Filters } from './filters.ts';
import type { Lens } from './lens.ts';
import type { ListFocus } from './lists.ts';
import type { RelatedSettings } from './related-settings.ts';

/** The networks, in the order in which they are offered. */
export const viewIds = [
  'coauthors',
  'topics',
  'papers',
  'authors-techniques',
  'timeline',
  'institutions',
  'countries',
] as const;
export type ViewId = (typeof viewIds)[number];

/** The views of who works together, of whom each has another kind. */
export const collaborations = ['coauthors', 'institutions', 'countries'] as const satisfies readonly ViewId[];
export type Collaboration = (typeof collaborations)[number];

export const isCollaboration = (view: ViewId): view is Collaboration =>
  collaborations.some((known) => known === view);

/** The networks that the server builds. */
export type NetworkName = Exclude<ViewId, 'timeline'>;

/** The network that a view shows: the timeline is another layout of the papers. */
export const networkOf = (view: ViewId): NetworkName => (view === 'timeline' ? 'papers' : view);

export const colourModes = ['cluster', 'year', 'venue', 'measure'] as const;
export type ColourMode = (typeof colourModes)[number];

/** What a network is drawn as. */
export const forms = ['nodes', 'density', 'themes', 'periods'] as const;
export type Form = (typeof forms)[number];

/** What a view may be drawn as: a timeline has its axes, and only techniques have themes. */
export const formsOf = (view: ViewId): Form[] => {
  if (view === 'timeline') return ['nodes'];
  return view === 'topics' ? [...forms] : ['nodes', 'density'];
};

/** What a place is drawn as: what was chosen, where its view offers that. */
export const formOf = ({ view, form }: Pick<Place, 'view' | 'form'>): Form =>
  formsOf(view).find((offered) => offered === form) ?? 'nodes';

/** What the nodes of a view may be coloured by: only papers have a venue. */
export const coloursOf = (view: ViewId): ColourMode[] =>
  colourModes.filter((mode) => mode !== 'venue' || networkOf(view) === 'papers');

/** What a place is coloured by: what was chosen, where its view offers that. */
export const colourOf = ({ view, colour }: Pick<Place, 'view' | 'colour'>): ColourMode =>
  coloursOf(view).find((mode) => mode === colour) ?? 'cluster';

export const vias = ['authors', 'techniques', 'citations'] as const satisfies readonly PathsQuery['via'][];
export type Via = (typeof vias)[number];

/** A path asked for; without `to` it is still being asked. `route` counts the alternatives from 0. */
export interface PathFocus {
  type: 'path';
  from: string;
  to?: string;
  via: Via;
  route: number;
}

/** Two of one kind side by side; without `right` the other is still being asked for. */
export interface CompareFocus {
  type: 'compare';
  kind: PageKind;
  left: string;
  right?: string;
}

/** What a text finds in the library: things of one kind, or the best of each. */
export interface SearchFocus {
  type: 'search';
  text: string;
  kind?: PageKind;
}

/** What the panel shows and the network highlights. */
export type Focus =
  | { type: 'none' }
  | { type: 'page'; kind: PageKind; id: string }
  | { type: 'link'; source: string; target: string }
  /** With years: a cluster of the network of the papers of these years alone. */
  | { type: 'cluster'; cluster: number; years?: { from: number; to: number } }
  | ListFocus
  /** Related work is looked for in somebody's own words. */
  | { type: 'words'; text: string }
  | SearchFocus
  | PathFocus
  | CompareFocus;

/** A node that was dragged, and where it stays: in the coordinates of the server, whole numbers. */
export interface Pin {
  id: string;
  x: number;
  y: number;
}

export interface Place {
  view: ViewId;
  form: Form;
  colour: ColourMode;
  filters: Filters;
  focus: Focus;
  /** Ids of the opened nodes, in the order in which they were opened. */
  expanded: readonly string[];
  /** What part of it is drawn. */
  lens: Lens;
  /** In the order in which they were dragged. */
  pins: readonly Pin[];
  /** Ids of the selected nodes, in the order of selection; see selection.ts. */
  selected: readonly string[];
  /** Settings of related work; absent for the defaults; dropped when the focus changes. */
  related?: RelatedSettings;
  /** Whether the table of nodes is open. */
  table: boolean;
}

export const home: Place = {
  view: 'coauthors',
  form: 'nodes',
  colour: 'cluster',
  filters: {},
  focus: { type: 'none' },
  expanded: [],
  lens: {},
  pins: [],
  selected: [],
  table: false,
};

/** Longest text to search for; the server's limit. */
export const longestSearch = 300;

/** Longest text, in characters, that fits in an address. */
export const longestText = 2000;
