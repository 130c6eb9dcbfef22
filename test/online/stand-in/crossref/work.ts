/** A work as Crossref tells it (its documentation, and answers recorded from 2020 to 2026). */
import type { Catalogue, Held } from '../catalogue.ts';
import type { Kind, PlainWork } from '../work.ts';

const types: Readonly<Record<Kind, string>> = {
  article: 'journal-article',
  conference: 'proceedings-article',
  preprint: 'posted-content',
  book: 'book',
  chapter: 'book-chapter',
  report: 'report',
  thesis: 'dissertation',
  editorial: 'journal-article',
  erratum: 'journal-article',
  'review-of-book': 'journal-article',
};

const partsOf = ({ date, year }: PlainWork): number[] | undefined =>
  date?.split('-').map(Number) ?? (year === undefined ? undefined : [year]);

const people = ({ authors }: PlainWork): object[] =>
  authors.map(({ family, given, orcid }, at) => ({
    ...(orcid !== undefined && { ORCID: `https://orcid.org/${orcid}`, 'authenticated-orcid': false }),
    ...(given !== undefined && { given }),
    family,
    sequence: at === 0 ? 'first' : 'additional',
    affiliation: [],
  }));

/** A cited work: by its DOI where it has one, else as printed. */
const cited = ({ work }: Held, at: number): object => ({
  key: `ref${at + 1}`,
  ...(work.doi !== undefined && { 'doi-asserted-by': 'publisher', DOI: work.doi.toLowerCase() }),
  ...(work.authors[0] && { author: work.authors[0].family }),
  ...(work.year !== undefined && { year: String(work.year) }),
  'article-title': work.title,
});

const notice = (doi: string, as: string): object => ({
  DOI: doi.toLowerCase(),
  type: as,
  label: as === 'retraction' ? 'Retraction' : 'Correction',
  source: 'publisher',
});

/** The whole record; `select` cuts it. A recorded answer is told as it was. */
export const crossrefWork = (catalogue: Catalogue, held: Held): Record<string, unknown> => {
  const { work } = held;
  if (work.recorded?.service === 'crossref') return { ...work.recorded.answer };
  const doi = work.doi?.toLowerCase() ?? '';
  const parts = partsOf(work);
  const issued = { 'date-parts': [parts ?? [null]] };
  const references = catalogue.referencesOf(held);
  const colon = work.title.indexOf(': ');
  // Every third publisher registers what follows the colon as a subtitle.
  const split = colon > 0 && held.corpusId % 3 === 0;
  return {
    indexed: { 'date-parts': [[2026, 11, 1]], 'date-time': '2026-11-01T00:00:00Z', timestamp: 1793491200000 },
    'reference-count': references.length,
    publisher: work.publisher ?? 'Made-up Press',
    ...(work.issue !== undefined && { issue: work.issue }),
    'content-domain': { domain: [], 'crossmark-restriction': false },
    'short-container-title': [],
    ...(work.abstract !== undefined && {
      abstract: `<jats:p>${work.abstract.replace(/[<&]/g, ' ')}</jats:p>`,
    }),
    DOI: doi,
    type: types[work.kind ?? 'article'],
    ...(work.pages !== undefined && { page: work.pages.replace(/\s*[-–]+\s*/, '-') }),
    ...(work.updates && { 'update-to': [notice(work.updates.doi, work.updates.as)] }),
    ...(work.retractedBy !== undefined && { 'updated-by': [notice(work.retractedBy, 'retraction')] }),
    source: 'Crossref',
    'is-referenced-by-count': catalogue.citationsOf(held).length,
    title: [split ? work.title.slice(0, colon) : work.title],
    prefix: doi.split('/')[0],
    ...(work.volume !== undefined && { volume: work.volume }),
    ...(work.authors.length > 0 && { author: people(work) }),
    member: '0',
    ...(references.length > 0 && { reference: references.map(cited) }),
    'container-title': work.venue === undefined ? [] : [work.venue],
    ...(work.isbn !== undefined && { ISBN: [work.isbn] }),
    language: 'en',
    deposited: { 'date-parts': [[2026, 1, 1]] },
    subtitle: split ? [work.title.slice(colon + 2)] : [],
    issued,
    published: issued,
    'references-count': references.length,
    URL: `https://doi.org/${doi}`,
    relation: {},
    subject: [],
  };
};
