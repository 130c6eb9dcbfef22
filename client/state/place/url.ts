/**
 * The place as the query of an address, and back. Invalid parts are ignored, with a notice, so that a damaged link
 * still opens. `decode(encode(place))` is `place`, and defaults are not written.
 */

import { mostSelected } from '../scene/selection.ts';
import { type FilterName, type Filters, filterKeys, filterNames } from './filters.ts';
import { decodeFocus, encodeFocus } from './focus-url.ts';
import { depths, type Lens } from './lens.ts';
import {
  type ColourMode,
  colourModes,
  type Form,
  forms,
  home,
  type Pin,
  type Place,
  type ViewId,
  viewIds,
} from './place.ts';
import { decodeSettings, encodeSettings } from './related-url.ts';
import { choose, idsOf, isId, ordinal, type Pair } from './url-values.ts';

/** A place read from an address, and what could not be read in it. */
export interface Decoded {
  place: Place;
  notices: string[];
}

const encodeFilters = (filters: Filters): Pair[] =>
  filterKeys.flatMap((key): Pair[] =>
    filters[key] === undefined ? [] : [[filterNames[key].name, String(filters[key])]],
  );

const encodeLens = ({ hidden = [], only = [], group, largest, around }: Lens): Pair[] => [
  ...hidden.map((id): Pair => ['hide', id]),
  ...only.map((id): Pair => ['keep', id]),
  ...(group === undefined ? [] : [['only-group', String(group + 1)] satisfies Pair]),
  ...(largest ? [['largest', 'yes'] satisfies Pair] : []),
  ...(around ? [['around', around.id] satisfies Pair, ['depth', String(around.depth)] satisfies Pair] : []),
];

/** The query of the address, with its question mark; empty for the home place. */
export const encode = (place: Place): string => {
  const pairs: Pair[] = [
    ...(place.view === home.view ? [] : [['view', place.view] satisfies Pair]),
    ...(place.form === home.form ? [] : [['as', place.form] satisfies Pair]),
    ...(place.colour === home.colour ? [] : [['colour', place.colour] satisfies Pair]),
    ...encodeFilters(place.filters),
    ...encodeFocus(place.focus),
    ...place.expanded.map((id): Pair => ['open', id]),
    ...encodeLens(place.lens),
    ...place.pins.map(({ id, x, y }): Pair => ['pin', `${x},${y},${id}`]),
    ...place.selected.map((id): Pair => ['select', id]),
    ...encodeSettings(place.related),
    ...(place.table ? [['table', 'yes'] satisfies Pair] : []),
  ];
  return pairs.length === 0 ? '' : `?${new URLSearchParams(pairs)}`;
};

/**
 * The papers of a graph of related work. With a `depth`, the last `around` is the centre of an ego network: see
 * `encodeLens`.
 */
const aroundIn = (query: URLSearchParams): string | null =>
  query.getAll('around').at(query.has('depth') ? -2 : -1) ?? null;

const decodeFilters = (query: URLSearchParams, notices: string[]): Filters => {
  const read = filterKeys.flatMap((key): [FilterName, string | number][] => {
    const { name, read: value } = filterNames[key];
    const text = key === 'around' ? aroundIn(query) : query.get(name);
    const found = text === null ? undefined : value(text);
    if (text !== null && found === undefined)
      notices.push(`The address asks for ${name} “${text}”, which is not valid. It was ignored.`);
    return found === undefined ? [] : [[key, found]];
  });
  const filters: Filters = Object.fromEntries(read);
  if (filters.from === undefined || filters.to === undefined || filters.from <= filters.to) return filters;
  notices.push('The address asks for a range of years that ends before it begins. All years are shown.');
  const { from: _, to: __, ...others } = filters;
  return others;
};

const decodeSelected = (query: URLSearchParams, notices: string[]): string[] => {
  const ids = idsOf(query, 'select');
  if (ids.length > mostSelected)
    notices.push(`The address selects ${ids.length} nodes. Only the first ${mostSelected} were selected.`);
  return ids.slice(0, mostSelected);
};

const decodeLens = (query: URLSearchParams, notices: string[]): Lens => {
  const [hidden, only] = [idsOf(query, 'hide'), idsOf(query, 'keep')];
  const around = query.has('depth') ? query.getAll('around').at(-1) : undefined;
  const depth = depths.find((known) => String(known) === (query.get('depth') ?? '1'));
  if (query.has('depth') && depth === undefined)
    notices.push(`The address asks for depth “${query.get('depth')}”, which is neither 1 nor 2. Using 1.`);
  return {
    ...(hidden.length > 0 ? { hidden } : {}),
    ...(only.length > 0 ? { only } : {}),
    ...(query.has('only-group') ? { group: ordinal(query, 'only-group', notices) } : {}),
    ...(query.get('largest') === 'yes' ? { largest: true } : {}),
    ...(isId(around) ? { around: { id: around, depth: depth ?? 1 } } : {}),
  };
};

const decodePins = (query: URLSearchParams): Pin[] => {
  const read = query.getAll('pin').flatMap((text): [string, Pin][] => {
    const [, x, y, id] = /^(-?\d{1,6}),(-?\d{1,6}),(.+)$/s.exec(text) ?? [];
    // `+ 0` makes of -0 a 0.
    return isId(id) ? [[id, { id, x: Number(x) + 0, y: Number(y) + 0 }]] : [];
  });
  return [...new Map(read).values()];
};

/** Reads the query of an address. */
export const decode = (search: string): Decoded => {
  const query = new URLSearchParams(search);
  const notices: string[] = [];
  const related = decodeSettings(query, (name) => idsOf(query, name), notices);
  const place: Place = {
    view: choose<ViewId>(query, 'view', viewIds, home.view, notices),
    form: choose<Form>(query, 'as', forms, home.form, notices),
    colour: choose<ColourMode>(query, 'colour', colourModes, home.colour, notices),
    filters: decodeFilters(query, notices),
    focus: decodeFocus(query, notices),
    expanded: idsOf(query, 'open'),
    lens: decodeLens(query, notices),
    pins: decodePins(query),
    selected: decodeSelected(query, notices),
    ...(related ? { related } : {}),
    table: choose<'yes' | 'no'>(query, 'table', ['yes', 'no'], 'no', notices) === 'yes',
  };
  return { place, notices };
};
