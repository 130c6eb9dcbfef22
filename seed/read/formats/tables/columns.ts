/** The meaning of table columns, by their header in lower case with only letters and digits. */
import { splitKeywords } from '../../../normalize/keywords.ts';
import type { CslItem } from '../../../normalize/record.ts';
import { keep, oneLine, setDate, setText, setType } from '../fields/draft.ts';
import { splitNames } from '../fields/name-lists.ts';
import { readFamilyFirst, readInitialsLast } from '../fields/names.ts';
import { orcidOf } from '../fields/people.ts';
import type { Rule } from '../fields/rules.ts';
import {
  custom,
  date,
  doi,
  keyword,
  list,
  pages,
  person,
  serial,
  text,
  timesCited,
  url,
} from '../fields/rules.ts';
import { openAccess, retractedIf } from '../fields/standing.ts';
import { cslTypes } from '../json/csl/types.ts';
import type { Rules } from '../tagged/parts/apply.ts';
import { ranked } from '../tagged/parts/apply.ts';
import { citation, source } from './citation-text.ts';
import { citedWorks } from './cited.ts';
import { documentTypes } from './kinds.ts';

/** `Smith J.`, `Smith, J.`, `Smith, John (57190000000)`, `Jane Smith`. */
const readName = (printed: string): ReturnType<typeof readFamilyFirst> => {
  const clean = printed.replace(/\s*\(\d{6,}\)\s*$/, '');
  return /^[^,]+ (?:\p{Lu}\.?-?)+(?: (?:[JS]r|2nd|3rd|I{2,3})\.?)?$/u.test(clean)
    ? readInitialsLast(clean)
    : readFamilyFirst(clean);
};

const names =
  (field: 'author' | 'editor'): Rule =>
  (draft, value, tag) => {
    const parts = splitNames(value);
    const certain = parts.length < 2 || value.includes(';') ? 1 : 0.9;
    const one = person(field, (printed) => {
      const found = readName(printed);
      return found && { ...found, confidence: Math.min(found.confidence, certain) };
    });
    for (const part of parts) one(draft, part, tag);
    // A gap in the list is not a name, but means that there are more.
    if (/…|\.\.\./.test(value)) one(draft, '…', tag);
  };

const keywords: Rule = (draft, value, tag) => {
  for (const word of splitKeywords(value)) keyword(draft, word, tag);
};

const skip: Rule = () => {};

/** ORCIDs in the order of the authors, with an empty value for each author without one. */
const orcids: Rule = (draft, value) => {
  for (const [i, address] of value.split(/[|;]/).entries()) {
    const orcid = orcidOf(address);
    if (orcid !== undefined) keep(draft, `orcid:${i + 1}`, orcid);
  }
};

/** The id of a record, if it is an OpenAlex id. */
const recordId: Rule = (draft, value) => {
  const id = /^(?:https?:\/\/openalex\.org\/)?(W\d{3,})$/i.exec(value.trim())?.[1];
  if (id !== undefined) keep(draft, 'openalex', id.toUpperCase());
};

/** The last part of an address, which is the identifier: `https://pubmed.ncbi.nlm.nih.gov/123`. */
const identifier =
  (name: string): Rule =>
  (draft, value) =>
    keep(
      draft,
      name,
      value
        .trim()
        .replace(/\/+$/, '')
        .replace(/^https?:.*\//, ''),
    );

/** The date of early access, used if there is no other. */
const earlyAccess: Rule = (draft, value, tag) => {
  keep(draft, 'early-access', oneLine(value));
  if (draft.csl.issued?.['date-parts'] === undefined) date('issued')(draft, value, tag);
};

/** The key of a header or a type in the tables. */
export const plainName = (text: string): string => text.toLowerCase().replace(/[^\p{L}\p{N}]+/gu, '');

const kind: Rule = (draft, value, tag) => {
  const known = value
    .split(';')
    .map(plainName)
    .find((plain) => Object.hasOwn(documentTypes, plain));
  const type = known === undefined ? undefined : documentTypes[known];
  if (draft.confidence.type === undefined && (type !== undefined || cslTypes.has(value.trim())))
    setType(draft, type ?? value.trim());
  if (type === undefined || known !== 'article') keep(draft, tag, oneLine(value));
};

/** The year alone; a fuller date replaces it if a table has both. */
const issued = date('issued');
const yearOnly: Rule = (draft, value, tag) => {
  if (draft.csl.issued?.['date-parts'] === undefined && /^\d{4}(?:\.0)?$/.test(value.trim()))
    setDate(draft, 'issued', { 'date-parts': [[Number.parseInt(value, 10)]] });
  else issued(draft, value, tag);
};

const short: Rule = (draft, value, tag) => {
  if (draft.csl['container-title'] === undefined)
    setText(draft, 'container-title', oneLine(value), tag, { confidence: 0.9 });
  else keep(draft, 'container-title-short', oneLine(value));
};

/** Names of columns for each rule; the first one in a table counts. */
const spellings: readonly (readonly [Rule, string])[] = [
  [
    text('title'),
    'title documenttitle articletitle papertitle itemtitle displayname name publicationtitle worktitle titel titre titulo',
  ],
  [
    names('author'),
    'authorfullnames authorshipsauthordisplayname authors author authornames authornamesfull authorshipsrawauthorname rawauthornames creators creator contributors autoren auteurs autores inventors',
  ],
  [names('editor'), 'editors editor bookeditors'],
  [
    text('container-title'),
    'sourcetitle primarylocationsourcedisplayname hostvenuedisplayname hosttitle journal journaltitle journalname containertitle publicationname publicationvenue venue booktitle conference conferenceproceedings proceedings publishedin ispartof pubtitle publication zeitschrift revue revista sourcename anthologytitle',
  ],
  [source, 'source'],
  [short, 'abbreviatedsourcetitle journalabbreviation isoabbreviation journalisoabbreviation'],
  [
    issued,
    'publicationdate dateofpublication dateissued datepublished issued date published publishdate pubdate issuedate',
  ],
  [yearOnly, 'year publicationyear pubyear yearpublished jahr annee ano'],
  [earlyAccess, 'earlyaccessdate publicationdateonline onlinedate'],
  [text('volume'), 'volume vol band journalvolume bibliovolume hostvolume volumenumber'],
  [text('issue'), 'issue number no heft issuenumber journalissue biblioissue hostissue'],
  [pages, 'pages page journalpages pagerange pagination seiten'],
  [doi, 'doi doilink itemdoi digitalobjectidentifier idsdoi externalidsdoi'],
  [
    url,
    'url link urls weblink sourceurl articleurl primarylocationlandingpageurl documenturl sourcelinkout plink',
  ],
  [
    text('publisher'),
    'publisher verlag bookpublisher sourcepublisher primarylocationsourcehostorganizationname',
  ],
  [text('publisher-place'), 'place publisherplace publisheraddress city publishercity placeofpublication'],
  [list('abstract', '\n'), 'abstract abstractnote summary description'],
  [keywords, 'authorkeywords keywords keyword manualtags keywordsdisplayname identifierkeywords'],
  [custom('index-keywords'), 'indexkeywords automatictags'],
  [serial, 'issn issns isbn isbns issnisbn eissn printissn sourceissn primarylocationsourceissnl'],
  [text('language'), 'languageoforiginaldocument language lang'],
  [text('edition'), 'edition'],
  [text('genre'), 'genre'],
  [text('collection-title'), 'series collectiontitle seriestitle bookseriestitle'],
  [text('event-place'), 'conferencelocation'],
  [list('note', '\n'), 'notes note extra'],
  [date('accessed'), 'accessdate accessed'],
  [custom('article-number'), 'artno articlenumber'],
  [identifier('pmid'), 'pubmedid pmid idspmid medlinepmid externalidspubmed'],
  [identifier('pmcid'), 'pmcid idspmcid'],
  [custom('arxiv'), 'arxiv arxivid externalidsarxiv'],
  [custom('scopus'), 'eid'],
  [custom('lens'), 'lensid'],
  [custom('wos'), 'utuniquewosid'],
  [custom('dimensions'), 'publicationid'],
  [recordId, 'id idsopenalex openalexid'],
  [orcids, 'authorshipsauthororcid'],
  [custom('topic'), 'primarytopicdisplayname'],
  [custom('database'), 'database'],
  [custom('affiliation'), 'affiliations affiliation authoraffiliations'],
  [
    timesCited(undefined),
    'citedby timescited citations citationcount citedbycount citingworkscount articlecitationcount timescitedwoscore isreferencedbycount cites numberofcitations citationscount scholarlycitationscount',
  ],
  [custom('times-cited-all'), 'timescitedalldatabases'],
  [retractedIf, 'isretracted retracted'],
  [openAccess, 'openaccessoaurl bestoalocationpdfurl openaccesspdfurl'],
  [
    kind,
    'typecrossref documenttype type itemtype publicationtype entrytype worktype documentidentifier contenttype doctype articletype',
  ],
  [citation, 'citation'],
  [citedWorks, 'references citedreferences referencedworks citedreference'],
  [
    skip,
    'pagestart pageend startpage endpage firstpage lastpage bibliofirstpage bibliolastpage hostpagesfirst hostpageslast authorsid authorids pagecount key citationkey querydate dateofexport',
  ],
];

export const columnRules: Rules = Object.fromEntries(
  spellings.flatMap(([rule, columns]) => columns.split(' ').map((column) => [column, rule])),
);

/** The order of precedence of columns with the same meaning. */
export const columnRanks = ranked(...Object.keys(columnRules));

/** Columns of names; if the first has a value, the others repeat it. */
export const authorColumns: readonly string[] = (spellings[1]?.[1] ?? '').split(' ');

/** Whether a table has a column that only works have. */
export const haveWorkColumn = (columns: readonly string[]): boolean =>
  columns.some((name) => titleColumns.has(name));

const titleColumns = new Set((spellings[0]?.[1] ?? '').split(' ').concat('doi', 'itemdoi'));

/** The type of a work whose table does not give one. */
export const guessedType = (csl: CslItem): string =>
  csl['container-title'] === undefined ? 'document' : 'article-journal';
