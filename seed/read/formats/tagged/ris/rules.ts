/** The mapping of RIS tags to CSL. Programs differ in their use; the tables follow the majority. */
import { keep, oneLine, setText } from '../../fields/draft.ts';
import { readFamilyFirst } from '../../fields/names.ts';
import type { Rule } from '../../fields/rules.ts';
import { custom, date, doi, keyword, list, oneOrMore, serial, text, url } from '../../fields/rules.ts';
import type { Rules } from '../parts/apply.ts';
import { ranked } from '../parts/apply.ts';

const author = oneOrMore('author', readFamilyFirst);
const editor = oneOrMore('editor', readFamilyFirst);

/** `M3`: a type of work, but some programs put the DOI there. */
const kindOrDoi: Rule = (draft, value, tag) => {
  if (/^(?:doi:?\s*|https?:\/\/\S*?)?10\.\d{4,9}\/\S+$/i.test(value.trim())) doi(draft, value, tag);
  else text('genre')(draft, value, tag);
};

/** An abbreviated name of a journal counts as the name if there is no other. */
const shortJournal: Rule = (draft, value, tag) => {
  const clean = oneLine(value);
  if (draft.csl['container-title'] === undefined)
    setText(draft, 'container-title', clean, tag, { confidence: 0.95 });
  else if (draft.csl['container-title'] !== clean) keep(draft, 'container-title-short', clean);
};

const address: Rule = (draft, value, tag) => {
  for (const one of value.split(/\s*;\s*(?=https?:)|\n/)) url(draft, one, tag);
};

const skip: Rule = () => {};

const common: Rules = {
  A1: author,
  A2: editor,
  A3: custom('series-editor'),
  A4: custom('translator'),
  AB: list('abstract', '\n'),
  AD: custom('address'),
  AN: custom('accession-number'),
  AU: author,
  BT: text('container-title'),
  CN: custom('call-number'),
  CT: text('title'),
  CY: text('publisher-place'),
  DA: date('issued'),
  DB: custom('database'),
  DO: doi,
  DP: custom('database-provider'),
  ED: editor,
  EP: skip,
  ET: text('edition'),
  H1: custom('location'),
  ID: skip,
  IS: text('issue'),
  J1: shortJournal,
  J2: shortJournal,
  JA: shortJournal,
  JF: text('container-title'),
  JO: shortJournal,
  KW: keyword,
  L1: custom('file'),
  L2: url,
  L3: custom('related-records'),
  L4: custom('file'),
  LA: text('language'),
  LK: url,
  M3: kindOrDoi,
  N1: list('note', '\n'),
  N2: list('abstract', '\n'),
  NV: custom('number-of-volumes'),
  OP: custom('original-date'),
  PB: text('publisher'),
  PP: text('publisher-place'),
  PY: date('issued'),
  RI: custom('reviewed-title'),
  SE: custom('section'),
  SN: serial,
  SP: skip,
  ST: custom('title-short'),
  T1: text('title'),
  T2: text('container-title'),
  T3: text('collection-title'),
  TA: custom('translated-author'),
  TI: text('title'),
  TT: custom('translated-title'),
  TY: skip,
  UR: address,
  VL: text('volume'),
  Y1: date('issued'),
  Y2: date('accessed'),
};

const wholeBook: Rules = {
  ...common,
  BT: text('title'),
  T2: text('collection-title'),
  M1: custom('collection-number'),
};
const numbered: Rules = { ...common, IS: text('number'), M1: text('number'), VL: text('volume') };
const paper: Rules = { ...common, C3: text('container-title'), C1: text('event-place') };

/** Rules for specific RIS types. */
const byType: Readonly<Record<string, Rules>> = {
  BOOK: wholeBook,
  EBOOK: wholeBook,
  EDBOOK: wholeBook,
  CONF: paper,
  CPAPER: paper,
  DATA: numbered,
  GOVDOC: numbered,
  PAT: numbered,
  RPRT: { ...numbered, T2: text('collection-title'), A2: custom('series-editor') },
  STAND: numbered,
  THES: { ...numbered, A2: custom('contributor'), A3: custom('advisor') },
};

/** Whether any rule knows a tag. */
export const isRisTag = (tag: string): boolean =>
  Object.hasOwn(common, tag) || Object.hasOwn(paper, tag) || /^(?:[CLMU]\d|Y\d)$/.test(tag);

export const risRules = (type: string): Rules =>
  (Object.hasOwn(byType, type) ? byType[type] : undefined) ?? common;

/** The precedence of tags with the same meaning. */
export const risRanks = ranked('TI', 'T1', 'CT', 'C3', 'JF', 'T2', 'BT', 'JO', 'JA', 'J2', 'DO', 'AB');
