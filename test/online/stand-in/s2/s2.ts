/** Semantic Scholar: papers by id, one or five hundred, a match by title, who cites and is cited, papers of an author. */
import { type Answer, type Asked, countIn, ok } from '../answer.ts';
import type { Catalogue, Held } from '../catalogue.ts';
import { knows } from '../work.ts';
import { paperFields, s2Paper } from './paper.ts';

const error = (status: number, text: string): Answer => ({ status, body: { error: text } });

const schemes: Readonly<Record<string, string>> = {
  doi: 'doi',
  arxiv: 'arxiv',
  pmid: 'pmid',
  corpusid: 'corpusid',
};

/** A paper by any id that the service takes: forty digits, `DOI:`, a bare DOI, `ARXIV:`, `PMID:`, `CorpusId:`. */
const paperOf = (catalogue: Catalogue, id: string): Held | undefined => {
  const [, prefix, value = ''] = /^([A-Za-z]+):(.+)$/.exec(id) ?? [];
  if (prefix !== undefined) {
    const scheme = schemes[prefix.toLowerCase()];
    return scheme === undefined ? undefined : catalogue.find('s2', scheme, value);
  }
  return catalogue.find('s2', id.startsWith('10.') ? 'doi' : 's2', id);
};

type Tell = (held: Held) => Record<string, unknown>;

/** How a paper is told with the fields asked for; or the answer to fields that there are not. */
const teller = (catalogue: Catalogue, fields: string | null): Tell | Answer => {
  const names = (fields ?? 'title').split(',').map((name) => name.trim());
  const known = (name: string): boolean => paperFields.includes(name.split('.')[0] ?? '');
  const unknown = names.filter((name) => !known(name));
  if (unknown.length > 0) return error(400, `Unrecognized or unsupported fields: [${unknown.join(', ')}]`);
  const wanted = new Set(['paperId', ...names.map((name) => name.split('.')[0] ?? '')]);
  return (held) => {
    const lists = {
      references: () => listed(catalogue.referencesOf(held)),
      citations: () => listed([...catalogue.citationsOf(held)]),
    };
    const listed = (works: readonly Held[]): object[] =>
      works
        .filter(({ work }) => knows('s2', work))
        .slice(0, 9999)
        .map((one) => ({ paperId: one.s2, title: one.work.title }));
    const whole = Object.entries(s2Paper(catalogue, held)).filter(([name]) => wanted.has(name));
    const nested = Object.entries(lists).flatMap(([name, list]) =>
      wanted.has(name) ? [[name, list()]] : [],
    );
    return Object.fromEntries([...whole, ...nested]);
  };
};

/** A page of a list; `next` is absent at its end. */
const page = <T>(
  list: readonly T[],
  query: URLSearchParams,
  most: number,
  tell: (one: T) => object,
): Answer => {
  const offset = countIn(query.get('offset'), 0);
  const limit = countIn(query.get('limit'), 100);
  if (offset === undefined || limit === undefined || limit < 1 || limit > most)
    return error(400, `Unacceptable query params: [limit must be between 1 and ${most}]`);
  const data = list.slice(offset, offset + limit).map(tell);
  const next = offset + limit < list.length ? { next: offset + limit } : {};
  return ok({ offset, ...next, data });
};

const batch = (catalogue: Catalogue, body: string, tell: Tell): Answer => {
  const ids: unknown = JSON.parse(body === '' ? '{}' : body).ids;
  if (!Array.isArray(ids) || ids.length === 0) return error(400, 'No valid paper ids given');
  if (ids.length > 500) return error(400, 'Too many paper ids: at most 500');
  const papers = ids.map((id) => paperOf(catalogue, String(id)));
  // What is unknown is null in its place.
  return ok(papers.map((held) => (held ? tell(held) : null)));
};

/** A title that shares less of its words' weight than this is no match. */
const leastShare = 0.6;

const searchText = (query: URLSearchParams): string => query.get('query') ?? '';

const match = (catalogue: Catalogue, query: URLSearchParams, tell: Tell): Answer => {
  const options = { limit: 1, least: leastShare };
  const [best] = catalogue.search('s2', 'title', searchText(query), options).best;
  return best
    ? ok({ data: [{ ...tell(best.thing), matchScore: best.score }] })
    : error(404, 'Title match not found');
};

const search = (catalogue: Catalogue, query: URLSearchParams, tell: Tell): Answer => {
  const { total, best } = catalogue.search('s2', 'all', searchText(query), { all: true, limit: 1000 });
  if (total === 0) return ok({ total: 0, offset: 0 });
  const answer = page(best, query, 100, ({ thing }) => tell(thing));
  return typeof answer.body === 'object' && answer.status === 200 ? ok({ total, ...answer.body }) : answer;
};

/** A reference that the service could not match has no paperId: every tenth, as in the recordings. */
const unmatched = ({ corpusId }: Held): boolean => corpusId % 10 === 3;

const ofPaper = (
  catalogue: Catalogue,
  held: Held,
  part: string,
  query: URLSearchParams,
  tell: Tell,
): Answer => {
  const known = ({ work }: Held): boolean => knows('s2', work);
  if (part === 'citations')
    return page(catalogue.citationsOf(held).filter(known), query, 1000, (one) => ({
      isInfluential: false,
      citingPaper: tell(one),
    }));
  return page(catalogue.referencesOf(held).filter(known), query, 1000, (one) => ({
    isInfluential: false,
    citedPaper: unmatched(one) ? { ...tell(one), paperId: null, externalIds: null } : tell(one),
  }));
};

const ofAuthor = (
  catalogue: Catalogue,
  id: string,
  rest: string | undefined,
  query: URLSearchParams,
  tell: Tell,
): Answer => {
  const author = catalogue.author(id);
  if (author === undefined) return error(404, `Author with id ${id} not found`);
  const works = author.works.filter(({ work }) => knows('s2', work));
  if (rest === 'papers') return page(works, query, 1000, tell);
  const name = [author.person.given, author.person.family].filter(Boolean).join(' ');
  return ok({ authorId: id, name, paperCount: works.length });
};

export const askS2 = (catalogue: Catalogue, { path, query, body, method }: Asked): Answer => {
  const [, kind, id = ''] = /^(?:\/graph\/v1)?\/(paper|author)\/(.+)$/.exec(path) ?? [];
  const isAuthor = kind === 'author' && !id.endsWith('/papers');
  const tell = teller(catalogue, isAuthor ? null : query.get('fields'));
  if (typeof tell !== 'function') return tell;
  if (kind === 'author') {
    const [author = '', rest] = id.split('/');
    return ofAuthor(catalogue, author, rest, query, tell);
  }
  if (kind !== 'paper') return error(404, 'Not Found');
  if (id === 'batch')
    return method === 'POST' ? batch(catalogue, body, tell) : error(405, 'Method Not Allowed');
  if (id === 'search/match') return match(catalogue, query, tell);
  if (id === 'search') return search(catalogue, query, tell);
  const [, paper = id, part] = /^(.+)\/(citations|references|authors)$/.exec(id) ?? [];
  const held = paperOf(catalogue, paper);
  if (held === undefined) return error(404, `Paper with id ${paper} not found`);
  if (part === 'authors')
    return page((tell(held)['authors'] as object[] | undefined) ?? [], query, 1000, (one) => one);
  return part === undefined ? ok(tell(held)) : ofPaper(catalogue, held, part, query, tell);
};
