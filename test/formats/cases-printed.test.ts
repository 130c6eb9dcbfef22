/** Values as databases print them: initials, capitals, placeholders, words around numbers. Both directions. */
import { describe, expect, it } from 'vitest';
import { bibtex } from '../../seed/read/formats/bibtex/bibtex.ts';
import { fromCapitals } from '../../seed/read/formats/fields/capitals.ts';
import { jsonRecords } from '../../seed/read/formats/json/records.ts';
import { csv } from '../../seed/read/formats/tables/csv.ts';
import { readScopusCitations } from '../../seed/read/formats/tables/scopus.ts';
import { ris } from '../../seed/read/formats/tagged/ris.ts';
import { wos } from '../../seed/read/formats/tagged/wos.ts';
import { facts, people } from './cases.ts';

const inRis = (...lines: string[]) =>
  ris.parse(`TY  - JOUR\n${lines.join('\n')}\nER  - \n`).references[0]?.csl;
const inBibtex = (fields: string) => bibtex.parse(`@article{a, title = {T}, ${fields}}`).references[0]?.csl;
const inTable = (header: string, row: string) => csv.parse(`${header}\n${row}\n`).references[0]?.csl;

describe('names', () => {
  it.each([
    ['Thomas, S.A.', 'S.A. Thomas'],
    ['Novak, S.L.', 'S.L. Novak'],
    ['De la Cruz, N.V.', 'N.V. De la Cruz'],
    ['García Rivero, S.A.', 'S.A. García Rivero'],
    ['Olsen-Lind, B.V.', 'B.V. Olsen-Lind'],
    ['Imaginary Tea Works, S.A.', 'Imaginary Tea Works, S.A.'],
    ['Cups & Saucers, B.V.', 'Cups & Saucers, B.V.'],
    ['Novak Technologies, N.V.', 'Novak Technologies, N.V.'],
    ['Tea, Inc.', 'Tea, Inc.'],
    ['Kettle, GmbH', 'Kettle, GmbH'],
    ['Brandt, V, Teresa', 'Teresa V Brandt'],
    ['Brandt, V', 'V Brandt'],
    ['Brandt, John, III', 'John Brandt III'],
    ['WILLIAMS, PJ', 'PJ Williams'],
    ['VAN POORTEN, BT', 'BT van Poorten'],
    ["O'NEIL-LIND, Mary", "Mary O'Neil-Lind"],
    ['MCDONALD, R', 'R McDonald'],
    ['Li, X', 'X Li'],
    ['NASA', 'NASA'],
    ['Brandt, Na', 'Na Brandt'],
    ['Brandt, Nan', 'Nan Brandt'],
    ['Brandt, null', 'Brandt'],
    ['Brandt, Ulla (ulla@tea.org)', 'Ulla Brandt'],
  ])('reads %s', (printed, name) => {
    expect(people(inRis('TI  - T', `AU  - ${printed}`))).toEqual([name]);
    if (!printed.includes('&')) expect(people(inBibtex(`author = {${printed}}`))).toEqual([name]);
  });

  it('writes short names in the usual case only where all names are in capitals', () => {
    expect(people(inTable('Authors,Title,Year', 'LI W;NOVAK P;OLSEN KL,T,2001'))).toEqual([
      'W Li',
      'P Novak',
      'KL Olsen',
    ]);
    expect(people(inTable('Authors,Title,Year', '"LI W; Novak P",T,2001'))).toEqual(['W LI', 'P Novak']);
  });

  it.each([
    ['{M. Patil} and {V. R. Olsen-Lind}', ['M. Patil', 'V. R. Olsen-Lind']],
    ['{J. Al Halabi} and {C.-K. Kwoh}', ['J. Al Halabi', 'C.-K. Kwoh']],
    ['{World Tea Organization}', ['World Tea Organization']],
    ['{A. B. Tea Company}', ['A. B. Tea Company']],
    ['{R Core Team}', ['R Core Team']],
  ])('reads names in braces: %s', (author, names) => {
    expect(people(inBibtex(`author = {${author}}`))).toEqual(names);
  });

  it.each([
    'NCT04736615',
    'EUCTR2021-003690-65-NL',
    'ChiCTR2000029290',
    'ISRCTN12345678',
    'ACTRN12620000001',
  ])('takes the number of a trial, %s, for no author', (number) => {
    const reference = inTable('Author(s),Title,Year', `${number},T,2001`);
    expect(reference?.author).toBeUndefined();
    expect(reference?.custom?.['trial-registration']).toBe(number);
  });

  it('reads lists of Google Scholar with names of one word and gaps, and names with entities or braces', () => {
    expect(
      people(inTable('Cites,Authors,Title,GSRank', '1,"IU Haq, M Munsif, Mustaqeem, SU Khan…",T,1')),
    ).toEqual(['IU Haq', 'M Munsif', 'Mustaqeem', 'SU Khan']);
    expect(people(inTable('Title,Authors,Year', 'T,J. Gonz&#x00E1;lez; A. B&ouml;hm,2001'))).toEqual([
      'J. González',
      'A. Böhm',
    ]);
    expect(people(inTable('Title,Authors,Year', 'T,Carlos {Campelo de Lind} and Ulla Brandt,2001'))).toEqual([
      'Carlos Campelo de Lind',
      'Ulla Brandt',
    ]);
  });

  it('takes the bodies that Web of Science adds to the people of proceedings for no authors', () => {
    const paper = (type: string, author: string) =>
      people(ris.parse(`TY  - ${type}\nAU  - Novak, P\n${author}\nTI  - T\nER  - \n`).references[0]?.csl);
    expect(paper('CPAPER', 'A1  - IEEE')).toEqual(['P Novak']);
    expect(paper('CPAPER', 'A1  - Assoc Advancement Tea')).toEqual(['P Novak']);
    expect(paper('CPAPER', 'A1  - Olsen, K')).toEqual(['P Novak', 'K Olsen']);
    expect(paper('JOUR', 'A1  - Tea Mapping Team')).toEqual(['P Novak', 'Tea Mapping Team']);
  });
});

describe('journals in capitals', () => {
  it.each([
    ['AMERICAN JOURNAL OF PRIMATOLOGY', 'American Journal of Primatology'],
    ['IEEE ACCESS', 'IEEE Access'],
    ['PHYSICAL REVIEW E', 'Physical Review E'],
    [
      'PHYSICA STATUS SOLIDI A-APPLICATIONS AND MATERIALS',
      'Physica Status Solidi A-Applications and Materials',
    ],
    [
      '2020 25TH INTERNATIONAL CONFERENCE ON PATTERN RECOGNITION (ICPR)',
      '2020 25th International Conference on Pattern Recognition (ICPR)',
    ],
    ['ADVANCES IN KNOWLEDGE, CIKM 2025', 'Advances in Knowledge, CIKM 2025'],
    ['FOLIA PRIMATOLOGICA', 'Folia Primatologica'],
    ['JOURNAL OF THE ACM', 'Journal of the ACM'],
    ['PLOS ONE', 'PLOS ONE'],
    ['ACM SIGMOD', 'ACM SIGMOD'],
    ['INFOCOM', 'INFOCOM'],
    ['Journal of RNA', 'Journal of RNA'],
    ['EUROCRYPT 2009', 'EUROCRYPT 2009'],
    ['Историк', 'Историк'],
  ])('shows %s as %s', (printed, shown) => {
    expect(inRis('TI  - T', `T2  - ${printed}`)?.['container-title']).toBe(shown);
  });

  it('knows that all names of Web of Science are in capitals', () => {
    expect(inRis('TI  - T', 'T2  - SENSORS', 'AN  - WOS:1')?.['container-title']).toBe('Sensors');
    expect(fromCapitals('ACTA CRYSTALLOGRAPHICA SECTION A')).toBe('Acta Crystallographica Section A');
  });
});

describe('volume, issue, pages', () => {
  it.each([
    ['v. 40', '40', undefined],
    ['v. v. 176', '176', undefined],
    ['Vol. 8', '8', undefined],
    ['Bd. 3', '3', undefined],
    ['v. 7 issue 4', '7', '4'],
    ['12<br />', '12', undefined],
    ['PP', undefined, undefined],
    ['ahead-of-print', undefined, undefined],
    ['NA', undefined, undefined],
    ['12360 LNCS', '12360 LNCS', undefined],
    ['Part F3246', 'Part F3246', undefined],
    ['A27', 'A27', undefined],
    ['V', 'V', undefined],
    ['2019-July', '2019-July', undefined],
    ['98 Suppl 1', '98 Suppl 1', undefined],
  ])('reads the volume %s', (printed, volume, issue) => {
    expect(facts(inRis('TI  - T', `VL  - ${printed}`))).toMatchObject({ volume, issue });
  });

  it.each([
    ['182-&', '182'],
    ['420-+', '420'],
    ['173+', '173'],
    ['41-44 vol. 2', '41-44'],
    ['2-9 (8 pages).', '2-9'],
    ['pp. 242-245', '242-245'],
    ['N.PAG', undefined],
    ['no-no', undefined],
    ['56 p.', undefined],
    ['14pp.', undefined],
    ['arXiv:2603.12345', undefined],
    ['S3G-1-S3G-6', 'S3G-1-S3G-6'],
    ['xiii-xiv', 'xiii-xiv'],
    ['564A-565A', '564A-565A'],
    ['e2020JF005651', 'e2020JF005651'],
    ['176-188.e7', '176-188.e7'],
  ])('reads the pages %s', (printed, page) => {
    expect(inBibtex(`pages = {${printed}}`)?.page).toBe(page);
  });

  it('reads whole numbers that a table program printed with .0, and no DOI of 0.0', () => {
    const reference = csv.parse('Title,Authors,Volume,Start Page,End Page,DOI\nT,A B,58.0,307.0,326.0,0.0\n')
      .references[0];
    expect(facts(reference?.csl)).toMatchObject({ volume: '58', page: '307-326' });
    expect(reference?.problems).toEqual([]);
    expect(inTable('Title,Authors,Version', 'Version 2.0,A B,2.5')?.title).toBe('Version 2.0');
  });
});

describe('titles and abstracts', () => {
  it('takes NA for no abstract, and keeps what only begins so', () => {
    expect(inRis('TI  - T', 'AB  - NA')?.abstract).toBeUndefined();
    expect(inRis('TI  - T', 'AB  - NA channels of tea')?.abstract).toBe('NA channels of tea');
  });

  it.each([
    ['Tea in winter; [Té en invierno]', 'Tea in winter', 'Té en invierno'],
    ['[Tea in winter and summer].', 'Tea in winter and summer', undefined],
    ['[3H]Digoxin in tea leaves', '[3H]Digoxin in tea leaves', undefined],
    ['Tea in winter [with cups]', 'Tea in winter [with cups]', undefined],
    ['Tea [and cups] in winter', 'Tea [and cups] in winter', undefined],
  ])('separates the translation of %s', (printed, title, translation) => {
    const reference = inRis(`TI  - ${printed}`);
    expect([reference?.title, reference?.custom?.['translated-title']]).toEqual([title, translation]);
  });

  it('knows that Scopus before 2020 put a translation behind a blank', () => {
    const url = 'url = {https://www.scopus.com/inward/record.uri?eid=1}';
    const title = '{Tea in the library [El té en la biblioteca]}';
    expect(bibtex.parse(`@article{a, title = ${title}, ${url}}`).references[0]?.csl.title).toBe(
      'Tea in the library',
    );
    expect(bibtex.parse(`@article{a, title = ${title}}`).references[0]?.csl.title).toBe(
      'Tea in the library [El té en la biblioteca]',
    );
  });

  it.each([
    ['DB  - EBSCOhost', 'Tea and gambling.', 'Tea and gambling'],
    ['UR  - https://ovidsp.ovid.com/x', 'Will tea rise?.', 'Will tea rise?'],
    ['UR  - https://ovidsp.ovid.com/x', 'The tea of Novak et al.', 'The tea of Novak et al.'],
    ['UR  - https://ovidsp.ovid.com/x', 'Tea in the U.S.', 'Tea in the U.S.'],
    ['DB  - Scopus', 'Tea and gambling.', 'Tea and gambling.'],
  ])('with %s reads the title %s', (line, printed, title) => {
    expect(inRis(`TI  - ${printed}`, line)?.title).toBe(title);
  });

  it.each([
    ['Tea <A href="https://tea.org/1">(erratum)</A>', 'Tea (erratum)'],
    ['The star <ASTROBJ>85 Pegasi</ASTROBJ>', 'The star 85 Pegasi'],
    ['PM2<middle dot>5 and tea', 'PM2·5 and tea'],
    ['Tea {\\&} cups', 'Tea & cups'],
    ['If a<b and c>d', 'If a<b and c>d'],
    ['The <Atlas> of tea', 'The <Atlas> of tea'],
  ])('reads the title %s', (printed, title) => {
    expect(inRis(`TI  - ${printed}`)?.title).toBe(title);
  });

  it('reads formulas of SpringerLink', () => {
    const title = (printed: string) =>
      inTable('Item Title,Item DOI,Authors', `${printed},10.1007/a,A B`)?.title;
    expect(title('FP $$^2$$ -MIA: tea')).toBe('FP²-MIA: tea');
    expect(title('MP-Net\\(^+\\): tea')).toBe('MP-Net⁺: tea');
    expect(title('Tea for 5 $ and 6 $')).toBe('Tea for 5 $ and 6 $');
  });
});

describe('records', () => {
  it('takes the proceedings of Scopus for the container of an article, and what Ovid prints behind a record', () => {
    expect(inRis('TI  - T', 'C3  - IFAC-PapersOnLine', 'DB  - Scopus')?.['container-title']).toBe(
      'IFAC-PapersOnLine',
    );
    expect(inRis('TI  - T', 'C3  - PMC123456', 'DB  - Scopus')?.['container-title']).toBeUndefined();
    expect(inRis('TI  - T', 'C3  - Some note')?.['container-title']).toBeUndefined();
    const { unread } = ris.parse(
      'TY  - JOUR\nTI  - T\nER  - \n\nLink to the Ovid Full Text or citation:\nhttps://ovidsp.ovid.com/1\n\nTY  - JOUR\nTI  - U\nER  - \nlost words\n',
    );
    expect(unread.map(({ raw }) => raw)).toEqual(['lost words']);
  });

  it('knows a chapter of a book in Web of Science, and takes no case report for a report', () => {
    const type = (lines: string) => wos.parse(`PT ${lines}\nER\n`).references[0]?.csl.type;
    expect(type('B\nTI Tea\nSO The book of cups\nBP 3\nEP 9')).toBe('chapter');
    expect(type('B\nTI The book of cups\nSO The book of cups')).toBe('book');
    expect(type('J\nTI Tea\nSO Cups\nDT case-report')).toBe('article-journal');
    expect(type('J\nTI Tea\nSO Cups\nDT Book Review')).toBe('article-journal');
  });

  it('reads fields of BibTeX that Scopus numbers, without a complaint', () => {
    const [reference] = bibtex.parse(
      '@article{a, title={T}, funding_text 1={Tea fund}, year={2001}}',
    ).references;
    expect(reference?.problems).toEqual([]);
    expect(reference?.csl.custom?.['funding_text 1']).toBe('Tea fund');
  });

  it('knows books, remarks and links in older cited references of Scopus', () => {
    const cited = readScopusCitations(
      'Stearns, S.C., (1992) The tea of life, , Imaginary Press Oxford; Chapman, S., Low, J., (1940) Geotea, pp. 549-638. , Clarendon, Oxford; Lind, Q., Tea trials (2002) Stat Tea, 21 (11), pp. 16-40. , Jun 15, https://doi.org/10.1000/tea.1; Tea Methods 2014, , https://tea.org/1, Institute for Tea; Low, A., (1999) Mater. Sci. Forum, 618-619, pp. 41-44',
    ).map(({ csl }) => ({ ...facts(csl), doi: csl.DOI }));
    expect(
      cited.map(({ title, container, volume, page, doi }) => [title, container, volume, page, doi]),
    ).toEqual([
      ['The tea of life', undefined, undefined, undefined, undefined],
      ['Geotea', undefined, undefined, '549-638', undefined],
      ['Tea trials', 'Stat Tea', '21', '16-40', '10.1000/tea.1'],
      ['Tea Methods 2014', undefined, undefined, undefined, undefined],
      [undefined, 'Mater. Sci. Forum', '618-619', '41-44', undefined],
    ]);
  });
});

describe('lists of records in JSON', () => {
  it('reads what Publish or Perish, Lens and Semantic Scholar write', () => {
    const [scholar] = jsonRecords.parse(
      '[{"type":"Journal article","title":"T","source":"Tea Science","year":2013,"volume":22,"issue":0,"startpage":6,"endpage":9,"cites":12,"cites_url":"https://scholar.google.com/1","authors":["E Novak","TA Olsen","..."]}]',
    ).references;
    expect(facts(scholar?.csl)).toEqual({
      title: 'T',
      authors: ['E Novak', 'TA Olsen'],
      container: 'Tea Science',
      year: 2013,
      volume: '22',
      issue: undefined,
      page: '6-9',
    });
    expect(scholar?.problems).toEqual([{ message: 'not all names are given (and others)', field: 'author' }]);
    const [lens] = jsonRecords.parse(
      '{"total":1,"data":[{"lens_id":"000-001-002-003-004","title":"T","year_published":2020,"source":{"title":"Cups"},"external_ids":[{"type":"doi","value":"10.1000/a"}],"authors":[{"first_name":"Ulla","last_name":"Brandt"}]}]}',
    ).references;
    expect(facts(lens?.csl)).toMatchObject({ authors: ['Ulla Brandt'], container: 'Cups', year: 2020 });
    expect(lens?.csl.DOI).toBe('10.1000/a');
    const [semantic] = jsonRecords.parse(
      '{"data":[{"paperId":"1","title":"T","venue":"Tea Conf","year":2019,"externalIds":{"DOI":"10.1000/b"},"authors":[{"authorId":"2","name":"Kari Olsen"}]}]}',
    ).references;
    expect(facts(semantic?.csl)).toMatchObject({
      authors: ['Kari Olsen'],
      container: 'Tea Conf',
      year: 2019,
    });
    expect(semantic?.csl.DOI).toBe('10.1000/b');
  });

  it('leaves JSON of other kinds alone', () => {
    expect(jsonRecords.detect('[{"title":"T","itemType":"book","year":1}]')).toBe(0);
    expect(jsonRecords.detect('{"name":"tea","year":2001}')).toBe(0);
    expect(jsonRecords.parse('[{"title":"A menu","price":3}]').unread).toHaveLength(1);
  });
});
