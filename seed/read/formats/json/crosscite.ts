/** Crosscite JSON, the common form of DOI metadata in DataCite's tools. */
import type { Reference } from '../../../normalize/record.ts';
import { newDraft, setType } from '../fields/draft.ts';
import { finish } from '../fields/finish.ts';
import { addPerson, orcidOf } from '../fields/people.ts';
import { custom, date, doi, keyword, pages, serial, text, url } from '../fields/rules.ts';
import type { Format } from '../format.ts';
import { type Reader, readWhole } from '../stream/reader.ts';
import { cslTypes } from './csl/types.ts';
import { type JsonFormat, looksLikeJson, readJson } from './parts/reader.ts';
import {
  applyFields,
  isObject,
  type JsonField,
  type JsonObject,
  markup,
  objectsOf,
  textAt,
  textOf,
} from './parts/values.ts';

const fields: readonly JsonField[] = [
  ['title', markup(text('title'))],
  ['doi', doi],
  ['b_url', url],
  ['url', url],
  ['container_title', markup(text('container-title'))],
  ['periodical.title', markup(text('container-title'))],
  ['volume', text('volume')],
  ['issue', text('issue')],
  ['pagination', pages],
  ['publisher', text('publisher')],
  ['date_published', date('issued')],
  ['publication_year', date('issued')],
  ['keywords', keyword],
  ['description.text', markup(text('abstract'))],
  ['description', markup(text('abstract'))],
  ['language', text('language')],
  ['version', custom('version')],
  ['license.name', custom('license')],
  ['alternate_identifier.name', custom('alternate-identifier')],
  ['related_identifier.related_identifier', custom('related-identifier')],
  ['periodical.issn', serial],
  ['issn', serial],
  ['resource_type', custom('resource-type')],
];

const addPeople = (
  draft: Parameters<typeof addPerson>[0],
  field: 'author' | 'editor',
  people: unknown,
): void => {
  for (const one of objectsOf(people)) {
    const name = {
      family: textOf(one['familyName']),
      given: textOf(one['givenName']),
      literal: textOf(one['name']),
    };
    addPerson(draft, field, name, { orcid: orcidOf(textOf(one['id'])) });
  }
};

const read = (record: JsonObject, position: number, raw: string): Reference => {
  const draft = newDraft(textAt(record, 'doi') ?? textAt(record, 'id') ?? `ref-${position}`);
  const type = textOf(record['citeproc_type']) ?? '';
  const software = record['resource_type_general'] === 'Software';
  setType(draft, software ? 'software' : cslTypes.has(type) ? type : 'document');
  applyFields(draft, record, fields);
  addPeople(draft, 'author', record['author'] ?? record['creator']);
  addPeople(draft, 'editor', record['editor']);
  return finish(draft, position, raw);
};

const format: JsonFormat = {
  lists: ['items'],
  expected: 'record of Crosscite',
  isRecord: (value) => isObject(value) && ('citeproc_type' in value || 'schema_version' in value),
  read,
};

export const crosscite: Format & { open(): Reader } = {
  id: 'crosscite',
  name: 'Crosscite JSON',
  extensions: ['.json'],
  detect: (head) => (looksLikeJson(head) && /"citeproc_type"\s*:/.test(head) ? 0.92 : 0),
  open: () => readJson(format),
  parse(text) {
    return readWhole(this.id, this.open(), text);
  },
};
