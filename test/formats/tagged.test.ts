/** The formats of tagged lines: RIS, MEDLINE, EndNote's ENW, Web of Science. */
import { describe, expect, it } from 'vitest';
import { readFamilyFirst } from '../../seed/read/formats/fields/names.ts';
import { enw } from '../../seed/read/formats/tagged/enw.ts';
import { medline } from '../../seed/read/formats/tagged/medline.ts';
import { ris } from '../../seed/read/formats/tagged/ris.ts';
import { wos } from '../../seed/read/formats/tagged/wos.ts';
import { readFixture } from './read-fixture.ts';

describe('RIS', () => {
  it('reads lines that go on, a record without an end, and keeps unknown tags', () => {
    const { references, unread } = readFixture(ris, 'valid/formats/continued-lines-and-missing-end.ris');
    expect(unread).toEqual([]);
    expect(references[0]?.csl).toEqual({
      id: 'first',
      type: 'article-journal',
      title: 'A title that goes on over two lines',
      author: [
        { family: 'Berg', given: 'Jan', suffix: 'Jr.', 'non-dropping-particle': 'van der' },
        { literal: 'World Health Organization' },
      ],
      issued: { 'date-parts': [[2001, 9, 1]] },
      'container-title': 'Journal of Examples',
      page: '12-15',
      DOI: '10.1000/xyz',
      custom: { XX: 'a tag that nobody knows' },
    });
    expect(references[0]?.problems.map(({ message }) => message)).toEqual([
      'The line "ER" that ends a record is missing.',
    ]);
    expect(references[1]?.csl).toEqual({
      id: 'ris-2',
      type: 'book',
      title: 'A Book',
      'collection-title': 'A Series',
    });
  });

  it('reports text between records and records that say nothing, with their lines', () => {
    const { references, unread } = readFixture(ris, 'invalid/formats/text-between-records.ris');
    expect(references.map(({ csl, position }) => [position, csl.title])).toEqual([
      [1, 'One'],
      [3, 'Two'],
    ]);
    expect(unread.map(({ line, reason }) => [line, reason])).toEqual([
      [1, 'This text is outside any record.'],
      [5, 'The record says nothing about a work.'],
    ]);
  });

  it('takes the more exact of two dates of one year', () => {
    const read = (lines: string): unknown =>
      ris.parse(`TY  - JOUR\n${lines}\nER  - \n`).references[0]?.csl.issued;
    expect(read('PY  - 2016\nDA  - 2016/10/19/')).toEqual({ 'date-parts': [[2016, 10, 19]] });
    expect(read('DA  - 2016/10/19/\nPY  - 2016')).toEqual({ 'date-parts': [[2016, 10, 19]] });
  });

  it('finds a DOI under a tag that is for something else', () => {
    expect(ris.parse('TY  - JOUR\nM3  - doi: 10.1000/abc\nER  - \n').references[0]?.csl.DOI).toBe(
      '10.1000/abc',
    );
    expect(
      ris.parse('TY  - JOUR\nUR  - http://dx.doi.org/10.1000/abc\nER  - \n').references[0]?.csl.DOI,
    ).toBe('10.1000/abc');
  });
});

describe('names that tables and databases print oddly', () => {
  it.each([
    ['W. -C. Chen', { family: 'Chen', given: 'W.-C.' }],
    ['Chen, W. -C.', { family: 'Chen', given: 'W.-C.' }],
    ['Hoff, Jan H Jr', { family: 'Hoff', given: 'Jan H', suffix: 'Jr' }],
    ['Hoff, Jan H 3rd', { family: 'Hoff', given: 'Jan H', suffix: '3rd' }],
    ['Acme, Inc.', { literal: 'Acme, Inc.' }],
    ['Smith, V', { family: 'Smith', given: 'V' }],
  ])('%s', (printed, name) => {
    expect(readFamilyFirst(printed)?.name).toEqual(name);
  });
});

describe('addresses', () => {
  it('of several in one value, as Mendeley writes them, the first counts and none is lost', () => {
    const [reference] = ris.parse(
      'TY  - JOUR\nTI  - T\nUR  - http://dx.doi.org/10.1000/abc https://things.example.org/1\nER  - \n',
    ).references;
    expect(reference?.csl.URL).toBe('http://dx.doi.org/10.1000/abc');
    expect(reference?.csl.DOI).toBe('10.1000/abc');
    expect(reference?.csl.custom).toEqual({ UR: 'https://things.example.org/1' });
  });
});

describe('markup in titles', () => {
  it('is made plain, as databases leave it there; a lone sign stays', () => {
    const [reference] = ris.parse(
      'TY  - JOUR\nTI  - Growth of <i>E. coli</i> under CO<sub>2</sub> &amp; <i> more: p<0.05\nER  - \n',
    ).references;
    expect(reference?.csl.title).toMatch(/^Growth of E\. coli under CO2 & /);
    expect(reference?.csl.title).toMatch(/p<0\.05$/);
    expect(reference?.printed.title).toContain('<sub>2</sub>');
  });
});

describe('MEDLINE', () => {
  it.each([
    ['Lancet', 'Lancet (London, England)', 'Lancet'],
    ['Oncology (Williston Park)', 'Oncology (Williston Park, N.Y.)', 'Oncology (Williston Park, N.Y.)'],
  ])('leaves out the place of a journal where %s is enough to tell it', (short, full, journal) => {
    const [reference] = medline.parse(`PMID- 1\nTI  - T.\nTA  - ${short}\nJT  - ${full}\n`).references;
    expect(reference?.csl['container-title']).toBe(journal);
  });

  it('prefers full names, parts identifiers, and reads dates in words', () => {
    const { references, unread } = readFixture(medline, 'valid/formats/full-names-before-short-ones.nbib');
    expect(unread).toEqual([]);
    expect(references[0]?.csl).toEqual({
      id: 'pmid-12345678',
      type: 'article-journal',
      title: 'A title over two lines',
      author: [
        { family: 'Ngai', given: 'Rosa Maria' },
        { family: 'Berg', given: 'Jan', 'non-dropping-particle': 'van den' },
        { literal: 'The Study Group' },
      ],
      'container-title': 'Journal of examples',
      issued: { 'date-parts': [[2016, 11]], raw: '2016 Nov-Dec' },
      volume: '9',
      page: '454-81',
      DOI: '10.1000/abc',
      keyword: 'one; two',
      custom: {
        pmid: '12345678',
        pii: 'S0140(16)1',
        'container-title-short': 'J Ex',
        'publication-type': 'Journal Article',
      },
    });
    expect(references[1]?.csl).toMatchObject({
      author: [{ family: 'Doe', given: 'J', suffix: 'Jr' }],
      issued: { 'date-parts': [[2013, 6, 10]] },
    });
  });
});

describe('ENW', () => {
  it('reads keywords on lines of their own, and a record without a type as refer wrote it', () => {
    const { references } = readFixture(enw, 'valid/formats/keywords-on-lines-of-their-own.enw');
    expect(references[0]?.csl).toMatchObject({
      type: 'article-journal',
      keyword: 'one; two',
      issue: '4',
      page: '5-9',
      DOI: '10.1000/enw',
    });
    expect(references[1]?.csl).toMatchObject({
      title: 'Without a type',
      'container-title': 'A Collected Volume',
    });
    expect(references[1]?.confidence.type).toBeLessThan(1);
  });
});

describe('Web of Science', () => {
  it('reads what a paper cites, undoes capitals and keeps them as printed', () => {
    const { references, unread } = readFixture(wos, 'valid/formats/cited-references.wos.txt');
    expect(unread).toEqual([]);
    const [paper, inSeries] = references;
    expect(paper?.csl).toMatchObject({
      type: 'article-journal',
      title: 'A title over two lines',
      'container-title': 'Journal of Applied Physics',
      author: [
        { family: 'Smith', given: 'John' },
        { family: 'Doe', given: 'Anna B.' },
      ],
      issued: { 'date-parts': [[2006, 6, 14]] },
      page: '5323-5331',
      custom: { wos: 'WOS:000238592600006' },
    });
    expect(paper?.printed['container-title']).toBe('JOURNAL OF APPLIED PHYSICS');
    expect(paper?.cites?.map(({ csl, raw }) => ({ ...csl, raw }))).toMatchObject([
      {
        author: [{ family: 'Lupascu', given: 'DC' }],
        issued: { 'date-parts': [[2006]] },
        'container-title': 'J Am Ceram Soc',
        volume: '89',
        page: '224',
        DOI: '10.1111/j.1551-2916',
        raw: 'LUPASCU DC, 2006, J AM CERAM SOC, V89, P224, DOI 10.1111/j.1551-2916',
      },
      { author: [{ literal: 'World Hlth Org' }], issued: { 'date-parts': [[1997]] } },
    ]);
    expect(inSeries?.csl).toMatchObject({
      type: 'paper-conference',
      'collection-title': 'Lecture Notes in Computer Science',
    });
  });

  it('reads its tables, which quote nothing', () => {
    const [reference] = readFixture(wos, 'valid/formats/table-of-web-of-science.txt').references;
    expect(reference?.csl).toMatchObject({
      title: 'A "quoted" title',
      author: [
        { family: 'Smith', given: 'J' },
        { family: 'Doe', given: 'AB' },
      ],
      'container-title': 'Nature',
      page: '1-9',
    });
  });
});

describe('Web of Science, meetings', () => {
  it('a record of one is a paper of it, and a plus is no page', () => {
    const [reference] = wos.parse(
      'FN Clarivate\nVR 1.0\nPT C\nAU Doe, J\nTI A paper\nSO PROCEEDINGS OF THINGS\nBP 7\nEP +\nPY 2005\nER\nEF\n',
    ).references;
    expect(reference?.csl).toMatchObject({ type: 'paper-conference', page: '7' });
  });
});
