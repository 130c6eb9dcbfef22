/** Works from the Crossref REST API, with their cited references. */
import type { Reference } from '../../../normalize/record.ts';
import { addAffiliation, addInstitution, isRor } from '../fields/affiliations.ts';
import { addText, type Draft, keep, newDraft, setDate, setText, setType } from '../fields/draft.ts';
import { finish } from '../fields/finish.ts';
import { addPerson, orcidOf } from '../fields/people.ts';
import { custom, doi, keyword, pages, serial, text, timesCited, url } from '../fields/rules.ts';
import { markRetracted } from '../fields/standing.ts';
import type { Format } from '../format.ts';
import { type Reader, readWhole } from '../stream/reader.ts';
import { plainFromMarkup } from '../xml/parts/plain-text.ts';
import { readCitedWork } from './crossref/cited.ts';
import { readCslDate } from './csl/dates.ts';
import { fromCrossrefType } from './csl/types.ts';
import { type JsonFormat, looksLikeJson, readJson } from './parts/reader.ts';
import {
  allAt,
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

const fields: readonly JsonField[] = [
  ['title', markup(text('title'))],
  ['DOI', doi],
  ['URL', url],
  ['volume', text('volume')],
  ['issue', text('issue')],
  ['page', pages],
  ['article-number', pages],
  ['publisher', markup(text('publisher'))],
  ['institution.name', markup(custom('institution'))],
  ['publisher-location', text('publisher-place')],
  ['edition-number', text('edition')],
  ['degree', text('genre')],
  ['subtype', text('genre')],
  ['ISBN', serial],
  ['ISSN', serial],
  ['language', text('language')],
  ['abstract', markup(text('abstract'))],
  ['subject', keyword],
  ['group-title', custom('group-title')],
  ['event.name', markup(custom('event'))],
  ['event.location', text('event-place')],
  ['original-title', markup(custom('original-title'))],
  ['short-container-title', markup(custom('container-title-short'))],
  ['clinical-trial-number.clinical-trial-number', custom('clinical-trial')],
  ['funder.name', custom('funder')],
  ['relation.is-preprint-of.id', custom('is-preprint-of')],
  ['relation.has-preprint.id', custom('has-preprint')],
  ['update-to.DOI', custom('updates')],
  ['is-referenced-by-count', timesCited('Crossref')],
];

const addSubtitle = (draft: Draft, subtitle: string | undefined): void => {
  const plain = subtitle === undefined ? '' : plainFromMarkup(subtitle);
  const { title } = draft.csl;
  if (plain !== '' && !title?.toLowerCase().includes(plain.toLowerCase()))
    addText(draft, 'title', plain, ': ');
};

/** A chapter has the series first, then the book. Other works have one container, or several names for it. */
const addContainers = (draft: Draft, titles: readonly string[]): void => {
  const plain = titles.map(plainFromMarkup);
  const inBook = plain.length > 1 && /^(?:chapter|paper-conference|entry)/.test(draft.csl.type);
  if (inBook) setText(draft, 'collection-title', plain[0] ?? '', 'container-title');
  for (const title of inBook ? plain.slice(1) : plain)
    setText(draft, 'container-title', title, 'container-title');
};

/** The affiliations of the last author, some with the ROR id of the institution. */
const addPlaces = (draft: Draft, affiliations: unknown): void => {
  for (const affiliation of objectsOf(affiliations)) {
    const name = textOf(affiliation['name']);
    const printed = name === undefined ? undefined : plainFromMarkup(name);
    addAffiliation(draft, printed);
    const ror = allAt(affiliation, 'id.id').map(textOf).find(isRor);
    if (ror !== undefined) addInstitution(draft, { name: printed, ror });
  }
};

const addPeople = (draft: Draft, field: 'author' | 'editor', people: unknown): void => {
  for (const one of objectsOf(people)) {
    const part = (name: string): string | undefined => {
      const printed = textOf(one[name]);
      return printed === undefined ? undefined : plainFromMarkup(printed);
    };
    const name = {
      family: part('family'),
      given: part('given'),
      suffix: part('suffix'),
      literal: part('name'),
    };
    addPerson(draft, field, name, { orcid: orcidOf(textOf(one['ORCID'])) });
    if (field === 'author') addPlaces(draft, one['affiliation']);
  }
};

/** Updates by which a work no longer stands; `updated-by` is on the work itself, `update-to` on the notice. */
const withdrawals = new Set(['retraction', 'withdrawal', 'removal']);

const dateNames = ['issued', 'published', 'published-print', 'published-online', 'posted', 'approved'];

const read = (record: JsonObject, position: number, raw: string): Reference => {
  const draft = newDraft(textOf(record['DOI']) ?? `ref-${position}`);
  const printed = textOf(record['type']) ?? '';
  const type = fromCrossrefType(printed);
  setType(draft, type ?? 'document', type === undefined ? 0.5 : 1);
  if (type === undefined && printed !== '') keep(draft, 'type', printed);
  applyFields(draft, record, fields);
  addSubtitle(draft, textAt(record, 'subtitle'));
  addContainers(
    draft,
    allAt(record, 'container-title').flatMap((title) => textOf(title) ?? []),
  );
  addPeople(draft, 'author', record['author']);
  addPeople(draft, 'editor', record['editor']);
  const date = dateNames.map((name) => readCslDate(record[name])).find((found) => found !== undefined);
  if (date !== undefined) setDate(draft, 'issued', date);
  if (objectsOf(record['updated-by']).some(({ type: kind }) => withdrawals.has(textOf(kind) ?? '')))
    markRetracted(draft);
  for (const entry of listOf(record['reference'])) {
    if (isObject(entry)) draft.cites.push(readCitedWork(entry, draft.csl.id, draft.cites.length + 1));
  }
  return finish(draft, position, raw);
};

const format: JsonFormat = {
  lists: ['message', 'items'],
  expected: 'work of Crossref',
  isRecord: (value) =>
    isObject(value) && typeof value['DOI'] === 'string' && typeof value['type'] === 'string',
  read,
};

const signs = [/"message-type"\s*:\s*"work/, /"DOI"\s*:.*"title"\s*:\s*\[|"title"\s*:\s*\[.*"DOI"\s*:/s];

export const crossref: Format & { open(): Reader } = {
  id: 'crossref',
  name: 'Crossref works',
  extensions: ['.json', '.jsonl', '.ndjson'],
  detect: (head) => (looksLikeJson(head) && signs.some((sign) => sign.test(head)) ? 0.95 : 0),
  open: () => readJson(format),
  parse(text) {
    return readWhole(this.id, this.open(), text);
  },
};
