/** CSL-JSON 1.0.2, from Zotero, citeproc and the DOI resolvers. */

import type { CslName, Reference } from '../../../normalize/record.ts';
import {
  addNames,
  complain,
  type Draft,
  keep,
  newDraft,
  setDate,
  setText,
  setType,
  type TextField,
} from '../fields/draft.ts';
import { finish } from '../fields/finish.ts';
import { orcidOf } from '../fields/people.ts';
import { custom, timesCited } from '../fields/rules.ts';
import { lookUp } from '../fields/table.ts';
import type { Format } from '../format.ts';
import { type Reader, readWhole } from '../stream/reader.ts';
import { plainFromMarkup } from '../xml/parts/plain-text.ts';
import { printCslDate, readCslDate } from './csl/dates.ts';
import { areNames, printNames, readCslName } from './csl/names.ts';
import { cslTypes, fromCrossrefType } from './csl/types.ts';
import { type JsonFormat, looksLikeJson, readJson } from './parts/reader.ts';
import { isObject, type JsonObject, listOf, objectsOf, textOf } from './parts/values.ts';

/** Fields that may have markup, which becomes plain text. */
const rich: ReadonlySet<string> = new Set<TextField>([
  'title',
  'container-title',
  'collection-title',
  'volume-title',
  'abstract',
]);
const fields: ReadonlySet<string> = new Set<TextField>([
  ...([
    'title',
    'container-title',
    'collection-title',
    'volume-title',
    'event-place',
    'volume',
    'issue',
  ] as const),
  ...([
    'page',
    'number',
    'edition',
    'genre',
    'publisher',
    'publisher-place',
    'URL',
    'DOI',
    'ISBN',
    'ISSN',
  ] as const),
  ...(['abstract', 'keyword', 'note', 'language'] as const),
]);
const isField = (name: string): name is TextField => fields.has(name);

/** Variables stored under our own names. */
const customNames: Readonly<Record<string, string>> = { PMID: 'pmid', PMCID: 'pmcid' };
const doiAddress = /^(?:https?:\/\/(?:dx\.)?doi\.org\/|doi:\s*)/i;

const setField = (draft: Draft, name: TextField, value: unknown): void => {
  const all = listOf(value).flatMap((one) => textOf(one) ?? []);
  const printed = name === 'keyword' ? all.join('; ') : (all[0] ?? '');
  const bare = name === 'DOI' ? printed.replace(doiAddress, '') : printed;
  const plain = rich.has(name) ? plainFromMarkup(bare) : bare.trim();
  setText(draft, name, plain, name, { printed: printed.trim() });
  if (name !== 'keyword') for (const other of all.slice(1)) keep(draft, name, other);
};

const setPeople = (draft: Draft, field: 'author' | 'editor', value: unknown): void => {
  const names = listOf(value).map(readCslName);
  addNames(
    draft,
    field,
    names.filter((name): name is CslName => name !== undefined),
    1,
  );
  if (field !== 'author') return;
  for (const [i, author] of objectsOf(value).entries()) {
    const orcid = orcidOf(textOf(author['ORCID']));
    if (orcid !== undefined) keep(draft, `orcid:${i + 1}`, orcid);
  }
};

/** Stores other variables of CSL-JSON as readable text: texts, names and dates. */
const keepOther = (draft: Draft, name: string, value: unknown): void => {
  const text = textOf(value);
  const date =
    isObject(value) && ('date-parts' in value || 'literal' in value) ? readCslDate(value) : undefined;
  const key = lookUp(customNames, name) ?? name;
  if (text !== undefined) keep(draft, key, text);
  else if (areNames(value)) {
    const names = value.map(readCslName).filter((one): one is CslName => one !== undefined);
    keep(draft, key, printNames(names));
  } else if (date !== undefined) keep(draft, key, printCslDate(date));
  else if (Array.isArray(value)) for (const one of value) custom(key)(draft, textOf(one) ?? '', key);
};

const keepCustom = (draft: Draft, value: unknown): void => {
  for (const [name, one] of isObject(value) ? Object.entries(value) : []) {
    keep(draft, name, textOf(one) ?? JSON.stringify(one));
  }
};

const setCslType = (draft: Draft, printed: string | undefined): void => {
  const type = printed === undefined ? undefined : fromCrossrefType(printed);
  setType(draft, type ?? 'document', type === undefined ? 0.5 : 1);
  if (printed !== undefined && type === undefined) {
    complain(draft, `"${printed.slice(0, 40)}" is not a type of CSL`, 'type');
    keep(draft, 'type', printed);
  }
};

/** Identifiers in a note, where Zotero puts those without a field: `PMID: 123`. */
const identifierLine =
  /^\s*(?:(DOI|PMID|PMCID):\s*(\S+)|arXiv:\s*([a-z.-]+\/\d{7}|\d{4}\.\d{4,5}(?:v\d+)?)(?:\s.*)?)\s*$/gim;

const readNote = (draft: Draft): void => {
  for (const [, kind = 'arxiv', id, arxiv] of (draft.csl.note ?? '').matchAll(identifierLine)) {
    const [name, value] = [kind.toLowerCase(), id ?? arxiv ?? ''];
    if (name !== 'doi') {
      if (!draft.custom.has(name)) keep(draft, name, value);
    } else if (draft.csl.DOI === undefined && value.startsWith('10.')) setText(draft, 'DOI', value, name);
  }
};

const read = (record: JsonObject, position: number, raw: string): Reference => {
  const id = ['id', 'citation-key', 'DOI'].flatMap((name) => textOf(record[name]) ?? [])[0];
  const draft = newDraft(id ?? `ref-${position}`);
  setCslType(draft, textOf(record['type']));
  for (const [name, value] of Object.entries(record)) {
    if (name === 'id' || name === 'type' || value === null) continue;
    if (name === 'author' || name === 'editor') setPeople(draft, name, value);
    else if (name === 'issued' || name === 'accessed') {
      const date = readCslDate(value);
      if (date !== undefined) setDate(draft, name, date, 'date-parts' in date ? 1 : 0.5);
    } else if (name === 'custom') keepCustom(draft, value);
    else if (name === 'is-referenced-by-count') timesCited('Crossref')(draft, textOf(value) ?? '', name);
    else if (isField(name)) setField(draft, name, value);
    else if (name !== 'citation-key' || value !== draft.csl.id) keepOther(draft, name, value);
  }
  readNote(draft);
  return finish(draft, position, raw);
};

/** Signs of other JSON formats that share some names with this one. */
const strange = [
  '@context',
  '@type',
  'itemType',
  'citeproc_type',
  'schema_version',
  'cff-version',
  'coterie',
];
const telling = [
  'title',
  'author',
  'editor',
  'issued',
  'DOI',
  'URL',
  'container-title',
  'citation-key',
  'note',
];

const format: JsonFormat = {
  lists: ['items'],
  expected: 'item of CSL-JSON',
  isRecord: (value) =>
    isObject(value) &&
    !strange.some((name) => name in value) &&
    (typeof value['type'] === 'string'
      ? 'id' in value || telling.some((name) => name in value)
      : 'id' in value && telling.some((name) => name in value)),
  read,
};

const typeSign = /"type"\s*:\s*"([a-z_-]+)"/g;

export const cslJson: Format & { open(): Reader } = {
  id: 'csl-json',
  name: 'CSL-JSON',
  extensions: ['.json', '.csljson'],
  detect(head) {
    if (!looksLikeJson(head)) return 0;
    const known = [...head.matchAll(typeSign)].some(([, type = '']) => cslTypes.has(type));
    // Accept any other JSON, for a clear error message.
    return known && /"(?:author|title|issued)"\s*:/.test(head) ? 0.85 : 0.35;
  },
  open: () => readJson(format),
  parse(text) {
    return readWhole(this.id, this.open(), text);
  },
};
