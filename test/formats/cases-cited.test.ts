/** Tables with cited references: Scopus, OpenAlex, Dimensions and Lens each print them in a way of their own. */
import { describe, expect, it } from 'vitest';
import { timesCited } from '../../seed/normalize/record.ts';
import { csv } from '../../seed/read/formats/tables/csv.ts';
import { readScopusCitations } from '../../seed/read/formats/tables/scopus.ts';
import { facts, people, readCase } from './cases.ts';

const first = (text: string) => csv.parse(text).references[0];
const scopus = (value: string) => readScopusCitations(value).map(({ csl }) => facts(csl));
const nothing = { volume: undefined, issue: undefined, page: undefined };

describe('cited references of Scopus', () => {
  it('001: separates works where semicolons separate authors too', () => {
    const { references } = readCase('001-scopus-2025-references.csv');
    expect(references[0]?.cites?.map(({ csl }) => facts(csl))).toEqual([
      {
        ...nothing,
        title: 'The global burden of tea',
        authors: [],
        container: 'Lancet Tea',
        year: 2023,
        volume: '5',
      },
      {
        ...nothing,
        title: 'Robots that pour tea: a survey',
        authors: ['U. Brandt', 'J. Riemann', 'L. Ahmadi'],
        container: 'Tea Science',
        year: 2025,
        volume: '50',
        page: 'E128-E139',
      },
      {
        title: 'Cups and saucers',
        authors: ['W A Fischer', 'M Kohl'],
        container: 'Annals of Porcelain',
        year: 2024,
        volume: '57',
        issue: '2',
        page: '11-20',
      },
    ]);
  });

  it('002: knows a container without a title', () => {
    const { references } = readCase('002-scopus-references-no-title.csv');
    const cited = references[0]?.cites?.map(({ csl }) => facts(csl));
    expect(cited?.map(({ title }) => title)).toEqual([undefined, undefined, undefined]);
    expect(cited?.map(({ container, volume }) => [container, volume])).toEqual([
      ['Mater. Des.', '30'],
      ['Mater. Sci. Forum', '618-619'],
      ['Science', '324'],
    ]);
  });

  it('keeps a title with a semicolon, bodies and "et al." where authors are separated by semicolons', () => {
    const cited = scopus(
      "Lind Q.; O'Neil R.J.; van der Berg J.-P., Tea and law: Rules; a comparison, Law Review, 12, 3, pp. 1-20, (2019); European Commission; Joint Research Centre, Atlas of tea, (2011); Brandt U.; et al., Cups in winter, Nature Tea, 5, (2018); Smith J., The tea book, (2001)",
    );
    expect(cited.map(({ title, authors }) => [title, authors])).toEqual([
      ['Tea and law: Rules; a comparison', ['Q. Lind', "R.J. O'Neil", 'J.-P. van der Berg']],
      ['Atlas of tea', ['European Commission', 'Joint Research Centre']],
      ['Cups in winter', ['U. Brandt']],
      ['The tea book', ['J. Smith']],
    ]);
  });

  it('reads the layouts before 2025 as before', () => {
    const cited = scopus(
      'Smith J., Doe A.B., A title, with comma, Physical Review, 12, 3, pp. 1-10, (2001); WHO Guidelines on tea; Low, A., (1999) Mater. Sci. Forum, 618-619, pp. 41-44; Hill, B., High, C., et al., An old title; continued (2004) Tea Letters, 5, p. 12',
    );
    expect(cited.map(({ title, authors, container }) => [title, authors, container])).toEqual([
      ['A title, with comma', ['J. Smith', 'A.B. Doe'], 'Physical Review'],
      ['WHO Guidelines on tea', [], undefined],
      [undefined, ['A. Low'], 'Mater. Sci. Forum'],
      ['An old title; continued', ['B. Hill', 'C. High'], 'Tea Letters'],
    ]);
  });

  it('keeps a journal whose name is an enumeration whole, and takes no publisher for a journal', () => {
    const [transactions, book, report] = scopus(
      'Kim S.-H., Tea in Seoul, IEEE Transactions on Systems, Man, and Cybernetics, 4, 2, pp. 3-9, (1999); Doe J., Cups, Imaginary University Press, (2001); World Tea Organization, Guidelines, (2020)',
    );
    expect(transactions).toMatchObject({
      title: 'Tea in Seoul',
      container: 'IEEE Transactions on Systems, Man, and Cybernetics',
    });
    expect(book).toMatchObject({ title: 'Cups', container: undefined });
    expect(report).toMatchObject({ title: 'Guidelines', authors: ['World Tea Organization'] });
  });
});

describe('OpenAlex, Dimensions, Lens', () => {
  it('004: knows the dotted columns of OpenAlex', () => {
    const [reference] = readCase('004-openalex-csv-dotted.csv').references;
    expect(facts(reference?.csl)).toEqual({
      ...nothing,
      title: 'Tea networks in the north',
      authors: ['Petra Novak', 'Kari Olsen'],
      container: 'Journal of Imaginary Networks',
      year: 2021,
    });
    expect(reference?.csl.custom).toMatchObject({
      openalex: 'W1000000001',
      'orcid:1': '0000-0000-0000-0001',
    });
  });

  it('reads the works that OpenAlex cites, its pages and its count of citations', () => {
    const reference = first(
      'id,title,type,type_crossref,biblio.first_page,biblio.last_page,publication_year,publication_date,authorships.author.display_name,authorships.author.orcid,referenced_works,cited_by_count\nhttps://openalex.org/W200,T,article,proceedings-article,1,9,2020,2020-05-06,A B|C D,|https://orcid.org/0000-0000-0000-0002,https://openalex.org/W1111|https://openalex.org/W2222,15\n',
    );
    expect(reference?.csl).toMatchObject({
      type: 'paper-conference',
      page: '1-9',
      issued: { 'date-parts': [[2020, 5, 6]] },
      custom: { 'orcid:2': '0000-0000-0000-0002' },
    });
    expect(reference && timesCited(reference.csl)).toEqual({ count: 15, by: 'OpenAlex' });
    expect(reference?.cites?.map(({ csl }) => csl.custom)).toEqual([
      { openalex: 'W1111' },
      { openalex: 'W2222' },
    ]);
  });

  it('005: separates the cited references of Dimensions and their fields', () => {
    const [reference] = readCase('005-dimensions-cited-references.csv').references;
    expect(reference?.cites?.map(({ csl }) => ({ ...facts(csl), doi: csl.DOI }))).toEqual([
      {
        title: 'A first cup of tea',
        authors: ['Ulla Brandt', 'Jan Riemann'],
        container: 'Imaginary Nutrition',
        year: 2001,
        volume: '12',
        issue: '4',
        page: '33-40',
        doi: '10.1000/c.1',
      },
      {
        title: 'A second cup of tea',
        authors: ['Leila Ahmadi'],
        container: 'Imaginary Nutrition',
        year: 2003,
        volume: '14',
        issue: '1',
        page: '3-9',
        doi: '10.1000/c.2',
      },
    ]);
  });

  it('reads references of Dimensions without authors or title, and the day of the export', () => {
    const [reference] = csv.parse(
      '"About the data: Exported on Mar 05, 2024."\nRank,Publication ID,Title,PubYear,Times cited,Cited references\n1,pub.1,T,2018,99,"[Brandt, Ulla]|First; with semicolon|Tea|2001|12||33||pub.11|5;[]|No authors|None|1999||||||;[Kohl, Max]||J Tea|2002|1|2|3-4||pub.13|0;|Title alone|||||||pub.14|"\n',
    ).references;
    expect(reference?.cites?.map(({ csl }) => [csl.title, people(csl), csl['container-title']])).toEqual([
      ['First; with semicolon', ['Ulla Brandt'], 'Tea'],
      ['No authors', [], undefined],
      [undefined, ['Max Kohl'], 'J Tea'],
      ['Title alone', [], undefined],
    ]);
    expect(reference && timesCited(reference.csl)).toEqual({ count: 99, by: 'Dimensions', on: '2024-03-05' });
  });

  it('006: lists no cited work that is known by its Lens id alone', () => {
    const { references } = readCase('006-lens-references-ids.csv');
    expect(references).toHaveLength(1);
    expect(references[0]?.cites).toBeUndefined();
    expect(references[0]?.csl.custom?.['cites-lens']).toBe('020-580-625-513-551; 017-750-600-412-958');
  });

  it('cites the record of the same table that a Lens id names', () => {
    const [citing] = csv.parse(
      'Lens ID,Title,References\n000-001-002-003-00X,Tea A,010-001-002-003-001; 000-001-002-003-002\n000-001-002-003-002,Tea B,\n',
    ).references;
    expect(citing?.cites?.map(({ csl }) => csl.title)).toEqual(['Tea B']);
  });
});
