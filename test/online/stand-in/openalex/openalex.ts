/** OpenAlex: single works, lists by filter and search, paging, and what a request costs. */
import { type Answer, type Asked, countIn, ok } from '../answer.ts';
import type { Catalogue, Held } from '../catalogue.ts';
import { knows } from '../work.ts';
import { cutFilters, filters, mostValues } from './filters.ts';
import { openalexWork } from './work.ts';

const wrong = (message: string, error = 'Invalid query parameters error.'): Answer => ({
  status: 400,
  body: { error, message },
});

/** OpenAlex answers JSON for all but this. */
const notFound: Answer = {
  status: 404,
  headers: { 'content-type': 'text/html; charset=utf-8' },
  body: '<!doctype html>\n<html lang=en>\n<title>404 Not Found</title>\n<h1>Not Found</h1>\n<p>The requested URL was not found on the server. If you entered the URL manually please check your spelling and try again.</p>\n',
};

const fields =
  'id doi title display_name relevance_score publication_year publication_date ids language primary_location sources type type_crossref indexed_in open_access authorships institution_assertions institutions countries_distinct_count institutions_distinct_count corresponding_author_ids corresponding_institution_ids apc_list apc_paid fwci is_authors_truncated has_fulltext fulltext_origin cited_by_count citation_normalized_percentile cited_by_percentile_year biblio is_retracted is_paratext is_xpac primary_topic topics keywords concepts mesh locations_count locations best_oa_location sustainable_development_goals awards funders datasets versions has_content content_urls referenced_works_count referenced_works related_works abstract_inverted_index cited_by_api_url counts_by_year updated_date created_date'.split(
    ' ',
  );

type Cut = (whole: Record<string, unknown>) => Record<string, unknown>;

/** What `select` leaves; or the answer to a field that there is not. */
const cutBy = (select: string | null): Cut | Answer => {
  if (select === null) return (whole) => whole;
  const names = select.split(',');
  const unknown = names.find((name) => !fields.includes(name));
  if (unknown !== undefined)
    return wrong(
      `${unknown} is not a valid select field. Valid fields for select are: ${fields.join(', ')}.`,
    );
  return (whole) => Object.fromEntries(names.map((name) => [name, whole[name] ?? null]));
};

/** Schemes of `/works/doi:10.1145/1` and the address forms that are taken too. */
const single = (catalogue: Catalogue, id: string): Held | undefined => {
  const openalex = /^(?:https:\/\/openalex\.org\/)?(W\d+)$/i.exec(id)?.[1];
  if (openalex !== undefined) return catalogue.find('openalex', 'openalex', openalex.toUpperCase());
  const doi = /^(?:doi:|https?:\/\/doi\.org\/)(.+)$/i.exec(id)?.[1];
  if (doi !== undefined) return catalogue.find('openalex', 'doi', doi);
  const pmid = /^pmid:(\d+)$/i.exec(id)?.[1];
  return pmid === undefined ? undefined : catalogue.find('openalex', 'pmid', pmid);
};

/** The credits that a request costs: single works by a short id are free, lists cost one, searches ten. */
export const creditsFor = ({ path, query }: Asked): number => {
  if (/^\/works\/(?!https?:)/.test(path) || path === '/rate-limit') return 0;
  return query.has('search') || /\.search[:.]/.test(query.get('filter') ?? '') ? 10 : 1;
};

const sorts: Readonly<Record<string, (catalogue: Catalogue, held: Held) => number | string>> = {
  cited_by_count: (catalogue, held) => catalogue.citationsOf(held).length,
  publication_date: (_, { work }) => work.date ?? `${work.year ?? 0}-01-01`,
  publication_year: (_, { work }) => work.year ?? 0,
};

const sorted = (catalogue: Catalogue, works: Held[], sort: string | null): Held[] => {
  const [name = '', way] = sort?.split(':') ?? [];
  const key = sorts[name];
  if (key === undefined) return works;
  const turn = way === 'desc' ? -1 : 1;
  return works.sort((a, b) => {
    const [x, y] = [key(catalogue, a), key(catalogue, b)];
    return x === y ? (a.openalex < b.openalex ? -1 : 1) : x < y ? -turn : turn;
  });
};

/** The works that all filters leave, those of a search in its order; or the answer to a wrong filter. */
const select = (catalogue: Catalogue, query: URLSearchParams): Held[] | Answer => {
  const parts = cutFilters(query.get('filter') ?? '').filter(({ name }) => name !== '');
  const search = query.get('search');
  if (search !== null) parts.unshift({ name: 'default.search', values: [search] });
  parts.sort((a, b) => Number(b.name.endsWith('.search')) - Number(a.name.endsWith('.search')));
  let works: Held[] | undefined;
  for (const { name, values } of parts) {
    const filter = filters[name];
    if (filter === undefined)
      return wrong(`${name} is not a valid field. Valid fields are: ${Object.keys(filters).join(', ')}.`);
    if (values.length > mostValues)
      return wrong(
        `Maximum number of values exceeded for ${name}. Decrease values to ${mostValues} or below.`,
      );
    const found = new Set(values.flatMap((value) => [...filter(catalogue, value)]));
    works = works?.filter((held) => found.has(held)) ?? [...found];
  }
  return sorted(
    catalogue,
    works ?? catalogue.held.filter(({ work }) => knows('openalex', work)),
    query.get('sort'),
  );
};

const cursorOf = (from: number): string => Buffer.from(`after ${from}`).toString('base64');
const placeOf = (cursor: string): number | undefined => {
  if (cursor === '*') return 0;
  const place = /^after (\d+)$/.exec(Buffer.from(cursor, 'base64').toString())?.[1];
  return place === undefined ? undefined : Number(place);
};

const list = (catalogue: Catalogue, { query, rawQuery }: Asked): Answer => {
  if (query.has('limit'))
    return wrong(
      "The 'limit' parameter is not valid. Did you mean 'per-page'?",
      'Invalid request rejected at the API edge',
    );
  if (/[?&]filter=[^&]*,(?![a-z_.]+(?::|%3A))/i.test(`?${rawQuery}`))
    return wrong('A filter value contains an unescaped comma.', 'Invalid request rejected at the API edge');
  const size = countIn(query.get('per_page') ?? query.get('per-page'), 25);
  if (size === undefined || size < 1 || size > 200)
    return wrong('per-page parameter must be between 1 and 200');
  const cursor = query.get('cursor');
  const page = countIn(query.get('page'), 1);
  if (cursor === 'null') return wrong('Cursor is null. Likely reached end of results.', 'Pagination error.');
  if (cursor !== null && query.has('page'))
    return wrong('Cannot use page parameter with cursor.', 'Pagination error.');
  if (page === undefined || page < 1 || page * size > 10_000)
    return wrong('Maximum results size of 10,000 records is exceeded.', 'Pagination error.');
  const from = cursor === null ? (page - 1) * size : placeOf(cursor);
  if (from === undefined) return wrong('Cursor value is invalid.', 'Pagination error.');
  const cut = cutBy(query.get('select'));
  if (typeof cut !== 'function') return cut;
  const works = select(catalogue, query);
  if (!Array.isArray(works)) return works;
  const results = works.slice(from, from + size).map((held) => cut(openalexWork(catalogue, held)));
  // A full page has a next cursor, though nothing may follow; then an empty page ends the list.
  const next = cursor === null ? {} : { next_cursor: results.length < size ? null : cursorOf(from + size) };
  const meta = {
    count: works.length,
    db_response_time_ms: 1,
    page: cursor === null ? page : null,
    per_page: size,
  };
  return ok({ meta: { ...meta, ...next, groups_count: null }, results, group_by: [] });
};

export const askOpenalex = (catalogue: Catalogue, asked: Asked): Answer => {
  if (asked.path === '/works') return list(catalogue, asked);
  const id = /^\/works\/(.+)$/.exec(asked.path)?.[1];
  const held = id === undefined ? undefined : single(catalogue, id);
  if (held === undefined) return notFound;
  const cut = cutBy(asked.query.get('select'));
  return typeof cut === 'function' ? ok(cut(openalexWork(catalogue, held))) : cut;
};
