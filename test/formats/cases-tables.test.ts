/** Exports of databases as tables: what each prints in a way of its own. */
import { describe, expect, it } from 'vitest';
import { timesCited } from '../../seed/normalize/record.ts';
import { csv } from '../../seed/read/formats/tables/csv.ts';
import { facts, people, readCase } from './cases.ts';

const first = (text: string) => csv.parse(text).references[0];

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
