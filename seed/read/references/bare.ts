/** Reads entries that are only a title, only identifiers, or a title beside identifiers. */
import { normalizeDoi, takeIdentifiers } from '../../normalize/identifiers.ts';
import type { CslItem, Reference } from '../../normalize/record.ts';
import { bareNumber, type PlacedIdentifier, partIdentifiers } from './split/identified.ts';
import type { Entry } from './split/split.ts';
import { yearBehind } from './split/titles.ts';

/** The confidence that a line in a list of titles is a title. */
const sureTitle = 0.9;
/** The confidence of identifiers in their fixed forms. */
const sureIdentifier = 0.98;

/** The fields that an identifier gives. */
const fieldsOf = ({ kind, value }: PlacedIdentifier): Partial<CslItem> => {
  if (kind === 'DOI') return { DOI: normalizeDoi(value) };
  if (kind === 'ISBN') return { ISBN: value.replace(/\s/g, '') };
  if (kind === 'URL') {
    const { DOI, URL } = takeIdentifiers(value).found;
    return { ...(DOI === undefined ? {} : { DOI }), URL: URL ?? value };
  }
  return { custom: { [kind]: kind === 'pmcid' ? value.replace(/\s/g, '').toUpperCase() : value } };
};

const typeOf = ({ DOI, ISBN, URL, custom }: Partial<CslItem>): string => {
  if (ISBN !== undefined) return 'book';
  if (custom?.['arxiv'] !== undefined) return 'article';
  return URL !== undefined && DOI === undefined ? 'webpage' : 'document';
};

const textOf = ({ lines }: Pick<Entry, 'lines'>): string => lines.join(' ').trim();

/** Whether an entry holds nothing but a number, which only a list of such shows to be one of PubMed. */
export const onlyNumber = (entry: Pick<Entry, 'lines'>): boolean => bareNumber.test(textOf(entry));

/** Whether an entry holds nothing but identifiers. */
export const onlyIdentifiers = (entry: Pick<Entry, 'lines'>): boolean =>
  !/\p{L}{2}|\d{3}/u.test(partIdentifiers(textOf(entry))?.words ?? '00000');

/** Reads an entry of a title with or without a year, of identifiers, or of both. */
export const readBare = (entry: Entry, position: number): Reference => {
  const text = textOf(entry);
  const number = bareNumber.exec(text)?.[1];
  const parted =
    number === undefined
      ? partIdentifiers(text)
      : { words: '', identifiers: [{ kind: 'pmid' as const, value: number, start: 0, end: number.length }] };
  const words = (parted?.words ?? text).replace(parted === undefined ? /$/ : /[.,;:\s]+$/, '');
  const { title = words, year } = yearBehind.exec(words)?.groups ?? {};
  const own = title.replace(/^["“‘«„]\s*|[.,]?\s*["”’»“]$/gu, '').trim();
  const fields: Partial<CslItem> = {};
  for (const one of parted?.identifiers ?? []) {
    const { custom, ...rest } = fieldsOf(one);
    Object.assign(fields, { ...rest, ...fields });
    if (custom !== undefined) fields.custom = { ...custom, ...fields.custom };
  }
  const { custom, ...plain } = fields;
  const named = own === '' ? {} : { title: own };
  const issued = year === undefined ? {} : { issued: { 'date-parts': [[Number(year)]] } };
  const sureFields = Object.keys(plain).map((field) => [field, sureIdentifier] as const);
  return {
    position,
    raw: entry.raw,
    csl: {
      id: `ref-${position}`,
      type: typeOf(fields),
      ...named,
      ...issued,
      ...plain,
      ...(custom === undefined ? {} : { custom }),
    },
    printed: {},
    confidence: {
      ...(own === '' ? {} : { title: sureTitle }),
      ...(year === undefined ? {} : { issued: sureTitle }),
      ...Object.fromEntries(sureFields),
    },
    problems: [
      { message: 'no author printed', field: 'author' },
      ...(own === '' ? [{ message: 'no title found', field: 'title' } as const] : []),
    ],
  };
};
