/** Exports of databases as tables: what each prints in a way of its own. */
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

describe('SpringerLink', () => {
  it('007: separates names that are glued together', () => {
    const [article, chapter] = readCase('007-springerlink-csv.csv').references.map(({ csl }) => csl);
    expect(article).toMatchObject({ type: 'article-journal', DOI: '10.1007/s00000-019-00001-1' });
    expect(facts(article)).toMatchObject({
      title: 'Fast tea',
      authors: ['Petra Novak', 'Kari Olsen-Lind', 'Ulla McBrandt'],
      container: 'Imaginary Cognition',
      volume: '47',
      issue: '1',
    });
    expect(chapter).toMatchObject({ type: 'chapter', 'container-title': 'Tea Conference 2019' });
  });

  it.each([
    ['Anna DeMarcoLi WeiJosé García López', ['Anna DeMarco', 'Li Wei', 'José García López']],
    ['JoAnn SmithP. O’NeilMary MacKenzie', ['JoAnn Smith', 'P. O’Neil', 'Mary MacKenzie']],
    ['Guy van der BergHans-Peter Müller', ['Guy van der Berg', 'Hans-Peter Müller']],
    ['Éva ÁrvaiÖmer Şahin', ['Éva Árvai', 'Ömer Şahin']],
    ['Robert LeBlanc', ['Robert LeBlanc']],
    ['Jane Doe; John Roe', ['Jane Doe', 'John Roe']],
  ])('reads %s', (value, names) => {
    const reference = first(`Item Title,Item DOI,Authors\nT,10.1007/a,${value}\n`);
    expect(people(reference?.csl)).toEqual(names);
  });
});

describe('Google Scholar', () => {
  it('008: takes ellipses for gaps, and no host, ellipsis or cut name for a venue', () => {
    const { references } = readCase('008-scholar-ellipsis.csv');
    expect(references.map(({ csl }) => [people(csl), csl['container-title']])).toEqual([
      [['C Novak', 'J Olsen', 'A Brandt'], undefined],
      [['F Riemann', 'E Ahmadi', 'M Kohl'], undefined],
      [['A Fischer', 'D Trell'], undefined],
      [['P Schlag', 'Q Lind'], 'SSRN'],
      [['R Virt'], undefined],
    ]);
    expect(references[0]?.problems).toEqual([
      { message: 'not all names are given (and others)', field: 'author' },
    ]);
    expect(references.map(({ csl }) => timesCited(csl))).toEqual(
      [39, 5, 12, 3, 2].map((count) => ({ count, by: 'Google Scholar' })),
    );
  });

  it.each([
    ['arXiv preprint arXiv:1801.01234', 'arXiv'],
    ['Nature', 'Nature'],
    ['Dagbladet.no', 'Dagbladet.no'],
    ['books.google.com', undefined],
    ['biorxiv.org', 'bioRxiv'],
    ['Phys.Rev.D', 'Phys.Rev.D'],
    ['https://tea.org/blog/1', undefined],
    ['Web of Science', undefined],
    ['The Journal of Database', 'The Journal of Database'],
    ['[No source captured]', undefined],
  ])('has %s as the venue %s', (source, venue) => {
    expect(first(`Cites,Authors,Title,Source\n1,A B,T,"${source}"\n`)?.csl['container-title']).toBe(venue);
  });
});

describe('PubMed, Embase, Cochrane, EBSCO', () => {
  it('009: separates a name of one word, and reads the citation', () => {
    const { references } = readCase('009-pubmed-csv-one-word-name.csv');
    expect(facts(references[0]?.csl)).toEqual({
      title: 'Field voles of the coast',
      authors: ['P Novak', 'KL Olsen', 'Sutarno', 'U Brandt'],
      container: 'Imag J',
      year: 2002,
      volume: '19',
      issue: '1',
      page: '1-9',
    });
    expect(facts(references[1]?.csl)).toMatchObject({
      authors: ['Vole Genome Consortium', 'P Novak', 'KL Olsen'],
      volume: '20',
      issue: '2',
      page: '11-19',
    });
  });

  it('011: reads the source of Embase', () => {
    const { references } = readCase('011-embase-csv-source.csv');
    expect(references.map(({ csl }) => facts(csl))).toMatchObject([
      {
        container: 'Journal of Imaginary Case Reports',
        year: 2017,
        volume: '3',
        issue: '1',
        page: '31-33',
      },
      { container: 'Journal of Imaginary Case Reports', year: 2019, volume: '54', page: '83-86' },
    ]);
  });

  it.each([
    ['Nature. 2020 Jan;577(7788):1-5. doi: 10.1000/a. Epub 2019 Dec 1.', 'Nature', '577', '7788', '1-5'],
    ['Tea Res (Lond). 2021 Nov 5;12:e123. eCollection 2021.', 'Tea Res (Lond)', '12', undefined, 'e123'],
    [
      'Tea Med. 2022 Mar 3:2022.03.01.123. Online ahead of print.',
      'Tea Med',
      undefined,
      undefined,
      '2022.03.01.123',
    ],
    [
      'Tea Medicine (2020) 12:SUPPL 1 (S31-S32). Date of Publication: 1 Mar 2020',
      'Tea Medicine',
      '12',
      'SUPPL 1',
      'S31-S32',
    ],
    ['Tea (2021) 9 Article Number: 712345. Date of Publication: 5 May 2021', 'Tea', '9', undefined, '712345'],
    [
      'Lancet, 2017, 390(10113), 2681‐2692 | added to CENTRAL: 31 Jan 2018',
      'Lancet',
      '390',
      '10113',
      '2681-2692',
    ],
    ['Tea Quarterly. Mar2017, Vol. 3 Issue 1, p31-33. 3p.', 'Tea Quarterly', '3', '1', '31-33'],
    [
      'Journal of the Tea (2000) Society',
      'Journal of the Tea (2000) Society',
      undefined,
      undefined,
      undefined,
    ],
    ['Proceedings of Tea, 2017', 'Proceedings of Tea, 2017', undefined, undefined, undefined],
  ])('reads the source %s', (source, container, volume, issue, page) => {
    const reference = first(`Title,Authors,Source\nT,A B,"${source}"\n`);
    expect(facts(reference?.csl)).toMatchObject({ container, volume, issue, page });
  });

  it.each([
    ['Suharto, Novak P.', ['Suharto', 'P Novak']],
    ['Sutarno.', ['Sutarno']],
    ['van der Berg J, O’Neil-Lind KR Jr.', ['J van der Berg', 'KR O’Neil-Lind Jr.']],
    ['Novak P, Lee S; Tea Study Group.', ['P Novak', 'S Lee', 'Tea Study Group']],
  ])('reads the authors %s of PubMed', (authors, names) => {
    const reference = first(`PMID,Title,Authors,Journal/Book\n1,T,"${authors}",Tea\n`);
    expect(people(reference?.csl)).toEqual(names);
  });
});

describe('any table', () => {
  it('012: separates the keywords of Rayyan', () => {
    const { references } = readCase('012-rayyan-mesh-keywords.csv');
    expect(references.map(({ csl }) => csl.keyword?.split('; '))).toEqual([
      [
        '*Tea Records/*statistics & numerical data',
        'Middle Aged',
        'United States',
        'Humans',
        '*Attitude to Cups',
      ],
      ['*Tea Records', 'Adult', '*Attitude to Cups'],
    ]);
  });

  it('049: reads LaTeX, and takes no word for editors into a name', () => {
    const [reference] = readCase('049-latex-in-tables.csv').references;
    expect(people(reference?.csl)).toEqual(['Adérito Novak', 'Björn Olsen', 'Peer Kröger']);
  });

  it.each([
    ['Novak P*, Olsen K†, Brandt U1,2', ['P Novak', 'K Olsen', 'U Brandt']],
    ['Smith, J., Doe, A. and 3 others', ['J. Smith', 'A. Doe']],
    ['Müller, Jan; Kohl, Max et al.', ['Jan Müller', 'Max Kohl']],
    ['Smith, John, Jr.', ['John Smith Jr.']],
    ['Smith, John A', ['John A Smith']],
    ['[No author name available]', []],
  ])('reads the authors %s', (authors, names) => {
    expect(people(first(`Title,Authors,Year\nT,"${authors}",2001\n`)?.csl)).toEqual(names);
  });

  it.each([
    ['[No title available]', undefined],
    ['Scopus', undefined],
    ['No title deeds: tea and property', 'No title deeds: tea and property'],
    ['$\\alpha$-tea and 5 $ cups', 'α-tea and 5 $ cups'],
    ['C:\\new\\tea', 'C:\\new\\tea'],
  ])('has %s as the title %s', (printed, title) => {
    expect(first(`Title,Authors,Year\n"${printed}",A B,2001\n`)?.csl.title).toBe(title);
  });

  it('names who counted the citations where a table shows it', () => {
    const count = (header: string, value: string) => {
      const reference = first(`Title,Authors,${header}\nT,A B,${value}\n`);
      return reference && timesCited(reference.csl);
    };
    expect(count('Cited by,EID', '12,2-s2.0-1')).toEqual({ count: 12, by: 'Scopus' });
    expect(count('Article Citation Count', '0')).toEqual({ count: 0, by: 'IEEE Xplore' });
    expect(count('Cited by', '"1,234"')).toEqual({ count: 1234 });
    expect(count('Cited by', 'n/a')).toBeUndefined();
    expect(count('Cites,GSRank,QueryDate', '7,1,2021-03-04 12:33:05')).toEqual({
      count: 7,
      by: 'Google Scholar',
      on: '2021-03-04',
    });
    expect(count('"Times Cited, WoS Core",UT (Unique WOS ID),Date of Export', '4,WOS:1,2024-05-06')).toEqual({
      count: 4,
      by: 'Web of Science',
      on: '2024-05-06',
    });
  });

  it('takes the date of early access where no other is given', () => {
    const year = (rest: string) =>
      facts(first(`Title,Authors,Publication Year,Early Access Date\nT,A B,${rest}\n`)?.csl).year;
    expect(year(',DEC 2021')).toBe(2021);
    expect(year('2022,DEC 2021')).toBe(2022);
  });
});
