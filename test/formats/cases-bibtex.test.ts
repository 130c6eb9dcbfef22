/** BibTeX as databases export it, and BibTeX files that refer to each other. */
import { describe, expect, it } from 'vitest';
import { timesCited } from '../../seed/normalize/record.ts';
import { bibtex } from '../../seed/read/formats/bibtex/bibtex.ts';
import { readFormat, readTogether } from '../../seed/read/formats/index.ts';
import { facts, people, readCase } from './cases.ts';
import { fixture } from './read-fixture.ts';

const entry = (fields: string) => bibtex.parse(`@article{a, ${fields}}`).references[0];

describe('files of one import', () => {
  const name = '025-bib-strings-in-own-file';
  const texts = ['.bib', '.2.bib', '.3.bib'].map((end) => ({
    name: `${name}${end}`,
    text: fixture(`cases/${name}${end}`),
  }));

  it.each([
    ['as given', [0, 1, 2]],
    ['the other way round', [2, 1, 0]],
    ['the abbreviations last', [1, 2, 0]],
  ])('025: share abbreviations and parents, %s', (_, order) => {
    const readings = readTogether(order.flatMap((at) => texts[at] ?? []));
    const references = readings.flatMap((reading) => reading.references);
    expect(references).toHaveLength(3);
    expect(references.flatMap(({ problems }) => problems)).toEqual([]);
    const containers = new Map(references.map(({ csl }) => [csl.title, csl['container-title']]));
    expect(containers.get('Tea and cake')).toBe('Journal of Imaginary Tea');
    expect(containers.get('Tea and biscuits')).toBe('Proceedings of the First Conference on Imaginary Tea');
  });

  it('025: a file with abbreviations alone is no error', () => {
    expect(readCase(`${name}.bib`)).toMatchObject({ references: [], unread: [] });
    expect(() => readFormat('@comment{nothing}', 'empty.bib')).toThrow(/no references found/);
  });

  it('follows a chain of parents through three files, and an abbreviation in one of them', () => {
    const [paper] = readTogether([
      { name: 'a.bib', text: '@inproceedings{a, title={A}, crossref={b}}' },
      { name: 'b.bib', text: '@proceedings{b, booktitle={Proceedings of Tea}, crossref={c}}' },
      { name: 'c.bib', text: '@string{w="Wiley"}@proceedings{c, publisher=w, year=2001}' },
    ]).map(({ references }) => references[0]);
    expect(paper?.csl).toMatchObject({
      'container-title': 'Proceedings of Tea',
      publisher: 'Wiley',
      issued: { 'date-parts': [[2001]] },
    });
  });

  it('prefers what the file itself defines', () => {
    const [own, other] = readTogether([
      {
        name: 'a.bib',
        text: '@string{j="Own Journal"}@article{a, title={A}, journal=j}@inproceedings{x, title={X}, crossref={p}}@proceedings{p, title={Own}}',
      },
      {
        name: 'b.bib',
        text: '@string{j="Other Journal"}@article{b, title={B}, journal=j}@proceedings{p, title={Other}}',
      },
    ]);
    expect(own?.references.map(({ csl }) => csl['container-title'])).toEqual([
      'Own Journal',
      'Own',
      undefined,
    ]);
    expect(other?.references[0]?.csl['container-title']).toBe('Other Journal');
  });

  it('says so where no file has what an entry refers to', () => {
    const [reading] = readTogether([
      { name: 'a.bib', text: '@article{a, title={A}, journal=jx, crossref={gone}}' },
      { name: 'b.bib', text: '@string{jy="Y"}' },
    ]);
    expect(reading?.references[0]?.problems.map(({ message }) => message)).toEqual([
      'The abbreviation "jx" is not defined by any @string.',
      'The entry "gone" that this one refers to is not in the file.',
    ]);
  });

  it('says that a file has only abbreviations', () => {
    const { references, unread, notes } = readFormat('@string{jt = "Journal of Tea"}', 's.bib');
    expect([references, unread]).toEqual([[], []]);
    expect(notes).toEqual([
      'only abbreviations (@string), for the other files of the import; nothing to store',
    ]);
    expect(readFormat('@string{j = "J"}@book{a, title={A}}', 'a.bib').notes).toBeUndefined();
  });

  it('reads one text beside others', () => {
    const beside = ['@string{jt = "Journal of Tea"}'];
    const { references } = readFormat('@article{a, title={A}, journal=jt}', 'a.bib', undefined, beside);
    expect(references[0]?.csl['container-title']).toBe('Journal of Tea');
  });
});

describe('journals', () => {
  it('026: takes an address for the address', () => {
    const { references } = readCase('026-journal-is-a-url.bib');
    expect(references.map(({ csl }) => [csl['container-title'], csl.URL])).toEqual([
      [undefined, 'https://github.com/teadb/teadb/wiki/Universal-Brewing'],
      [undefined, 'https://teadb.org/blog/2016/05/12/cup.html'],
    ]);
  });

  it('029: takes the full name of MathSciNet', () => {
    const { references } = readCase('029-fjournal.bib');
    expect(references.map(({ csl }) => csl['container-title'])).toEqual([
      'Annals of Mathematics',
      'Annals of Mathematics',
    ]);
    expect(references[0]?.csl.custom?.['container-title-short']).toBe('Ann. of Math. (2)');
  });

  it.each([
    [
      'Proceedings of the London Mathematical Society. Third Series',
      'Proceedings of the London Mathematical Society',
    ],
    ['International Mathematics Research Notices. IMRN', 'International Mathematics Research Notices'],
    [
      'Journal f\\"ur die Reine und Angewandte Mathematik. [Crelle\'s Journal]',
      'Journal für die Reine und Angewandte Mathematik',
    ],
    [
      'Nonlinear Analysis. Theory, Methods \\& Applications. An International Multidisciplinary Journal',
      'Nonlinear Analysis. Theory, Methods & Applications',
    ],
    [
      'Journal of Physics. A. Mathematical and Theoretical',
      'Journal of Physics. A. Mathematical and Theoretical',
    ],
    [
      'Bulletin (New Series) of the American Mathematical Society',
      'Bulletin (New Series) of the American Mathematical Society',
    ],
    ['Journal of Combinatorial Theory. Series A', 'Journal of Combinatorial Theory. Series A'],
  ])('reads the full name %s', (full, journal) => {
    const reference = entry(`title={T}, journal={J.}, fjournal={${full}}`);
    expect(reference?.csl['container-title']).toBe(journal);
  });

  it.each([
    ['Scopus', undefined],
    ['n/a', undefined],
    ['\\url{https://x.org/y_z}', undefined],
    ['arXiv preprint arXiv:1706.03762', 'arXiv'],
    ['Unknown Tea', 'Unknown Tea'],
  ])('has the journal %s as the venue %s', (journal, venue) => {
    expect(entry(`title={T}, journal={${journal}}`)?.csl['container-title']).toBe(venue);
  });
});

describe('names', () => {
  it.each([
    ['author={Aad, G. and others}, collaboration={ATLAS}', ['G. Aad', 'ATLAS Collaboration']],
    [
      'collaboration={LIGO Scientific and Virgo}, author={Abbott, B. P.}',
      ['B. P. Abbott', 'LIGO Scientific Collaboration', 'Virgo Collaboration'],
    ],
    ['author={{The CMS Collaboration}}, collaboration={CMS}', ['The CMS Collaboration']],
    ['author={Team, R Core}', ['R Core Team']],
    [
      'author={Novak$^{1}$, Petra and Olsen\\textsuperscript{*}, Kari and Lind, Q. and 3 others}',
      ['Petra Novak', 'Kari Olsen', 'Q. Lind'],
    ],
    ['author={Novak, P. et al.}', ['P. Novak']],
    ['author={{3 others}}', ['3 others']],
    ['author={Wei Wang 0001}', ['Wei Wang']],
    ['author={Group, Jane}', ['Jane Group']],
  ])('reads %s', (fields, names) => {
    expect(people(entry(`title={T}, ${fields}`)?.csl)).toEqual(names);
  });
});

describe('fields of databases', () => {
  it('reads what Scopus adds', () => {
    const reference = entry(
      'title={T}, note={Cited by: 12; All Open Access}, author_keywords={tea; cups}, keywords={Models, Genetic; Cup}, references={Lind, Q., A title (2001) J. Tea, 5 (2), pp. 1-9; Roe, R., Other (2002) Cups, 3}',
    );
    expect(reference && timesCited(reference.csl)).toEqual({ count: 12, by: 'Scopus' });
    expect(reference?.csl.keyword).toBe('tea; cups; Models, Genetic; Cup');
    expect(reference?.cites?.map(({ csl }) => csl.title)).toEqual(['A title', 'Other']);
  });

  it('reads what Web of Science adds', () => {
    const reference = entry(
      'title={T}, Times-Cited={{45}}, Early-Access-Date={{DEC 2021}}, Cited-References={{Aaker, JL, 1997, J MARKETING RES, V34, P347, DOI 10.2307/3151897.\n   PRESS WH, 1992, NUMERICAL RECIPES.}}',
    );
    expect(reference && timesCited(reference.csl)).toEqual({ count: 45, by: 'Web of Science' });
    expect(facts(reference?.csl).year).toBe(2021);
    expect(reference?.cites?.map(({ csl }) => [people(csl)[0], csl.title ?? csl['container-title']])).toEqual(
      [
        ['JL Aaker', 'J Marketing Res'],
        ['WH Press', 'Numerical Recipes'],
      ],
    );
  });
});
