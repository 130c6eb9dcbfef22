/** The focus as query parameters, and back. */
import { type PageKind, pageKinds } from '../base/page-kind.ts';
import { decodeList, encodeList } from './lists.ts';
import { type Focus, longestSearch, longestText, type Via, vias } from './place.ts';
import { choose, isId, ordinal, type Pair } from './url-values.ts';

/** The query parameters of a focus. */
export const encodeFocus = (focus: Focus): Pair[] => {
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
      return [
        ['group', String(focus.cluster + 1)],
        ...(focus.years ? [['group-years', `${focus.years.from}-${focus.years.to}`] satisfies Pair] : []),
      ];
    case 'list':
      return encodeList(focus);
    case 'words':
      return [['about', focus.text]];
    case 'search':
      return [
        ['search', focus.text],
        ...(focus.kind === undefined ? [] : [['kind', focus.kind] satisfies Pair]),
      ];
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

const decodeCluster = (query: URLSearchParams, notices: string[]): Focus => {
  const cluster = ordinal(query, 'group', notices);
  const [, from, to] = /^([12]\d{3})-([12]\d{3})$/.exec(query.get('group-years') ?? '') ?? [];
  return {
    type: 'cluster',
    cluster,
    ...(from && to && from <= to ? { years: { from: Number(from), to: Number(to) } } : {}),
  };
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

const decodeSearch = (query: URLSearchParams, notices: string[]): Focus => {
  const text = (query.get('search') ?? '').trim().slice(0, longestSearch);
  if (text === '') {
    notices.push('The address asks for a search without a text.');
    return { type: 'none' };
  }
  if (!query.has('kind')) return { type: 'search', text };
  return { type: 'search', text, kind: choose<PageKind>(query, 'kind', pageKinds, 'paper', notices) };
};

/** Reads the focus; what is invalid is ignored, with a notice. */
export const decodeFocus = (query: URLSearchParams, notices: string[]): Focus => {
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
  if (query.has('group')) return decodeCluster(query, notices);
  if (query.has('list')) return decodeList(query, notices);
  if (query.has('search')) return decodeSearch(query, notices);
  if (query.has('about')) return decodeWords(query.get('about') ?? '', notices);
  if (query.has('from') || query.has('to')) return decodePath(query, notices);
  if (query.has('compare') || query.has('with')) return decodeComparison(query, notices);
  return { type: 'none' };
};
