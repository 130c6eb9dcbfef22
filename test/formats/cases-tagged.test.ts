/** Exports of databases in RIS, in the tags of Web of Science and in PubMed's: what each prints in a way of its own. */
import { describe, expect, it } from 'vitest';
import { timesCited } from '../../seed/normalize/record.ts';
import { medline } from '../../seed/read/formats/tagged/medline.ts';
import { ris } from '../../seed/read/formats/tagged/ris.ts';
import { wos } from '../../seed/read/formats/tagged/wos.ts';
import { facts, people, readCase } from './cases.ts';

/** One record of RIS, as an article without its end marks. */
const record = (...lines: string[]) => {
  const { references } = ris.parse(`TY  - JOUR\n${lines.join('\n')}\nER  - \n`);
  expect(references).toHaveLength(1);
  return references[0];
};

const keywords = (...lines: string[]) => record('TI  - T', ...lines)?.csl.keyword;
const authors = (...lines: string[]) => people(record('TI  - T', ...lines)?.csl);

describe('keywords of RIS', () => {
  it('013: cuts none at a comma that has a line of its own', () => {
    const [reference] = readCase('013-ris-keyword-comma.ris').references;
    expect(reference?.csl.keyword?.split('; ')).toEqual([
      'Models, Genetic',
      'RNA, Messenger',
      'Gene Expression Regulation, Bacterial',
    ]);
  });

  it('014: takes lines behind the first for one each', () => {
    const [reference] = readCase('014-endnote-ris-keyword-lines.ris').references;
    expect(reference?.csl.keyword?.split('; ')).toEqual([
      'Animals',
      'Anti-Tea Agents/*pharmacology',
      'Colitis/*drug therapy',
      'Voles',
    ]);
  });

  it('takes one line with several commas for a list, and one with a comma for one keyword', () => {
    expect(keywords('KW  - tea, cups, pots')).toBe('tea; cups; pots');
    expect(keywords('KW  - Models, Genetic')).toBe('Models, Genetic;');
    expect(keywords('KW  - tea; cups')).toBe('tea; cups');
    expect(keywords('KW  - tea', 'KW  - a, b, c')).toBe('tea; a, b, c');
  });

  it('joins a keyword that goes on in the next line', () => {
    expect(keywords('KW  - gene expression; RNA,', ' Messenger; cups')).toBe(
      'gene expression; RNA, Messenger; cups',
    );
    const long = 'Keywords that are so long that a program breaks them into two';
    expect(keywords(`KW  - ${long}`, 'lines', 'Voles')).toBe(`${long} lines; Voles`);
  });
});

describe('names of RIS', () => {
  it('016: separates several names in one line', () => {
    const [reference] = readCase('016-ris-authors-on-one-line.ris').references;
    expect(people(reference?.csl)).toEqual(['Petra J. Novak-Lind', 'Kari Olsen', 'Ulla Brandt']);
  });

  it.each([
    ['Smith, John, Jr.', ['John Smith Jr.']],
    ['Novak, P., Olsen, K., Brandt, U. B.', ['P. Novak', 'K. Olsen', 'U. B. Brandt']],
    ['Petra Novak and Kari Olsen', ['Petra Novak', 'Kari Olsen']],
    ['Novak, Petra and Olsen, Kari', ['Petra Novak', 'Kari Olsen']],
    ['Novak, P. & 2 more', ['P. Novak']],
    ['Novak, P. et al.', ['P. Novak']],
    ['Brandt, Ulla*', ['Ulla Brandt']],
    ['Müller, Jan1,2', ['Jan Müller']],
    ['Novak, Petra (Ed.)', ['Petra Novak']],
    ['Team, R Core', ['R Core Team']],
    ['Collaboration, ATLAS', ['ATLAS Collaboration']],
    ['Department of Tea and Cups', ['Department of Tea and Cups']],
    ['Tea House and Cup House,', ['Tea House and Cup House']],
    ['Novak, Petra and', ['Petra and Novak']],
    ['[No author name available]', []],
  ])('reads %s', (line, names) => {
    expect(authors(`AU  - ${line}`)).toEqual(names);
  });

  it('says that there are more', () => {
    const { problems } = record('TI  - T', 'AU  - Novak, P.', 'AU  - et al.') ?? {};
    expect(problems).toEqual([{ message: 'not all names are given (and others)', field: 'author' }]);
  });

  it('takes a name on each line of a value', () => {
    expect(authors('AU  - Novak, P.', 'Olsen, K.')).toEqual(['P. Novak', 'K. Olsen']);
    expect(authors('AU  - Novak,', '      Petra')).toEqual(['Petra Novak']);
  });
});

describe('records of RIS', () => {
  it('015: takes what Ovid prints behind the end for no record', () => {
    const { references, unread } = readCase('015-ris-ovid-nl.ris');
    expect(references.map(({ csl }) => csl.title)).toEqual(['Tea and mood', 'Tea and sleep']);
    expect(unread).toEqual([]);
  });

  it('takes a type that does not come first', () => {
    const { references } = ris.parse(
      'ID  - 1\nTY  - JOUR\nTI  - A\nER  - \n\nAU  - Novak, P.\nTI  - B\nTY  - CHAP\nER  - \nTY  - BOOK\nTI  - C\nER  - \n',
    );
    expect(references.map(({ csl }) => [csl.title, csl.type])).toEqual([
      ['A', 'article-journal'],
      ['B', 'chapter'],
      ['C', 'book'],
    ]);
    expect(references.flatMap(({ problems }) => problems)).toEqual([]);
  });

  it('still reports text outside of records, and reads a record that lacks its type', () => {
    const { references, unread } = ris.parse(
      'TY  - JOUR\nTI  - A\nER  - \nLost words.\nTY  - JOUR\nTI  - B\nER  - \n\nAU  - Novak, P.\nTI  - C\nER  - \n',
    );
    expect(references.map(({ csl }) => csl.title)).toEqual(['A', 'B', 'C']);
    expect(unread.map(({ raw }) => raw)).toEqual(['Lost words.']);
  });

  it('024: shows no raw record as a title', () => {
    const [reference] = readCase('024-raw-record-as-title.ris').references;
    expect(facts(reference?.csl)).toMatchObject({ title: 'The Theory of Tea', container: undefined });
    expect(reference && timesCited(reference.csl)).toEqual({ count: 6856, by: 'Scopus' });
  });

  it('leaves an article without a title in its journal', () => {
    const { csl } = record('AU  - Novak, P.', 'T2  - Nature', 'VL  - 5', 'SP  - 6') ?? {};
    expect(facts(csl)).toMatchObject({ title: undefined, container: 'Nature', volume: '5', page: '6' });
    const { csl: inJournal } = record('AU  - Novak, P.', 'T2  - Journal of Tea') ?? {};
    expect(facts(inJournal)).toMatchObject({ title: undefined, container: 'Journal of Tea' });
  });

  it('reads counts of citations out of notes, and the date of early access', () => {
    const count = (note: string) => {
      const reference = record('TI  - T', `N1  - ${note}`);
      return reference && timesCited(reference.csl);
    };
    expect(count('Cited By (since 1996):12')).toEqual({ count: 12, by: 'Scopus' });
    expect(count('Export Date: 5 October 2023; Cited By: 3; Correspondence Address: X')).toEqual({
      count: 3,
      by: 'Scopus',
      on: '2023-10-05',
    });
    expect(count('Times Cited in Web of Science Core Collection:  33')).toEqual({
      count: 33,
      by: 'Web of Science',
    });
    expect(count('12 citations (Crossref/DOI) [2024-02-01]')).toEqual({
      count: 12,
      by: 'Crossref',
      on: '2024-02-01',
    });
    expect(count('Tea was cited by 3 cooks')).toBeUndefined();
    expect(record('TI  - T', 'C6  - DEC 2021')?.csl.issued).toEqual({ 'date-parts': [[2021, 12]] });
    expect(record('TI  - T', 'C6  - DEC 2021', 'PY  - 2022')?.csl.issued).toEqual({ 'date-parts': [[2022]] });
  });
});

describe('Web of Science', () => {
  const cited = (line: string) =>
    wos.parse(`FN x\nVR 1.0\nPT J\nTI T\nCR ${line}\nER\n`).references[0]?.cites?.[0]?.csl;

  it('018: takes "[No title captured]" for nothing', () => {
    const cites = readCase('018-wos-no-title-captured.txt').references[0]?.cites ?? [];
    expect(cites.map(({ csl }) => [csl.title, csl['container-title']])).toEqual([
      [undefined, undefined],
      [undefined, undefined],
    ]);
  });

  it('019: takes the year of early access', () => {
    const [reference] = readCase('019-wos-early-access-year.txt').references;
    expect(reference?.csl.issued?.['date-parts']?.[0]?.[0]).toBe(2021);
  });

  it('prefers the year of the issue to that of early access', () => {
    const { references } = wos.parse('FN x\nVR 1.0\nPT J\nTI T\nEA JAN 2020\nPY 2021\nTC 7\nZ9 9\nER\n');
    expect(references[0]?.csl.issued).toEqual({ 'date-parts': [[2021]] });
    expect(references[0] && timesCited(references[0].csl)).toEqual({ count: 7, by: 'Web of Science' });
  });

  it('021: takes the title of a cited book for its title', () => {
    const cites = readCase('021-wos-cited-book.txt').references[0]?.cites ?? [];
    expect(cites.map(({ csl }) => [people(csl), csl.title, csl['container-title'], csl.type])).toEqual([
      [['Kari Olsen'], 'Sein und Tee', undefined, 'book'],
      [['Ulla Brandt'], 'Kritik Teekraft', undefined, 'book'],
      [['Harvard University'], 'Tea Guide', undefined, 'book'],
      [['National Tea Center (NTC)'], 'Gene Tea', undefined, 'book'],
    ]);
  });

  it.each([
    ['Olsen K, 2020, TEA CUPS STUD, DOI 10.1234/abc.1', undefined, 'Tea Cups Stud'],
    ['van der Berg J, 2001, NATURE, V5, P3', undefined, 'Nature'],
    ['Kohl M, 2005, P TEA CONF, P12', undefined, 'P Tea Conf'],
    ['Brandt U, 2019, J IMAG STUD', undefined, 'J Imag Stud'],
    [
      'De Boeck P, 2004, EXPLANATORY TEA MODE, P1, DOI 10.1007/978-1-4757-3990-9_10',
      'Explanatory Tea Mode',
      undefined,
    ],
    ['Lind Q, 2011, VIENNA TEA, P3', 'Vienna Tea', undefined],
    ['Roe R, 2011, UNPUB', undefined, undefined],
  ])('reads the source of %s', (line, title, container) => {
    const csl = cited(line);
    expect([csl?.title, csl?.['container-title']]).toEqual([title, container]);
  });

  it.each([
    ['PRESS WH, 1992, NUMERICAL RECIPES', ['WH Press']],
    ['HARVARD UNIV PRESS, 1992, TEA CATALOG', ['Harvard Univ Press']],
    ['World Bank, 2019, TEA REP, V3', ['World Bank']],
    ['*WHO, 1999, TEA GUIDELINES', ['WHO']],
    ['Aaker, JL, 1997, J TEA RES, V34', ['JL Aaker']],
    ['[Anonymous], 2001, J TEA, V5', []],
  ])('reads the author of %s', (line, names) => {
    expect(people(cited(line))).toEqual(names);
  });
});

describe('PubMed', () => {
  it('takes MeSH headings for keywords, without stars and subheadings', () => {
    const { references } = medline.parse(
      'PMID- 1\nTI  - T.\nMH  - *Tea/pharmacology\nMH  - Models, Genetic\nOT  - cups\n',
    );
    expect(references[0]?.csl.keyword).toBe('Tea; Models, Genetic; cups');
    expect(references[0]?.csl.custom?.['mesh']).toBe('*Tea/pharmacology; Models, Genetic');
  });
});
