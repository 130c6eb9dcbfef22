/** RIS, the format of Research Information Systems that nearly every database exports. */
import { splitKeywords } from '../../../normalize/keywords.ts';
import { containerAsTitle } from '../fields/container.ts';
import { readDate } from '../fields/dates.ts';
import { complain, type Draft, newDraft, saysSomething, setDate, setText, setType } from '../fields/draft.ts';
import { finish } from '../fields/finish.ts';
import { tidyPages } from '../fields/rules.ts';
import type { Format } from '../format.ts';
import type { Entry, Reader } from '../stream/reader.ts';
import { readWhole } from '../stream/reader.ts';
import { applyRules, firstValue, joinPages, noteMissingEnd, unreadRecord } from './parts/apply.ts';
import type { Dialect, TaggedField, TaggedRecord } from './parts/records.ts';
import { readTagged } from './parts/records.ts';
import { isRisTag, risRanks, risRules } from './ris/rules.ts';
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
  // Ovid prints the short name of the journal and a link after the end tag.
  behindEnd: (tag) => !isRisTag(tag),
  lineBehindEnd: (text) => /^\s*(?:link to\b.{0,80}:|https?:\/\/\S+$)/i.test(text),
};

/** One line of keywords with several commas is a list. Keywords on separate lines may contain commas. */
const oneLineOfKeywords = (draft: Draft, value: string): void => {
  if (/[;\n]/.test(value) || (value.match(/,/g)?.length ?? 0) < 2) return;
  draft.keywords.clear();
  for (const word of splitKeywords(value)) draft.keywords.add(word);
};

/** `C6  - DEC 2021`: the early access date in Web of Science, which has no year before the issue appears. */
const earlyAccess = (draft: Draft, printed: string | undefined): void => {
  const found = printed === undefined || draft.csl.issued ? undefined : readDate(printed);
  if (found !== undefined) setDate(draft, 'issued', found.date, found.confidence);
};

/** `C3`: the proceedings of a paper that Scopus exports as an article, if no other tag names a container. */
const proceedings = (draft: Draft, printed: string | undefined): void => {
  if (printed === undefined || draft.csl['container-title'] !== undefined || !/\p{L}{4}/u.test(printed))
    return;
  if (draft.custom.get('database')?.has('Scopus') !== true) return;
  setText(draft, 'container-title', printed, 'C3');
  draft.custom.delete('C3');
};

/** `A1  - IEEE` behind `AU`: the bodies that Web of Science adds to the people of a paper in proceedings. */
const withoutBodies = (fields: readonly TaggedField[], type: string | undefined): TaggedField[] => {
  const mayHave = (type === 'CPAPER' || type === 'CONF') && fields.some(({ tag }) => tag === 'AU');
  return fields.map((field) =>
    mayHave && field.tag === 'A1' && !field.value.includes(',') ? { ...field, tag: 'group-author' } : field,
  );
};

/** A full stop behind a title, as PubMed, Ovid and EBSCO print it; not the one of an abbreviation. */
const stopBehind = /(?:(?<=[\p{Ll}\d)\]]{3})|(?<=[?!”"’'»]))\.$/u;
const shortWord =
  /(?:^|[\s.])(?:al|etc|ed|eds|inc|jr|sr|ltd|corp|vol|no|nos|spp?|subsp|var|vs|dept|univ|assoc|proc|suppl|fig|pt|rev|ca|approx|est|gov|intl|st)\.$/i;

/** Databases that put a full stop behind each title. */
const withStops = /\b(?:ovid|ebsco|pubmed|medline|embase|cinahl|psycinfo|ncbi)/i;

const withoutStop = (draft: Draft, fields: readonly TaggedField[]): void => {
  const { title } = draft.csl;
  const origin = ['DB', 'DP', 'UR', 'LK', 'L2'].map((tag) => firstValue(fields, tag)).join(' ');
  if (title === undefined || !withStops.test(origin) || !stopBehind.test(title) || shortWord.test(title))
    return;
  draft.printed.title ??= title;
  draft.csl.title = title.slice(0, -1);
};

const readRecord = (record: TaggedRecord, position: number): Entry => {
  const type = firstValue(record.fields, 'TY')?.toUpperCase();
  const fields = withoutBodies(record.fields, type);
  const draft = newDraft(firstValue(fields, 'ID') ?? `ris-${position}`);
  applyRules(draft, fields, risRules(type ?? ''), risRanks);
  const pages = joinPages(firstValue(fields, 'SP'), firstValue(fields, 'EP'));
  if (pages !== undefined) setText(draft, 'page', tidyPages(pages), 'SP');
  const [only, ...more] = fields.filter(({ tag }) => tag === 'KW');
  if (only !== undefined && more.length === 0) oneLineOfKeywords(draft, only.value);
  earlyAccess(draft, firstValue(fields, 'C6'));
  proceedings(draft, firstValue(fields, 'C3'));
  withoutStop(draft, fields);
  if (!saysSomething(draft)) return unreadRecord(record, 'The record says nothing about a work.');
  const known = type !== undefined && Object.hasOwn(risTypes, type) ? risTypes[type] : undefined;
  setType(
    draft,
    known ?? (draft.csl['container-title'] === undefined ? 'document' : 'article-journal'),
    known ? 1 : 0.6,
  );
  containerAsTitle(draft);
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
