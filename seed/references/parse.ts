/** Reads one mended entry into fields. */
import { cslDate } from '../normalize/dates.ts';
import { takeIdentifiers } from '../normalize/identifiers.ts';
import type { CslItem, CslName, FieldName, Problem } from '../record.ts';
import { type Authors, journalAhead, readAuthors, readNameList, repeatsAuthors } from './authors.ts';
import { takeDate, takeDetails } from './details.ts';
import { absorbSubtitle, quoteAt, readAmongCommas, readQuoted, readSentence, type Title } from './title.ts';
import { chooseType } from './type.ts';
import { readVenue } from './venue.ts';

export interface Parsed {
  fields: Partial<CslItem> & { type: string };
  confidence: Partial<Record<FieldName, number>>;
  problems: Problem[];
}

/** The beginning of an entry up to its title. */
interface Opening {
  authors: CslName[];
  more: boolean;
  /** How sure the authors are, between 0 and 1. */
  sure: number;
  issued?: CslItem['issued'];
  title?: Title;
  order?: Authors['order'];
}

const orderSure: Readonly<Record<Authors['order'], number>> = {
  'initials-first': 0.97,
  'family-comma': 0.97,
  'family-initials': 0.95,
  full: 0.85,
  body: 0.7,
  same: 0.8,
};

const leadingDate =
  /^[\s.,:;]*(?:\((?:[^()]{0,30}?)((?:1[5-9]|20)\d{2})[a-z]?(?:[,/][^()]{0,40})?\)|((?:1[5-9]|20)\d{2})[a-z]?(?=[.,:;]|\s+\p{Lu}\p{L}*\s\p{L}))\s*[.,:;]*\s*/u;
const editorsHere = /^[\s,.]*\(?(?:[Ee]ds?\.?|[Ee]ditors?|[Hh]rsg\.?)\)?[.,:]?\s*/u;

/** An entry whose title stands in quotes: everything before the quote is authors. */
const openQuoted = (text: string): Opening | undefined => {
  const at = quoteAt(text);
  if (at < 0 || at > 3000) return undefined;
  const title = readQuoted(text.slice(at));
  if (title === undefined) return undefined;
  const dated = takeDate(text.slice(0, at));
  const issued = dated.fields.issued === undefined ? {} : { issued: dated.fields.issued };
  const block = dated.rest.replace(/\ue000[.,:]?/gu, ' ').trim();
  if (block === '') return { authors: [], more: false, sure: 1, title, ...issued };
  const { names, more } = readNameList(block);
  const persons = names.filter(({ literal }) => literal === undefined).length;
  if (names.some(({ family = '', literal = '' }) => family.length > 60 || literal.length > 90))
    return undefined;
  if (/[.?!]\s+\p{Ll}|\b(?:the|of|for|on)\b/u.test(block) && persons < names.length && at > 80)
    return undefined;
  return { authors: names, more, sure: persons === names.length ? 0.97 : 0.6, title, ...issued };
};

/** An entry without quotes: authors by the shape of names, then a date or a title. */
const openPlain = (text: string, start = 0): Opening => {
  const found = start === 0 ? readAuthors(text) : undefined;
  let rest = text.slice(found?.end ?? start);
  const editors = found ? editorsHere.exec(rest) : null;
  if (editors) rest = rest.slice(editors[0].length);
  const opening: Opening = {
    authors: found?.names ?? [],
    more: found?.more ?? false,
    sure: found ? orderSure[found.order] : 1,
    ...(found ? { order: found.order } : {}),
  };
  const dated = leadingDate.exec(rest);
  if (dated) {
    const read = takeDate(dated[0].replace(/[()]/g, ' ')).fields.issued;
    if (read !== undefined) opening.issued = read;
    if (found === undefined && start === 0) return opening;
    rest = rest.slice(dated[0].length);
  }
  if (found && journalAhead(rest)) return { ...opening, title: { title: '', rest, quoted: true } };
  const commas = !dated && (found === undefined || /^\s*,/.test(rest));
  const title = readQuoted(rest) ?? (commas ? readAmongCommas(rest) : readSentence(rest));
  if (title !== undefined) opening.title = title;
  return opening;
};

/** A body with a year after it, `ACNUR (2001). Title`: what stands before the year is the author. */
const openBody = (text: string): Opening | undefined => {
  const found =
    /^([^.\ue000]{2,120}?)(?:[.,]?\s+\(((?:1[5-9]|20)\d{2}[a-z]?(?:,[^()]{0,20})?)\)[.,:]?|[.,]\s+((?:1[5-9]|20)\d{2})[a-z]?[.,:])\s+(?=[\p{L}\d"“[])/u.exec(
      text,
    );
  const name = found?.[1];
  if (found === null || name === undefined) return undefined;
  const { issued } = takeDate(`(${found[2] ?? found[3]})`.replace(/[a-z](?=[,)]$)/, '')).fields;
  const date = issued ?? cslDate(Number.parseInt(found[2] ?? found[3] ?? '', 10));
  return {
    ...openPlain(text, found[0].length),
    issued: date,
    authors: [{ literal: name.trim() }],
    sure: 0.6,
  };
};

const clean = (title: string): string =>
  title
    .replace(/\ue000/gu, ' ')
    .replace(/\s+/g, ' ')
    .replace(/^[\s,.:;]+|[\s,.;:]+$/gu, '');

/** Reads one entry. `before` holds the authors of the entry before, for a dash in their place. */
export const parseEntry = (printed: string, before: readonly CslName[]): Parsed => {
  const problems: Problem[] = [];
  const confidence: Parsed['confidence'] = {};
  const { found, rest: text } = takeIdentifiers(printed);
  const dash = repeatsAuthors(text);
  const body = text.slice(dash).trim();
  const opening: Opening =
    openQuoted(body) ?? (dash > 0 ? openPlain(`, ${body}`, 1) : undefined) ?? choosePlain(body);
  const fields: Partial<CslItem> = {};
  const set = <K extends FieldName>(field: K, value: CslItem[K] | undefined, sure: number): void => {
    if (value === undefined || value === '') return;
    Object.assign(fields, { [field]: value });
    confidence[field] = sure;
  };
  const authors = dash > 0 ? [...before] : opening.authors;
  if (authors.length > 0) set('author', authors, dash > 0 ? 0.8 : opening.sure);
  if (dash > 0 && before.length > 0)
    problems.push({ message: 'authors repeated from the entry before', field: 'author' });
  if (opening.more) problems.push({ message: 'not all authors printed (et al.)', field: 'author' });

  const { fields: details, rest: after } = takeDetails(
    ` ${opening.title?.rest ?? ''}`,
    opening.issued !== undefined,
  );
  const journal =
    !(opening.title?.quoted ?? true) && (details.volume !== undefined || details.page !== undefined);
  const whole = { title: opening.title?.title ?? '', rest: after };
  const { title, rest } = journal ? absorbSubtitle(whole.title, after) : whole;
  set('title', clean(title), opening.title?.quoted ? 0.98 : opening.issued ? 0.92 : 0.8);
  set('issued', opening.issued ?? details.issued, 0.97);
  for (const field of [
    'volume',
    'issue',
    'page',
    'number',
    'edition',
    'genre',
    'volume-title',
    'collection-title',
  ] as const) {
    set(field, details[field], 0.93);
  }
  // A year straight after a full stop is that of a journal in Vancouver style; books print `Publisher; 2016`.
  const serial =
    (opening.title?.quoted ?? false) ||
    (opening.order === 'family-initials' &&
      opening.issued === undefined &&
      !/;\s*(?:1[5-9]|20)\d\d/.test(opening.title?.rest ?? ''));
  const { fields: venue, inside } = readVenue(rest, { ...details, ...fields }, serial);
  const located = details.volume !== undefined || details.page !== undefined;
  for (const field of [
    'container-title',
    'publisher',
    'publisher-place',
    'event-place',
    'editor',
    'collection-title',
  ] as const) {
    set(field, venue[field], inside || located ? 0.92 : 0.75);
  }
  set('DOI', found.DOI, 0.98);
  set('URL', found.URL, 0.97);
  set('ISBN', found.ISBN, 0.98);
  set('ISSN', found.ISSN, 0.98);
  if (found.arXiv !== undefined) fields.custom = { arxiv: found.arXiv };
  const type = chooseType(
    { ...details, ...fields },
    { inside, quoted: opening.title?.quoted ?? false, arXiv: found.arXiv !== undefined },
  );
  confidence.type = type.sure;
  if (fields.issued === undefined) problems.push({ message: 'no year found', field: 'issued' });
  if (fields.title === undefined) problems.push({ message: 'no title found', field: 'title' });
  if (type.type === 'article-journal' && fields['container-title'] === undefined) {
    problems.push({ message: 'no venue printed', field: 'container-title' });
  }
  return { fields: { ...fields, type: type.type }, confidence, problems };
};

const choosePlain = (body: string): Opening => {
  const plain = openPlain(body);
  return plain.authors.length === 0 ? (openBody(body) ?? plain) : plain;
};
