/** Papers from the Semantic Scholar Graph API: a paper, a list of papers, or the citations or references of one. */
import { readFullName } from '../../../normalize/names.ts';
import type { Reference } from '../../../normalize/record.ts';
import { type Draft, keep, newDraft, saysSomething, setType } from '../fields/draft.ts';
import { finish } from '../fields/finish.ts';
import { addName, orcidOf } from '../fields/people.ts';
import { custom, date, doi, pages, type Rule, serial, text, timesCited } from '../fields/rules.ts';
import { openAccess } from '../fields/standing.ts';
import { lookUp } from '../fields/table.ts';
import type { Format } from '../format.ts';
import { type Reader, readWhole } from '../stream/reader.ts';
import { type JsonFormat, looksLikeJson, readJson } from './parts/reader.ts';
import {
  applyFields,
  isObject,
  type JsonField,
  type JsonObject,
  listOf,
  markup,
  objectsOf,
  textAt,
  textOf,
} from './parts/values.ts';

/** CSL types by publication type, the most telling first. */
const types: Readonly<Record<string, string>> = {
  BookSection: 'chapter',
  Book: 'book',
  Dataset: 'dataset',
  Conference: 'paper-conference',
  JournalArticle: 'article-journal',
};

/** CSL types by the kind of venue. */
const venueTypes: Readonly<Record<string, string>> = {
  conference: 'paper-conference',
  journal: 'article-journal',
};

/** `abs/1312.6114`, in which Semantic Scholar gives the arXiv id, is no volume. */
const volume: Rule = (draft, value, tag) => {
  if (!/^abs\//.test(value)) text('volume')(draft, value, tag);
};

/** A year that the date contradicts is that of an older version. */
const year: Rule = (draft, value, tag) => {
  if (draft.csl.issued === undefined) date('issued')(draft, value, tag);
};

const fields: readonly JsonField[] = [
  ['title', markup(text('title'))],
  ['externalIds.DOI', doi],
  ['externalIds.ArXiv', custom('arxiv')],
  ['externalIds.PubMed', custom('pmid')],
  ['externalIds.PubMedCentral', custom('pmcid')],
  ['externalIds.DBLP', custom('dblp')],
  ['externalIds.ACL', custom('acl')],
  ['externalIds.MAG', custom('mag')],
  ['publicationVenue.name', text('container-title')],
  ['venue', text('container-title')],
  ['journal.name', text('container-title')],
  ['publicationVenue.issn', serial],
  ['journal.volume', volume],
  ['journal.pages', pages],
  ['abstract', markup(text('abstract'))],
  ['citationCount', timesCited('Semantic Scholar')],
  ['openAccessPdf.url', openAccess],
  ['publicationDate', date('issued')],
  ['year', year],
];

const addPeople = (draft: Draft, authors: unknown): void => {
  for (const author of objectsOf(authors)) {
    const printed = textOf(author['name']);
    if (printed === undefined) continue;
    const orcid = orcidOf(textAt(author, 'externalIds.ORCID'));
    const ids = { orcid, 'author-s2': textOf(author['authorId']) };
    addName(draft, 'author', readFullName(printed), ids, 0.9);
  }
};

const typeOf = (record: JsonObject): string | undefined => {
  const named = listOf(record['publicationTypes']).map((type) => textOf(type) ?? '');
  const known = Object.keys(types).find((type) => named.includes(type));
  if (known !== undefined) return types[known];
  if (textOf(record['venue']) === 'arXiv.org') return 'article';
  const byVenue = lookUp(venueTypes, textAt(record, 'publicationVenue.type') ?? '');
  return byVenue ?? (/^\d/.test(textAt(record, 'journal.volume') ?? '') ? 'article-journal' : undefined);
};

/** A paper; a place in a list of citations or references has it inside. */
const paperIn = (record: JsonObject): JsonObject =>
  [record['citingPaper'], record['citedPaper']].find(isObject) ?? record;

const readPaper = (record: JsonObject, position: number, raw: string): Reference | undefined => {
  const id = textOf(record['paperId']);
  const draft = newDraft(id ?? `ref-${position}`);
  if (id !== undefined) keep(draft, 's2', id);
  applyFields(draft, record, fields);
  addPeople(draft, record['authors']);
  if (!saysSomething(draft)) return undefined;
  const type = typeOf(record);
  setType(draft, type ?? 'document', type === undefined ? 0.5 : 1);
  for (const cited of objectsOf(record['references'])) {
    const reference = readPaper(cited, draft.cites.length + 1, JSON.stringify(cited));
    if (reference !== undefined) draft.cites.push(reference);
  }
  return finish(draft, position, raw);
};

const format: JsonFormat = {
  lists: ['data', 'recommendedPapers'],
  expected: 'paper of Semantic Scholar',
  isRecord: (value) => isObject(value) && Object.hasOwn(paperIn(value), 'paperId'),
  read: (record, position, raw) =>
    readPaper(paperIn(record), position, raw) ?? 'this record says nothing about a work',
};

const signs = [
  /"paperId"\s*:\s*(?:"[\da-f]{40}"|null)/,
  /"(?:externalIds|publicationVenue|s2FieldsOfStudy|citationCount|authorId|citingPaper|citedPaper)"\s*:/,
];

export const s2: Format & { open(): Reader } = {
  id: 's2',
  name: 'Semantic Scholar papers',
  extensions: ['.json', '.jsonl', '.ndjson'],
  detect: (head) => (looksLikeJson(head) && signs.every((sign) => sign.test(head)) ? 0.95 : 0),
  open: () => readJson(format),
  parse(text) {
    return readWhole(this.id, this.open(), text);
  },
};
