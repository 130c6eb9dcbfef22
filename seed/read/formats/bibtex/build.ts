/** Builds a CSL draft from the own and inherited fields of an entry. */
import type { ReadDate } from '../fields/dates.ts';
import { readDate, readIsoDate } from '../fields/dates.ts';
import type { Draft } from '../fields/draft.ts';
import { complain, keep, newDraft, setDate, setText, setType } from '../fields/draft.ts';
import { lookUp } from '../fields/table.ts';
import { fieldRules, otherwise, precedence } from './fields.ts';
import type { FieldMap } from './inherit.ts';
import { fromAddress, fromLatex } from './latex.ts';
import { entryType } from './types.ts';

/** Titles that BibLaTeX stores in parts: the title, the part after a colon, and the part after a full stop. */
const titleParts: readonly (readonly [title: string, subtitle: string, addon: string])[] = [
  ['title', 'subtitle', 'titleaddon'],
  ['booktitle', 'booksubtitle', 'booktitleaddon'],
  ['maintitle', 'mainsubtitle', 'maintitleaddon'],
  ['journaltitle', 'journalsubtitle', 'journaltitleaddon'],
  ['journal', 'journalsubtitle', 'journaltitleaddon'],
  ['issuetitle', 'issuesubtitle', 'issuetitleaddon'],
];

/** Joins the parts of titles. An addition stays separate, but replaces a missing title. */
const withWholeTitles = (fields: FieldMap): Map<string, string> => {
  const all = new Map(fields);
  for (const [title, subtitle, addon] of titleParts) {
    const main = all.get(title)?.trim();
    const sub = all.get(subtitle)?.trim();
    const extra = all.get(addon);
    if (main === undefined && title === 'title' && extra !== undefined) {
      all.set(title, extra);
      all.delete(addon);
    }
    if (main === undefined || sub === undefined || sub === '') continue;
    all.set(title, main === '' ? sub : `${main}${/[?!.:–—]\}*$/.test(main) ? ' ' : ': '}${sub}`);
    all.delete(subtitle);
  }
  return all;
};

const text = (fields: FieldMap, name: string): string => fromLatex(fields.get(name) ?? '').text;

/** A year in digits with `month = 7` or `month = {07}`. */
const fromFigures = (year: string, month: string, day: string): ReadDate | undefined => {
  if (!/^\d{4}$/.test(year) || !/^\d{1,2}$/.test(month) || !/^\d{0,2}$/.test(day)) return undefined;
  const iso = [year, month, day].filter((part) => part !== '').map((part) => part.padStart(2, '0'));
  return readDate(iso.join('-'));
};

/** Reads `date`, or `year`, `month` and `day`. */
const readIssued = (draft: Draft, fields: FieldMap): void => {
  const [iso, year, month, day] = [
    text(fields, 'date'),
    text(fields, 'year'),
    text(fields, 'month'),
    text(fields, 'day'),
  ];
  const exact = iso === '' ? undefined : readIsoDate(iso);
  if (exact !== undefined) {
    setDate(draft, 'issued', exact);
    if (year !== '' && year !== String(exact['date-parts']?.[0]?.[0])) keep(draft, 'year', year);
    if (month !== '' && exact['date-parts']?.[0]?.[1] === undefined) keep(draft, 'month', month);
    return;
  }
  const printed = iso || [day, month, year].filter((part) => part !== '').join(' ');
  if (printed === '') return;
  const found = (iso === '' ? fromFigures(year, month, day) : undefined) ?? readDate(printed);
  setDate(draft, 'issued', found?.date ?? { raw: printed }, found?.confidence ?? 0.5);
  if (found === undefined) complain(draft, `No year could be read from "${printed.slice(0, 80)}".`, 'issued');
};

const arxivForm =
  /^(?:arxiv:)?\s*((?:\d{4}\.\d{4,5}|[a-z-]+(?:\.[A-Z]{2})?\/\d{7})(?:v\d+)?)(?:\s*\[.*\])?$/i;

/** Archives, and the field for their ids. */
const archives: Readonly<Record<string, string>> = {
  arxiv: 'arxiv',
  pubmed: 'pmid',
  medline: 'pmid',
  pmcid: 'pmcid',
};

const readEprint = (draft: Draft, fields: FieldMap): void => {
  const id = fromAddress(fields.get('eprint') ?? '');
  const archive = text(fields, 'eprinttype') || text(fields, 'archiveprefix') || text(fields, 'archive');
  const kind = text(fields, 'eprintclass') || text(fields, 'primaryclass');
  if (id === '') {
    if (archive !== '') keep(draft, 'archive', archive);
    if (kind !== '') keep(draft, 'primaryclass', kind);
    return;
  }
  const arxiv = arxivForm.exec(id)?.[1];
  if (arxiv !== undefined && (archive === '' || /arxiv/i.test(archive))) {
    draft.custom.set('arxiv', new Set([arxiv]));
    if (kind !== '') keep(draft, 'arxiv-class', kind);
    return;
  }
  const name = lookUp(archives, archive.toLowerCase());
  keep(draft, name ?? 'eprint', id);
  if (name === undefined && archive !== '') keep(draft, 'eprinttype', archive);
  if (kind !== '') keep(draft, 'eprintclass', kind);
};

const language = (draft: Draft, fields: FieldMap): void => {
  for (const name of ['langid', 'language', 'hyphenation', 'lang']) {
    setText(draft, 'language', text(fields, name), name);
  }
};

/** Fields that are read together with others, not by their own rule. */
const together = new Set(
  `date year month day eprint eprinttype eprintclass archiveprefix archive primaryclass langid language hyphenation
  lang crossref xdata`.split(/\s+/),
);

const typeOf = (draft: Draft, type: string, fields: FieldMap): void => {
  const known = entryType(type);
  if (known === undefined) {
    setType(draft, fields.has('journal') || fields.has('journaltitle') ? 'article-journal' : 'document', 0.6);
    keep(draft, 'entry-type', type);
    complain(draft, `"@${type.slice(0, 40)}" is not a known type of entry.`, 'type');
    return;
  }
  setType(draft, known.csl);
};

const bookLike = new Set([
  'book',
  'collection',
  'proceedings',
  'reference',
  'mvbook',
  'mvcollection',
  'mvproceedings',
]);

/** Drops the `booktitle` of a book, which is only for its chapters. */
const dropOwnBooktitle = (draft: Draft, type: string, fields: Map<string, string>): void => {
  const booktitle = fields.get('booktitle');
  if (!bookLike.has(type) || booktitle === undefined) return;
  fields.delete('booktitle');
  if (!fields.has('title')) fields.set('title', booktitle);
  else if (text(fields, 'title') !== fromLatex(booktitle).text)
    keep(draft, 'booktitle', fromLatex(booktitle).text);
};

/** Builds the draft of an entry. `type` is lower case; the values of `fields` are LaTeX. */
export const buildDraft = (key: string, type: string, fields: FieldMap): Draft => {
  const draft = newDraft(key);
  const all = withWholeTitles(fields);
  typeOf(draft, type, all);
  dropOwnBooktitle(draft, type, all);
  const context = { type, has: (name: string) => all.has(name) };
  const order = [...precedence, ...[...all.keys()].filter((name) => !precedence.includes(name))];
  for (const name of order) {
    const tex = all.get(name);
    if (tex === undefined || together.has(name)) continue;
    const rule = Object.hasOwn(fieldRules, name) ? fieldRules[name] : undefined;
    (rule ?? otherwise)(draft, tex, name, context);
  }
  readIssued(draft, all);
  readEprint(draft, all);
  language(draft, all);
  const genre = entryType(type)?.genre;
  if (genre !== undefined) setText(draft, 'genre', genre, 'type', { confidence: 0.95 });
  if (draft.csl.type === 'document' && draft.custom.has('arxiv')) setType(draft, 'article', 0.9);
  return draft;
};
