/** PubMed's XML: `<PubmedArticle>` and `<PubmedBookArticle>` (DTD of the National Library of Medicine). */

import type { Reference } from '../../../normalize/record.ts';
import { addAffiliation } from '../fields/affiliations.ts';
import { fillFromText } from '../fields/cited.ts';
import { addText, type Draft, keep, newDraft, saysSomething, setText, setType } from '../fields/draft.ts';
import { finish } from '../fields/finish.ts';
import { addPerson, orcidOf } from '../fields/people.ts';
import {
  custom,
  date,
  doi,
  dropPlace,
  keyword,
  pages,
  pubmedTitle,
  type Rule,
  serial,
  text,
} from '../fields/rules.ts';
import { retractedBy } from '../fields/standing.ts';
import { lookUp } from '../fields/table.ts';
import type { Format } from '../format.ts';
import { type Reader, readWhole } from '../stream/reader.ts';
import { xmlSigns } from './parts/detect.ts';
import { applyFields, type XmlField } from './parts/fields.ts';
import { plainText } from './parts/plain-text.ts';
import { readXml, type XmlRecord } from './parts/reader.ts';
import { allAt, allNamed, firstAt, type XmlNode } from './parts/tree.ts';

const title: Rule = (draft, value, tag) =>
  setText(draft, 'title', pubmedTitle(value), tag, { printed: value });

const article = 'MedlineCitation/Article';
const articleFields: readonly XmlField[] = [
  ['MedlineCitation/PMID', custom('pmid')],
  [`${article}/ArticleTitle`, title],
  [`${article}/VernacularTitle`, custom('original-title')],
  [`${article}/Journal/Title`, text('container-title')],
  [`${article}/Journal/ISOAbbreviation`, custom('container-title-short')],
  ['MedlineCitation/MedlineJournalInfo/MedlineTA', custom('container-title-short')],
  ['MedlineCitation/MedlineJournalInfo/NlmUniqueID', custom('nlm')],
  [`${article}/Journal/ISSN`, serial],
  [`${article}/Journal/JournalIssue/Volume`, text('volume')],
  [`${article}/Journal/JournalIssue/Issue`, text('issue')],
  [`${article}/Pagination/MedlinePgn`, pages],
  [`${article}/Language`, text('language')],
  [`${article}/PublicationTypeList/PublicationType`, custom('publication-type')],
  ['MedlineCitation/KeywordList/Keyword', keyword],
  ['MedlineCitation/MeshHeadingList/MeshHeading/DescriptorName', keyword],
];

const bookFields: readonly XmlField[] = [
  ['BookDocument/PMID', custom('pmid')],
  ['BookDocument/ArticleTitle', title],
  ['BookDocument/Book/CollectionTitle', text('collection-title')],
  ['BookDocument/Book/Volume', text('volume')],
  ['BookDocument/Book/Edition', text('edition')],
  ['BookDocument/Book/Isbn', serial],
  ['BookDocument/Book/Publisher/PublisherName', text('publisher')],
  ['BookDocument/Book/Publisher/PublisherLocation', text('publisher-place')],
  ['BookDocument/Pagination/MedlinePgn', pages],
  ['BookDocument/Language', text('language')],
  ['BookDocument/PublicationType', custom('publication-type')],
  ['BookDocument/KeywordList/Keyword', keyword],
];

/** The rule for an identifier, by its `IdType` or `EIdType`. */
const idNames: Readonly<Record<string, Rule>> = {
  doi,
  pubmed: custom('pmid'),
  pmc: custom('pmcid'),
  pmcid: custom('pmcid'),
  pii: custom('pii'),
  bookaccession: custom('nbk'),
};

const readIds = (draft: Draft, ids: readonly XmlNode[]): void => {
  for (const id of ids) {
    const type = id.attributes['IdType'] ?? id.attributes['EIdType'] ?? '';
    if (id.attributes['ValidYN'] === 'N') continue;
    const rule = lookUp(idNames, type) ?? custom(type || 'id');
    rule(draft, plainText(id), type);
  }
};

const textAt = (node: XmlNode | undefined, path: string): string | undefined => {
  const found = node && firstAt(node, path);
  return found && plainText(found);
};

const readPeople = (draft: Draft, authors: readonly XmlNode[], field: 'author' | 'editor'): void => {
  for (const author of authors) {
    const name = {
      family: textAt(author, 'LastName'),
      given: textAt(author, 'ForeName') ?? textAt(author, 'Initials'),
      suffix: textAt(author, 'Suffix'),
      literal: textAt(author, 'CollectiveName'),
    };
    addPerson(draft, field, name, { orcid: orcidOf(textAt(author, 'Identifier')) });
    if (field === 'author')
      for (const path of ['AffiliationInfo/Affiliation', 'Affiliation'])
        for (const node of allAt(author, path)) addAffiliation(draft, plainText(node));
  }
};

/** Reads `Year`, `Month`, `Day`, `Season`, or a `MedlineDate` in words. */
const readPubDate = (draft: Draft, node: XmlNode | undefined): void => {
  if (node === undefined) return;
  const parts = ['Year', 'Month', 'Season', 'Day'].map((part) => textAt(node, part));
  const [year, month, , day] = parts;
  const printed = year === undefined ? textAt(node, 'MedlineDate') : undefined;
  const numbered = month !== undefined && /^\d+$/.test(month);
  const words = numbered
    ? [year, month, day].flatMap((part) => part?.padStart(2, '0') ?? []).join('-')
    : parts.filter(Boolean).join(' ');
  date('issued')(draft, printed ?? words, 'PubDate');
};

/** Reads the paragraphs of an abstract, each after its heading. */
const readAbstract = (draft: Draft, paragraphs: readonly XmlNode[]): void => {
  for (const paragraph of paragraphs) {
    const label = paragraph.attributes['Label'];
    addText(draft, 'abstract', `${label ? `${label}: ` : ''}${plainText(paragraph)}`, '\n');
  }
};

const readCited = (list: XmlNode | undefined, draft: Draft): void => {
  for (const entry of list === undefined ? [] : allNamed(list, 'Reference')) {
    const printed = textAt(entry, 'Citation') ?? '';
    const cited = newDraft(`${draft.csl.id}-${draft.cites.length + 1}`);
    readIds(cited, allAt(entry, 'ArticleIdList/ArticleId'));
    if (printed !== '') fillFromText(cited, printed);
    if (saysSomething(cited)) draft.cites.push(finish(cited, draft.cites.length + 1, printed));
  }
};

const readArticle = (draft: Draft, node: XmlNode): void => {
  setType(draft, 'article-journal');
  applyFields(draft, node, articleFields);
  dropPlace(draft, textAt(node, 'MedlineCitation/MedlineJournalInfo/MedlineTA'));
  const start = textAt(node, `${article}/Pagination/StartPage`);
  const end = textAt(node, `${article}/Pagination/EndPage`);
  if (draft.csl.page === undefined && start) pages(draft, end ? `${start}-${end}` : start, 'StartPage');
  readIds(draft, allAt(node, `${article}/ELocationID`));
  readIds(draft, allAt(node, 'PubmedData/ArticleIdList/ArticleId'));
  readPeople(draft, allAt(node, `${article}/AuthorList/Author`), 'author');
  readPubDate(draft, firstAt(node, `${article}/Journal/JournalIssue/PubDate`));
  if (draft.csl.issued === undefined) readPubDate(draft, firstAt(node, `${article}/ArticleDate`));
  readAbstract(draft, allAt(node, `${article}/Abstract/AbstractText`));
  for (const notice of allAt(node, 'MedlineCitation/CommentsCorrectionsList/CommentsCorrections')) {
    if (notice.attributes['RefType'] === 'RetractionIn')
      retractedBy(draft, textAt(notice, 'RefSource') ?? 'PubMed', 'RefSource');
  }
  readCited(firstAt(node, 'PubmedData'), draft);
};

const readBook = (draft: Draft, node: XmlNode): void => {
  applyFields(draft, node, bookFields);
  const isChapter = draft.csl.title !== undefined;
  setType(draft, isChapter ? 'chapter' : 'book');
  setText(
    draft,
    isChapter ? 'container-title' : 'title',
    textAt(node, 'BookDocument/Book/BookTitle') ?? '',
    'book',
  );
  for (const people of [
    ...allAt(node, 'BookDocument/AuthorList'),
    ...allAt(node, 'BookDocument/Book/AuthorList'),
  ]) {
    const field = people.attributes['Type'] === 'editors' ? 'editor' : 'author';
    if (draft.csl[field] === undefined) readPeople(draft, allAt(people, 'Author'), field);
  }
  readIds(draft, [
    ...allAt(node, 'BookDocument/Book/ELocationID'),
    ...allAt(node, 'BookDocument/ArticleIdList/ArticleId'),
    ...allAt(node, 'PubmedBookData/ArticleIdList/ArticleId'),
  ]);
  readPubDate(draft, firstAt(node, 'BookDocument/Book/PubDate'));
  readAbstract(draft, allAt(node, 'BookDocument/Abstract/AbstractText'));
};

const record = ({ node, raw }: XmlRecord, position: number): Reference | string => {
  const pmid = textAt(node, 'MedlineCitation/PMID') ?? textAt(node, 'BookDocument/PMID');
  const draft = newDraft(pmid === undefined ? `ref-${position}` : `pmid:${pmid}`);
  (node.name === 'PubmedArticle' ? readArticle : readBook)(draft, node);
  if (pmid !== undefined) keep(draft, 'pmid', pmid);
  return saysSomething(draft) ? finish(draft, position, raw) : 'this record says nothing';
};

const records = ['PubmedArticle', 'PubmedBookArticle'];

export const pubmedXml: Format & { open(): Reader } = {
  id: 'pubmed-xml',
  name: 'PubMed XML',
  extensions: ['.xml'],
  detect: xmlSigns([/<!DOCTYPE Pubmed/i, /<Pubmed(?:Book)?Article(?:Set)?[\s>]/], 0.95),
  open: () => readXml({ records, expected: '<PubmedArticle>', open: () => ({ record }) }),
  parse(text) {
    return readWhole(this.id, this.open(), text);
  },
};
