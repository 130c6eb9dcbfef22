/** Tables: any header that names what works have, and the exports of Scopus. */
import { describe, expect, it } from 'vitest';
import { splitNames } from '../../seed/read/formats/fields/name-lists.ts';
import { readFormat } from '../../seed/read/formats/index.ts';
import { csv } from '../../seed/read/formats/tables/csv.ts';
import { readScopusCitation } from '../../seed/read/formats/tables/scopus.ts';
import { fixture, readFixture } from './read-fixture.ts';

describe('tables', () => {
  it('reads semicolons between columns and line breaks within a cell', () => {
    const { references } = readFixture(csv, 'valid/formats/semicolons-and-line-breaks.csv');
    expect(references.map(({ csl }) => csl)).toMatchObject([
      {
        title: 'A title on two lines',
        author: [
          { family: 'Smith', given: 'John' },
          { family: 'Doe', given: 'Jane' },
        ],
        'container-title': 'Journal',
        page: '1-9',
        issued: { 'date-parts': [[2020]] },
      },
      { title: 'Another', author: [{ family: 'Roe', given: 'J.' }] },
    ]);
    expect(references[0]?.raw).toBe('"A title\non two lines";Smith, John and Doe, Jane;2020;Journal;1-9');
  });

  it('loses only the rows that are broken, and says where and why', () => {
    const { references, unread } = readFixture(csv, 'invalid/formats/quote-never-closed.csv');
    expect(references.map(({ csl }) => csl.title)).toEqual(expect.arrayContaining(['One', 'Three']));
    expect(unread.at(-1)).toEqual({
      line: 5,
      raw: 'Four,a,b,c,d',
      reason: 'The row has 5 cells, but the table has 3 columns.',
    });
    expect(references.length + unread.length).toBe(4);
  });

  it('takes the title of the publication for the journal where another column is the title, as Zotero has it', () => {
    const [reference] = readFixture(
      csv,
      'valid/formats/publication-title-beside-title.zotero.csv',
    ).references;
    expect(reference?.csl).toMatchObject({
      type: 'article-journal',
      title: 'A title',
      'container-title': 'Journal of Things',
      author: [
        { family: 'Abel', given: 'Anna' },
        { 'non-dropping-particle': 'van der', family: 'Baker', given: 'Ben' },
      ],
    });
  });

  it('knows headers in other words, behind a line that names the delimiter', () => {
    const text = fixture('valid/formats/headers-in-other-words.excel.csv');
    expect(csv.detect(text, 'list.csv')).toBeGreaterThan(0.9);
    const { references, unread } = csv.parse(text);
    expect(unread).toEqual([]);
    expect(references[0]?.csl).toEqual({
      id: 'row-1',
      type: 'article-journal',
      title: 'A title',
      author: [
        { family: 'Abel', given: 'W.-C.' },
        { family: 'Baker', given: 'B.' },
      ],
      'container-title': 'Journal of Things',
      issued: { 'date-parts': [[2001]] },
      page: '1-9',
      custom: { authorcount: '2' },
    });
  });

  it('finds the header behind words about the export, and hands those over', () => {
    const text = fixture('valid/formats/words-before-the-header.csv');
    const { references, unread } = readFormat(text, 'export.csv');
    expect(references[0]?.csl).toMatchObject({ title: 'A title', 'container-title': 'Journal of Things' });
    expect(unread).toMatchObject([{ line: 1, reason: 'This text comes before the header of the table.' }]);
  });

  it('says which columns a table has where none is known for a title', () => {
    const text = fixture('invalid/formats/no-column-with-a-title.csv');
    expect(() => readFormat(text, 'list.csv')).toThrow(
      /list\.csv:1: .* its columns are: work, shelf, date\./,
    );
  });

  it('keeps columns that it does not know', () => {
    const [reference] = csv.parse('title,year,shelf\nT,2001,B12\n').references;
    expect(reference?.csl.custom).toEqual({ shelf: 'B12' });
  });

  it.each([
    ['Smith, J.; Doe, A.', ['Smith, J.', 'Doe, A.']],
    ['Smith, J., Doe, A. B.', ['Smith, J.', 'Doe, A. B.']],
    ['Smith J., Doe A.B.', ['Smith J.', 'Doe A.B.']],
    ['John Smith, Anna Doe and Richard Roe', ['John Smith', 'Anna Doe', 'Richard Roe']],
    ['Smith, John', ['Smith, John']],
  ])('parts the names %s', (value, names) => {
    expect(splitNames(value)).toEqual(names);
  });
});

describe('Scopus', () => {
  it('reads full names without their numbers, and what is cited in both ways of printing it', () => {
    const [reference] = readFixture(csv, 'valid/formats/scopus-with-references.csv').references;
    expect(reference?.csl).toMatchObject({
      type: 'paper-conference',
      title: 'A title, with a comma and a "quote"',
      author: [
        { family: 'Smith', given: 'John' },
        { family: 'Doe', given: 'Anna B.' },
      ],
      page: '101-120',
      DOI: '10.1000/scopus',
    });
    expect(reference?.cites?.map(({ csl }) => csl)).toMatchObject([
      {
        author: [
          { family: 'Roe', given: 'R.' },
          { family: 'Poe', given: 'E.A.' },
        ],
        title: 'An older title',
        'container-title': 'Journal of Things',
        volume: '5',
        issue: '2',
        page: '1-10',
        issued: { 'date-parts': [[1999]] },
      },
      {
        title: 'Another title',
        'container-title': 'Physical Review',
        volume: '65',
        issue: '4',
        page: '20-30',
      },
    ]);
  });

  it('keeps a citation that it cannot tell apart as a doubtful title', () => {
    const { csl, confidence, raw } = readScopusCitation('Something without any form', 1);
    expect(csl.title).toBe('Something without any form');
    expect(confidence.title).toBeLessThan(0.5);
    expect(raw).toBe('Something without any form');
  });
});
