/** Works of OpenAlex, from its API or its snapshot (one work per line). */

import { readFullName } from '../../../normalize/names.ts';
import type { Reference } from '../../../normalize/record.ts';
import { addAffiliation, addInstitution } from '../fields/affiliations.ts';
import { type Draft, keep, newDraft, setText, setType } from '../fields/draft.ts';
import { finish } from '../fields/finish.ts';
import { addName, orcidOf } from '../fields/people.ts';
import {
  custom,
  date,
  doi,
  keyword,
  pages,
  type Rule,
  serial,
  text,
  timesCited,
  url,
} from '../fields/rules.ts';
import { markRetracted, openAccess } from '../fields/standing.ts';
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

/** OpenAlex types with a different name in CSL. */
const types: Readonly<Record<string, string>> = {
  article: 'article-journal',
  'book-chapter': 'chapter',
  book: 'book',
  dataset: 'dataset',
  dissertation: 'thesis',
  editorial: 'article-journal',
  erratum: 'article-journal',
  letter: 'article-journal',
  libguides: 'webpage',
  'peer-review': 'review',
  preprint: 'article',
  'reference-entry': 'entry',
  report: 'report',
  retraction: 'article-journal',
  review: 'article-journal',
  standard: 'standard',
  software: 'software',
};

/** `https://openalex.org/W2741809807` → `W2741809807`. */
const openalexId = (value: unknown): string | undefined =>
  /^(?:https?:\/\/(?:api\.)?openalex\.org\/(?:works\/)?)?([A-Z]\d+)$/i
    .exec(textOf(value)?.trim() ?? '')?.[1]
    ?.toUpperCase();

/** The last part of an address, which is the identifier. */
const tail =
  (name: string): Rule =>
  (draft, value) =>
    keep(draft, name, value.replace(/\/+$/, '').replace(/^.*\//, ''));

const fields: readonly JsonField[] = [
  ['title', markup(text('title'))],
  ['display_name', markup(text('title'))],
  ['doi', doi],
  ['primary_location.source.display_name', text('container-title')],
  ['host_venue.display_name', text('container-title')],
  ['primary_location.raw_source_name', custom('raw-source')],
  ['primary_location.source.host_organization_name', text('publisher')],
  ['host_venue.publisher', text('publisher')],
  ['primary_location.source.issn_l', serial],
  ['host_venue.issn_l', serial],
  ['primary_location.landing_page_url', url],
  ['host_venue.url', url],
  ['biblio.volume', text('volume')],
  ['biblio.issue', text('issue')],
  ['language', text('language')],
  ['ids.pmid', tail('pmid')],
  ['ids.pmcid', tail('pmcid')],
  ['ids.mag', custom('mag')],
  ['keywords.display_name', keyword],
  ['keywords.keyword', keyword],
  ['primary_topic.display_name', custom('topic')],
  ['cited_by_count', timesCited('OpenAlex')],
  ['open_access.oa_url', openAccess],
  ['best_oa_location.pdf_url', openAccess],
  ['best_oa_location.landing_page_url', openAccess],
  ['publication_date', date('issued')],
  ['publication_year', date('issued')],
];

/** The maximum position of a word, counted from 0. OpenAlex gives abstracts as words with their positions. */
const longestAbstract = 100_000;
export const fromInvertedIndex = (index: unknown): string => {
  const words: string[] = [];
  for (const [word, places] of isObject(index) ? Object.entries(index) : []) {
    for (const place of listOf(places)) {
      if (typeof place === 'number' && Number.isInteger(place) && place >= 0 && place < longestAbstract) {
        words[place] = word;
      }
    }
  }
  return words.filter((word) => word !== undefined).join(' ');
};

/** The affiliations of the last author as printed, and the institutions that OpenAlex found in them. */
const addPlaces = (draft: Draft, authorship: JsonObject): void => {
  const printed = listOf(authorship['raw_affiliation_strings'] ?? authorship['raw_affiliation_string']);
  for (const one of printed) addAffiliation(draft, textOf(one));
  for (const institution of objectsOf(authorship['institutions']))
    addInstitution(draft, {
      name: textOf(institution['display_name']),
      country: textOf(institution['country_code']),
      ror: textOf(institution['ror']),
    });
};

const addPeople = (draft: Draft, authorships: unknown): void => {
  for (const authorship of objectsOf(authorships)) {
    const printed = textAt(authorship, 'author.display_name') ?? textOf(authorship['raw_author_name']);
    if (printed === undefined) continue;
    const orcid = orcidOf(textAt(authorship, 'author.orcid'));
    const ids = { orcid, 'openalex-author': openalexId(textAt(authorship, 'author.id')) };
    addName(draft, 'author', readFullName(printed), ids, 0.9);
    addPlaces(draft, authorship);
  }
};

const typeOf = (record: JsonObject): string => {
  const source = textAt(record, 'primary_location.source.type');
  if (textOf(record['type_crossref']) === 'proceedings-article') return 'paper-conference';
  const type = lookUp(types, textOf(record['type']) ?? '') ?? 'document';
  if (type !== 'article-journal') return type;
  return source === 'conference' ? 'paper-conference' : source === 'repository' ? 'article' : type;
};

const cited = (work: unknown, position: number): Reference | undefined => {
  const id = openalexId(work);
  if (id === undefined) return undefined;
  const csl = { id, type: 'document', custom: { openalex: id } };
  return { position, raw: textOf(work) ?? id, csl, printed: {}, confidence: {}, problems: [] };
};

const read = (record: JsonObject, position: number, raw: string): Reference => {
  const id = openalexId(record['id']) ?? openalexId(textAt(record, 'ids.openalex'));
  const draft = newDraft(id ?? `ref-${position}`);
  if (id !== undefined) keep(draft, 'openalex', id);
  setType(draft, typeOf(record), record['type'] === undefined ? 0.5 : 1);
  applyFields(draft, record, fields);
  addPeople(draft, record['authorships']);
  const [first, last] = [textAt(record, 'biblio.first_page'), textAt(record, 'biblio.last_page')];
  if (first !== undefined) {
    pages(draft, last === undefined || last === first ? first : `${first}-${last}`, 'first_page');
  }
  setText(draft, 'abstract', fromInvertedIndex(record['abstract_inverted_index']), 'abstract');
  if (record['is_retracted'] === true) markRetracted(draft);
  for (const work of listOf(record['referenced_works'])) {
    const reference = cited(work, draft.cites.length + 1);
    if (reference !== undefined) draft.cites.push(reference);
  }
  return finish(draft, position, raw);
};

const format: JsonFormat = {
  lists: ['results'],
  expected: 'work of OpenAlex',
  isRecord: (value) =>
    isObject(value) &&
    (openalexId(value['id']) ?? openalexId(textAt(value, 'ids.openalex')) ?? '').startsWith('W'),
  read,
};

const workSign = /"(?:https?:\/\/openalex\.org\/)?W\d{3,}"/;
const fieldSign =
  /"(?:authorships|referenced_works|abstract_inverted_index|publication_year|primary_location|host_venue)"\s*:/;

export const openalex: Format & { open(): Reader } = {
  id: 'openalex',
  name: 'OpenAlex works',
  extensions: ['.json', '.jsonl', '.ndjson'],
  detect: (head) => (looksLikeJson(head) && workSign.test(head) && fieldSign.test(head) ? 0.97 : 0),
  open: () => readJson(format),
  parse(text) {
    return readWhole(this.id, this.open(), text);
  },
};
