/** EndNote's tagged format (ENW), derived from refer: `%A Author`. */
import { complain, keep, newDraft, oneLine, saysSomething, setType } from '../fields/draft.ts';
import { finish } from '../fields/finish.ts';
import { readFamilyFirst } from '../fields/names.ts';
import type { Rule } from '../fields/rules.ts';
import { custom, date, doi, keyword, list, oneOrMore, pages, serial, text, url } from '../fields/rules.ts';
import type { Format } from '../format.ts';
import type { Entry, Reader } from '../stream/reader.ts';
import { readWhole } from '../stream/reader.ts';
import { enwTypes } from './enw-types.ts';
import type { Rules } from './parts/apply.ts';
import { applyRules, firstValue, ranked, unreadRecord } from './parts/apply.ts';
import type { Dialect, TaggedRecord } from './parts/records.ts';
import { readTagged } from './parts/records.ts';

const line = /^%([0-9A-Z!@#$&()*+<=>?[\]^~])(?:\s+(.*))?$/s;

const dialect: Dialect = {
  tagged(content) {
    const match = line.exec(content);
    return match?.[1] === undefined ? undefined : { tag: match[1], value: (match[2] ?? '').trim() };
  },
  starts: new Set(['0']),
  ends: new Set(),
  file: new Set(),
  blank: 'parts',
};

const keywords: Rule = (draft, value, tag) => {
  for (const line of value.split('\n')) keyword(draft, line, tag);
};

/** `%O`: notes, where many programs put the DOI. */
const noteOrDoi: Rule = (draft, value, tag) => {
  if (/^(?:doi:?\s*|https?:\/\/\S*?)?10\.\d{4,9}\/\S+$/i.test(value.trim())) doi(draft, value, tag);
  else list('note', '\n')(draft, value, tag);
};

const common: Rules = {
  '0': () => {},
  A: oneOrMore('author', readFamilyFirst),
  B: text('container-title'),
  C: text('publisher-place'),
  D: date('issued'),
  E: oneOrMore('editor', readFamilyFirst),
  F: () => {},
  G: text('language'),
  H: custom('translated-author'),
  I: text('publisher'),
  J: text('container-title'),
  K: keywords,
  L: custom('call-number'),
  M: custom('accession-number'),
  N: text('issue'),
  O: noteOrDoi,
  P: pages,
  Q: custom('translated-title'),
  R: doi,
  S: text('collection-title'),
  T: text('title'),
  U: url,
  V: text('volume'),
  W: custom('database-provider'),
  X: list('abstract', '\n'),
  Y: custom('series-editor'),
  Z: list('note', '\n'),
  '6': custom('number-of-volumes'),
  '7': text('edition'),
  '8': date('issued'),
  '9': text('genre'),
  '?': custom('translator'),
  '@': serial,
  '!': custom('title-short'),
  '&': custom('section'),
  '(': custom('original-title'),
  '>': custom('file'),
  '[': date('accessed'),
  '~': custom('database'),
};

const wholeBook: Rules = { ...common, B: text('collection-title') };
const numbered: Rules = { ...common, N: text('number'), B: text('collection-title') };

const byType: Readonly<Record<string, Rules>> = {
  book: wholeBook,
  patent: numbered,
  report: numbered,
  standard: numbered,
  thesis: { ...numbered, B: custom('department') },
};

const ranks = ranked('T', 'J', 'R');

/** The type of a record without `%0`, as in refer. */
const guessType = (fields: TaggedRecord['fields']): string =>
  firstValue(fields, 'J') !== undefined
    ? 'article-journal'
    : firstValue(fields, 'B') !== undefined
      ? 'chapter'
      : 'document';

const readRecord = (record: TaggedRecord, position: number): Entry => {
  const { fields } = record;
  const printed = firstValue(fields, '0');
  const known = printed === undefined ? undefined : enwTypes.get(printed.toLowerCase());
  const type = known ?? guessType(fields);
  const draft = newDraft(firstValue(fields, 'F') ?? `enw-${position}`);
  applyRules(draft, fields, byType[type] ?? common, ranks);
  if (!saysSomething(draft)) return unreadRecord(record, 'The record says nothing about a work.');
  setType(draft, type, known === undefined ? 0.6 : 1);
  if (printed !== undefined && known === undefined) {
    complain(draft, `"${printed.slice(0, 40)}" is not a known type.`, 'type');
    keep(draft, 'entry-type', oneLine(printed));
  }
  return { kind: 'reference', reference: finish(draft, position, record.raw) };
};

export const enw: Format & { open(): Reader } = {
  id: 'enw',
  name: 'EndNote tagged (ENW)',
  extensions: ['.enw'],
  detect(head) {
    if (/^\ufeff?\s*%0 \S/.test(head)) return 0.95;
    return (head.match(/^%[A-Z0-9@] \S/gm)?.length ?? 0) >= 3 && /^%[AT] /m.test(head) ? 0.6 : 0;
  },
  open: () => readTagged(dialect, readRecord),
  parse(text) {
    return readWhole('enw', this.open(), text);
  },
};
