/** The fields of an entry in the review: how each is read as text, and written from text. */

import type { CslItem } from '../base/wire.ts';
import { formatNames, likelyPersons, parseNames } from './people.ts';

/** Named as in CSL, so that confidences and problems find their field; these are shown of every record. */
export const mainKeys = [
  'title',
  'author',
  'container-title',
  'issued',
  'volume',
  'issue',
  'page',
  'publisher',
  'DOI',
  'URL',
  'type',
] as const;

/** Shown where a record has them, or a person asks for them. */
export const moreKeys = ['number', 'edition', 'editor', 'keyword', 'arxiv'] as const;

export const fieldKeys = [...mainKeys, ...moreKeys] as const;
export type FieldKey = (typeof fieldKeys)[number];

/** The text of each field that a person changed. */
export type Texts = Readonly<Partial<Record<FieldKey, string>>>;

interface Field {
  label: string;
  read(item: CslItem): string;
  /** The item with this text in the field; an empty text takes the field away. */
  write(item: CslItem, text: string): CslItem;
  /** Why the text cannot be taken. */
  fault?(text: string): string | undefined;
  /** What a person may want to know of a text that can be taken. */
  hint?(text: string, item: CslItem): string | undefined;
}

type PlainKey = Exclude<FieldKey, 'author' | 'editor' | 'issued' | 'type' | 'arxiv'>;

const without = (item: CslItem, key: Exclude<FieldKey, 'arxiv'>): CslItem => {
  const { [key]: _gone, ...rest } = item;
  // `id` and `type` are never removed (see `type` below), so the result is still an item.
  return rest as CslItem;
};

const plain = (key: PlainKey, label: string, more: Pick<Field, 'fault'> = {}): Field => ({
  label,
  read: (item) => item[key] ?? '',
  write: (item, text) => {
    const value = text.trim().replace(/\s+/g, ' ');
    return value === '' ? without(item, key) : { ...item, [key]: value };
  },
  ...more,
});

const faultUnless =
  (form: RegExp, message: string) =>
  (text: string): string | undefined =>
    text.trim() === '' || form.test(text.trim()) ? undefined : message;

const people = (key: 'author' | 'editor', label: string): Field => ({
  label,
  read: (item) => formatNames(item[key] ?? []),
  write(item, text) {
    const names = parseNames(text, item[key]);
    return names.length === 0 ? without(item, key) : { ...item, [key]: names };
  },
  hint(text, item) {
    const [person] = likelyPersons(text, item[key] ?? []);
    if (person === undefined) return undefined;
    const [, given, family] = /^(.*) (\S+)$/.exec(person) ?? [];
    return `“${person}” is read as an organisation. For a person, write “${family}, ${given}”.`;
  },
});

/** How each field is shown, read and written. */
export const fields: Readonly<Record<FieldKey, Field>> = {
  title: plain('title', 'Title'),
  author: people('author', 'Authors'),
  'container-title': plain('container-title', 'Venue'),
  issued: {
    label: 'Year',
    read: (item) => String(item.issued?.['date-parts']?.[0]?.[0] ?? ''),
    write(item, text) {
      if (text.trim() === '') return without(item, 'issued');
      const [, ...monthAndDay] = item.issued?.['date-parts']?.[0] ?? [];
      return { ...item, issued: { 'date-parts': [[Number(text), ...monthAndDay]] } };
    },
    fault: faultUnless(/^[12]\d{3}$/, 'A year has four digits.'),
  },
  volume: plain('volume', 'Volume'),
  issue: plain('issue', 'Issue'),
  page: plain('page', 'Pages'),
  publisher: plain('publisher', 'Publisher'),
  DOI: plain('DOI', 'DOI', { fault: faultUnless(/^10\.\S+\/\S+$/, 'A DOI looks like 10.1145/2150976.') }),
  URL: plain('URL', 'URL', {
    fault: faultUnless(/^(https?|ftp):\/\/\S+$/i, 'A URL begins with https:// or http://.'),
  }),
  type: {
    label: 'Type',
    read: ({ type }) => type,
    write: (item, type) => ({ ...item, type }),
  },
  number: plain('number', 'Number'),
  edition: plain('edition', 'Edition'),
  editor: people('editor', 'Editors'),
  keyword: plain('keyword', 'Keywords'),
  arxiv: {
    label: 'arXiv',
    read: ({ custom }) => custom?.['arxiv'] ?? '',
    write(item, text) {
      const { arxiv: _gone, ...rest } = item.custom ?? {};
      const value = text.trim().replace(/^arxiv:\s*/i, '');
      return { ...item, custom: { ...rest, ...(value === '' ? {} : { arxiv: value }) } };
    },
    fault: faultUnless(
      /^(arxiv:\s*)?(\d{4}\.\d{4,5}|[a-z-]+(\.[A-Z]{2})?\/\d{7})(v\d+)?$/i,
      'An arXiv id looks like 1301.00001.',
    ),
  },
};

/** The fields of a record that are shown before more are asked for. */
export const shownKeys = (item: CslItem, texts: Texts, doubtful: readonly FieldKey[]): FieldKey[] => {
  const always = new Set<FieldKey>([...mainKeys, ...doubtful]);
  return fieldKeys.filter(
    (key) => always.has(key) || fields[key].read(item) !== '' || texts[key] !== undefined,
  );
};

/** CSL types that a person may choose from, with their names. */
export const typeNames: Readonly<Record<string, string>> = {
  'article-journal': 'Journal article',
  'paper-conference': 'Conference paper',
  article: 'Preprint',
  book: 'Book',
  chapter: 'Chapter',
  thesis: 'Thesis',
  report: 'Report',
  patent: 'Patent',
  standard: 'Standard',
  dataset: 'Data set',
  software: 'Software',
  webpage: 'Web page',
  document: 'Other',
};

const isFieldKey = (key: string): key is FieldKey => fieldKeys.some((known) => known === key);

/** The field that a problem names, where the review shows it. */
export const shownField = (key: string | undefined): FieldKey | undefined =>
  key !== undefined && isFieldKey(key) ? key : undefined;

/** The item with the changed texts in it. */
export const applyTexts = (item: CslItem, texts: Texts): CslItem =>
  fieldKeys.reduce((now, key) => {
    const text = texts[key];
    return text === undefined ? now : fields[key].write(now, text);
  }, item);
