/** Zotero's RDF export. Journals and notes are separate elements, usually right after the items that point to them. */
import type { Reference } from '../../../normalize/record.ts';
import { complain, type Draft, newDraft, setType } from '../fields/draft.ts';
import { finish } from '../fields/finish.ts';
import type { Format } from '../format.ts';
import { type Reader, readWhole } from '../stream/reader.ts';
import { addCreator, setZoteroField } from '../zotero/fields.ts';
import { isNoItem, zoteroType } from '../zotero/types.ts';
import { xmlSigns } from './parts/detect.ts';
import { plainText, rawText } from './parts/plain-text.ts';
import { readXml, type XmlMapping, type XmlRecord } from './parts/reader.ts';
import { allAt, childrenOf, elements, firstAt, type XmlNode } from './parts/tree.ts';

/** Paths of Zotero fields in an item. */
const itemPaths: readonly (readonly [path: string, field: string])[] = [
  ['dc:title', 'title'],
  ['dc:date', 'date'],
  ['dcterms:issued', 'issueDate'],
  ['dcterms:dateSubmitted', 'accessDate'],
  ['bib:pages', 'pages'],
  ['prism:volume', 'volume'],
  ['prism:number', 'issueOrNumber'],
  ['prism:edition', 'edition'],
  ['dcterms:abstract', 'abstractNote'],
  ['dc:subject', 'tag'],
  ['dc:subject/z:AutomaticTag/rdf:value', 'tag'],
  ['dc:subject/dcterms:LCC/rdf:value', 'callNumber'],
  ['dc:publisher/foaf:Organization/foaf:name', 'publisher'],
  ['dc:publisher/foaf:Organization/vcard:adr/vcard:Address/vcard:locality', 'place'],
  ['bib:presentedAt/bib:Conference/dc:title', 'conferenceName'],
  ['dc:identifier/dcterms:URI/rdf:value', 'url'],
  ['dc:rights', 'rights'],
  ['dc:type', 'type'],
  ['dc:coverage', 'archiveLocation'],
  ['dcterms:medium', 'medium'],
  ['dc:description', 'extra'],
];

/** Paths of Zotero fields in the container of an item. */
const containerPaths: readonly (readonly [path: string, field: string])[] = [
  ['dc:title', 'publicationTitle'],
  ['dcterms:alternative', 'journalAbbreviation'],
  ['prism:volume', 'volume'],
  ['prism:number', 'issueOrNumber'],
];
const seriesPaths: readonly (readonly [path: string, field: string])[] = [
  ['dc:title', 'series'],
  ['dcterms:alternative', 'seriesTitle'],
  ['dc:description', 'seriesText'],
  ['dc:identifier', 'seriesNumber'],
];

const setFields = (draft: Draft, node: XmlNode, paths: readonly (readonly [string, string])[]): void => {
  for (const [path, field] of paths) {
    for (const found of allAt(node, path))
      if (elements(found).length === 0) setZoteroField(draft, field, rawText(found));
  }
};

/** Reads `DOI 10.1145/…`, `ISSN 1234-5678`: the kind comes before the identifier. */
const setIdentifiers = (draft: Draft, node: XmlNode): void => {
  for (const found of childrenOf(node, 'dc:identifier')) {
    const [, kind, id = ''] = /^(DOI|ISBN|ISSN)\s+(.*)$/.exec(plainText(found)) ?? [];
    if (kind !== undefined) setZoteroField(draft, kind, id);
    else if (elements(found).length === 0) setZoteroField(draft, 'identifier', plainText(found));
  }
};

/** Reads a container: a journal, a book, a part of a newspaper or a series. Each may be part of another. */
const setContainer = (draft: Draft, node: XmlNode): void => {
  if (node.name === 'bib:Series') setFields(draft, node, seriesPaths);
  else if (node.name === 'bib:Part') setFields(draft, node, [['dc:title', 'section']]);
  else {
    setFields(draft, node, containerPaths);
    setIdentifiers(draft, node);
  }
  for (const outer of allAt(node, 'dcterms:isPartOf/*')) setContainer(draft, outer);
};

const setCreators = (draft: Draft, node: XmlNode): void => {
  for (const group of elements(node)) {
    const type = /^(?:bib|z):(\w+)s$/.exec(group.name)?.[1];
    for (const person of type === undefined ? [] : allAt(group, 'rdf:Seq/rdf:li/foaf:Person')) {
      const part = (name: string): string | undefined => {
        const found = firstAt(person, name);
        return found && plainText(found);
      };
      const given = part('foaf:givenName') ?? part('foaf:givenname');
      addCreator(draft, { type: type ?? '', family: part('foaf:surname'), given });
    }
  }
};

/** Reads fields of Zotero's namespace, except people: `z:language`, `z:shortTitle`. */
const setOwn = (draft: Draft, node: XmlNode): void => {
  for (const child of elements(node)) {
    const field = /^z:(\w+)$/.exec(child.name)?.[1];
    if (field !== undefined && field !== 'itemType' && elements(child).length === 0) {
      setZoteroField(draft, field, rawText(child));
    }
  }
};

interface LibraryPaper {
  readonly record: XmlRecord;
  /** The addresses of missing resources. */
  readonly wants: Set<string>;
}

const resources = (node: XmlNode, property: string): string[] =>
  childrenOf(node, property).flatMap(({ attributes }) => attributes['rdf:resource'] ?? []);

/** The maximum number of items that wait for a resource, and of remembered resources. */
const mostPending = 500;

const open = (): XmlMapping => {
  const beside = new Map<string, XmlNode>();
  let pending: LibraryPaper[] = [];

  const read = ({ node, raw, problems }: XmlRecord, position: number): Reference => {
    const itemType = firstAt(node, 'z:itemType');
    const draft = newDraft(node.attributes['rdf:about'] ?? `ref-${position}`);
    const type = itemType && zoteroType(plainText(itemType));
    setType(draft, type ?? 'document', type === undefined ? 0.5 : 1);
    setCreators(draft, node);
    setFields(draft, node, itemPaths);
    setIdentifiers(draft, node);
    setOwn(draft, node);
    for (const container of allAt(node, 'dcterms:isPartOf/*')) setContainer(draft, container);
    for (const address of resources(node, 'dcterms:isPartOf')) {
      const container = beside.get(address);
      if (container !== undefined) setContainer(draft, container);
      else complain(draft, `its container (${address}) is not in the file`, 'container-title');
    }
    for (const address of resources(node, 'dcterms:isReferencedBy')) {
      for (const value of allAt(beside.get(address) ?? node, 'rdf:value'))
        setZoteroField(draft, 'note', rawText(value));
    }
    for (const message of problems) complain(draft, message);
    return finish(draft, position, raw);
  };

  /** Returns items in order, up to the first that waits for a resource. */
  const release = (position: number, all: boolean): Reference[] => {
    const blocked = pending.findIndex(({ wants }) => wants.size > 0);
    const ready =
      all || blocked < 0 ? pending.length : pending.length > mostPending ? Math.max(blocked, 1) : blocked;
    const now = pending.slice(0, ready);
    pending = pending.slice(ready);
    return now.map(({ record }, i) => read({ ...record, problems: record.problems }, position + i));
  };

  const remember = (address: string, node: XmlNode): void => {
    beside.set(address, node);
    const [oldest] = beside.keys();
    if (beside.size > mostPending && oldest !== undefined) beside.delete(oldest);
    for (const { wants } of pending) wants.delete(address);
  };

  return {
    record(record, position) {
      const { node } = record;
      const itemType = firstAt(node, 'z:itemType');
      const isItem = itemType !== undefined && !isNoItem(plainText(itemType));
      if (isItem) {
        const all = [...resources(node, 'dcterms:isPartOf'), ...resources(node, 'dcterms:isReferencedBy')];
        pending.push({ record, wants: new Set(all.filter((address) => !beside.has(address))) });
      } else remember(node.attributes['rdf:about'] ?? '', node);
      return release(position, false);
    },
    end: (position) => release(position, true),
  };
};

const records = /<((?:bib|rdf|z|foaf|dcterms):[\w-]+)\s[^<>]*?rdf:about=/;

export const zoteroRdf: Format & { open(): Reader } = {
  id: 'zotero-rdf',
  name: 'Zotero RDF',
  extensions: ['.rdf', '.xml'],
  detect: xmlSigns([/zotero\.org\/namespaces\/export#/], 0.95),
  open: () => readXml({ records, expected: 'item of Zotero', open }),
  parse(text) {
    return readWhole(this.id, this.open(), text);
  },
};
