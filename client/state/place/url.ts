/**
 * The place as the query of an address, and back. Invalid parts are ignored, with a notice, so that a damaged link
 * still opens. `decode(encode(place))` is `place`, and defaults are not written.
 */

import { type PageKind, pageKinds } from '../base/page-kind.ts';
import { mostSelected } from '../scene/selection.ts';
import { type FilterName, type Filters, filterKeys, filterNames } from './filters.ts';
import { depths, type Lens } from './lens.ts';
import { decodeListOf, encodeList, type ListKind, listKinds } from './lists.ts';
import {
  type ColourMode,
  colourModes,
  type Focus,
  home,
  longestText,
  type Pin,
  type Place,
  type Via,
  type ViewId,
  vias,
  viewIds,
} from './place.ts';
import { decodeSettings, encodeSettings } from './related-url.ts';

/** A place read from an address, and what could not be read in it. */
export interface Decoded {
  place: Place;
  notices: string[];
}

const longestId = 200;
const isId = (value: string | null | undefined): value is string =>
  value !== null && value !== undefined && value.length > 0 && value.length <= longestId;

type Pair = [name: string, value: string];

const encodeFocus = (focus: Focus): Pair[] => {
  switch (focus.type) {
    case 'none':
      return [];
    case 'page':
      return [[focus.kind, focus.id]];
    case 'link':
      return [
        ['link', focus.source],
        ['link', focus.target],
      ];
    case 'cluster':
      return [['group', String(focus.cluster + 1)]];
    case 'list':
      return encodeList(focus);
    case 'words':
      return [['about', focus.text]];
    case 'path':
      return [
        ['from', focus.from],
        ...(focus.to === undefined ? [] : [['to', focus.to] satisfies Pair]),
        ...(focus.via === 'authors' ? [] : [['via', focus.via] satisfies Pair]),
        ...(focus.route === 0 ? [] : [['route', String(focus.route + 1)] satisfies Pair]),
      ];
    case 'compare':
      return [
        ['compare', focus.left],
        ...(focus.right === undefined ? [] : [['with', focus.right] satisfies Pair]),
        ...(focus.kind === 'author' ? [] : [['kind', focus.kind] satisfies Pair]),
      ];
  }
};

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

/** Takes one of a few words, or the default with a notice. */
const choose = <T extends string>(
  query: URLSearchParams,
  name: string,
  known: readonly T[],
  standard: T,
  notices: string[],
): T => {
  const value = query.get(name);
  if (value === null) return standard;
  const found = known.find((word) => word === value);
  if (found === undefined)
    notices.push(`The address asks for ${name} “${value}”, which does not exist. Using ${standard}.`);
  return found ?? standard;
};

/** A number counted from 1 in the address, from 0 here. */
const ordinal = (query: URLSearchParams, name: string, notices: string[]): number => {
  const value = query.get(name) ?? '1';
  if (/^[1-9]\d{0,5}$/.test(value)) return Number(value) - 1;
  notices.push(`The address asks for ${name} “${value}”, which is not a number from 1. Using 1.`);
  return 0;
};

const decodePath = (query: URLSearchParams, notices: string[]): Focus => {
  const from = query.get('from');
  const to = query.get('to');
  if (!isId(from) || (to !== null && !isId(to))) {
    notices.push('The address asks for a path without its two authors.');
    return { type: 'none' };
  }
  const via = choose<Via>(query, 'via', vias, 'authors', notices);
  const route = ordinal(query, 'route', notices);
  return { type: 'path', from, ...(to === null ? {} : { to }), via, route };
};

const decodeComparison = (query: URLSearchParams, notices: string[]): Focus => {
  const [left, right] = [query.get('compare'), query.get('with')];
  if (!isId(left) || (right !== null && !isId(right)) || left === right) {
    notices.push('The address asks for a comparison without its two sides.');
    return { type: 'none' };
  }
  const kind = choose<PageKind>(query, 'kind', pageKinds, 'author', notices);
  return { type: 'compare', kind, left, ...(right === null ? {} : { right }) };
};

const decodeWords = (about: string, notices: string[]): Focus => {
  const text = about.trim();
  if (text.length > longestText)
    notices.push(`The text in the address is too long. Only its first ${longestText} characters are used.`);
  if (text !== '') return { type: 'words', text: text.slice(0, longestText).trim() };
  notices.push('The address asks about an empty text.');
  return { type: 'none' };
};

const decodeFocus = (query: URLSearchParams, notices: string[]): Focus => {
  for (const kind of pageKinds) {
    const id = query.get(kind);
    if (id === null) continue;
    if (isId(id)) return { type: 'page', kind, id };
    notices.push(`The address names an invalid ${kind}.`);
  }
  if (query.has('link')) {
    const [source, target, ...more] = query.getAll('link');
    if (isId(source) && isId(target) && more.length === 0) return { type: 'link', source, target };
    notices.push('The address asks for a link without its two ends.');
  }
  if (query.has('group')) return { type: 'cluster', cluster: ordinal(query, 'group', notices) };
  if (query.has('list'))
    return {
      type: 'list',
      list: choose<ListKind>(query, 'list', listKinds, 'papers', notices),
      of: decodeListOf(query, isId, notices),
    };
  if (query.has('about')) return decodeWords(query.get('about') ?? '', notices);
  if (query.has('from') || query.has('to')) return decodePath(query, notices);
  if (query.has('compare') || query.has('with')) return decodeComparison(query, notices);
  return { type: 'none' };
};

const decodeFilters = (query: URLSearchParams, notices: string[]): Filters => {
  const read = filterKeys.flatMap((key): [FilterName, string | number][] => {
    const { name, read: value } = filterNames[key];
    const text = query.get(name);
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

/** All ids of a name, each once. */
const idsOf = (query: URLSearchParams, name: string): string[] =>
  [...new Set(query.getAll(name))].filter(isId);

const decodeSelected = (query: URLSearchParams, notices: string[]): string[] => {
  const ids = idsOf(query, 'select');
  if (ids.length > mostSelected)
    notices.push(`The address selects ${ids.length} nodes. Only the first ${mostSelected} were selected.`);
  return ids.slice(0, mostSelected);
};

const decodeLens = (query: URLSearchParams, notices: string[]): Lens => {
  const [hidden, only] = [idsOf(query, 'hide'), idsOf(query, 'keep')];
  const around = query.get('around');
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
