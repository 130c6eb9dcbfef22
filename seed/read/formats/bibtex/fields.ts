/** What becomes of each field of BibTeX and BibLaTeX in CSL. */
import type { Draft, TextField } from '../fields/draft.ts';
import { addNames, addText, complain, keep, oneLine, setText, trimSigns } from '../fields/draft.ts';
import type { Rule } from '../fields/rules.ts';
import { date, doi, notAll, pages, serial, url, withoutMarkup } from '../fields/rules.ts';
import { journalMacros } from './journals.ts';
import { fromAddress, fromLatex } from './latex.ts';
import { printNames, readNames } from './names.ts';
import { articleKinds, genreKeys } from './types.ts';

/** The entry around a field. */
export interface Context {
  /** In lower case. */
  type: string;
  has(field: string): boolean;
}

/** Puts the value of a field, still in LaTeX, into the draft. */
export type FieldRule = (draft: Draft, tex: string, name: string, context: Context) => void;

/** Text that LaTeX was not fully understood of is less certain. */
const decode = (draft: Draft, tex: string, field?: TextField): { text: string; confidence: number } => {
  const { text, unknown } = fromLatex(tex);
  if (unknown.length === 0) return { text, confidence: 1 };
  complain(
    draft,
    `Unknown LaTeX command: ${unknown
      .map((name) => `\\${name}`)
      .join(', ')
      .slice(0, 120)}`,
    field,
  );
  return { text, confidence: 0.8 };
};

const text =
  (field: TextField): FieldRule =>
  (draft, tex, name) => {
    const { text: value, confidence } = decode(draft, tex, field);
    setText(draft, field, withoutMarkup(field, value), name, { printed: oneLine(tex), confidence });
  };

/** Kept under a name of ours, or its own. */
const custom =
  (as?: string): FieldRule =>
  (draft, tex, name) =>
    keep(draft, as ?? name, fromLatex(tex).text);

const joined =
  (field: TextField, joint: string): FieldRule =>
  (draft, tex) =>
    addText(draft, field, withoutMarkup(field, decode(draft, tex, field).text), joint);

/** A rule of all formats, for a value in which LaTeX only quotes signs. */
const address =
  (rule: Rule): FieldRule =>
  (draft, tex, name) =>
    rule(draft, fromAddress(tex), name);

const decoded =
  (rule: Rule): FieldRule =>
  (draft, tex, name) =>
    rule(draft, fromLatex(tex).text, name);

const people =
  (field: 'author' | 'editor'): FieldRule =>
  (draft, tex) => {
    const { names, more, confidence, problems, homonyms } = readNames(tex);
    addNames(draft, field, names, confidence);
    if (field === 'author') for (const [place, whole] of homonyms) keep(draft, `dblp-author:${place}`, whole);
    for (const problem of problems) complain(draft, problem, field);
    if (more) complain(draft, notAll, field);
  };

/** The path of a file, in which a backslash is no command. */
const path: FieldRule = (draft, tex, name) => keep(draft, name, oneLine(tex));

const names =
  (as: string): FieldRule =>
  (draft, tex) =>
    keep(draft, as, printNames(tex));

const articleLike = new Set(['article', 'suppperiodical', 'periodical', 'magazine', 'newspaper', 'review']);
const numbered = new Set(
  `techreport report patent standard manual dataset legislation jurisdiction legal misc online thesis phdthesis
  mastersthesis unpublished software booklet`.split(/\s+/),
);

const number: FieldRule = (draft, tex, name, context) => {
  if (articleLike.has(context.type)) text('issue')(draft, tex, name, context);
  else if (numbered.has(context.type)) text('number')(draft, tex, name, context);
  else if (context.has('series')) custom('collection-number')(draft, tex, name, context);
  else text('number')(draft, tex, name, context);
};

const isPreprint = /^(?:arxiv(?:\.org)?(?:\s+e-?prints?|\s+preprint)?|corr)\b/i;
const arxivId = /(?:arxiv:|abs\/)\s*((?:\d{4}\.\d{4,5}|[a-z-]+(?:\.[A-Z]{2})?\/\d{7})(?:v\d+)?)/i;

/** A journal: a command of the astronomers, or `arXiv preprint arXiv:1706.03762`, which is an id and no journal. */
const journal: FieldRule = (draft, tex, name, context) => {
  const macro = /^\{?\\([A-Za-z]+)\s*\}?$/.exec(tex.trim())?.[1];
  const full = macro !== undefined && Object.hasOwn(journalMacros, macro) ? journalMacros[macro] : undefined;
  if (full !== undefined) {
    setText(draft, 'container-title', full, name, { printed: oneLine(tex) });
    return;
  }
  const { text: value } = fromLatex(tex);
  const id = isPreprint.test(value) ? arxivId.exec(value)?.[1] : undefined;
  if (id === undefined) {
    text('container-title')(draft, tex, name, context);
    return;
  }
  if (!draft.custom.has('arxiv')) keep(draft, 'arxiv', id);
  setText(draft, 'container-title', 'arXiv', name, { printed: oneLine(tex) });
};

/** `volume = {abs/1706.03762}` of DBLP. */
const volume: FieldRule = (draft, tex, name, context) => {
  const id = arxivId.exec(tex)?.[1];
  if (id !== undefined && !draft.custom.has('arxiv')) keep(draft, 'arxiv', id);
  text('volume')(draft, tex, name, context);
};

/** The place of the publisher, unless the entry tells that apart from the place of the conference (as ACM does). */
const location: FieldRule = (draft, tex, name, context) =>
  text(
    context.has('address') && /^(?:inproceedings|conference|proceedings)$/.test(context.type)
      ? 'event-place'
      : 'publisher-place',
  )(draft, tex, name, context);

const genre: FieldRule = (draft, tex, name) => {
  const value = fromLatex(tex).text;
  const full = Object.hasOwn(genreKeys, value.toLowerCase()) ? genreKeys[value.toLowerCase()] : undefined;
  setText(draft, 'genre', full ?? value, name, { printed: oneLine(tex) });
};

const subtype: FieldRule = (draft, tex, name, context) => {
  const value = fromLatex(tex).text;
  const kind = Object.hasOwn(articleKinds, value) ? articleKinds[value] : undefined;
  if (context.type === 'article' && kind !== undefined) draft.csl.type = kind;
  keep(draft, name, value);
};

const link = /\bhttps?:\/\/\S+/i;

/** `howpublished = {\url{...}}` is an address; anything else is a remark. */
const howPublished: FieldRule = (draft, tex, name) => {
  const value = decode(draft, tex).text;
  const found = trimSigns(link.exec(value)?.[0] ?? '', '.,;)');
  url(draft, found, name);
  if (value !== found) keep(draft, name, value);
};

const note: FieldRule = (draft, tex) => {
  const value = decode(draft, tex, 'note').text;
  const pmid = /\bPMID:?\s*(\d{1,9})\b/.exec(value)?.[1];
  if (pmid !== undefined) keep(draft, 'pmid', pmid);
  addText(draft, 'note', value, '\n');
};

const accessed: FieldRule = (draft, tex, name) => date('accessed')(draft, fromLatex(tex).text, name);

/** The rules by field, in lower case. Fields that are read together with others are in `entry-fields.ts`. */
export const fieldRules: Readonly<Record<string, FieldRule>> = {
  abstract: joined('abstract', '\n'),
  address: text('publisher-place'),
  addendum: note,
  annotation: custom('annote'),
  annotator: names('annotator'),
  afterword: names('afterword'),
  article_doi: address(doi),
  articleno: custom('article-number'),
  author: people('author'),
  bookauthor: names('container-author'),
  booktitle: text('container-title'),
  chapter: custom('chapter-number'),
  commentator: names('commentator'),
  doi: address(doi),
  ee: address(url),
  edition: text('edition'),
  editor: people('editor'),
  editora: names('editora'),
  editorb: names('editorb'),
  editorc: names('editorc'),
  entrysubtype: subtype,
  eventdate: custom('event-date'),
  eventtitle: custom('event-title'),
  file: path,
  fjournal: custom('journal-full'),
  foreword: names('foreword'),
  genre,
  holder: names('holder'),
  howpublished: howPublished,
  institution: text('publisher'),
  introduction: names('introduction'),
  isbn: address(serial),
  issn: address(serial),
  issue: text('issue'),
  issuetitle: text('volume-title'),
  journal,
  journaltitle: journal,
  keyword: joined('keyword', ', '),
  keywords: joined('keyword', ', '),
  lastchecked: accessed,
  location,
  maintitle: text('container-title'),
  note,
  number,
  numpages: custom('number-of-pages'),
  organization: text('publisher'),
  origdate: custom('original-date'),
  origlanguage: custom('original-language'),
  origlocation: custom('original-publisher-place'),
  origpublisher: custom('original-publisher'),
  origtitle: custom('original-title'),
  pages: decoded(pages),
  pagetotal: custom('number-of-pages'),
  part: custom('part-number'),
  pmcid: custom(),
  pmid: custom(),
  publisher: text('publisher'),
  pubstate: custom('status'),
  school: text('publisher'),
  series: text('collection-title'),
  shortjournal: custom('container-title-short'),
  shorttitle: custom('title-short'),
  timestamp: custom(),
  title: text('title'),
  translator: names('translator'),
  type: genre,
  url: address(url),
  urldate: accessed,
  venue: text('event-place'),
  volume,
  volumes: custom('number-of-volumes'),
};

/** Fields that nothing is known of are kept under their own name. */
export const otherwise: FieldRule = (draft, tex, name) => keep(draft, name, fromLatex(tex).text);

/** Which of several fields for the same thing is read first. */
export const precedence: readonly string[] = [
  'title',
  'journaltitle',
  'journal',
  'booktitle',
  'maintitle',
  'publisher',
  'institution',
  'school',
  'organization',
  'address',
  'doi',
];
