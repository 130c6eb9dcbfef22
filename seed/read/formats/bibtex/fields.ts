/** The mapping of BibTeX and BibLaTeX fields to CSL. */
import { arxivIn } from '../fields/container.ts';
import { addText, keep, oneLine, setText, trimSigns } from '../fields/draft.ts';
import { date, doi, pages, serial, timesCited, url } from '../fields/rules.ts';
import {
  citedOfScopus,
  citedOfWebOfScience,
  collaboration,
  earlyAccess,
  keywordsRule,
} from './database-fields.ts';
import {
  address,
  custom,
  decode,
  decoded,
  type FieldRule,
  joined,
  names,
  path,
  people,
  text,
} from './field-rules.ts';
import { fullJournal, journal } from './journal-fields.ts';
import { fromLatex } from './latex.ts';
import { articleKinds, genreKeys } from './types.ts';

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

/** The volume, or an arXiv id as in DBLP's `volume = {abs/1706.03762}`. */
const volume: FieldRule = (draft, tex, name, context) => {
  const id = arxivIn(tex);
  if (id !== undefined && !draft.custom.has('arxiv')) keep(draft, 'arxiv', id);
  text('volume')(draft, tex, name, context);
};

/** The place of the publisher, or of the conference if the entry has both (as in ACM exports). */
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
  author_keywords: keywordsRule,
  citations: decoded(timesCited(undefined)),
  'cited-references': citedOfWebOfScience,
  citedby: decoded(timesCited(undefined)),
  collaboration,
  bookauthor: names('container-author'),
  booktitle: text('container-title'),
  chapter: custom('chapter-number'),
  commentator: names('commentator'),
  doi: address(doi),
  ee: address(url),
  edition: text('edition'),
  'early-access-date': earlyAccess,
  earlyaccessdate: earlyAccess,
  editor: people('editor'),
  editora: names('editora'),
  editorb: names('editorb'),
  editorc: names('editorc'),
  entrysubtype: subtype,
  eventdate: custom('event-date'),
  eventtitle: custom('event-title'),
  file: path,
  fjournal: fullJournal,
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
  keyword: keywordsRule,
  keywords: keywordsRule,
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
  references: citedOfScopus,
  pubstate: custom('status'),
  school: text('publisher'),
  series: text('collection-title'),
  shortjournal: custom('container-title-short'),
  shorttitle: custom('title-short'),
  'times-cited': decoded(timesCited('Web of Science')),
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

/** Stores unknown fields under their own name. */
export const otherwise: FieldRule = (draft, tex, name) => keep(draft, name, fromLatex(tex).text);

/** The reading order of fields for the same thing. */
export const precedence: readonly string[] = [
  'title',
  'author',
  'collaboration',
  'fjournal',
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
