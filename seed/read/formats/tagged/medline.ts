/** PubMed's tagged format (NBIB, MEDLINE); the tags are in the NLM's "MEDLINE/PubMed Data Element Descriptions". */
import { addAffiliation } from '../fields/affiliations.ts';
import { addNames, keep, newDraft, oneLine, saysSomething, setText, setType } from '../fields/draft.ts';
import { finish } from '../fields/finish.ts';
import { readFamilyFirst, readInitialsLast } from '../fields/names.ts';
import type { Rule } from '../fields/rules.ts';
import {
  custom,
  date,
  doi,
  dropPlace,
  keyword,
  list,
  pages,
  person,
  pubmedTitle,
  serial,
  text,
  withoutMarkup,
} from '../fields/rules.ts';
import { retractedBy } from '../fields/standing.ts';
import type { Format } from '../format.ts';
import type { Entry, Reader } from '../stream/reader.ts';
import { readWhole } from '../stream/reader.ts';
import type { Rules } from './parts/apply.ts';
import { applyRules, firstValue, ranked, unreadRecord } from './parts/apply.ts';
import type { Dialect, TaggedRecord } from './parts/records.ts';
import { readTagged } from './parts/records.ts';

const line = /^([A-Z]{2,4})\s{0,2}-(.*)$/s;

const dialect: Dialect = {
  tagged(content) {
    const match = line.exec(content);
    return match?.[1] === undefined ? undefined : { tag: match[1], value: (match[2] ?? '').trim() };
  },
  starts: new Set(['PMID']),
  ends: new Set(),
  file: new Set(),
  blank: 'ends',
};

/** `10.1136/neurintsurg-2017-013179 [doi]`, `S0140-6736(05)1 [pii]`. */
const identifier: Rule = (draft, value, tag) => {
  const clean = oneLine(value);
  const kind = /\[([\w-]{1,20})\]$/.exec(clean)?.[1];
  const id = kind === undefined ? clean : clean.slice(0, -kind.length - 2);
  if (kind === 'doi' || (kind === undefined && /^(?:doi:)?\s*10\.\d{4,9}\//i.test(id))) {
    doi(draft, id, tag);
    return;
  }
  keep(draft, kind ?? tag.toLowerCase(), id);
};

const group: Rule = (draft, value) => {
  if (value.trim() !== '') addNames(draft, 'author', [{ literal: oneLine(value) }], 1);
};

const pmid: Rule = (draft, value, tag) => {
  const [id = '', rest = ''] = [/^\d*/.exec(value.trim())?.[0], value.trim().replace(/^\d*/, '')];
  keep(draft, 'pmid', id);
  keep(draft, tag, rest);
};

/** `*Tea/pharmacology`: a heading, with a star for a main topic, and its subheadings. */
const mesh: Rule = (draft, value) => {
  const printed = oneLine(value);
  keep(draft, 'mesh', printed);
  const heading = printed.replace(/^\*/, '').replace(/\/.*$/, '');
  if (heading !== '') draft.keywords.add(heading);
};

const publicationType: Rule = (draft, value) => keep(draft, 'publication-type', oneLine(value));

/** A title over several lines with the same tag. */
const title: Rule = (draft, value, tag) => {
  const before = draft.csl.title;
  const printed = oneLine(value);
  const more = withoutMarkup('title', pubmedTitle(printed));
  if (before === undefined) setText(draft, 'title', more, tag, { printed });
  else if (more !== '') draft.csl.title = `${before} ${more}`;
};

const rules: Rules = {
  AB: list('abstract', '\n'),
  AD: (draft, value) => addAffiliation(draft, oneLine(value)),
  AID: identifier,
  AU: person('author', readInitialsLast),
  AUID: custom('author-id'),
  BTI: text('container-title'),
  CI: custom('copyright'),
  CIN: custom('comment-in'),
  CN: group,
  CON: custom('comment-on'),
  CTI: text('collection-title'),
  DP: date('issued'),
  ED: person('editor', readInitialsLast),
  EN: text('edition'),
  FAU: person('author', readFamilyFirst),
  FED: person('editor', readFamilyFirst),
  GN: list('note', '\n'),
  GR: custom('grant'),
  IP: text('issue'),
  IS: serial,
  ISBN: serial,
  JID: custom('nlm-id'),
  JT: text('container-title'),
  LA: text('language'),
  LID: identifier,
  MH: mesh,
  OT: keyword,
  PB: text('publisher'),
  PG: pages,
  PL: text('publisher-place'),
  PMC: custom('pmcid'),
  PMID: pmid,
  PT: publicationType,
  RIN: retractedBy,
  SO: custom('source'),
  TA: custom('container-title-short'),
  TI: title,
  TT: custom('original-title'),
  VI: text('volume'),
  VTI: text('volume-title'),
};

const ranks = ranked('TI', 'JT', 'BTI', 'LID', 'AID');

/** Publication types and their CSL types, the most important first; all others are journal articles. */
const types: readonly (readonly [RegExp, string])[] = [
  [/\bBook Chapter\b/i, 'chapter'],
  [/\bPreprint\b/i, 'article'],
  [/\bDataset\b/i, 'dataset'],
  [/\bTechnical Report\b/i, 'report'],
  [/\b(?:Academic Dissertation)s?\b/i, 'thesis'],
  [/\b(?:Congress|Clinical Conference|Consensus Development Conference)\b/i, 'paper-conference'],
  [/(?:^|; )Books?(?:$|;)/i, 'book'],
];

const readRecord = (record: TaggedRecord, position: number): Entry => {
  const full = new Set(record.fields.map(({ tag, value }) => (value === '' ? '' : tag)));
  // The short form of a name repeats the full one.
  const fields = record.fields.filter(
    ({ tag }) => !(tag === 'AU' && full.has('FAU')) && !(tag === 'ED' && full.has('FED')),
  );
  const id = /^\d+/.exec(firstValue(fields, 'PMID') ?? '')?.[0];
  const draft = newDraft(id === undefined ? `medline-${position}` : `pmid-${id}`);
  applyRules(draft, fields, rules, ranks);
  if (!saysSomething(draft)) return unreadRecord(record, 'The record says nothing about a work.');
  const short = firstValue(fields, 'TA');
  if (short !== undefined && draft.csl['container-title'] === undefined)
    setText(draft, 'container-title', short, 'TA');
  dropPlace(draft, short);
  const printed = [...(draft.custom.get('publication-type') ?? [])].join('; ');
  const known = types.find(([pattern]) => pattern.test(printed))?.[1];
  if (known === 'book' && draft.csl.title === undefined && draft.csl['container-title'] !== undefined) {
    setText(draft, 'title', draft.csl['container-title'], 'BTI');
  }
  setType(draft, known ?? 'article-journal', known === undefined && printed === '' ? 0.8 : 1);
  return { kind: 'reference', reference: finish(draft, position, record.raw) };
};

export const medline: Format & { open(): Reader } = {
  id: 'medline',
  name: 'PubMed NBIB, MEDLINE',
  extensions: ['.nbib', '.medline'],
  detect(head) {
    if (/^\ufeff?\s*PMID- ?\d/m.test(head)) return 0.96;
    return /^(?:OWN |STAT|FAU |DCOM|EDAT|PMCR|CRDT|PHST|MHDA)- ?\S/m.test(head) ? 0.9 : 0;
  },
  open: () => readTagged(dialect, readRecord),
  parse(text) {
    return readWhole('medline', this.open(), text);
  },
};
