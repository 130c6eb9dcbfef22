/** JSON lists of records whose keys name columns of a table: Publish or Perish, Lens, Semantic Scholar, own scripts. */
import type { Reference } from '../../../normalize/record.ts';
import type { Format } from '../format.ts';
import { readWhole } from '../stream/reader.ts';
import { withCitedRecords } from '../tables/cited-records.ts';
import { plainName } from '../tables/columns.ts';
import { databaseOf } from '../tables/database.ts';
import { columnNames, namesWorks } from '../tables/header.ts';
import { readFields } from '../tables/record.ts';
import type { TaggedField } from '../tagged/parts/records.ts';
import { type JsonFormat, looksLikeJson, readJson } from './parts/reader.ts';
import { isObject, type JsonObject, listOf, textOf } from './parts/values.ts';

/** Keys for the parts of a name. */
const given = ['first_name', 'firstName', 'given', 'given_name', 'givenName', 'forename', 'initials'];
const family = ['last_name', 'lastName', 'family', 'family_name', 'familyName', 'surname'];
const whole = ['display_name', 'displayName', 'full_name', 'fullName', 'name', 'author', 'collective_name'];

const firstOf = (object: JsonObject, keys: readonly string[]): string | undefined =>
  keys.map((key) => textOf(object[key])).find((text) => text !== undefined);

/** `{first_name, last_name}` or `{name}` as one text. */
const nameIn = (object: JsonObject): string | undefined => {
  const last = firstOf(object, family);
  const first = firstOf(object, given);
  return last === undefined ? firstOf(object, whole) : first === undefined ? last : `${last}, ${first}`;
};

/** `[{type: "doi", value: "10.1/x"}]` */
const typed = (value: readonly unknown[]): value is { type: string; value: unknown }[] =>
  value.length > 0 &&
  value.every(
    (one) => isObject(one) && typeof one['type'] === 'string' && textOf(one['value']) !== undefined,
  );

/** The texts of a record by the path of their keys, `source.title`; a list becomes one text. */
const flat = (object: JsonObject, path: string): [string, string][] =>
  Object.entries(object).flatMap(([key, value]): [string, string][] => {
    const name = path === '' ? key : `${path}.${key}`;
    const text = textOf(value);
    if (text !== undefined) return [[name, text]];
    if (isObject(value)) return flat(value, name);
    const list = listOf(value);
    if (typed(list))
      return list.map(({ type, value: one }) => [name.endsWith('ids') ? type : name, textOf(one) ?? '']);
    const texts = list.flatMap(
      (one) => textOf(one) ?? (isObject(one) ? (nameIn(one) ?? textOf(one['lens_id'])) : undefined) ?? [],
    );
    return texts.length === 0 ? [] : [[name, texts.join('; ')]];
  });

/** Columns in which Publish or Perish writes 0 for nothing. */
const noNumber = new Set(['volume', 'issue', 'year', 'startpage', 'endpage']);

const read = (record: JsonObject, position: number, raw: string): Reference | string => {
  const entries = flat(record, '');
  const columns = entries.map(([name]) => name);
  const names = columnNames(columns);
  const fields = entries
    .map(([, value], i): TaggedField => ({ tag: names[i] ?? '', value }))
    .filter(({ tag, value }) => value !== '0' || !noNumber.has(tag));
  const header = { database: databaseOf(columns.map(plainName)), exported: undefined };
  return readFields(header, fields, position, raw) ?? 'this record says nothing about a work';
};

const format: JsonFormat = {
  lists: ['data', 'results', 'hits', 'items', 'papers', 'references', 'publications', 'records', 'documents'],
  expected: 'record of a work',
  isRecord: (value) =>
    isObject(value) && 'title' in value && namesWorks(flat(value, '').map(([name]) => name)),
  read,
};

/** Keys of other JSON formats. */
const strange =
  /"(?:itemType|authorships|container-title|citeproc_type|schema_version|cff-version|coterie|@context|b_url)"\s*:/;
const telling = /"(?:authors|author|year|year_published|doi|cites|venue|journal)"\s*:/g;

export const jsonRecords: Format = {
  id: 'json-records',
  name: 'JSON of Publish or Perish, Lens, Semantic Scholar',
  extensions: ['.json'],
  detect(head) {
    if (!looksLikeJson(head) || strange.test(head) || !/"title"\s*:/.test(head)) return 0;
    return new Set(head.match(telling)).size > 1 ? 0.6 : 0;
  },
  open: () => readJson(format),
  parse(text) {
    return withCitedRecords(readWhole(this.id, readJson(format), text));
  },
};
