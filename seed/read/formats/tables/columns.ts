/** What the columns of a table mean, by their header in lower case without anything but letters and figures. */
import type { CslItem } from '../../../normalize/record.ts';
import { addNames, keep, oneLine } from '../fields/draft.ts';
import { readFamilyFirst, readInitialsLast } from '../fields/names.ts';
import type { Rule } from '../fields/rules.ts';
import { custom, date, doi, list, pages, serial, text, url } from '../fields/rules.ts';
import { cslTypes } from '../json/csl/types.ts';
import type { Rules } from '../tagged/parts/apply.ts';
import { ranked } from '../tagged/parts/apply.ts';
import { readScopusCitations } from './scopus.ts';

/** `Smith J.`, `Smith, J.`, `Smith, John (57190000000)`, `Jane Smith`. */
const readName = (printed: string): ReturnType<typeof readFamilyFirst> => {
  const clean = printed.replace(/\s*\(\d{6,}\)\s*$/, '').replace(/^\[?no author.*$/i, '');
  return /^[^,]+ (?:\p{Lu}\.?-?)+(?: (?:[JS]r|2nd|3rd|I{2,3})\.?)?$/u.test(clean)
    ? readInitialsLast(clean)
    : readFamilyFirst(clean);
};

const initialsAfterComma = /^(?:\p{Lu}\p{L}?\.[ -]?)+(?: ?(?:Jr|Sr)\.?)?$/u;

/** Splits `Smith, J., Doe, A. B.` and `Smith J., Doe A.B.`, where commas part both names and lists. */
const splitCommas = (value: string): string[] => {
  const parts = value.split(/\s*,\s*/).filter((part) => part !== '');
  const paired =
    parts.length % 2 === 0 && parts.every((part, i) => i % 2 === 0 || initialsAfterComma.test(part));
  if (paired) return parts.flatMap((part, i) => (i % 2 === 0 ? [`${part}, ${parts[i + 1]}`] : []));
  return parts.length > 1 && parts.every((part) => part.includes(' ')) ? parts : [value];
};

/** A list of names, whatever parts them: semicolons, bars, line breaks, `and`, or commas. */
export const splitNames = (value: string): string[] => {
  const filled = (parts: string[]): string[] => parts.map(oneLine).filter((part) => part !== '');
  const marked = filled(value.split(/[;|\n]/));
  if (marked.length > 1) return marked;
  const joined = filled(oneLine(value).split(/ (?:and|&) /));
  return joined.flatMap(splitCommas);
};

const names =
  (field: 'author' | 'editor'): Rule =>
  (draft, value) => {
    const parts = splitNames(value);
    const certain = parts.length === 1 || value.includes(';') ? 1 : 0.9;
    for (const part of parts) {
      const found = readName(part);
      if (found !== undefined) addNames(draft, field, [found.name], Math.min(found.confidence, certain));
    }
  };

const keywords: Rule = (draft, value, tag) => {
  for (const word of value.split(/[;|]/)) list('keyword', ', ')(draft, word, tag);
};

const skip: Rule = () => {};

/** What a table calls a kind of work, in letters alone, and CSL's types. */
export const documentTypes: Readonly<Record<string, string>> = {
  article: 'article-journal',
  articleinpress: 'article-journal',
  journalarticle: 'article-journal',
  review: 'article-journal',
  letter: 'article-journal',
  note: 'article-journal',
  editorial: 'article-journal',
  shortsurvey: 'article-journal',
  erratum: 'article-journal',
  datapaper: 'article-journal',
  conferencepaper: 'paper-conference',
  conferenceproceeding: 'paper-conference',
  proceedingspaper: 'paper-conference',
  inproceedings: 'paper-conference',
  conferencereview: 'paper-conference',
  bookchapter: 'chapter',
  booksection: 'chapter',
  chapter: 'chapter',
  incollection: 'chapter',
  book: 'book',
  report: 'report',
  techreport: 'report',
  thesis: 'thesis',
  dissertation: 'thesis',
  phdthesis: 'thesis',
  mastersthesis: 'thesis',
  patent: 'patent',
  preprint: 'article',
  dataset: 'dataset',
  software: 'software',
  magazinearticle: 'article-magazine',
  newspaperarticle: 'article-newspaper',
  encyclopediaarticle: 'entry-encyclopedia',
  dictionaryentry: 'entry-dictionary',
  computerprogram: 'software',
  presentation: 'speech',
  blogpost: 'post-weblog',
  ieeejournals: 'article-journal',
  ieeemagazines: 'article-magazine',
  ieeeconferences: 'paper-conference',
  ieeestandards: 'standard',
  webpage: 'webpage',
  website: 'webpage',
  manuscript: 'manuscript',
  misc: 'document',
};

/** The name of a header or a type by which the tables know it. */
export const plainName = (text: string): string => text.toLowerCase().replace(/[^\p{L}\p{N}]+/gu, '');

const kind: Rule = (draft, value, tag) => {
  const plain = plainName(value);
  const known = Object.hasOwn(documentTypes, plain) ? documentTypes[plain] : undefined;
  if (known !== undefined || cslTypes.has(value.trim())) draft.csl.type = known ?? value.trim();
  if (known === undefined || plain !== 'article') keep(draft, tag, oneLine(value));
};

/** Names of columns for each rule; the first that a table has counts. */
const spellings: readonly (readonly [Rule, string])[] = [
  [
    text('title'),
    'title documenttitle articletitle papertitle name publicationtitle worktitle titel titre titulo',
  ],
  [
    names('author'),
    'authorfullnames authors author authornames authornamesfull creators creator autoren auteurs autores inventors',
  ],
  [names('editor'), 'editors editor'],
  [
    text('container-title'),
    'sourcetitle journal journaltitle journalname containertitle publicationname publicationvenue venue source booktitle conference conferenceproceedings proceedings publishedin zeitschrift revue revista sourcename',
  ],
  [
    date('issued'),
    'publicationdate dateissued issued date published publishdate year publicationyear pubyear yearpublished jahr annee ano',
  ],
  [text('volume'), 'volume vol band'],
  [text('issue'), 'issue number no heft issuenumber'],
  [pages, 'pages page pagerange pagination seiten'],
  [doi, 'doi doilink itemdoi digitalobjectidentifier'],
  [url, 'url link urls weblink sourceurl articleurl'],
  [text('publisher'), 'publisher verlag'],
  [text('publisher-place'), 'place publisherplace publisheraddress city'],
  [list('abstract', '\n'), 'abstract abstractnote summary description'],
  [keywords, 'authorkeywords keywords keyword manualtags'],
  [custom('index-keywords'), 'indexkeywords automatictags'],
  [serial, 'issn issns isbn isbns issnisbn eissn printissn'],
  [text('language'), 'languageoforiginaldocument language lang'],
  [text('edition'), 'edition'],
  [text('genre'), 'genre'],
  [text('collection-title'), 'series collectiontitle seriestitle'],
  [text('event-place'), 'conferencelocation'],
  [list('note', '\n'), 'notes note extra'],
  [date('accessed'), 'accessdate accessed'],
  [custom('container-title-short'), 'abbreviatedsourcetitle journalabbreviation isoabbreviation'],
  [custom('article-number'), 'artno articlenumber'],
  [custom('pmid'), 'pubmedid pmid'],
  [custom('arxiv'), 'arxiv arxivid'],
  [custom('scopus'), 'eid'],
  [custom('affiliation'), 'affiliations affiliation authoraffiliations'],
  [custom('times-cited'), 'citedby timescited citations citationcount'],
  [kind, 'documenttype type itemtype publicationtype entrytype worktype documentidentifier'],
  [readScopusCitations, 'references citedreferences'],
  [
    skip,
    'pagestart pageend startpage endpage firstpage lastpage authorsid authorids pagecount key id citationkey',
  ],
];

export const columnRules: Rules = Object.fromEntries(
  spellings.flatMap(([rule, columns]) => columns.split(' ').map((column) => [column, rule])),
);

/** Columns in the order in which they count where several mean the same. */
export const columnRanks = ranked(...Object.keys(columnRules));

/** Columns whose values are names; where the first of them is filled the others repeat it. */
export const authorColumns: readonly string[] = (spellings[1]?.[1] ?? '').split(' ');

/** Whether a table has a field that only works have. */
export const tellsOfWorks = (columns: readonly string[]): boolean =>
  columns.some((name) => titleColumns.has(name));

const titleColumns = new Set((spellings[0]?.[1] ?? '').split(' ').concat('doi'));

/** The type of a work that its table does not tell. */
export const guessedType = (csl: CslItem): string =>
  csl['container-title'] === undefined ? 'document' : 'article-journal';
