/** Zotero's own JSON, from its web API or Better BibTeX. */
import type { Reference } from '../../../normalize/record.ts';
import { newDraft, saysSomething, setType } from '../fields/draft.ts';
import { finish } from '../fields/finish.ts';
import type { Format } from '../format.ts';
import { type Reader, readWhole } from '../stream/reader.ts';
import { addCreator, setZoteroField } from '../zotero/fields.ts';
import { isNoItem, zoteroType } from '../zotero/types.ts';
import { type JsonFormat, looksLikeJson, readJson } from './parts/reader.ts';
import { allAt, isObject, type JsonObject, listOf, objectsOf, textOf } from './parts/values.ts';

/** Zotero's internal fields. */
const own = new Set(
  `itemID itemType creators tags notes attachments key version dateAdded dateModified relations collections
  select uri uniqueFields parentItem inPublications deleted citekey`.split(/\s+/),
);

/** The item itself, which the web API wraps in a record. */
const itemOf = (record: JsonObject): JsonObject => (isObject(record['data']) ? record['data'] : record);

const read = (record: JsonObject, position: number, raw: string): Reference | string => {
  const item = itemOf(record);
  const itemType = textOf(item['itemType']) ?? '';
  if (isNoItem(itemType)) return `a Zotero ${itemType} is not a publication`;
  const key = textOf(item['citationKey']) ?? textOf(item['key']) ?? textOf(item['itemID']);
  const draft = newDraft(key ?? `ref-${position}`);
  const type = zoteroType(itemType);
  setType(draft, type ?? 'document', type === undefined ? 0.5 : 1);
  for (const creator of objectsOf(item['creators'])) {
    addCreator(draft, {
      type: textOf(creator['creatorType']) ?? 'author',
      family: textOf(creator['lastName']),
      given: textOf(creator['firstName']),
      name: textOf(creator['name']),
    });
  }
  for (const [field, value] of Object.entries(item)) {
    const lines = listOf(value).flatMap((one) => textOf(one) ?? []);
    if (!own.has(field)) setZoteroField(draft, field, lines.join('\n'));
  }
  for (const tag of allAt(item, 'tags.tag')) setZoteroField(draft, 'tag', textOf(tag) ?? '');
  for (const note of [...allAt(item, 'notes'), ...allAt(item, 'notes.note')]) {
    setZoteroField(draft, 'note', textOf(note) ?? '');
  }
  return saysSomething(draft) ? finish(draft, position, raw) : 'this item says nothing';
};

const format: JsonFormat = {
  lists: ['items'],
  expected: 'item of Zotero',
  isRecord: (value) => isObject(value) && typeof itemOf(value)['itemType'] === 'string',
  read,
};

export const zoteroJson: Format & { open(): Reader } = {
  id: 'zotero-json',
  name: 'Zotero JSON',
  extensions: ['.json'],
  detect: (head) => (looksLikeJson(head) && /"itemType"\s*:\s*"/.test(head) ? 0.92 : 0),
  open: () => readJson(format),
  parse(text) {
    return readWhole(this.id, this.open(), text);
  },
};
