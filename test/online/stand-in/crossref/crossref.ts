/** Crossref: single works, lists by filter, and a search that hardly ever finds nothing. */
import { type Answer, type Asked, countIn, ok } from '../answer.ts';
import type { Catalogue, Held } from '../catalogue.ts';
import { knows } from '../work.ts';
import { crossrefWork } from './work.ts';

const notFound: Answer = {
  status: 404,
  headers: { 'content-type': 'text/plain' },
  body: 'Resource not found.',
};

interface Fault {
  type: string;
  value: string;
  message: string;
}

/** All that is wrong with a request is told at once. */
const wrong = (faults: readonly Fault[]): Answer => ({
  status: 400,
  body: { status: 'failed', 'message-type': 'validation-failure', message: faults },
});

const badCursor = (value: string): Answer => ({
  status: 404,
  body: {
    status: 'failed',
    'message-type': 'resource-failure',
    message: [{ type: 'cursor-invalid', value, message: 'Cursor specified but it is invalid' }],
  },
});

type Filter = (held: Held, value: string) => boolean;

const filters: Readonly<Record<string, Filter>> = {
  doi: ({ work }, value) => work.doi?.toLowerCase() === value.toLowerCase(),
  isbn: ({ work }, value) => work.isbn === value.replace(/[^\dX]/gi, ''),
  orcid: ({ work }, value) => work.authors.some(({ orcid }) => orcid !== undefined && value.endsWith(orcid)),
  updates: ({ work }, value) => work.updates?.doi.toLowerCase() === value.toLowerCase(),
  type: (held, value) => held.work.recorded === undefined && typeOf(held) === value,
  'from-pub-date': ({ work }, value) => (work.date ?? String(work.year ?? '')) >= value,
  'until-pub-date': ({ work }, value) => (work.date ?? String(work.year ?? '')) <= value,
};

const typeOf = ({ work }: Held): string =>
  work.kind === 'conference'
    ? 'proceedings-article'
    : work.kind === 'preprint'
      ? 'posted-content'
      : 'journal-article';

interface Ranked {
  held: Held;
  score?: number;
}

const queries: Readonly<Record<string, 'title' | 'all'>> = {
  query: 'all',
  'query.bibliographic': 'all',
  'query.title': 'title',
  'query.author': 'all',
  'query.container-title': 'all',
};

/** The most that a search ranks; the count is exact. */
const deepest = 1000;

/** What the filters and the search leave, and how many they are. Values of one filter are alternatives. */
const find = (catalogue: Catalogue, query: URLSearchParams): { total: number; found: Ranked[] } | Answer => {
  const wanted = new Map<string, string[]>();
  for (const part of (query.get('filter') ?? '').split(/,(?=[a-z-]+:)/).filter(Boolean)) {
    const colon = part.indexOf(':');
    const name = part.slice(0, colon);
    wanted.set(name, [...(wanted.get(name) ?? []), part.slice(colon + 1)]);
  }
  const faults = [...wanted.keys()]
    .filter((name) => filters[name] === undefined)
    .map((value) => ({
      type: 'filter-not-available',
      value,
      message: `Filter ${value} specified but there is no such filter for this route. Valid filters for this route are: ${Object.keys(filters).join(', ')}`,
    }));
  if (faults.length > 0) return wrong(faults);
  const passes = (held: Held): boolean =>
    [...wanted].every(([name, values]) => values.some((value) => filters[name]?.(held, value) === true));
  const search = Object.entries(queries).find(([name]) => query.has(name));
  if (search) {
    const text = Object.keys(queries)
      .flatMap((name) => query.get(name) ?? [])
      .join(' ');
    const { total, best } = catalogue.search('crossref', search[1], text, { limit: deepest });
    const found = best
      .filter(({ thing }) => passes(thing))
      .map(({ thing, score }) => ({ held: thing, score }));
    return { total: wanted.size > 0 ? found.length : total, found };
  }
  const dois = wanted.get('doi');
  const held =
    dois === undefined
      ? catalogue.held.filter(({ work }) => knows('crossref', work))
      : [...new Set(dois)].flatMap((doi) => catalogue.find('crossref', 'doi', doi) ?? []);
  const found = held.filter(passes).map((one) => ({ held: one }));
  return { total: found.length, found };
};

const fields =
  'DOI URL title subtitle author editor abstract issued published published-print published-online created container-title short-container-title volume issue page article-number publisher publisher-location type subtype ISBN ISSN language reference references-count reference-count is-referenced-by-count update-to updated-by relation subject score prefix member license link event edition-number group-title original-title funder deposited indexed clinical-trial-number degree institution standards-body translator chair content-domain archive accepted approved posted updated-by resource'.split(
    ' ',
  );

/** Lists that are read page by page: the place of each is the server's, and its name does not change. */
export type Cursors = Map<string, { found: Ranked[]; total: number; from: number }>;

const list = (catalogue: Catalogue, { query }: Asked, cursors: Cursors): Answer => {
  const faults: Fault[] = [];
  const rows = countIn(query.get('rows'), 20);
  const offset = countIn(query.get('offset'), 0);
  const not = (value: string, most: number): Fault => ({
    type: 'integer-not-valid',
    value,
    message: `Integer specified as ${value} but must be a positive integer less than or equal to ${most}. `,
  });
  if (rows === undefined || rows > 1000) faults.push(not(query.get('rows') ?? '', 1000));
  if (offset === undefined || offset > 10_000) faults.push(not(query.get('offset') ?? '', 10_000));
  const select = query.get('select')?.split(',');
  for (const value of select?.filter((name) => !fields.includes(name)) ?? [])
    faults.push({
      type: 'parameter-not-allowed',
      value,
      message: `This route does not support select ${value}`,
    });
  if (faults.length > 0 || rows === undefined || offset === undefined) return wrong(faults);

  const cursor = query.get('cursor');
  let place = cursor === null ? undefined : cursors.get(cursor);
  if (cursor !== null && cursor !== '*' && place === undefined) return badCursor(cursor);
  if (place === undefined) {
    const found = find(catalogue, query);
    if ('status' in found) return found;
    place = { ...found, from: offset };
  }
  const next = cursor === '*' ? `DnF1ZXJ5VGhlbkZldGNo+${cursors.size}/=` : cursor;
  if (next !== null) cursors.set(next, place);
  const items = place.found.slice(place.from, place.from + rows).map(({ held, score }) => {
    const whole = { ...crossrefWork(catalogue, held), ...(score !== undefined && { score }) };
    return select === undefined
      ? whole
      : Object.fromEntries(Object.entries(whole).filter(([name]) => select.includes(name)));
  });
  place.from += rows;
  return ok({
    status: 'ok',
    'message-type': 'work-list',
    'message-version': '1.0.0',
    message: {
      facets: {},
      ...(next !== null && { 'next-cursor': next }),
      'total-results': place.total,
      items,
      'items-per-page': rows,
      query: { 'start-index': offset, 'search-terms': query.get('query') },
    },
  });
};

export const askCrossref = (catalogue: Catalogue, asked: Asked, cursors: Cursors): Answer => {
  if (asked.path === '/works') return list(catalogue, asked, cursors);
  const doi = /^\/works\/(.+?)(\/agency)?$/.exec(asked.path);
  const held = doi?.[1] === undefined ? undefined : catalogue.find('crossref', 'doi', doi[1]);
  if (held === undefined) return notFound;
  const message =
    doi?.[2] === undefined
      ? crossrefWork(catalogue, held)
      : { DOI: held.work.doi, agency: { id: 'crossref', label: 'Crossref' } };
  const type = doi?.[2] === undefined ? 'work' : 'work-agency';
  return ok({ status: 'ok', 'message-type': type, 'message-version': '1.0.0', message });
};
