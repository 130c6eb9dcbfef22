/** Extracts the fields by which papers are matched from a record. */
import { untitledLabel } from '../../../server/base/untitled.ts';
import type { CslItem, Reference } from '../../normalize/record.ts';
import type { PaperMarks } from '../ids.ts';
import { familyName } from '../people/names/printed-name.ts';
import { isPending } from '../venues/strip.ts';
import { isKnownVenue, readVenue } from '../venues/venues.ts';
import { arxivOf, doiOf, openalexOf } from './identifiers.ts';

/** A text that is an identifier, not a title: a DOI, a Lens id, an address. */
const identifierForm = /^(?:(?:doi:\s*)?10\.\d{4,9}\/\S+|\d{3}(?:-\d{3}){3}-\d{2}[\dX]|https?:\/\/\S+)$/i;

/** What databases print for a missing title: `[No title captured]`. */
const placeholder = /^\[(?:no|title not|source not)\b[^\]]*\]$/i;

const textOf = (value: string | undefined): string | undefined => {
  const text = value?.trim();
  return text && !placeholder.test(text) ? text : undefined;
};

/**
 * A cited reference in Web of Science has no title field. For a book, the journal field has the title: then there is no
 * volume, and the journal is unknown.
 */
const citedBook = ({ custom, volume, 'container-title': container }: CslItem): string | undefined =>
  custom?.['cited-as'] !== undefined && volume === undefined && container && !isKnownVenue(container)
    ? container
    : undefined;

/** The title of an item; undefined if it has none. */
export const titleOf = (csl: CslItem): string | undefined => {
  const title = textOf(csl.title);
  return title !== undefined && !identifierForm.test(title) ? title : textOf(citedBook(csl));
};

/** The journal, book or series that an item appeared in; ignores `to appear` and addresses. */
export const containerOf = (csl: CslItem): string | undefined =>
  citedBook(csl) === undefined
    ? [csl['container-title'], csl['collection-title']]
        .map(textOf)
        .find((name) => name !== undefined && !isPending(name) && !/^https?:\/\//i.test(name))
    : undefined;

/** The first page of a range. */
export const firstPage = (pages: string | undefined): string | undefined =>
  textOf(pages?.replace(/^pp?\.\s*/i, '').split(/\s*[-‐‑‒–—,;]/)[0])?.toLowerCase();

const yearOf = (csl: CslItem): number | undefined => {
  const year = csl.issued?.['date-parts']?.[0]?.[0];
  return Number.isInteger(year) ? year : undefined;
};

const firstAuthorOf = ({ author: [first] = [] }: CslItem): string | undefined => first && familyName(first);

/** The identifiers of an item, for display. */
const identifierOf = (csl: CslItem): string | undefined => {
  const [doi, arxiv, openalex] = [doiOf(csl), arxivOf(csl), openalexOf(csl)];
  if (doi) return `DOI ${doi}`;
  if (arxiv) return `arXiv ${arxiv}`;
  if (openalex) return `OpenAlex ${openalex}`;
  const isbn = textOf(csl.ISBN);
  if (isbn) return `ISBN ${isbn}`;
  const title = textOf(csl.title);
  if (title !== undefined && identifierForm.test(title)) return /^\d/.test(title) ? `id ${title}` : title;
  const [name, value] =
    Object.entries(csl.custom ?? {}).find(([key]) => /^(?:pmid|pmcid|s2|lens|mag)/i.test(key)) ?? [];
  return name === undefined ? textOf(csl.URL) : `${name.toUpperCase()} ${value}`;
};

/** Whether only identifiers of a work are known: no title, author, year or container. */
export const isIdOnly = ({ csl }: Reference): boolean =>
  titleOf(csl) === undefined &&
  firstAuthorOf(csl) === undefined &&
  yearOf(csl) === undefined &&
  containerOf(csl) === undefined &&
  identifierOf(csl) !== undefined;

/** The title for display, or a text from the other fields if there is no title. */
export const shownTitle = (csl: CslItem): string => {
  const container = containerOf(csl);
  return (
    titleOf(csl) ??
    untitledLabel({
      firstAuthor: firstAuthorOf(csl),
      year: yearOf(csl),
      container: container === undefined ? undefined : readVenue(container).name,
      identifier: identifierOf(csl),
    })
  );
};

/** The matching fields of one record. */
export const marksOf = ({ csl, raw }: Reference): PaperMarks => ({
  doi: doiOf(csl),
  arxiv: arxivOf(csl),
  openalex: openalexOf(csl),
  title: titleOf(csl) ?? '',
  record: raw.replace(/\s+/g, ' ').trim() || csl.id,
  year: yearOf(csl),
  firstAuthor: firstAuthorOf(csl),
  containers: [
    ...new Set(
      [containerOf(csl), csl.custom?.['container-title-short'], csl.custom?.['journal-code']].flatMap(
        (name) => textOf(name) ?? [],
      ),
    ),
  ],
  volume: textOf(csl.volume),
  issue: textOf(csl.issue),
  page: firstPage(csl.page),
});
