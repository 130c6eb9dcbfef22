/** One entry of a reference list in JATS. */

import type { Reference } from '../../../../normalize/record.ts';
import { fillFromText } from '../../fields/cited.ts';
import { complain, type Draft, newDraft, setText, setType } from '../../fields/draft.ts';
import { finish } from '../../fields/finish.ts';
import { custom, date, list, pages, type Rule, serial, text } from '../../fields/rules.ts';
import { lookUp } from '../../fields/table.ts';
import { applyFields, type XmlField } from '../parts/fields.ts';
import { plainText } from '../parts/plain-text.ts';
import { allNamed, childrenOf, firstAt, type XmlNode } from '../parts/tree.ts';
import type { Citation } from './citations.ts';
import { addIds, addLinks } from './ids.ts';
import { addJatsName, namesIn } from './people.ts';

/** CSL types by `publication-type`: of the whole work, and of a part. */
const types: Readonly<Record<string, readonly [whole: string, part: string]>> = {
  journal: ['article-journal', 'article-journal'],
  'journal-article': ['article-journal', 'article-journal'],
  periodical: ['article-journal', 'article-journal'],
  book: ['book', 'chapter'],
  'book-chapter': ['chapter', 'chapter'],
  confproc: ['paper-conference', 'paper-conference'],
  'conf-proc': ['paper-conference', 'paper-conference'],
  conference: ['paper-conference', 'paper-conference'],
  data: ['dataset', 'dataset'],
  database: ['dataset', 'dataset'],
  gov: ['report', 'report'],
  newspaper: ['article-newspaper', 'article-newspaper'],
  patent: ['patent', 'patent'],
  preprint: ['article', 'article'],
  report: ['report', 'report'],
  software: ['software', 'software'],
  standard: ['standard', 'standard'],
  thesis: ['thesis', 'thesis'],
  web: ['webpage', 'webpage'],
  webpage: ['webpage', 'webpage'],
  website: ['webpage', 'webpage'],
};

const partTitles: readonly XmlField[] = [
  ['article-title', text('title')],
  ['chapter-title', text('title')],
  ['part-title', text('title')],
  ['data-title', text('title')],
];
const periodicals: ReadonlySet<string> = new Set(['article-journal', 'article-newspaper']);

/**
 * The source is the container, or the work itself if the entry names no part of it. A journal is no work: without the
 * title of an article, the entry is untitled.
 */
const source: Rule = (draft, value, tag) => {
  const isWork = draft.csl.title === undefined && !periodicals.has(draft.csl.type);
  text(isWork ? 'title' : 'container-title')(draft, value, tag);
};
const asNumber: Rule = (draft, value, tag) =>
  text(draft.csl.type === 'report' || draft.csl.type === 'patent' ? 'number' : 'issue')(draft, value, tag);

/** The volume, which may include the issue: `23(9)`. */
const volume: Rule = (draft, value, tag) => {
  const [, only = value, issue = ''] = /^(\w+)\s*\(([^()]+)\)$/.exec(value) ?? [];
  text('volume')(draft, only, tag);
  text('issue')(draft, issue, tag);
};

const fields: readonly XmlField[] = [
  ['source', source],
  ['conf-name', text('container-title')],
  ['trans-title', custom('translated-title')],
  ['trans-source', custom('translated-source')],
  ['series', text('collection-title')],
  ['volume', volume],
  ['issue', asNumber],
  ['supplement', custom('supplement')],
  ['edition', text('edition')],
  ['patent', text('number')],
  ['publisher-name', text('publisher')],
  ['institution', text('publisher')],
  ['publisher-loc', text('publisher-place')],
  ['conf-loc', text('event-place')],
  ['page-range', pages],
  ['isbn', serial],
  ['issn', serial],
  ['date-in-citation', date('accessed')],
  ['access-date', date('accessed')],
  ['annotation', list('note', '\n')],
  ['comment', list('note', '\n')],
];

const textAt = (node: XmlNode, name: string): string | undefined => {
  const found = firstAt(node, name);
  return found && plainText(found);
};

/** A page, a range of pages, or the article number in their place. */
export const addPages = (draft: Draft, node: XmlNode): void => {
  const [first, last] = [textAt(node, 'fpage'), textAt(node, 'lpage')];
  const range = first === undefined || last === undefined || first === last ? first : `${first}-${last}`;
  pages(draft, range ?? '', 'fpage');
  if (range === undefined) pages(draft, textAt(node, 'elocation-id') ?? '', 'elocation-id');
};

const addPeople = (draft: Draft, node: XmlNode): void => {
  for (const group of childrenOf(node, 'person-group')) {
    const type = group.attributes['person-group-type'] ?? 'author';
    const field = /^(?:author|allauthors|inventor)$/.test(type)
      ? 'author'
      : type === 'editor'
        ? 'editor'
        : undefined;
    if (field === undefined) custom(type)(draft, plainText(group), type);
    else for (const name of namesIn(group)) addJatsName(draft, field, name);
  }
  // An institution next to the source is the publisher; it is an author only in a group of people.
  for (const name of namesIn(node)) if (name.name !== 'institution') addJatsName(draft, 'author', name);
  if (allNamed(node, 'etal').length > 0) complain(draft, 'not all authors printed (et al.)', 'author');
};

/** `2015`, `3`, `17` as `2015-03-17`. */
export const isoDate = (parts: readonly string[]): string =>
  parts.map((part) => part.padStart(2, '0')).join('-');

const addDate = (draft: Draft, node: XmlNode): void => {
  const year = firstAt(node, 'year') ?? firstAt(node, 'date/year');
  if (year === undefined) return;
  const parts = [textAt(node, 'month'), textAt(node, 'day')];
  const numbered = parts.every((part) => part === undefined || /^\d+$/.test(part));
  // The letter of `2004a` distinguishes two entries of one year.
  const printed = plainText(year).replace(/^(\d{4})[a-z]$/, '$1');
  const all = [printed, ...parts].flatMap((part) => part || []);
  date('issued')(draft, numbered && /^\d{4}$/.test(printed) ? isoDate(all) : all.join(' '), 'year');
};

const guessType = (draft: Draft): string =>
  draft.csl['container-title'] !== undefined && draft.csl.volume !== undefined
    ? 'article-journal'
    : draft.csl.publisher !== undefined
      ? draft.csl['container-title'] === undefined
        ? 'book'
        : 'chapter'
      : 'document';

/** What a text may add where its journal and year are marked: its volume and pages would be guessed. */
const besideParts: ReadonlySet<string> = new Set(['title', 'author', 'DOI', 'URL', 'custom']);

/** An entry of no named kind, with a volume and a page, but without publisher and title of a part: of a journal. */
const isOfJournal = (node: XmlNode): boolean =>
  ['volume', 'source'].every((name) => firstAt(node, name) !== undefined) &&
  ['fpage', 'page-range', 'elocation-id', 'issue'].some((name) => firstAt(node, name) !== undefined) &&
  firstAt(node, 'publisher-name') === undefined;

/** Reads a citation. `raw` is the printed entry, or its XML if it has only parts. */
export const readCitation = (
  { node, printed }: Citation,
  id: string,
  position: number,
  xml: string,
): Reference => {
  const draft = newDraft(id);
  applyFields(draft, node, partTitles);
  const isPart = draft.csl.title !== undefined;
  const named = (node.attributes['publication-type'] ?? node.attributes['citation-type'] ?? '').toLowerCase();
  const type = lookUp(types, named);
  if (type !== undefined) setType(draft, type[isPart ? 1 : 0]);
  else if (isOfJournal(node)) setType(draft, 'article-journal', 0.6);
  addPeople(draft, node);
  applyFields(draft, node, fields);
  addPages(draft, node);
  addDate(draft, node);
  addIds(draft, [...allNamed(node, 'pub-id'), ...allNamed(node, 'object-id')]);
  addLinks(draft, [...allNamed(node, 'ext-link'), ...allNamed(node, 'uri')]);
  const mixed = node.name !== 'element-citation' && printed !== '';
  const inParts = draft.csl['container-title'] !== undefined && draft.csl.issued !== undefined;
  if (mixed && draft.csl.title === undefined) fillFromText(draft, printed, inParts ? besideParts : undefined);
  else if (type === undefined && !isOfJournal(node)) setType(draft, guessType(draft), 0.6);
  if (!isPart && draft.csl.title === draft.csl['container-title']) delete draft.csl.title;
  if (draft.csl.title === undefined && draft.csl['container-title'] === undefined && !mixed)
    setText(draft, 'title', textAt(node, 'comment') ?? '', 'comment', { confidence: 0.5 });
  return finish(draft, position, printed || xml);
};
