/** The expected readings that stand beside the fixtures, brought into CSL as far as they are compared. */
import { parse as parseYaml } from 'yaml';
import type { CslItem, CslName } from '../../../seed/normalize/record.ts';

type Json = Record<string, unknown>;

const record = (value: unknown): Json => (typeof value === 'object' && value !== null ? { ...value } : {});
const list = (value: unknown): unknown[] => (Array.isArray(value) ? value : []);
const string = (value: unknown): string | undefined =>
  typeof value === 'string' ? value : typeof value === 'number' ? String(value) : undefined;

const defined = <T extends object>(fields: T): Partial<T> =>
  Object.fromEntries(
    Object.entries(fields).filter(([, value]) => value !== undefined && value !== ''),
  ) as Partial<T>;

const yearOf = (date: string | undefined): CslItem['issued'] | undefined => {
  const year = /-?\d{4}/.exec(date ?? '')?.[0];
  return year === undefined ? undefined : { 'date-parts': [[Number(year)]] };
};

const item = (fields: { [key in keyof CslItem]: CslItem[key] | undefined }): CslItem =>
  ({ id: '', type: '', ...defined(fields) }) as CslItem;

const zoteroTypes: Readonly<Record<string, string>> = {
  journalArticle: 'article-journal',
  book: 'book',
  bookSection: 'chapter',
  conferencePaper: 'paper-conference',
  thesis: 'thesis',
  report: 'report',
  webpage: 'webpage',
  patent: 'patent',
  document: 'document',
  dataset: 'dataset',
  case: 'legal_case',
  statute: 'legislation',
  manuscript: 'manuscript',
  magazineArticle: 'article-magazine',
  newspaperArticle: 'article-newspaper',
  encyclopediaArticle: 'entry-encyclopedia',
};

const zoteroName = (creator: Json): CslName =>
  creator['name'] !== undefined
    ? { literal: string(creator['name']) ?? '' }
    : (defined({ family: string(creator['lastName']), given: string(creator['firstName']) }) as CslName);

/** Items of Zotero's own JSON, by citation key. */
export const fromZotero = (text: string): Map<string, CslItem> => {
  const items = list(record(JSON.parse(text))['items']).map(record);
  const works = items.filter(({ itemType }) => itemType !== 'note' && itemType !== 'attachment');
  return new Map(
    works.map((work) => {
      const extra = list(work['extra'])
        .concat(string(work['extra']) ?? [])
        .join('\n');
      const key = string(work['citationKey']) ?? /Citation Key: (.*)/.exec(extra)?.[1] ?? '';
      const creators = list(work['creators']).map(record);
      const authors = creators.filter(
        ({ creatorType }) => !/editor|translator|assignee/i.test(String(creatorType)),
      );
      return [
        key,
        item({
          id: key,
          type: zoteroTypes[String(work['itemType'])] ?? '',
          title: string(work['title'] ?? work['caseName'] ?? work['nameOfAct']),
          author: authors.length === 0 ? undefined : authors.map(zoteroName),
          issued: yearOf(string(work['date'])),
          'container-title': string(
            work['publicationTitle'] ?? work['bookTitle'] ?? work['proceedingsTitle'],
          ),
          volume: string(work['volume']),
          issue: string(work['issue']),
          page: string(work['pages']),
          DOI: string(work['DOI']),
        }),
      ] as const;
    }),
  );
};

/** CSL as it is; years of EDTF strings, numbers as text. */
export const fromCsl = (value: unknown): CslItem => {
  const work = record(value);
  const { issued } = work;
  const first = list(issued)[0] ?? issued;
  const parts = list(list(record(first)['date-parts'])[0])[0] ?? record(first)['year'];
  return item({
    id: string(work['id']) ?? '',
    type: string(work['type']) ?? '',
    title: string(work['title']),
    author:
      work['author'] === undefined
        ? undefined
        : list(work['author']).map((name) => defined(record(name)) as CslName),
    issued: parts === undefined ? yearOf(string(first)) : yearOf(String(parts).padStart(4, '0')),
    'container-title': string(work['container-title']),
    volume: string(work['volume']),
    issue: string(work['issue']),
    page: string(work['page']),
    DOI: string(work['DOI']),
  });
};

/** Pandoc's test files: a bibliography, `^D`, and its references in YAML. */
export const splitPandoc = (text: string): { bib: string; expected: CslItem[] } => {
  const [bib = '', yaml = ''] = text.split('\n^D\n');
  const front = /^---\n(.*?)\n---/s.exec(yaml)?.[1] ?? '';
  const references = list(record(parseYaml(front))['references']);
  return { bib: bib.replace(/^```\n%.*\n/, ''), expected: references.map(fromCsl) };
};

const richText = (value: unknown): string | undefined =>
  typeof value === 'string'
    ? value
    : Array.isArray(value)
      ? value.map((part) => string(record(part)['text']) ?? '').join('')
      : undefined;

const bookTypes: Readonly<Record<string, string>> = {
  online: 'webpage',
  inbook: 'chapter',
  incollection: 'chapter',
  inproceedings: 'paper-conference',
  unpublished: 'manuscript',
  misc: 'document',
  inreference: 'entry-encyclopedia',
  audio: 'song',
};

const bookName = (value: unknown): CslName => {
  const name = record(value);
  return defined({
    family: richText(name['family']),
    given: richText(name['given']),
    literal: richText(name['literal']),
    'non-dropping-particle': richText(name['prefix']),
  }) as CslName;
};

/** The JSON of biblatex-csl-converter, in order. */
export const fromConverter = (text: string): CslItem[] =>
  Object.values(record(record(JSON.parse(text))['entries'])).map((value) => {
    const entry = record(value);
    const fields = record(entry['fields']);
    const type = string(entry['bib_type']) ?? '';
    const range = list(fields['pages'])
      .map((pages) =>
        list(pages)
          .flat()
          .map((part) => string(record(part)['text']) ?? '')
          .join('-'),
      )
      .join(', ');
    return item({
      id: string(entry['entry_key']) ?? '',
      type: bookTypes[type] ?? type,
      title: richText(fields['title']),
      author: fields['author'] === undefined ? undefined : list(fields['author']).map(bookName),
      issued: yearOf(string(fields['date'])),
      'container-title': richText(fields['journaltitle'] ?? fields['booktitle']),
      volume: richText(fields['volume']),
      issue: richText(fields['issue'] ?? fields['number']),
      page: range,
      DOI: string(fields['doi']),
    });
  });
