/** Formats that say what a paper cites: JATS, OpenAlex, Crossref; and Crosscite beside them. */
import { describe, expect, it } from 'vitest';
import { crosscite } from '../../seed/read/formats/json/crosscite.ts';
import { crossref } from '../../seed/read/formats/json/crossref.ts';
import { fromInvertedIndex, openalex } from '../../seed/read/formats/json/openalex.ts';
import { s2 } from '../../seed/read/formats/json/s2.ts';
import { jats } from '../../seed/read/formats/xml/jats.ts';
import { readFixture } from './read-fixture.ts';

describe('JATS', () => {
  const { references, unread } = readFixture(jats, 'valid/records/mixed-and-element-citations.jats.xml');
  const [article] = references;
  const cites = article?.cites ?? [];

  it('reads the article as one reference', () => {
    expect(unread).toEqual([]);
    expect(references).toHaveLength(1);
    expect(article?.csl).toEqual({
      id: '10.1234/jr.1',
      type: 'article-journal',
      title: 'Rings of x²: A study',
      author: [
        { family: 'Berg', given: 'Ida', 'non-dropping-particle': 'van der' },
        { literal: 'The Ring Group' },
      ],
      editor: [{ family: 'Roe', given: 'Rob' }],
      'container-title': 'Journal of Rings',
      publisher: 'Example Press',
      ISSN: '1234-5678',
      volume: '10',
      issue: '3',
      page: '11-19',
      issued: { 'date-parts': [[2020, 1]] },
      DOI: '10.1234/jr.1',
      keyword: 'ring; round',
      abstract: 'Background: Rings are round. Methods: We looked.',
      language: 'en',
      custom: { pmid: '777', 'orcid:1': '0000-0002-1825-0097', 'article-type': 'research-article' },
    });
  });

  it('reads its own reference list, and not that of another article inside', () => {
    expect(cites.map(({ position, csl }) => [position, csl.type, csl.title])).toEqual([
      [1, 'article-journal', 'Old rings'],
      [2, 'chapter', 'On squares'],
      [3, 'article-journal', 'Plain text of a ring'],
      [4, 'webpage', 'Ring page'],
    ]);
  });

  it('reads parts as they are given', () => {
    expect(cites[0]?.csl).toMatchObject({
      author: [{ family: 'Doe', given: 'J' }],
      'container-title': 'Ring Lett',
      volume: '23',
      issue: '9',
      page: '5-8',
      issued: { 'date-parts': [[1999]] },
      DOI: '10.1234/rl.5',
    });
    expect(cites[0]?.problems).toEqual([{ message: 'not all authors printed (et al.)', field: 'author' }]);
    expect(cites[1]?.csl).toMatchObject({
      author: [{ family: 'Roe', given: 'R' }],
      editor: [{ family: 'Poe', given: 'P' }],
      'container-title': 'All shapes',
      publisher: 'Example Press',
      page: '1-9',
    });
    expect(cites[3]?.csl.URL).toBe('https://example.org/ring');
  });

  it('keeps what was printed, and reads a plain text with less than full confidence', () => {
    expect(cites[1]?.raw).toBe(
      'Roe R (2001) On squares. In: Poe P, editor. All shapes. Delft: Example Press. pp. 1–9.',
    );
    expect(cites[0]?.raw).toMatch(/^<ref id="r1">.*<\/ref>$/s);
    expect(cites[0]?.confidence.title).toBe(1);
    expect(cites[2]?.confidence.title).toBeLessThan(1);
  });
});

describe('OpenAlex', () => {
  const file = 'valid/records/answer-with-abstract-and-citations.openalex.json';
  const { references, unread } = readFixture(openalex, file);

  it('reads a work of an answer', () => {
    expect(unread).toEqual([]);
    expect(references[0]?.csl).toEqual({
      id: 'W2741809807',
      type: 'article-journal',
      title: 'The state of rings',
      author: [
        { family: 'van der Berg', given: 'Ida' },
        { family: 'Gray', given: 'J. P.' },
      ],
      'container-title': 'RingJ',
      publisher: 'RingJ, Inc.',
      ISSN: '2167-8359',
      volume: '6',
      page: 'e4375',
      issued: { 'date-parts': [[2018, 2, 13]] },
      DOI: '10.1234/Ring.4375',
      URL: 'https://doi.org/10.1234/ring.4375',
      language: 'en',
      keyword: 'Ring',
      abstract: 'Despite the interest, in the rings',
      custom: {
        openalex: 'W2741809807',
        mag: '2741809807',
        pmid: '29456894',
        retracted: 'yes',
        'orcid:1': '0000-0003-1613-5981',
        'openalex-author:1': 'A5048491430',
      },
    });
  });

  it('knows no more of what is cited than its address', () => {
    expect(references[0]?.cites?.map(({ csl }) => csl)).toEqual([
      { id: 'W1560783210', type: 'document', custom: { openalex: 'W1560783210' } },
      { id: 'W1767272795', type: 'document', custom: { openalex: 'W1767272795' } },
    ]);
  });

  it('reads a work of which little is known', () => {
    expect(references[1]?.csl).toEqual({
      id: 'W42',
      type: 'article',
      title: 'No more than this',
      URL: 'http://arxiv.org/abs/1706.03762v5',
      custom: { openalex: 'W42', arxiv: '1706.03762' },
    });
  });

  it('reads one work a line', () => {
    const lines = readFixture(openalex, 'valid/records/one-a-line.openalex.jsonl');
    expect(lines.references.map(({ csl }) => csl.id)).toEqual(['W1001', 'W1002']);
    expect(lines.unread).toEqual([]);
  });

  it('puts the words of an abstract in order, whatever the index says', () => {
    expect(fromInvertedIndex({ b: [1, 3], a: [0, 2] })).toBe('a b a b');
    expect(fromInvertedIndex({ far: [2 ** 40], no: ['1'], less: [-1], here: [0] })).toBe('here');
    expect(fromInvertedIndex(null)).toBe('');
  });
});

describe('Crossref', () => {
  const { references, unread } = readFixture(
    crossref,
    'valid/records/work-list-with-references.crossref.json',
  );

  it('reads the works of an answer, and nothing else in it', () => {
    expect(unread).toEqual([]);
    expect(references.map(({ csl }) => csl.id)).toEqual(['10.1234/chapter.1', '10.1234/nodate']);
    expect(references[0]?.csl).toMatchObject({
      type: 'chapter',
      title: 'Rings & things: A study',
      'container-title': 'All Rings',
      'collection-title': 'Lecture Notes in Rings',
      author: [
        { family: 'Berg', given: 'Ida', 'non-dropping-particle': 'van der' },
        { literal: 'The Ring Group' },
      ],
      issued: { 'date-parts': [[2016, 11]] },
      abstract: 'Abstract: Rings are round.',
      custom: { 'orcid:1': '0000-0002-1825-0097' },
    });
    expect(references[1]?.csl.issued).toBeUndefined();
  });

  it('reads what is cited, in parts or as a text', () => {
    const cites = references[0]?.cites ?? [];
    expect(cites.map(({ csl }) => [csl.type, csl.title])).toEqual([
      ['article-journal', 'Old rings'],
      ['article-journal', 'Plain text of a ring'],
      ['book', 'All shapes'],
    ]);
    expect(cites[0]?.csl).toMatchObject({ DOI: '10.1234/old.1', issued: { 'date-parts': [[1999]] } });
    expect(cites[0]?.problems).toEqual([{ message: 'only the first author is named', field: 'author' }]);
    expect(cites[1]?.raw).toBe('Smith, J., Jones, K.: Plain text of a ring. Nature 12, 34-56 (2004)');
  });
});

it('reads Crosscite', () => {
  const [software] = readFixture(crosscite, 'valid/records/software.crosscite.json').references;
  expect(software?.csl).toMatchObject({
    type: 'software',
    title: 'Ring tools',
    author: [{ family: 'Berg', given: 'Ida' }],
    issued: { 'date-parts': [[2016, 3, 27]] },
    abstract: 'Tools. For rings.',
    custom: { 'orcid:1': '0000-0002-1825-0097' },
  });
});

describe('Semantic Scholar', () => {
  const { references, unread } = readFixture(s2, 'valid/records/papers-and-their-references.s2.json');

  it('reads a paper', () => {
    expect(references[0]?.csl).toEqual({
      id: '0123456789abcdef0123456789abcdef01234567',
      type: 'paper-conference',
      title: 'The state of rings',
      author: [
        { family: 'van der Berg', given: 'Ida' },
        { family: 'Gray', given: 'J.' },
      ],
      'container-title': 'Conference on Rings',
      ISSN: '1234-5678',
      page: '1-10',
      issued: { 'date-parts': [[2017, 3, 2]] },
      DOI: '10.1234/RING.1',
      abstract: 'Rings are round & closed.',
      custom: {
        s2: '0123456789abcdef0123456789abcdef01234567',
        arxiv: '1701.00001',
        pmid: '777',
        mag: '99',
        venue: 'RingConf',
        'times-cited': '5',
        'times-cited-by': 'Semantic Scholar',
        'open-access': 'https://ring.example/1.pdf',
        'author-s2:1': '11',
        'orcid:2': '0000-0003-1613-5981',
      },
    });
  });

  it('makes no id for a cited work that Semantic Scholar has none for', () => {
    expect(references[0]?.cites?.map(({ csl }) => [csl.title, csl.custom?.['s2']])).toEqual([
      ['A ring that nobody found', undefined],
      ['Old rings', '1123456789abcdef0123456789abcdef01234567'],
    ]);
  });

  it('reads a paper within its place among citations', () => {
    expect(references[1]?.csl).toMatchObject({ type: 'article', title: 'Rings again' });
    expect(references[1]?.csl.custom?.['open-access']).toBeUndefined();
  });

  it('reports what says nothing', () =>
    expect(unread).toMatchObject([{ reason: 'this record says nothing about a work' }]));
});
