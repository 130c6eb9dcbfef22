/** Every real XML and JSON file is read without loss, and agrees with what others make of it. */
import { describe, expect, it } from 'vitest';
import { chooseFormat } from '../../../seed/read/formats/index.ts';
import { crosscite } from '../../../seed/read/formats/json/crosscite.ts';
import { cslJson } from '../../../seed/read/formats/json/csl-json.ts';
import { jats } from '../../../seed/read/formats/xml/jats.ts';
import { compressed, recordAgreements, recordReadings } from './conformance-records.ts';
import { hasSharedData, sharedFile } from './shared-data.ts';

/** The share of fields that must agree. docs/formats-xml-json.md explains what differs. */
const least: Readonly<Record<string, number>> = {
  'csl-json as it is': 1,
  'bbt-zotero-to-csl': 0.95,
  'crossref-json': 0.997,
  'jabref-endnote-xml': 1,
  'jabref-medline': 0.86,
  'acl-xml': 0.999,
  'jats-plos': 1,
};

/** A record in each kind of file, counted without reading it. */
const recordOf: readonly (readonly [file: RegExp, record: RegExp])[] = [
  [/\.endnote\.xml$|Endnote/, /<record>/g],
  [/Medline.*\.xml$|^pubmed-/, /<Pubmed(?:Book)?Article>/g],
  [/^(?:\d{4}\.|[A-Z]\d{2})/, /<paper id=/g],
  [/^journal\./, /<article[ >]/g],
];

describe.skipIf(!hasSharedData)('real files', () => {
  it('are read to the last record', () => {
    for (const { name, text, reading } of recordReadings()) {
      const [, record] = recordOf.find(([file]) => file.test(name)) ?? [];
      const { references, unread } = reading;
      const count = record === undefined ? undefined : text.match(record)?.length;
      if (count !== undefined) expect(references.length + unread.length, name).toBe(count);
      expect(references.length + unread.length, name).toBeGreaterThan(0);
      for (const { raw } of references) expect(text.includes(raw), name).toBe(true);
    }
  });

  it('are taken for what they are', () => {
    for (const { name, text, reading } of recordReadings()) {
      if (/^\s*</.test(text) || /^\s*[[{]/.test(text))
        expect(chooseFormat(text, name).id, name).toBe(reading.format);
    }
  });

  it('leave nothing unread but what says nothing, is no publication, or is no such file', () => {
    const reasons = recordReadings().flatMap(({ name, reading }) =>
      reading.unread.map(({ reason }) => `${name}: ${reason}`),
    );
    expect(reasons).toEqual([
      'MedlineImporterTestMinimalEntry.xml: this record says nothing',
      'MedlinePlainImporterTestInvalidFormat.xml: no <PubmedArticle> found',
    ]);
  });

  it('of articles give every entry of their reference lists', () => {
    for (const { name, text } of compressed('jats-plos')) {
      const cites = jats.parse(text).references[0]?.cites ?? [];
      const citations = text.match(/<(?:mixed|element|nlm)-citation[ >]/g)?.length ?? 0;
      expect(cites.length, name).toBe(citations);
      for (const { csl, raw } of cites) {
        expect(raw, name).not.toBe('');
        expect(csl.title ?? csl.author ?? csl['container-title'] ?? csl.URL, `${name}: ${raw}`).toBeDefined();
      }
    }
  });

  it.each([
    ['codemeta.json', 'CodeMeta'],
    ['codemeta-many.json', 'CodeMeta'],
  ])('that describe software are refused: %s', (name, what) => {
    const { references, unread } = cslJson.parse(sharedFile('fixtures/handlr', name));
    expect(references).toEqual([]);
    for (const { reason } of unread) expect(reason).toContain(what);
  });

  it('of Crosscite are read', () => {
    const text = sharedFile('fixtures/handlr', 'crosscite.json');
    expect(crosscite.detect(text)).toBeGreaterThan(cslJson.detect(text));
    expect(crosscite.parse(text).references[0]?.csl.DOI).toBe('10.5281/zenodo.48440');
  });
});

describe.skipIf(!hasSharedData)('the mapping', () => {
  const agreements = hasSharedData ? recordAgreements() : [];
  it.each(agreements)('agrees with $set', ({ set, compared, found }) => {
    expect(compared).toBeGreaterThan(30);
    const share = 1 - found.length / compared;
    expect(share, JSON.stringify(found.slice(0, 20), null, 1)).toBeGreaterThanOrEqual(least[set] ?? 1);
  });
});
