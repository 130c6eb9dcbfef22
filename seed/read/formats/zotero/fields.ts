/** The mapping of the fields of Zotero's schema. */

import { readDate } from '../fields/dates.ts';
import { addNames, type Draft, keep, setDate, setText, setType } from '../fields/draft.ts';
import { familyName } from '../fields/names.ts';
import { custom, date, doi, keyword, list, pages, type Rule, text, url } from '../fields/rules.ts';
import { lookUp } from '../fields/table.ts';
import { cslTypes } from '../json/csl/types.ts';
import { plainFromMarkup } from '../xml/parts/plain-text.ts';

const rich =
  (field: 'title' | 'container-title' | 'collection-title'): Rule =>
  (draft, value, tag) =>
    setText(draft, field, plainFromMarkup(value), tag, { printed: value.trim() });
const container = rich('container-title');
const publisher = text('publisher');
const genre = text('genre');
const number = text('number');
/** Zotero's RDF prints issue and number under one name. */
const issueOrNumber: Rule = (draft, value, tag) =>
  text(/^(?:article|chapter|paper|entry)/.test(draft.csl.type) ? 'issue' : 'number')(draft, value, tag);
const arxivId = /^arXiv:\s*((?:[a-z-]+(?:\.[A-Z]{2})?\/\d{7}|\d{4}\.\d{4,5})(?:v\d+)?)/i;
const archiveId: Rule = (draft, value, tag) => {
  const arxiv = arxivId.exec(value)?.[1];
  keep(draft, arxiv === undefined ? tag : 'arxiv', arxiv ?? value);
};

const extraRules: Readonly<Record<string, Rule>> = {
  arxiv: (draft, value) => archiveId(draft, value.startsWith('arXiv') ? value : `arXiv:${value}`, 'arxiv'),
  'citation key': custom('citation-key'),
  doi,
  isbn: text('ISBN'),
  issn: text('ISSN'),
  pmid: custom('pmid'),
  pmcid: custom('pmcid'),
  publisher,
  // `Extra` overrides the fields.
  issued: (draft, value, tag) => {
    const found = readDate(value);
    if (found === undefined) keep(draft, tag, value);
    else setDate(draft, 'issued', found.date, found.confidence);
  },
  type: (draft, value, tag) => {
    if (cslTypes.has(value)) setType(draft, value);
    else keep(draft, tag, value);
  },
};

/** CSL variables that `Extra` may set. */
const cslTexts = [
  'container-title',
  'collection-title',
  'volume-title',
  'event-place',
  'publisher-place',
] as const;
const cslNumbers = ['volume', 'issue', 'page', 'number', 'edition', 'genre', 'language'] as const;
const cslRules: Readonly<Record<string, Rule>> = Object.fromEntries(
  [...cslTexts, ...cslNumbers].map((field) => [field, text(field)]),
);
/** `Editor||Ed`: family and given name. */
const extraCreator =
  (type: string): Rule =>
  (draft, value) => {
    const [family, given] = value.split('||');
    addCreator(draft, { type, family, given });
  };
const creatorRules: Readonly<Record<string, Rule>> = {
  author: extraCreator('author'),
  editor: extraCreator('editor'),
};

/** `PMID: 123`, and the older `{:PMID: 123}`. */
const extraLine = /^\s*(?:\{:)?([A-Za-z][\w -]*?)\s*:\s*(\S.*?)\}?\s*$/;

/** `Extra` has a note, and lines that set variables without a Zotero field. */
const extra: Rule = (draft, value) => {
  for (const line of value.split('\n')) {
    const [, printed = '', rest = ''] = extraLine.exec(line) ?? [];
    const name = printed.toLowerCase();
    const rule = lookUp(extraRules, name) ?? lookUp(cslRules, name) ?? lookUp(creatorRules, name);
    (rule ?? list('note', '\n'))(draft, rule === undefined ? line : rest, name);
  }
};

export const zoteroFields: Readonly<Record<string, Rule>> = {
  title: rich('title'),
  caseName: rich('title'),
  nameOfAct: rich('title'),
  subject: rich('title'),
  publicationTitle: container,
  bookTitle: container,
  proceedingsTitle: container,
  encyclopediaTitle: container,
  dictionaryTitle: container,
  websiteTitle: container,
  blogTitle: container,
  forumTitle: container,
  programTitle: container,
  reporter: container,
  code: container,
  series: rich('collection-title'),
  seriesTitle: rich('collection-title'),
  seriesNumber: custom('collection-number'),
  volume: text('volume'),
  reporterVolume: text('volume'),
  codeVolume: text('volume'),
  issue: text('issue'),
  issueOrNumber,
  pages,
  firstPage: pages,
  number,
  reportNumber: number,
  patentNumber: number,
  billNumber: number,
  docketNumber: number,
  documentNumber: number,
  episodeNumber: number,
  publicLawNumber: number,
  edition: text('edition'),
  versionNumber: custom('version'),
  type: genre,
  thesisType: genre,
  reportType: genre,
  manuscriptType: genre,
  presentationType: genre,
  websiteType: genre,
  postType: genre,
  letterType: genre,
  mapType: genre,
  genre,
  publisher,
  university: publisher,
  institution: publisher,
  organization: publisher,
  company: publisher,
  distributor: publisher,
  label: publisher,
  network: publisher,
  repository: publisher,
  studio: publisher,
  place: text('publisher-place'),
  date: date('issued'),
  issueDate: date('issued'),
  dateDecided: date('issued'),
  dateEnacted: date('issued'),
  accessDate: (draft, value, tag) =>
    date('accessed')(draft, value.replace(/^(\d{4}-\d\d-\d\d)[ T].*$/s, '$1'), tag),
  url,
  DOI: doi,
  ISBN: text('ISBN'),
  ISSN: text('ISSN'),
  language: text('language'),
  abstractNote: (draft, value, tag) => setText(draft, 'abstract', plainFromMarkup(value), tag),
  tag: keyword,
  note: (draft, value) => list('note', '\n')(draft, plainFromMarkup(value), 'note'),
  extra,
  archiveID: archiveId,
  citationKey: custom('citation-key'),
  shortTitle: custom('title-short'),
  journalAbbreviation: custom('container-title-short'),
  libraryCatalog: custom('source'),
  callNumber: custom('call-number'),
  numPages: custom('number-of-pages'),
  numberOfVolumes: custom('number-of-volumes'),
  archiveLocation: custom('archive_location'),
  conferenceName: custom('event-title'),
  meetingName: custom('event-title'),
  rights: custom('license'),
  medium: custom('medium'),
  runningTime: custom('dimensions'),
  authority: custom('authority'),
  court: custom('authority'),
};

/** Puts one field of an item into the draft; an unknown field is stored under its own name. */
export const setZoteroField = (draft: Draft, field: string, value: string): void => {
  if (value.trim() !== '') (lookUp(zoteroFields, field) ?? custom(field))(draft, value, field);
};

export interface ZoteroCreator {
  type: string;
  family?: string | undefined;
  given?: string | undefined;
  /** An organisation, or an undivided name. */
  name?: string | undefined;
}

/** Creator types that count as authors. All others except editors are stored under their type. */
const authors = new Set(
  'author artist cartographer composer contributor-author director interviewee inventor performer podcaster presenter programmer sponsor'.split(
    ' ',
  ),
);

/** Adds a creator. */
export const addCreator = (draft: Draft, { type, family, given, name }: ZoteroCreator): void => {
  const literal = (name ?? (given === undefined ? family : undefined))?.trim();
  const full =
    literal === undefined
      ? { ...familyName((family ?? '').trim()), ...(given ? { given } : {}) }
      : { literal };
  if (literal === '' || (literal === undefined && !family?.trim())) return;
  if (authors.has(type)) addNames(draft, 'author', [full], 1);
  else if (type === 'editor') addNames(draft, 'editor', [full], 1);
  else keep(draft, type, literal ?? [family, given].filter(Boolean).join(', '));
};
