/** Zotero's own formats: RDF and JSON. */
import { describe, expect, it } from 'vitest';
import { zoteroJson } from '../../seed/read/formats/json/zotero-json.ts';
import { zoteroRdf } from '../../seed/read/formats/xml/zotero-rdf.ts';
import { fixture, readFixture } from './read-fixture.ts';

describe('Zotero RDF', () => {
  const file = 'valid/records/item-with-its-journal-and-note-behind-it.rdf';
  const { references, unread } = readFixture(zoteroRdf, file);

  it('reads the items, and takes journals, notes and attachments for what they are', () => {
    expect(unread).toEqual([]);
    expect(references.map(({ csl, position }) => [position, csl.type])).toEqual([
      [1, 'article-journal'],
      [2, 'chapter'],
    ]);
  });

  it('gives an item what stands behind it in the file', () => {
    expect(references[0]?.csl).toEqual({
      id: 'https://example.org/rings',
      type: 'article-journal',
      title: 'Shared rings & queues',
      author: [{ family: 'Berg', given: 'Ida' }, { literal: 'Ring Working Group' }],
      'container-title': 'Journal of Rings',
      volume: '6',
      issue: '4',
      page: '1-11',
      issued: { 'date-parts': [[2019, 3, 26]] },
      accessed: { 'date-parts': [[2021, 4, 29]] },
      keyword: 'queues; rings',
      URL: 'https://example.org/rings',
      DOI: '10.1234/rings.6.4',
      ISSN: '1234-5678',
      note: 'Read twice.\nSee figure 3.',
      custom: { pmid: '4711' },
    });
    expect(references[0]?.problems).toEqual([]);
  });

  it('goes through book and series', () => {
    expect(references[1]?.csl).toMatchObject({
      'container-title': 'All the Queues',
      'collection-title': 'Notes on Everything',
      publisher: 'Example Press',
      'publisher-place': 'Delft',
      ISBN: '978-3-16-148410-0',
      custom: { 'collection-number': '17' },
    });
  });

  it('says so where the journal never comes', () => {
    const text = fixture(file).replace(/ {4}<bib:Journal rdf:about.*?<\/bib:Journal>\n/s, '');
    const [first, second] = zoteroRdf.parse(text).references;
    expect(first?.problems.map(({ field }) => field)).toEqual(['container-title']);
    expect(second?.csl.title).toBe('Chapter of queues');
  });
});

describe('Zotero JSON', () => {
  const { references, unread } = readFixture(zoteroJson, 'valid/records/creators-of-every-kind.zotero.json');

  it('reads items, with what their extra field says', () => {
    expect(references.map(({ csl }) => csl)).toEqual([
      {
        id: 'doe2011',
        type: 'article-journal',
        title: 'On items',
        author: [{ family: 'Doe', given: 'Jane' }, { literal: 'Item Group' }],
        editor: [{ family: 'Roe', given: 'Rob' }],
        issued: { 'date-parts': [[2011]] },
        'container-title': 'Journal of Items',
        volume: '3',
        issue: '2',
        page: '10-20',
        note: 'A remark',
        keyword: 'items; things',
        custom: { 'citation-key': 'doe2011', translator: 'Poe, Pam', pmid: '99' },
      },
    ]);
  });

  it('says that an attachment is not a publication', () => {
    expect(unread.map(({ reason }) => reason)).toEqual(['a Zotero attachment is not a publication']);
  });
});
