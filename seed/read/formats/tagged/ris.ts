/** RIS, the format of Research Information Systems that nearly every database exports. */
import { complain, newDraft, saysSomething, setText, setType } from '../fields/draft.ts';
import { finish } from '../fields/finish.ts';
import { tidyPages } from '../fields/rules.ts';
import type { Format } from '../format.ts';
import type { Entry, Reader } from '../stream/reader.ts';
import { readWhole } from '../stream/reader.ts';
import { applyRules, firstValue, joinPages, noteMissingEnd, unreadRecord } from './parts/apply.ts';
import type { Dialect, TaggedRecord } from './parts/records.ts';
import { readTagged } from './parts/records.ts';
import { risRanks, risRules } from './ris/rules.ts';
import { risTypes } from './ris/types.ts';

const line = /^\s{0,2}([A-Z][A-Z0-9])\s{1,3}-(?:\s(.*)|)$/s;

const dialect: Dialect = {
  tagged(content) {
    const match = line.exec(content);
    return match?.[1] === undefined ? undefined : { tag: match[1], value: (match[2] ?? '').trim() };
  },
  starts: new Set(['TY']),
  ends: new Set(['ER']),
  file: new Set(),
  blank: 'continues',
};

const readRecord = (record: TaggedRecord, position: number): Entry => {
  const { fields } = record;
  const type = firstValue(fields, 'TY')?.toUpperCase();
  const draft = newDraft(firstValue(fields, 'ID') ?? `ris-${position}`);
  applyRules(draft, fields, risRules(type ?? ''), risRanks);
  const pages = joinPages(firstValue(fields, 'SP'), firstValue(fields, 'EP'));
  if (pages !== undefined) setText(draft, 'page', tidyPages(pages), 'SP');
  if (!saysSomething(draft)) return unreadRecord(record, 'The record says nothing about a work.');
  const known = type !== undefined && Object.hasOwn(risTypes, type) ? risTypes[type] : undefined;
  setType(
    draft,
    known ?? (draft.csl['container-title'] === undefined ? 'document' : 'article-journal'),
    known ? 1 : 0.6,
  );
  if (type === undefined) complain(draft, 'The line "TY" that begins a record is missing.', 'type');
  else if (known === undefined) complain(draft, `"${type.slice(0, 40)}" is not a known type.`, 'type');
  noteMissingEnd(draft, record, 'ER');
  return { kind: 'reference', reference: finish(draft, position, record.raw) };
};

const tags = /^[A-Z][A-Z0-9] {2}- /gm;

export const ris: Format & { open(): Reader } = {
  id: 'ris',
  name: 'RIS',
  extensions: ['.ris'],
  detect(head, fileName = '') {
    if (/^\ufeff?\s*TY\s{1,3}- ?\S/m.test(head)) return 0.95;
    const found = head.match(tags)?.length ?? 0;
    return found >= 3 ? (fileName.toLowerCase().endsWith('.ris') ? 0.8 : 0.6) : 0;
  },
  open: () => readTagged(dialect, readRecord),
  parse(text) {
    return readWhole('ris', this.open(), text);
  },
};
