/** The article of a JATS file: its own data, and its reference list. */

import type { Reference } from '../../../../normalize/record.ts';
import { addText, type Draft, newDraft, setType } from '../../fields/draft.ts';
import { finish } from '../../fields/finish.ts';
import { custom, date, keyword, serial, text } from '../../fields/rules.ts';
import { lookUp } from '../../fields/table.ts';
import { applyFields, type XmlField } from '../parts/fields.ts';
import { plainText } from '../parts/plain-text.ts';
import { allAt, childrenOf, elements, firstAt, type XmlNode } from '../parts/tree.ts';
import { addPages, isoDate, readCitation } from './citation.ts';
import { citationsOf } from './citations.ts';
import { addIds, addLinks } from './ids.ts';
import { addContributors } from './people.ts';

/** `article-type`s with their own CSL type; all others are journal articles. */
const types: Readonly<Record<string, string>> = {
  'book-review': 'review-book',
  preprint: 'article',
  dissertation: 'thesis',
};

const journalFields: readonly XmlField[] = [
  ['journal-title-group/journal-title', text('container-title')],
  ['journal-title', text('container-title')],
  ['journal-title-group/abbrev-journal-title', custom('container-title-short')],
  ['issn', serial],
  ['publisher/publisher-name', text('publisher')],
  ['publisher/publisher-loc', text('publisher-place')],
];

const metaFields: readonly XmlField[] = [
  ['title-group/article-title', text('title')],
  ['title-group/trans-title-group/trans-title', custom('translated-title')],
  ['title-group/alt-title', custom('title-short')],
  ['volume', text('volume')],
  ['issue', text('issue')],
  ['isbn', serial],
  ['kwd-group/kwd', keyword],
  ['kwd-group/compound-kwd', keyword],
  ['conference/conf-name', custom('conference')],
];

/** Types of dates, from the most to the least informative about the issue of the article. */
const dateOrder = ['collection', 'ppub', 'pub', 'epub-ppub', 'epub'];

const dateParts = (node: XmlNode): string[] =>
  ['year', 'month', 'day'].flatMap((part) => {
    const found = firstAt(node, part);
    const printed = found && plainText(found);
    return printed ? [printed] : [];
  });

/** Sets the year of the issue, with month and day from the most exact date of that year. */
const addDate = (draft: Draft, meta: XmlNode): void => {
  const rank = (node: XmlNode): number => {
    const at = dateOrder.indexOf(node.attributes['pub-type'] ?? node.attributes['date-type'] ?? '');
    return at < 0 ? dateOrder.length : at;
  };
  const dates = childrenOf(meta, 'pub-date')
    .sort((a, b) => rank(a) - rank(b))
    .map(dateParts);
  const year = dates[0]?.[0];
  const best = dates.filter((parts) => parts[0] === year).sort((a, b) => b.length - a.length)[0];
  if (best === undefined) return;
  const words = best.some((part) => /\D/.test(part));
  date('issued')(draft, words ? best.join(' ') : isoDate(best), 'pub-date');
};

/** Adds the main abstract rather than one of the other kinds. */
const addAbstract = (draft: Draft, meta: XmlNode): void => {
  const all = childrenOf(meta, 'abstract');
  const main = all.find(({ attributes }) => attributes['abstract-type'] === undefined) ?? all[0];
  if (main !== undefined) addText(draft, 'abstract', plainText(main), '\n');
};

const refText = /<ref(?=[\s>]).*?<\/ref>/gs;

/** Every reference of the article, but none of another article inside it. */
const refsOf = (node: XmlNode): XmlNode[] =>
  elements(node).flatMap((child) => {
    if (child.name === 'ref') return [child];
    return child.name === 'sub-article' || child.name === 'response' ? [] : refsOf(child);
  });

const addCited = (draft: Draft, article: XmlNode, raw: string): void => {
  const sources = new Map(
    [...raw.matchAll(refText)].map(([xml]) => [/\bid="([^"]*)"/.exec(xml)?.[1] ?? '', xml] as const),
  );
  for (const ref of refsOf(article)) {
    const id = ref.attributes['id'] ?? '';
    for (const citation of citationsOf(ref)) {
      const position = draft.cites.length + 1;
      draft.cites.push(
        readCitation(citation, `${draft.csl.id}-${id || position}`, position, sources.get(id) ?? ''),
      );
    }
  }
};

/** Reads an article; undefined if it has neither a title nor an author. */
export const readArticle = (article: XmlNode, raw: string, position: number): Reference | undefined => {
  const front = firstAt(article, 'front') ?? article;
  const meta = firstAt(front, 'article-meta');
  const draft = newDraft(`ref-${position}`);
  const kind = article.attributes['article-type'] ?? '';
  setType(draft, lookUp(types, kind) ?? 'article-journal');
  if (kind !== '') custom('article-type')(draft, kind, 'article-type');
  const journal = firstAt(front, 'journal-meta');
  if (journal !== undefined) applyFields(draft, journal, journalFields);
  if (meta !== undefined) {
    applyFields(draft, meta, metaFields);
    const subtitle = firstAt(meta, 'title-group/subtitle');
    if (subtitle !== undefined) addText(draft, 'title', plainText(subtitle), ': ');
    addIds(draft, childrenOf(meta, 'article-id'));
    addContributors(draft, childrenOf(meta, 'contrib-group'), [
      ...allAt(meta, 'contrib-group/aff'),
      ...childrenOf(meta, 'aff'),
    ]);
    addDate(draft, meta);
    addPages(draft, meta);
    addAbstract(draft, meta);
    addLinks(
      draft,
      allAt(meta, 'self-uri').filter(({ attributes }) => attributes['content-type'] === undefined),
    );
  }
  const language = article.attributes['xml:lang'];
  if (language !== undefined) text('language')(draft, language, 'xml:lang');
  if (draft.csl.DOI !== undefined) draft.csl.id = draft.csl.DOI;
  addCited(draft, article, raw);
  const { title, author, DOI } = draft.csl;
  const empty = title === undefined && author === undefined && DOI === undefined && draft.cites.length === 0;
  return empty ? undefined : finish(draft, position, raw);
};
