/** EndNote, PubMed, DBLP and the ACL Anthology. */
import { describe, expect, it } from 'vitest';
import { aclXml } from '../../seed/read/formats/xml/acl-xml.ts';
import { dblpXml } from '../../seed/read/formats/xml/dblp-xml.ts';
import { endnoteXml } from '../../seed/read/formats/xml/endnote-xml.ts';
import { pubmedXml } from '../../seed/read/formats/xml/pubmed-xml.ts';
import { readFixture } from './read-fixture.ts';

describe('EndNote XML', () => {
  const { references } = readFixture(
    endnoteXml,
    'valid/records/styled-fields-and-corporate-author.endnote.xml',
  );

  it('joins styled pieces, keeps a body whole, and keeps what it has no field for', () => {
    expect(references[0]?.csl).toEqual({
      id: 'ref-1',
      type: 'article-journal',
      title: 'Growth of E. coli in H2O',
      author: [
        { family: 'Berg', given: 'Ida', 'non-dropping-particle': 'van der' },
        { literal: 'World Health Organization' },
      ],
      'container-title': 'Ecology',
      volume: '18',
      issue: '1',
      page: '93-105',
      issued: { 'date-parts': [[1937, 1, 5]] },
      ISSN: '0012-9658',
      DOI: '10.1234/ecol.18.1',
      keyword: 'growth; water',
      custom: {
        'container-title-short': 'Ecol.',
        url: '<Go to ISI>://000200148800007',
        label: 'B1040',
      },
    });
  });

  it("knows a user's own type by its number; a book's second title is that of a series", () => {
    expect(references[1]?.csl).toMatchObject({ type: 'book', 'collection-title': 'A series' });
    expect(references[1]?.csl.author).toEqual([{ family: 'Plato' }]);
  });

  it('cuts a record that is never closed where the next begins', () => {
    const { references: whole, unread } = readFixture(
      endnoteXml,
      'invalid/records/record-never-closed.endnote.xml',
    );
    expect(whole.map(({ csl }) => csl.title)).toEqual(['First', 'Third']);
    expect(unread).toEqual([
      {
        line: 3,
        raw: expect.stringContaining('Damaged'),
        reason: 'this <record> is never closed; the next record begins before its end',
      },
    ]);
  });
});

describe('PubMed XML', () => {
  const { references, unread } = readFixture(
    pubmedXml,
    'valid/records/article-book-and-citations.pubmed.xml',
  );

  it('reads an article with its identifiers and its abstract', () => {
    expect(unread).toEqual([]);
    expect(references[0]?.csl).toEqual({
      id: 'pmid:111',
      type: 'article-journal',
      title: 'The APOE locus at 10⁻³ and β₂',
      author: [{ family: "O'Byrne", given: 'Paul M', suffix: 'Jr' }, { literal: 'The Study Group' }],
      'container-title': 'The journal of medicine',
      volume: '378',
      issue: '20',
      page: '1865-76',
      issued: { 'date-parts': [[2018, 5, 17]] },
      DOI: '10.1234/med.1',
      ISSN: '1533-4406',
      language: 'eng',
      keyword: 'Asthma',
      abstract: 'BACKGROUND: It began.\nRESULTS: It ended.',
      custom: {
        pmid: '111',
        pmcid: 'PMC222',
        'container-title-short': 'J Med',
        'orcid:1': '0000-0003-0979-281X',
      },
    });
    expect(references[0]?.printed.title).toBe('The APOE locus at 10⁻³ and β₂.');
  });

  it('reads what an article cites out of the text that is printed of it', () => {
    const [cited] = references[0]?.cites ?? [];
    expect(cited?.csl).toMatchObject({ issued: { 'date-parts': [[2003]] }, custom: { pmid: '12672309' } });
    expect(cited?.csl.title).toBe('Effect of early treatment');
    expect(cited?.raw).toBe('Pauwels RA. Effect of early treatment. Lancet. 2003;361:1071-6.');
  });

  it('reads dates in words, translated titles and books', () => {
    expect(references[1]?.csl).toMatchObject({ title: 'On translation' });
    expect(references[1]?.csl.issued?.['date-parts']?.[0]?.[0]).toBe(1998);
    expect(references[2]?.csl).toMatchObject({
      type: 'book',
      title: 'A guideline',
      publisher: 'A College',
      ISBN: '9781860163593',
      issued: { 'date-parts': [[2009, 2]] },
      custom: { pmid: '113', nbk: 'NBK1' },
    });
  });

  it('reports where a file was cut off', () => {
    const { references: whole, unread: lost } = readFixture(pubmedXml, 'invalid/records/cut-off.pubmed.xml');
    expect(whole.map(({ csl }) => csl.id)).toEqual(['pmid:1']);
    expect(lost.map(({ line, reason }) => [line, reason])).toEqual([
      [3, 'the file ends inside this <PubmedArticle>'],
    ]);
  });
});

describe('DBLP XML', () => {
  const { references } = readFixture(dblpXml, 'valid/records/entities-homonyms-and-citations.dblp.xml');

  it('reads named characters, homonyms and citations', () => {
    expect(references[0]?.csl).toEqual({
      id: 'journals/ring/WangM19',
      type: 'article-journal',
      title: 'Rings in O(n²) Time',
      author: [
        { family: 'Wang', given: 'Wei' },
        { family: 'Müller', given: 'Jörg' },
      ],
      'container-title': 'J. Rings',
      volume: '6',
      issue: '4',
      page: '1-11',
      issued: { 'date-parts': [[2019]] },
      URL: 'https://doi.org/10.1234/ring.6',
      DOI: '10.1234/ring.6',
      custom: {
        dblp: 'journals/ring/WangM19',
        'dblp-author:1': 'Wei Wang 0001',
        'orcid:1': '0000-0002-1825-0097',
        'dblp-url': 'db/journals/ring/ring6.html#WangM19',
      },
    });
    expect(references[0]?.cites?.map(({ csl }) => csl.custom)).toEqual([{ dblp: 'conf/ring/Berg01' }]);
  });

  it('leaves the pages of people out, and tells preprints and theses', () => {
    expect(references.map(({ csl }) => [csl.type, csl.title])).toEqual([
      ['article-journal', 'Rings in O(n²) Time'],
      ['paper-conference', 'Is this a ring?'],
      ['article', 'Preprint of rings'],
      ['thesis', 'All rings'],
    ]);
    expect(references[2]?.csl.custom?.['arxiv']).toBe('1901.00001');
    expect(references[3]?.csl).toMatchObject({ genre: 'PhD thesis', publisher: 'University of Delft' });
  });

  it('names the line of crossed tags, and reads on behind them', () => {
    const { references: whole, unread } = readFixture(dblpXml, 'invalid/records/tags-crossed.dblp.xml');
    expect(whole.map(({ csl }) => csl.title)).toEqual(['First', 'Third']);
    expect(unread).toEqual([
      { line: 3, raw: expect.stringContaining('B. Two'), reason: expect.stringMatching(/^line 3: /) },
    ]);
  });

  it('expands nothing that a file declares, and opens no other file', () => {
    const { references: found } = readFixture(dblpXml, 'invalid/records/entity-bomb.dblp.xml');
    expect(found[0]?.csl.title).toBe('Bomb &c; and &secret; here');
    expect(found[0]?.problems).toEqual([{ message: 'an unknown entity is left unchanged' }]);
  });
});

describe('ACL Anthology XML', () => {
  const { references, unread } = readFixture(aclXml, 'valid/records/volumes-and-a-journal.acl.xml');

  it('gives a paper what its volume says, and reads nothing that is commented out', () => {
    expect(unread).toEqual([]);
    expect(references.map(({ csl }) => csl)).toEqual([
      {
        id: '2020.ring-main.1',
        type: 'paper-conference',
        title: 'The Ring of α² & more',
        author: [{ family: 'Berg', given: 'Ida', 'non-dropping-particle': 'van der' }, { family: 'Plato' }],
        editor: [{ family: 'Roe', given: 'Rob' }],
        'container-title': 'Proceedings of the Ring Conference',
        publisher: 'Association for Rings',
        'event-place': 'Online',
        page: '1-7',
        issued: { 'date-parts': [[2020, 7]] },
        abstract: 'We turn.',
        URL: 'https://aclanthology.org/2020.ring-main.1',
        DOI: '10.1234/2020.ring-main.1',
        custom: {
          acl: '2020.ring-main.1',
          bibkey: 'van-der-berg-plato-2020-ring',
          'acl-author:1': 'ida-berg-delft',
          video: 'http://example.org/1',
        },
      },
    ]);
  });

  it('takes a journal apart that prints volume and issue in its title', () => {
    const [paper] = readFixture(aclXml, 'valid/records/journal-issue-in-its-title.acl.xml').references;
    expect(paper?.csl).toMatchObject({
      id: 'J05-1007',
      type: 'article-journal',
      'container-title': 'Computational Linguistics',
      volume: '31',
      issue: '1',
      issued: { 'date-parts': [[2005, 3]] },
    });
  });
});
