/** The ACL Anthology's XML: `<collection><volume><meta/><paper/>…`, and the older flat form. */

import type { Reference } from '../../../normalize/record.ts';
import { type Draft, keep, newDraft, setText, setType } from '../fields/draft.ts';
import { finish } from '../fields/finish.ts';
import { addPerson, orcidOf } from '../fields/people.ts';
import { custom, date, doi, list, pages, serial, text, url } from '../fields/rules.ts';
import { markRetracted } from '../fields/standing.ts';
import { lookUp } from '../fields/table.ts';
import type { Format } from '../format.ts';
import { type Reader, readWhole } from '../stream/reader.ts';
import { type AclVolume, oldId, readVolume, yearOf } from './acl-volume.ts';
import { xmlSigns } from './parts/detect.ts';
import { applyFields, firstSteps, keepOthers, type XmlField } from './parts/fields.ts';
import { plainText } from './parts/plain-text.ts';
import { readXml, type XmlMapping, type XmlRecord } from './parts/reader.ts';
import { childrenOf, elements, firstAt, type XmlNode } from './parts/tree.ts';

const fields: readonly XmlField[] = [
  ['title', text('title')],
  ['booktitle', text('container-title')],
  ['volume', text('volume')],
  ['issue', text('issue')],
  ['journal', text('container-title')],
  ['publisher', text('publisher')],
  ['address', text('event-place')],
  ['pages', pages],
  ['doi', doi],
  ['isbn', serial],
  ['abstract', text('abstract')],
  ['language', text('language')],
  ['note', list('note', '\n')],
  ['bibkey', custom('bibkey')],
];
const known = new Set([
  ...firstSteps(fields),
  ...[
    'author',
    'editor',
    'url',
    'year',
    'month',
    'mrf',
    'pwccode',
    'pwcdataset',
    'video',
    'attachment',
    'retracted',
  ],
]);

/** Attachments of a paper, and the attribute with their address. */
const extras: Readonly<Record<string, string>> = {
  video: 'href',
  pwccode: 'url',
  pwcdataset: 'url',
  attachment: 'hash',
};

const readPeople = (draft: Draft, nodes: readonly XmlNode[], field: 'author' | 'editor'): void => {
  for (const node of nodes) {
    const part = (name: string): string | undefined => {
      const found = firstAt(node, name);
      return found && plainText(found);
    };
    const family = part('last');
    const name = { family, given: part('first'), suffix: part('suffix') };
    const whole = family === undefined && elements(node).length === 0 ? { literal: plainText(node) } : name;
    addPerson(draft, field, whole, {
      orcid: orcidOf(node.attributes['orcid']),
      'acl-author': node.attributes['id'],
    });
  }
};

const readExtras = (draft: Draft, node: XmlNode): void => {
  for (const child of elements(node)) {
    const attribute = lookUp(extras, child.name);
    if (attribute === undefined) continue;
    const printed = plainText(child);
    keep(draft, child.name, printed === '' ? (child.attributes[attribute] ?? '') : printed);
  }
};

const anthologyId = /^(?:[A-Z]\d{2}-\d{4,5}|\d{4}\.[\w]+-[\w]+\.\d+)$/;
const anthology = 'https://aclanthology.org/';

/** The id of a paper, from its address, or else from its collection, volume and number. */
const readId = (draft: Draft, node: XmlNode, collection: string | undefined, volume: string): string => {
  const own = node.attributes['id'] ?? '';
  const computed = collection === undefined ? `${volume}-${own}` : oldId(collection, volume, own);
  const addresses = childrenOf(node, 'url').map(plainText);
  const found = addresses.map((address) => address.replace(anthology, '')).find((id) => anthologyId.test(id));
  const id = found ?? computed;
  for (const address of addresses) {
    if (/^https?:/.test(address)) url(draft, address, 'url');
    else if (address === id) url(draft, `${anthology}${id}`, 'url');
    else keep(draft, 'url', address);
  }
  return id;
};

const addVolume = (draft: Draft, volume: AclVolume): void => {
  const { csl } = draft;
  setText(draft, 'container-title', volume.container ?? '', 'booktitle', { printed: volume.booktitle ?? '' });
  setText(draft, 'volume', volume.volume ?? '', 'volume');
  setText(draft, 'issue', volume.issue ?? '', 'issue');
  setText(draft, 'publisher', volume.publisher ?? '', 'publisher');
  setText(draft, 'event-place', volume.address ?? '', 'address');
  setText(draft, 'ISBN', volume.isbn ?? '', 'isbn');
  if (csl.editor === undefined) readPeople(draft, volume.editors, 'editor');
};

const open = (): XmlMapping => {
  let collection: string | undefined;
  let volumeId = '';
  let volume: AclVolume = { editors: [] };
  const paper = ({ node, raw }: XmlRecord, position: number): Reference => {
    const draft = newDraft('');
    const id = readId(draft, node, collection, volumeId);
    draft.csl.id = id;
    keep(draft, 'acl', id);
    applyFields(draft, node, fields);
    readPeople(draft, childrenOf(node, 'author'), 'author');
    readPeople(draft, childrenOf(node, 'editor'), 'editor');
    addVolume(draft, volume);
    setType(draft, volume.issue === undefined && !volume.isJournal ? 'paper-conference' : 'article-journal');
    const own = [...childrenOf(node, 'month'), ...childrenOf(node, 'year')].map(plainText).join(' ');
    const when = own !== '' ? own : (volume.date ?? yearOf(collection ?? volumeId));
    if (when !== undefined) date('issued')(draft, when, 'year');
    readExtras(draft, node);
    keepOthers(draft, node, known);
    const retraction = firstAt(node, 'retracted');
    if (retraction !== undefined) markRetracted(draft);
    if (retraction !== undefined) keep(draft, 'retraction', plainText(retraction));
    return finish(draft, position, raw);
  };
  return {
    mark({ name, attributes }) {
      if (name === 'collection') collection = attributes['id'];
      else volumeId = attributes['id'] ?? '';
      volume = { editors: [] };
    },
    record(found, position) {
      if (found.node.name === 'paper') return paper(found, position);
      if (found.node.name === 'meta') volume = readVolume(found.node, collection ?? volumeId);
      return undefined;
    },
  };
};

export const aclXml: Format & { open(): Reader } = {
  id: 'acl-xml',
  name: 'ACL Anthology XML',
  extensions: ['.xml'],
  detect: xmlSigns([/<collection id="[^"]*">\s*<volume id=/, /<volume id="[A-Z]\d{2}">\s*<paper id=/], 0.95),
  open: () =>
    readXml({
      records: ['paper', 'meta', 'frontmatter'],
      marks: ['collection', 'volume'],
      expected: '<paper>',
      open,
    }),
  parse(text) {
    return readWhole(this.id, this.open(), text);
  },
};
