/** How one place leads to the next. Every transition returns a new place, or the same one where nothing changes. */
import type { PageKind } from '../base/page-kind.ts';
import { aroundOf, changeFilters, type Filters, mostAround } from './filters.ts';
import type { Lens } from './lens.ts';
import { isListOfNetwork } from './lists.ts';
import {
  type ColourMode,
  type Focus,
  type Form,
  longestSearch,
  longestText,
  networkOf,
  type PathFocus,
  type Pin,
  type Place,
  type ViewId,
} from './place.ts';
import { defaultSettings, type RelatedSettings } from './related-settings.ts';

/** Whether a focus means the same whichever network is on show. */
const isOfLibrary = (focus: Focus): boolean =>
  focus.type === 'page' ||
  focus.type === 'compare' ||
  focus.type === 'search' ||
  (focus.type === 'list' && !isListOfNetwork(focus.of));

/** Whether a focus is of the network on show, and no other. */
const isOfNetwork = (focus: Focus): boolean =>
  focus.type === 'link' || focus.type === 'cluster' || (focus.type === 'list' && isListOfNetwork(focus.of));

/** Another network; what was opened in the old one is closed, what is looked at stays, if the new one can tell. */
export const showView = (place: Place, view: ViewId): Place =>
  place.view === view
    ? place
    : {
        ...place,
        view,
        filters: filtersIn(view, place.filters),
        expanded: [],
        lens: {},
        pins: [],
        focus: isOfLibrary(place.focus) ? place.focus : { type: 'none' },
      };

/** The filters that apply in another view, too: it numbers its groups anew, and only papers have related work. */
const filtersIn = (view: ViewId, { open: _, around, ...filters }: Filters): Filters =>
  around !== undefined && networkOf(view) === 'papers' ? { ...filters, around } : filters;

/** A graph of the related work of one paper, coloured by year. Other filters do not apply to it. */
export const lookAround = (place: Place, id: string): Place => ({
  ...showView(place, 'papers'),
  filters: { around: id },
  colour: 'year',
  expanded: [],
  lens: {},
  pins: [],
  focus: { type: 'page', kind: 'paper', id },
});

/** Whether the related work of a paper can be added to the graph. */
export const canAddAround = ({ filters }: Place, id: string): boolean => {
  const around = aroundOf(filters);
  return around.length > 0 && around.length < mostAround && !around.includes(id);
};

/** Adds the related work of another paper to the graph. */
export const addAround = (place: Place, id: string): Place =>
  canAddAround(place, id)
    ? {
        ...place,
        filters: changeFilters(place.filters, { around: [...aroundOf(place.filters), id].join(',') }),
      }
    : place;

/** Back from the related work of some papers to the network of all papers. */
export const lookAtAll = (place: Place): Place => {
  const { around: _, ...filters } = place.filters;
  return { ...setFilters(place, filters), colour: place.colour === 'year' ? 'cluster' : place.colour };
};

/** Every network numbers its clusters anew. */
const withoutGroup = ({ group: _, ...others }: Lens): Lens => others;

/** Whether filters differ in nothing but what is opened. */
const isOnlyOpened = ({ open: _, ...before }: Filters, after: Filters): boolean =>
  JSON.stringify(Object.entries(before).sort()) === JSON.stringify(Object.entries(after).sort());

/** Another selection of papers, or another way to weigh links; what is of the old network only is left. */
export const setFilters = (place: Place, { open, ...filters }: Filters): Place => ({
  ...place,
  // The new network numbers its groups anew.
  filters: open !== undefined && isOnlyOpened(place.filters, filters) ? { ...filters, open } : filters,
  lens: withoutGroup(place.lens),
  focus: isOfNetwork(place.focus) ? { type: 'none' } : place.focus,
});

/** Another part of the network. */
export const setLens = (place: Place, lens: Lens): Place => ({ ...place, lens });

/** Hides a node, and closes its page. */
export const hide = (place: Place, id: string): Place => {
  const hidden = [...(place.lens.hidden ?? []).filter((other) => other !== id), id];
  const isShown = place.focus.type === 'page' && place.focus.id === id;
  return { ...place, lens: { ...place.lens, hidden }, focus: isShown ? { type: 'none' } : place.focus };
};

/** A node stays where it was put. */
export const pin = (place: Place, { id, x, y }: Pin): Place => ({
  ...place,
  pins: [...place.pins.filter((other) => other.id !== id), { id, x: Math.round(x), y: Math.round(y) }],
});

/** A node goes back to where it stood. */
export const unpin = (place: Place, id: string): Place => ({
  ...place,
  pins: place.pins.filter((other) => other.id !== id),
});

export const showTable = (place: Place, table: boolean): Place => ({ ...place, table });

export const setForm = (place: Place, form: Form): Place => ({ ...place, form });

export const setColour = (place: Place, colour: ColourMode): Place => ({ ...place, colour });

export const focusOn = ({ related: _, ...place }: Place, focus: Focus): Place => ({ ...place, focus });

/** Closes whatever the panel shows. */
export const clearFocus = (place: Place): Place => focusOn(place, { type: 'none' });

/** Looks for related work in one's own words. */
export const describe = (place: Place, text: string): Place =>
  focusOn(place, { type: 'words', text: text.trim().slice(0, longestText) });

/** Everything that a text finds. */
export const search = (place: Place, text: string): Place =>
  focusOn(place, { type: 'search', text: text.trim().slice(0, longestSearch) });

/** Sets the settings of related work. */
export const setRelated = ({ related: _, ...place }: Place, related: RelatedSettings): Place =>
  JSON.stringify(related) === JSON.stringify(defaultSettings) ? place : { ...place, related };

/** Begins to ask for a path from an author. */
export const startPath = (place: Place, from: string): Place =>
  focusOn(place, { type: 'path', from, via: 'authors', route: 0 });

/** Changes part of the path asked for; any change but of the route itself goes back to the first route. */
export const changePath = (place: Place, change: Partial<Omit<PathFocus, 'type'>>): Place =>
  place.focus.type === 'path' ? focusOn(place, { ...place.focus, route: 0, ...change }) : place;

/** Begins to compare a thing with another. */
export const startComparison = (place: Place, kind: PageKind, left: string): Place =>
  focusOn(place, { type: 'compare', kind, left });

/** Which kind of node a click now picks, as the other end of a path or of a comparison. */
const pickedKind = ({ focus }: Place): PageKind | undefined => {
  if (focus.type === 'path') return focus.to === undefined ? 'author' : undefined;
  return focus.type === 'compare' && focus.right === undefined ? focus.kind : undefined;
};

/** Whether a click on a node now completes a path or a comparison. */
export const isPicking = (place: Place): boolean => pickedKind(place) !== undefined;

/** A click on a node: completes a path or comparison, or opens the page of the node. */
export const openOrPick = (place: Place, kind: PageKind, id: string): Place => {
  const { focus } = place;
  if (pickedKind(place) === kind) {
    if (focus.type === 'path') return focusOn(place, { ...focus, to: id });
    if (focus.type === 'compare' && focus.left !== id) return focusOn(place, { ...focus, right: id });
  }
  return focusOn(place, { type: 'page', kind, id });
};

/** Opens a node, or closes it with all that was opened from it (`within`). */
export const toggleExpanded = (place: Place, id: string, within: ReadonlySet<string> = new Set()): Place => ({
  ...place,
  expanded: place.expanded.includes(id)
    ? place.expanded.filter((other) => other !== id && !within.has(other))
    : [...place.expanded, id],
});
