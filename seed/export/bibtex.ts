/** Writes references as BibTeX that BibLaTeX can read too, in UTF-8, with escapes only where LaTeX needs them. */
import type { CslDate, CslItem, CslName } from '../normalize/record.ts';
import { readNames } from '../read/formats/bibtex/names.ts';
import { entryTypeOf, fieldFor } from './bibtex-fields.ts';

/** Special characters of LaTeX, with their escapes. */
const quoted: Readonly<Record<string, string>> = {
  '\\': '\\textbackslash{}',
  '{': '\\textbraceleft{}',
  '}': '\\textbraceright{}',
  $: '\\$',
  '&': '\\&',
  '%': '\\%',
  '#': '\\#',
  _: '\\_',
  '^': '\\textasciicircum{}',
  '~': '\\textasciitilde{}',
  '`': '\\textasciigrave{}',
};

/** Escapes special characters and breaks up ligatures (`--`, `''`). On one line, because a blank line may end an entry. */
export const toLatex = (text: string): string =>
  text
    .replace(/\s*[\n\r]\s*/g, ' ')
    .replace(/[\\{}$&%#_^~`]/g, (sign) => quoted[sign] ?? sign)
    .replace(/-(?=-)/g, '-{}')
    .replace(/'(?=')/g, "'{}");

/** Braces keep the capitals of acronyms, which most styles would lower. */
const toTitle = (text: string): string =>
  text
    .split(' ')
    .map((word) => (/\p{Lu}.*\p{Lu}/u.test(word) ? `{${toLatex(word)}}` : toLatex(word)))
    .join(' ');

/** Addresses are not escaped, but characters that would end the field are percent-encoded. */
const toAddress = (text: string): string =>
  text.replace(/[{}\\\s]/g, (sign) => `%${sign.charCodeAt(0).toString(16).toUpperCase().padStart(2, '0')}`);

/** A part of a name, in braces if BibTeX would read some of it as name syntax. */
const toPart = (text: string): string =>
  /[,;=]|(?:^|\s)and(?:\s|$)/i.test(text) ? `{${toLatex(text)}}` : toLatex(text);

/** A family name, in braces if a lower-case first letter would make it a particle. */
const toFamily = (text: string): string => (/^\p{Ll}/u.test(text) ? `{${toLatex(text)}}` : toPart(text));

const toName = (name: CslName): string => {
  const { literal, family, given, suffix } = name;
  if (family === undefined) return `{${toLatex(literal ?? given ?? '')}}`;
  const particle = [name['dropping-particle'], name['non-dropping-particle']].filter(
    (part) => part !== undefined,
  );
  const first = [...particle.map(toLatex), toFamily(family)].join(' ');
  if (suffix !== undefined) return `${first}, ${toPart(suffix)}, ${toPart(given ?? '')}`.trim();
  if (given !== undefined) return `${first}, ${toPart(given)}`;
  const [alone] = readNames(first).names;
  return particle.length === 0 && alone?.family === family ? first : `${first},`;
};

const toNames = (names: readonly CslName[]): string => names.map(toName).join(' and ');

const pad = (part: number, i: number): string =>
  i === 0
    ? `${part < 0 ? '-' : ''}${String(Math.abs(part)).padStart(4, '0')}`
    : String(part).padStart(2, '0');

const toIso = (date: CslDate): string =>
  (date['date-parts'] ?? []).map((parts) => parts.map(pad).join('-')).join('/');

const months = 'jan feb mar apr may jun jul aug sep oct nov dec'.split(' ');

/** `year` and `month` if BibTeX can express the date, `date` if only BibLaTeX can. */
const dateFields = (date: CslDate): string[] => {
  const parts = date['date-parts'] ?? [];
  const [[year, month, day] = []] = parts;
  if (year === undefined) return date.raw === undefined ? [] : [`year = {${toLatex(date.raw)}}`];
  if (parts.length > 1 || year < 1000 || year > 9999 || day !== undefined) return [`date = {${toIso(date)}}`];
  return [
    `year = {${year}}`,
    ...(month === undefined ? [] : [`month = ${months[month - 1] ?? `{${month}}`}`]),
  ];
};

const field = (name: string, value: string | undefined): string[] =>
  value === undefined || value === '' ? [] : [`${name} = {${value}}`];

/** Fields of `custom` that are lists of names. */
const nameLists = new Set([
  'translator',
  'bookauthor',
  'editora',
  'editorb',
  'editorc',
  'holder',
  'commentator',
  'annotator',
]);

const customFields = (custom: Readonly<Record<string, string>>): string[] =>
  Object.entries(custom).flatMap(([name, value]) => {
    if (name === 'arxiv') return [...field('eprint', toAddress(value)), 'archiveprefix = {arXiv}'];
    const as = fieldFor(name);
    if (as === undefined) return [];
    return field(as, nameLists.has(as) ? value.split('; ').map(toLatex).join(' and ') : toLatex(value));
  });

const containerField = (type: string): string =>
  /^(?:inbook|incollection|inproceedings|inreference)$/.test(type)
    ? 'booktitle'
    : type === 'book'
      ? 'maintitle'
      : 'journal';

const publisherField = (type: string): string =>
  /thesis$/.test(type) ? 'school' : type === 'techreport' ? 'institution' : 'publisher';

const key = (id: string): string => id.replace(/[\s,={}"#%~\\()'@]+/g, '-') || 'entry';

/** One entry, with a final line break. */
export const writeBibtexEntry = (item: CslItem, entryKey = key(item.id)): string => {
  const type = entryTypeOf(item);
  const text = (value: string | undefined): string | undefined =>
    value === undefined ? undefined : toLatex(value);
  const lines = [
    ...field('author', item.author && toNames(item.author)),
    ...field('editor', item.editor && toNames(item.editor)),
    ...field('title', item.title && toTitle(item.title)),
    ...field(containerField(type), text(item['container-title'])),
    ...field('series', text(item['collection-title'])),
    ...field('issuetitle', text(item['volume-title'])),
    ...field('volume', text(item.volume)),
    ...field(type === 'article' ? 'number' : 'issue', text(item.issue)),
    ...field('number', type === 'article' ? undefined : text(item.number)),
    ...field('pages', item.page && toLatex(item.page.replaceAll('–', '-')).replace(/-(?:\{\}-)?/g, '--')),
    ...(item.issued === undefined ? [] : dateFields(item.issued)),
    ...field(publisherField(type), text(item.publisher)),
    ...field('address', text(item['publisher-place'])),
    ...field('venue', text(item['event-place'])),
    ...field('edition', text(item.edition)),
    ...field('type', text(item.genre)),
    ...field('doi', item.DOI && toAddress(item.DOI)),
    ...field('url', item.URL && toAddress(item.URL)),
    ...field('urldate', item.accessed && (toIso(item.accessed) || text(item.accessed.raw))),
    ...field('isbn', item.ISBN),
    ...field('issn', item.ISSN),
    ...field('language', text(item.language)),
    ...field('keywords', text(item.keyword)),
    ...field('abstract', text(item.abstract)),
    ...field('note', text(item.note)),
    ...customFields(item.custom ?? {}),
  ];
  return `@${type}{${entryKey},\n${lines.map((line) => `  ${line},\n`).join('')}}\n`;
};

/** Entries with unique keys: a repeated key gets a number. */
export function* writeBibtex(items: Iterable<CslItem>): Generator<string> {
  const used = new Map<string, number>();
  for (const item of items) {
    const plain = key(item.id);
    const times = (used.get(plain.toLowerCase()) ?? 0) + 1;
    used.set(plain.toLowerCase(), times);
    yield `${writeBibtexEntry(item, times === 1 ? plain : `${plain}-${times}`)}\n`;
  }
}
