/** A work as OpenAlex tells it (its documentation, and answers recorded in 2025 and 2026). */
import type { Catalogue, Held } from '../catalogue.ts';
import { type Kind, knows } from '../work.ts';

const url = (id: string): string => `https://openalex.org/${id}`;

const types: Readonly<Record<Kind, { type: string; source: string }>> = {
  article: { type: 'article', source: 'journal' },
  conference: { type: 'article', source: 'conference' },
  preprint: { type: 'preprint', source: 'repository' },
  book: { type: 'book', source: 'book series' },
  chapter: { type: 'book-chapter', source: 'ebook platform' },
  report: { type: 'report', source: 'repository' },
  thesis: { type: 'dissertation', source: 'repository' },
  editorial: { type: 'editorial', source: 'journal' },
  erratum: { type: 'erratum', source: 'journal' },
  'review-of-book': { type: 'article', source: 'journal' },
};

/** The words of an abstract with their places, which is how OpenAlex publishes abstracts. */
const invert = (abstract: string | undefined): Record<string, number[]> | null => {
  if (abstract === undefined) return null;
  const index: Record<string, number[]> = {};
  abstract.split(/\s+/).forEach((word, at) => {
    const places = Object.hasOwn(index, word) ? index[word] : undefined;
    if (places) places.push(at);
    else index[word] = [at];
  });
  return index;
};

const authorships = (catalogue: Catalogue, { work }: Held): object[] =>
  work.authors.slice(0, 100).map((person, at, all) => {
    const name = [person.given, person.family].filter(Boolean).join(' ');
    return {
      author_position: at === 0 ? 'first' : at === all.length - 1 ? 'last' : 'middle',
      author: {
        id: url(catalogue.authorOf(person).openalex),
        display_name: name,
        orcid: person.orcid === undefined ? null : `https://orcid.org/${person.orcid}`,
      },
      institutions: [],
      countries: [],
      is_corresponding: at === 0,
      raw_author_name: name,
      raw_affiliation_strings: [],
      affiliations: [],
    };
  });

const location = ({ work, openalex }: Held): object => {
  const { type, source } = types[work.kind ?? 'article'];
  const at = work.doi === undefined ? (work.openAccess ?? null) : `https://doi.org/${work.doi}`;
  return {
    id: work.doi === undefined ? openalex : `doi:${work.doi.toLowerCase()}`,
    is_oa: work.openAccess !== undefined,
    landing_page_url: at,
    pdf_url: work.openAccess ?? null,
    source:
      work.venue === undefined
        ? null
        : { id: null, display_name: work.venue, issn_l: null, issn: null, type: source },
    license: null,
    version: type === 'preprint' ? 'submittedVersion' : 'publishedVersion',
    raw_source_name: work.venue ?? null,
  };
};

/** The whole record; `select` cuts it. A recorded answer is told as it was. */
export const openalexWork = (catalogue: Catalogue, held: Held): Record<string, unknown> => {
  const { work, openalex } = held;
  if (work.recorded?.service === 'openalex') return { ...work.recorded.answer };
  const doi = work.doi === undefined ? null : `https://doi.org/${work.doi.toLowerCase()}`;
  const [first, last] = work.pages?.split(/\s*[-–]+\s*/) ?? [];
  const cited = catalogue.referencesOf(held).filter((one) => knows('openalex', one.work));
  return {
    id: url(openalex),
    doi,
    title: work.title,
    display_name: work.title,
    publication_year: work.year ?? null,
    publication_date: work.date ?? (work.year === undefined ? null : `${work.year}-01-01`),
    ids: {
      openalex: url(openalex),
      ...(doi !== null && { doi }),
      ...(work.pmid !== undefined && { pmid: `https://pubmed.ncbi.nlm.nih.gov/${work.pmid}` }),
    },
    language: 'en',
    primary_location: location(held),
    type: types[work.kind ?? 'article'].type,
    indexed_in: doi === null ? [] : ['crossref'],
    open_access: {
      is_oa: work.openAccess !== undefined,
      oa_status: work.openAccess === undefined ? 'closed' : 'green',
      oa_url: work.openAccess ?? null,
      any_repository_has_fulltext: work.openAccess !== undefined,
    },
    authorships: authorships(catalogue, held),
    is_authors_truncated: work.authors.length > 100,
    cited_by_count: catalogue.citationsOf(held).length,
    biblio: {
      volume: work.volume ?? null,
      issue: work.issue ?? null,
      first_page: first ?? null,
      last_page: last ?? first ?? null,
    },
    is_retracted: work.retractedBy !== undefined,
    is_paratext: false,
    primary_topic: null,
    topics: [],
    keywords: [],
    concepts: [],
    locations_count: 1,
    locations: [location(held)],
    best_oa_location: work.openAccess === undefined ? null : location(held),
    referenced_works_count: cited.length,
    referenced_works: cited.map((one) => url(one.openalex)),
    related_works: [],
    abstract_inverted_index: invert(work.abstract),
    counts_by_year: [],
    updated_date: '2026-11-01T00:00:00.000000',
    created_date: '2026-01-01',
  };
};
