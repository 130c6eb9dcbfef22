/** EndNote's XML export: `<xml><records><record>…`. */

import { addNames, type Draft, newDraft, oneLine, saysSomething, setType } from '../fields/draft.ts';
import { finish } from '../fields/finish.ts';
import { readFamilyFirst } from '../fields/names.ts';
import {
  asTagged,
  custom,
  date,
  doi,
  keyword,
  list,
  pages,
  type Rule,
  serial,
  text,
  url,
} from '../fields/rules.ts';
import type { Format } from '../format.ts';
import { type Reader, readWhole } from '../stream/reader.ts';
import { endnoteType } from './endnote-types.ts';
import { xmlSigns } from './parts/detect.ts';
import { applyFields, firstSteps, keepOthers, type XmlField } from './parts/fields.ts';
import { plainText } from './parts/plain-text.ts';
import { readXml, type XmlRecord } from './parts/reader.ts';
import { allAt, firstAt } from './parts/tree.ts';

/** A comma at the end of a name marks an organisation in EndNote, which must not be divided. */
const creator =
  (field: 'author' | 'editor'): Rule =>
  (draft, value) => {
    if (/,\s*$/.test(value)) {
      addNames(draft, field, [{ literal: oneLine(value.replace(/[,\s]+$/, '')) }], 1);
      return;
    }
    const found = readFamilyFirst(value);
    if (found !== undefined) addNames(draft, field, [found.name], found.confidence);
  };

const isAddress = /^\s*(?:https?|ftp):\/\//i;
/** A link. EndNote writes `<Go to ISI>://…` if it has no address. */
const link: Rule = (draft, value, tag) => (isAddress.test(value) ? url : asTagged)(draft, value, tag);
const doiOrAddress: Rule = (draft, value, tag) =>
  (/10\.\d{4,9}\//.test(value) ? doi : isAddress.test(value) ? url : asTagged)(draft, value, tag);
/** The title of the container, which is the series for a book. */
const container: Rule = (draft, value, tag) =>
  text(isBook(draft) ? 'collection-title' : 'container-title')(draft, value, tag);
const isBook = ({ csl }: Draft): boolean => /^(?:book|report|thesis|map|software)$/.test(csl.type);
/** The number of a report or a patent, or the issue of an article. */
const number: Rule = (draft, value, tag) =>
  text(/^(?:report|patent|standard|thesis|bill|legislation)$/.test(draft.csl.type) ? 'number' : 'issue')(
    draft,
    value,
    tag,
  );

const fields: readonly XmlField[] = [
  ['titles/title', text('title')],
  ['contributors/authors/author', creator('author')],
  ['contributors/secondary-authors/author', creator('editor')],
  ['contributors/tertiary-authors/author', custom('series-editor')],
  ['contributors/subsidiary-authors/author', custom('translator')],
  ['contributors/translated-authors/author', custom('translated-author')],
  ['titles/secondary-title', container],
  ['periodical/full-title', container],
  ['titles/tertiary-title', text('collection-title')],
  ['titles/short-title', custom('title-short')],
  ['titles/alt-title', custom('container-title-short')],
  ['titles/translated-title', custom('translated-title')],
  ['alt-periodical/full-title', custom('container-title-short')],
  ['periodical/abbr-1', custom('container-title-short')],
  ['alt-periodical/abbr-1', custom('container-title-short')],
  ['volume', text('volume')],
  ['number', number],
  ['issue', text('issue')],
  ['pages', pages],
  ['edition', text('edition')],
  ['work-type', text('genre')],
  ['publisher', text('publisher')],
  ['pub-location', text('publisher-place')],
  ['meeting-place', text('event-place')],
  ['isbn', serial],
  ['electronic-resource-num', doiOrAddress],
  ['urls/related-urls/url', link],
  ['urls/web-urls/url', link],
  ['urls/pdf-urls/url', custom('pdf-url')],
  ['urls/text-urls/url', custom('text-url')],
  ['urls/image-urls/url', custom('image-url')],
  ['access-date', date('accessed')],
  ['abstract', text('abstract')],
  ['keywords/keyword', keyword],
  ['language', text('language')],
  ['notes', list('note', '\n')],
  ['research-notes', list('note', '\n')],
];

/** EndNote's internal fields. */
const ownAffairs = [
  'database',
  'source-app',
  'rec-number',
  'foreign-keys',
  'ref-type',
  'contributors',
  'titles',
  'dates',
  'urls',
];
const known = new Set([...ownAffairs, ...firstSteps(fields)]);

const record = ({ node, raw }: XmlRecord, position: number) => {
  const draft = newDraft(`ref-${position}`);
  const kind = firstAt(node, 'ref-type');
  const type = endnoteType(kind?.attributes['name'] ?? '', kind === undefined ? '' : plainText(kind));
  setType(draft, type ?? 'document', type === undefined ? 0.5 : 1);
  applyFields(draft, node, fields);
  const year = plainTexts(node, 'dates/year').join(' ');
  const day = plainTexts(node, 'dates/pub-dates/date')[0] ?? '';
  date('issued')(draft, day.includes(year) ? day : `${day} ${year}`, 'date');
  keepOthers(draft, node, known);
  return saysSomething(draft) ? finish(draft, position, raw) : 'this record says nothing';
};

const plainTexts = (node: XmlRecord['node'], path: string): string[] => allAt(node, path).map(plainText);

export const endnoteXml: Format & { open(): Reader } = {
  id: 'endnote-xml',
  name: 'EndNote XML',
  extensions: ['.xml'],
  detect: xmlSigns([/<records>\s*<record>/, /<record>.*?<ref-type\b/s], 0.95),
  open: () => readXml({ records: ['record'], expected: '<record>', open: () => ({ record }) }),
  parse(text) {
    return readWhole(this.id, this.open(), text);
  },
};
