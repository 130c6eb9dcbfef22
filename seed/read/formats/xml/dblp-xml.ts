/** DBLP's XML: one element per publication, named after its kind, with its key. */

import { homonymOf, readFullName } from '../../../normalize/names.ts';
import type { Reference } from '../../../normalize/record.ts';
import { addNames, addText, type Draft, keep, newDraft, setText, setType } from '../fields/draft.ts';
import { finish } from '../fields/finish.ts';
import { orcidOf } from '../fields/people.ts';
import { custom, date, list, pages, type Rule, serial, text, url } from '../fields/rules.ts';
import { lookUp } from '../fields/table.ts';
import type { Format } from '../format.ts';
import { type Reader, readWhole } from '../stream/reader.ts';
import { xmlSigns } from './parts/detect.ts';
import { applyFields, firstSteps, keepOthers, type XmlField } from './parts/fields.ts';
import { plainText } from './parts/plain-text.ts';
import { readXml, type XmlRecord } from './parts/reader.ts';
import { childrenOf, type XmlNode } from './parts/tree.ts';

/** The kinds of records, their CSL types, and the genre of theses. */
const kinds: Readonly<Record<string, { csl: string; genre?: string }>> = {
  article: { csl: 'article-journal' },
  inproceedings: { csl: 'paper-conference' },
  proceedings: { csl: 'book' },
  book: { csl: 'book' },
  incollection: { csl: 'chapter' },
  phdthesis: { csl: 'thesis', genre: 'PhD thesis' },
  mastersthesis: { csl: 'thesis', genre: "Master's thesis" },
  www: { csl: 'webpage' },
  data: { csl: 'dataset' },
};

/** DBLP ends every title with a full stop. */
const title: Rule = (draft, value, tag) =>
  setText(draft, 'title', value.replace(/(?<!\.\.)\.$/, ''), tag, { printed: value });
const arxivVolume = /^abs\/(.+)$/;
const volume: Rule = (draft, value, tag) => {
  text('volume')(draft, value, tag);
  const id = arxivVolume.exec(value)?.[1];
  if (id !== undefined) keep(draft, 'arxiv', id);
};
/** The number of a thesis or a report, or the issue of an article. */
const number: Rule = (draft, value, tag) =>
  text(draft.csl.type === 'article-journal' ? 'issue' : 'number')(draft, value, tag);

const fields: readonly XmlField[] = [
  ['title', title],
  ['booktitle', text('container-title')],
  ['journal', text('container-title')],
  ['series', text('collection-title')],
  ['volume', volume],
  ['number', number],
  ['pages', pages],
  ['publisher', text('publisher')],
  ['school', text('publisher')],
  ['address', text('publisher-place')],
  ['isbn', serial],
  ['ee', url],
  ['note', list('note', '\n')],
  ['crossref', custom('dblp-crossref')],
  ['url', custom('dblp-url')],
];
const known = new Set([...firstSteps(fields), 'author', 'editor', 'year', 'month', 'cite']);

const readPeople = (draft: Draft, nodes: readonly XmlNode[], field: 'author' | 'editor'): void => {
  for (const [i, node] of nodes.entries()) {
    const printed = plainText(node);
    const { name, homonym } = homonymOf(printed);
    if (name === '') continue;
    addNames(draft, field, [readFullName(name)], /\s/.test(name) ? 0.95 : 0.9);
    if (field !== 'author') continue;
    if (homonym !== undefined) keep(draft, `dblp-author:${i + 1}`, printed);
    const orcid = orcidOf(node.attributes['orcid']);
    if (orcid !== undefined) keep(draft, `orcid:${i + 1}`, orcid);
  }
};

/** Reads cited keys. DBLP writes `...` for a cited work without a record. */
const readCited = (draft: Draft, nodes: readonly XmlNode[]): void => {
  for (const node of nodes) {
    const key = plainText(node);
    if (key === '' || key === '...') continue;
    const cited = newDraft(key);
    keep(cited, 'dblp', key);
    draft.cites.push(finish(cited, draft.cites.length + 1, key));
  }
};

const record = ({ node, raw }: XmlRecord, position: number): Reference | string | undefined => {
  const key = node.attributes['key'];
  // Home pages of people are not publications.
  if (node.name === 'www' && key?.startsWith('homepages/')) return undefined;
  const kind = lookUp(kinds, node.name) ?? { csl: 'document' };
  const draft = newDraft(key ?? `ref-${position}`);
  const informal = node.attributes['publtype'] === 'informal' && kind.csl === 'article-journal';
  setType(draft, informal ? 'article' : kind.csl);
  if (kind.genre !== undefined) addText(draft, 'genre', kind.genre, '; ');
  if (key !== undefined) keep(draft, 'dblp', key);
  applyFields(draft, node, fields);
  readPeople(draft, childrenOf(node, 'author'), 'author');
  readPeople(draft, childrenOf(node, 'editor'), 'editor');
  const when = [...childrenOf(node, 'month'), ...childrenOf(node, 'year')].map(plainText).join(' ');
  date('issued')(draft, when, 'year');
  readCited(draft, childrenOf(node, 'cite'));
  keepOthers(draft, node, known);
  return Object.keys(draft.csl).length > 2 ? finish(draft, position, raw) : 'this record says nothing';
};

export const dblpXml: Format & { open(): Reader } = {
  id: 'dblp-xml',
  name: 'DBLP XML',
  extensions: ['.xml'],
  detect: xmlSigns(
    [
      /<dblp[\s>]/,
      /<!DOCTYPE dblp/,
      /<(?:article|inproceedings|book|incollection|phdthesis) [^>]*\bkey="(?:journals|conf|books|phd|series)\//,
    ],
    0.95,
  ),
  open: () =>
    readXml({ records: Object.keys(kinds), expected: 'publication of DBLP', open: () => ({ record }) }),
  parse(text) {
    return readWhole(this.id, this.open(), text);
  },
};
