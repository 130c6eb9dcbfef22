/** The filters of OpenAlex' lists of works that the stand-in understands. */
import type { Catalogue, Held } from '../catalogue.ts';
import { knows } from '../work.ts';

const idOf = (value: string): string => value.replace(/^https:\/\/openalex\.org\//i, '').toUpperCase();

/** The works that a value stands for, in the order of the catalogue. */
type Filter = (catalogue: Catalogue, value: string) => Iterable<Held>;

const known = (held: Held): boolean => knows('openalex', held.work);

const byId =
  (scheme: string, form: (value: string) => string = (value) => value): Filter =>
  (catalogue, value) => {
    const held = catalogue.find('openalex', scheme, form(value));
    return held ? [held] : [];
  };

const authorWorks: Filter = (catalogue, value) =>
  catalogue.author(value.replace(/^https:\/\/(?:openalex|orcid)\.org\//i, ''))?.works.filter(known) ?? [];

/** Every word must stand in the title, in some form; a citation makes a work better, as OpenAlex documents. */
const titleSearch: Filter = (catalogue, value) => {
  // `A OR B` finds either.
  const ways = value.split(/\s+OR\s+/).map((way) => way.replace(/["()]|\bAND\b/g, ' '));
  const found = ways.flatMap(
    (way) => catalogue.search('openalex', 'title', way, { all: true, stemmed: true, limit: 1000 }).best,
  );
  const boost = (held: Held): number => {
    const count = catalogue.citationsOf(held).length;
    return count === 0 ? 0.5 : 1 + Math.sqrt(count);
  };
  const ranked = found
    .map(({ thing, score }) => ({ thing, score: score * boost(thing) }))
    .sort((a, b) => b.score - a.score || (a.thing.openalex < b.thing.openalex ? -1 : 1));
  return ranked.map(({ thing }) => thing);
};

const where =
  (test: (held: Held, value: string) => boolean): Filter =>
  (catalogue, value) =>
    catalogue.held.filter((held) => known(held) && test(held, value));

export const filters: Readonly<Record<string, Filter>> = {
  doi: byId('doi'),
  openalex: byId('openalex', idOf),
  openalex_id: byId('openalex', idOf),
  'ids.openalex': byId('openalex', idOf),
  pmid: byId('pmid', (value) => value.replace(/^.*\//, '')),
  'ids.pmid': byId('pmid', (value) => value.replace(/^.*\//, '')),
  cites: (catalogue, value) => {
    const held = catalogue.find('openalex', 'openalex', idOf(value));
    return held ? catalogue.citationsOf(held).filter(known) : [];
  },
  cited_by: (catalogue, value) => {
    const held = catalogue.find('openalex', 'openalex', idOf(value));
    return held ? catalogue.referencesOf(held).filter(known) : [];
  },
  'author.id': authorWorks,
  'authorships.author.id': authorWorks,
  'author.orcid': authorWorks,
  'authorships.author.orcid': authorWorks,
  'title.search': titleSearch,
  'display_name.search': titleSearch,
  'title_and_abstract.search': titleSearch,
  'default.search': titleSearch,
  publication_year: where(({ work }, value) => {
    const [from = '', to = from] = value.split('-');
    const after = value.startsWith('>') ? Number(value.slice(1)) + 1 : Number(from);
    const before = value.startsWith('>') ? Number.POSITIVE_INFINITY : Number(to);
    return work.year !== undefined && work.year >= after && work.year <= before;
  }),
  from_publication_date: where(({ work }, value) => (work.date ?? `${work.year ?? ''}`) >= value),
  is_retracted: where(({ work }, value) => String(work.retractedBy !== undefined) === value),
};

/** The number of values that one filter takes. */
export const mostValues = 100;

/**
 * Cuts `a:x|y,b:z` into its filters. A comma divides where a name and a colon follow; elsewhere it is part of a value.
 */
export const cutFilters = (text: string): { name: string; values: string[] }[] =>
  text.split(/,(?=[a-z_.]+:)/).map((part) => {
    const colon = part.indexOf(':');
    const value = part.slice(colon + 1);
    const name = part.slice(0, colon);
    return { name, values: name.endsWith('.search') ? [value] : value.split('|') };
  });
