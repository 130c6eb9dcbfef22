/** The mapping of Web of Science field tags to CSL (Clarivate, "Core Collection Field Tags"). */
import { fromCapitals, isAllCapitals } from '../../fields/capitals.ts';
import { addNames, keep, oneLine, setText } from '../../fields/draft.ts';
import { readFamilyFirst } from '../../fields/names.ts';
import { isAnonymous } from '../../fields/placeholders.ts';
import type { Rule } from '../../fields/rules.ts';
import { custom, doi, keyword, list, people, serial, text, timesCited } from '../../fields/rules.ts';
import type { Rules } from '../parts/apply.ts';
import { readCited } from './cited.ts';

const skip: Rule = () => {};

/** One name per line, or semicolons between names in a row of a table. */
const authors = people('author', /\n|;\s*/, readFamilyFirst);
const editors = people('editor', /\n|;\s*/, readFamilyFirst);

const groups: Rule = (draft, value) => {
  for (const name of value.split(/\n|;\s*/)) {
    if (name.trim() !== '' && !isAnonymous(name)) addNames(draft, 'author', [{ literal: oneLine(name) }], 1);
  }
};

/** One address per line, each after the names of its authors in brackets. */
const addresses: Rule = (draft, value) => {
  for (const line of value.split(/\n(?=\s*\[)|(?<=\.)\s*\n/)) keep(draft, 'affiliation', oneLine(line));
};

/** Sources and publishers are in capitals. */
const capitals =
  (field: 'container-title' | 'publisher' | 'publisher-place' | 'collection-title'): Rule =>
  (draft, value, tag) => {
    const printed = oneLine(value);
    if (!isAllCapitals(printed)) text(field)(draft, printed, tag);
    else setText(draft, field, fromCapitals(printed), tag, { printed, confidence: 0.95 });
  };

const keywords: Rule = (draft, value, tag) => {
  for (const word of oneLine(value).split(/\s*;\s*/)) keyword(draft, word, tag);
};

/** One cited reference per line, or semicolons between them in a row of a table. */
const cited: Rule = (draft, value) => {
  for (const raw of value.includes('\n') ? value.split('\n') : value.split(/;\s+/)) {
    if (raw.trim() !== '') draft.cites.push(readCited(raw.trim(), draft.cites.length + 1));
  }
};

const accession: Rule = (draft, value) => {
  const [, database = '', id = ''] = /^([A-Z]+):(.*)$/.exec(value.trim()) ?? [];
  keep(draft, database === 'MEDLINE' ? 'pmid' : 'wos', database === 'MEDLINE' ? id : value);
};

export const wosRules: Rules = {
  AB: list('abstract', '\n'),
  AF: authors,
  AR: custom('article-number'),
  AU: authors,
  BA: authors,
  BE: editors,
  BF: authors,
  BN: serial,
  BP: skip,
  C1: addresses,
  CA: groups,
  CL: text('event-place'),
  CR: cited,
  CT: custom('event-title'),
  CY: custom('event-date'),
  D2: custom('book-doi'),
  DE: keywords,
  DI: doi,
  DT: custom('document-type'),
  EA: custom('early-access'),
  ED: editors,
  EI: serial,
  EP: skip,
  FX: custom('funding-text'),
  FU: custom('funding'),
  ID: custom('keywords-plus'),
  IS: text('issue'),
  J9: custom('journal-code'),
  JI: custom('container-title-short'),
  LA: text('language'),
  NR: custom('number-of-references'),
  OI: custom('orcid'),
  PA: custom('publisher-address'),
  PD: skip,
  PG: custom('number-of-pages'),
  PI: capitals('publisher-place'),
  PM: custom('pmid'),
  PN: custom('part-number'),
  PS: skip,
  PT: skip,
  PU: capitals('publisher'),
  PY: skip,
  RI: custom('researcher-id'),
  RP: custom('reprint-address'),
  SC: custom('research-areas'),
  SE: capitals('collection-title'),
  SN: serial,
  SO: capitals('container-title'),
  SU: custom('supplement'),
  TC: timesCited('Web of Science'),
  TI: text('title'),
  UT: accession,
  VL: text('volume'),
  WC: custom('categories'),
  Z9: custom('times-cited-all'),
};

/** Document types and their CSL types, the most important first. `%` is the publication type before them. */
const types: readonly (readonly [RegExp, string])[] = [
  [/\bPatent\b|^P%/i, 'patent'],
  [/\bBook Chapter\b/i, 'chapter'],
  [/^C%/, 'paper-conference'],
  [/^[BS]%.*\bProceedings Paper\b|^[BS]%.*\bMeeting\b/i, 'paper-conference'],
  [/^J%.*\b(?:Article|Letter|Note|Journal)\b/i, 'article-journal'],
  [/\bProceedings Paper\b|\bConference\b/i, 'paper-conference'],
  [/\bDissertation\b|\bThesis\b/i, 'thesis'],
  [/^(?!J%).*\bReport\b/i, 'report'],
  [/\bPreprint\b/i, 'article'],
  [/\bData\s?set\b|\bData Study\b/i, 'dataset'],
  [/^B%|^(?!J%).*\bBook\b/i, 'book'],
];

/** The CSL type from the publication type (`J`, `B`, `S`, `P`, `C` of other databases) and the document type. */
export const wosType = (publication: string, document: string): string =>
  types.find(([pattern]) => pattern.test(`${publication}%${document}`))?.[1] ?? 'article-journal';
