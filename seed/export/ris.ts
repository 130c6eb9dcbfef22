/** Writes references as RIS. */
import { splitKeywords } from '../normalize/keywords.ts';
import type { CslDate, CslItem, CslName } from '../normalize/record.ts';
import { risTypes } from '../read/formats/tagged/ris/types.ts';

/** RIS types for CSL types where the first match in the import table would be wrong. */
const preferred: Readonly<Record<string, string>> = {
  article: 'UNPB',
  'article-journal': 'JOUR',
  book: 'BOOK',
  chapter: 'CHAP',
  dataset: 'DATA',
  document: 'GEN',
  legislation: 'STAT',
  motion_picture: 'VIDEO',
  'paper-conference': 'CPAPER',
  periodical: 'JFULL',
  personal_communication: 'PCOMM',
  report: 'RPRT',
  webpage: 'ELEC',
};

const byCslType = new Map([...Object.entries(risTypes)].reverse().map(([ris, csl]) => [csl, ris] as const));

const typeOf = (type: string): string =>
  (Object.hasOwn(preferred, type) ? preferred[type] : undefined) ?? byCslType.get(type) ?? 'GEN';

/** A value on one line. */
const line = (tag: string, value: string | undefined): string[] => {
  const clean = value?.replace(/\s+/g, ' ').trim() ?? '';
  return clean === '' ? [] : [`${tag}  - ${clean}`];
};

/** A name that is not split; the trailing comma marks an organisation in EndNote. */
const whole = (name: string): string => `${name.replace(/[,\s]+$/, '')},`;

/** `van der Berg, Jan, Jr.`; an organisation, or any unsplit name of several words, ends with a comma. */
const toName = (name: CslName): string => {
  const { literal, family, given, suffix } = name;
  if (!family) return whole(literal ?? given ?? '');
  const last = [name['dropping-particle'], name['non-dropping-particle'], family]
    .filter((part) => part !== undefined)
    .join(' ');
  if (given === undefined && suffix === undefined) return /\s/.test(last) ? whole(last) : last;
  return [last, given ?? '', suffix].filter((part) => part !== undefined).join(', ');
};

const padded = (part: number | undefined, length: number): string =>
  part === undefined ? '' : String(part).padStart(length, '0');

/** `2006/07/12/`: year, month, day, other information; only the year is required. */
const toDate = (date: CslDate): string => {
  const [[year, month, day] = []] = date['date-parts'] ?? [];
  return year === undefined ? (date.raw ?? '') : `${padded(year, 4)}/${padded(month, 2)}/${padded(day, 2)}/`;
};

const dateLines = (issued: CslDate | undefined): string[] => {
  if (issued === undefined) return [];
  const [[year, month] = []] = issued['date-parts'] ?? [];
  if (year === undefined) return line('PY', issued.raw);
  return [...line('PY', padded(year, 4)), ...(month === undefined ? [] : line('DA', toDate(issued)))];
};

const pageLines = (page: string | undefined): string[] => {
  const [, from, to] = /^([^\s,-]+)-([^\s,-]+)$/.exec(page ?? '') ?? [];
  return from === undefined ? line('SP', page) : [...line('SP', from), ...line('EP', to)];
};

/** Types in which `T2` is the series, because a book has no container. */
const inSeries = new Set(['BOOK', 'RPRT']);
const numbered = new Set(['DATA', 'GOVDOC', 'PAT', 'RPRT', 'STAND', 'THES']);

/** Tags for custom fields of Coterie. */
const customTags: Readonly<Record<string, string>> = {
  'accession-number': 'AN',
  'call-number': 'CN',
  'container-title-short': 'J2',
  database: 'DB',
  'database-provider': 'DP',
  'number-of-volumes': 'NV',
  'title-short': 'ST',
  'translated-title': 'TT',
};

const customLines = (custom: Readonly<Record<string, string>>): string[] =>
  Object.entries(custom).flatMap(([name, value]) => {
    const tag = Object.hasOwn(customTags, name) ? customTags[name] : undefined;
    return tag === undefined ? [] : line(tag, value);
  });

/** One record, with a final line break. */
export const writeRisRecord = (item: CslItem): string => {
  const type = typeOf(item.type);
  const series = inSeries.has(type);
  const lines = [
    ...line('ID', item.id),
    ...line('TI', item.title),
    ...(item.author ?? []).flatMap((name) => line('AU', toName(name))),
    ...(item.editor ?? []).flatMap((name) => line('ED', toName(name))),
    ...line(series ? 'JF' : 'T2', item['container-title']),
    ...line(series ? 'T2' : 'T3', item['collection-title']),
    ...dateLines(item.issued),
    ...line('VL', item.volume),
    ...line('IS', numbered.has(type) ? (item.number ?? item.issue) : (item.issue ?? item.number)),
    ...pageLines(item.page),
    ...line('PB', item.publisher),
    ...line('CY', item['publisher-place']),
    ...line('ET', item.edition),
    ...line('M3', item.genre),
    ...line('DO', item.DOI),
    ...line('UR', item.URL),
    ...line('Y2', item.accessed && toDate(item.accessed)),
    ...line('SN', item.ISBN),
    ...line('SN', item.ISSN),
    ...line('LA', item.language),
    ...splitKeywords(item.keyword ?? '').flatMap((word) => line('KW', word)),
    ...line('AB', item.abstract),
    ...(item.note?.split('\n') ?? []).flatMap((note) => line('N1', note)),
    ...customLines(item.custom ?? {}),
  ];
  return `TY  - ${type}\n${lines.join('\n')}${lines.length === 0 ? '' : '\n'}ER  - \n`;
};

/** Records, separated by blank lines. */
export function* writeRis(items: Iterable<CslItem>): Generator<string> {
  for (const item of items) yield `${writeRisRecord(item)}\n`;
}
