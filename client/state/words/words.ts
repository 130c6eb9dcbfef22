/** Counts and kinds in words. */
import type {
  AuthorPage,
  CountryPage,
  InstitutionPage,
  NodeKind,
  PaperPage,
  TechniquePage,
  VenuePage,
} from '../base/wire.ts';

const plurals: Record<string, string> = { library: 'libraries', entry: 'entries', country: 'countries' };

/** `1 paper`, `3 papers`, `1,204 papers`. */
export const count = (n: number, noun: string): string =>
  `${n.toLocaleString('en')} ${n === 1 ? noun : (plurals[noun] ?? `${noun}s`)}`;

export const kindNames: Record<NodeKind, string> = {
  paper: 'Paper',
  author: 'Author',
  venue: 'Venue',
  technique: 'Technique',
  source: 'Import',
  institution: 'Institution',
  country: 'Country',
};

/** Cut at a word where possible, with an ellipsis; never longer than `most` letters. */
export const shorten = (text: string, most: number): string => {
  if (text.length <= most) return text;
  const cut = text.slice(0, most - 1);
  const space = cut.lastIndexOf(' ');
  return `${(space > most * 0.6 ? cut.slice(0, space) : cut).trimEnd().replace(/[,;:.–-]$/, '')}…`;
};

/** In quotation marks; those within it become single. */
export const quoted = (text: string): string => `“${text.replaceAll('“', '‘').replaceAll('”', '’')}”`;

/** Citations by what counted them, most papers first: `Citations (Scopus, 2024-05-01, and others)`. */
export const citationsInWords = (sources: readonly string[]): string => {
  const [first, ...others] = sources.filter((name) => name !== '');
  if (first === undefined) return 'Citations by an export';
  return `Citations (${first}${others.length > 0 ? ', and others' : ''})`;
};

/** What a list lacks because the network does not draw it. */
export const notDrawn = (n: number): string =>
  `${n.toLocaleString('en')} more ${n === 1 ? 'is' : 'are'} not drawn.`;

/** `2012`; a mean is rounded. */
export const yearInWords = (year: number): string => String(Math.round(year));

/** A value with as many digits as tell something: `12`, `3.5`, `0.0042`. */
export const figure = (value: number): string => value.toLocaleString('en', { maximumSignificantDigits: 2 });

/** A share of a whole in whole per cent; a small one is never 0. */
export const percent = (share: number): string =>
  share > 0 && share < 0.01 ? '<1%' : `${Math.round(share * 100)}%`;

type AnyPage = PaperPage | AuthorPage | VenuePage | TechniquePage | InstitutionPage | CountryPage;

/** What a page is of, by its name. */
export const titleOf = (page: AnyPage): string => {
  // An institution has a country, too.
  if ('institution' in page) return page.institution.label;
  if ('country' in page) return page.country.label;
  if ('paper' in page) return page.paper.title;
  if ('author' in page) return page.author.name;
  return 'venue' in page ? page.venue.name : page.technique.name;
};
