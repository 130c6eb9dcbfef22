/** Lists in the forms of law, chemistry and several languages; all of them made up. */
import { describe, expect, it } from 'vitest';
import type { CslItem, CslName } from '../../seed/normalize/record.ts';
import { readReferences } from '../../seed/read/references/read.ts';

const read = (text: string): CslItem | undefined => readReferences(text).references[0]?.csl;
const printed = (names: readonly CslName[] = []): string[] =>
  names.map(({ literal, given, family }) => literal ?? [given, family].filter(Boolean).join(' '));

describe('law', () => {
  it.each<[text: string, fields: Partial<CslItem>]>([
    [
      'United States v. Novak, 12 F.3d 345, 349 (2d Cir. 1993).',
      { type: 'legal_case', title: 'United States v. Novak', volume: '12', page: '345' },
    ],
    ['In re Olsen, 387 U.S. 1 (1967).', { type: 'legal_case', title: 'In re Olsen' }],
    [
      'Novak v Olsen [1932] AC 562 (HL).',
      { type: 'legal_case', title: 'Novak v Olsen', 'container-title': 'Appeal Cases', page: '562' },
    ],
    [
      'R (Brandt) v Prime Minister [2019] UKSC 41.',
      { type: 'legal_case', title: 'R (Brandt) v Prime Minister' },
    ],
    ['BVerfGE 7, 198 (208).', { type: 'legal_case', volume: '7', page: '198' }],
    [
      'Tea Rights Act 1998, s 6.',
      { type: 'legislation', title: 'Tea Rights Act 1998', issued: { 'date-parts': [[1998]] } },
    ],
    ['42 C.F.R. § 405.1 (2010).', { type: 'legislation', title: '42 C.F.R. § 405.1' }],
    ['§ 823 Abs. 1 BGB.', { type: 'legislation', title: '§ 823 Abs. 1 BGB' }],
    [
      'Petra Novak, On Tea and Law, 144 U. PA. L. REV. 2021 (1996).',
      { title: 'On Tea and Law', 'container-title': 'University of Pennsylvania Law Review' },
    ],
    [
      'Karl Olsen & Ulla Brandt, Contract as Tea, 12 J. LEGAL STUD. 1, 4 (1988).',
      { title: 'Contract as Tea', 'container-title': 'Journal of Legal Studies', page: '1' },
    ],
    [
      'KARL A. OLSEN, ECONOMIC ANALYSIS OF TEA § 1.2 (5th ed. 1998).',
      { type: 'book', title: 'Economic Analysis of Tea', edition: '5th' },
    ],
  ])('%s', (text, fields) => {
    expect(read(text)).toMatchObject(fields);
  });
  it.each([
    ['Novak P, Olsen K. The law of tea. J Law Med. 2001;12(3):1-9.', 'The law of tea'],
    ['Novak, P. (1961). The Concept of Tea Law. Oxford: Clarendon Press.', 'The Concept of Tea Law'],
    ['K. Olsen, “Act now,” Journal of Things, vol. 3, pp. 1–9, 1998.', 'Act now'],
    ['Brandt U. Regulation of tea. Nature. 2001;410:12-15.', 'Regulation of tea'],
  ])('%s is no law', (text, title) => {
    expect(read(text)).toMatchObject({ title });
    expect(read(text)?.type).not.toMatch(/^leg/);
  });
});

describe('lists of chemists', () => {
  it.each([
    ['Olsen, K.; Brandt, B. J. Org. Chem. 2010, 75, 123–130.', 'B. Brandt', 'J. Org. Chem.'],
    ['Olsen, J. J. Phys. Chem. B 2010, 114, 1.', 'J. Olsen', 'J. Phys. Chem. B'],
    ['Olsen, H. J. J. Am. Chem. Soc. 1995, 117, 10401.', 'H. J. Olsen', 'J. Am. Chem. Soc.'],
    ['Olsen, M. J. Chem. Rev. 1999, 99, 1.', 'M. J. Olsen', 'Chem. Rev.'],
    ['Olsen, M. J. Inorg. Chem. 1999, 38, 12.', 'M. J. Olsen', 'Inorg. Chem.'],
    ['Riemann, J. Angew. Chem., Int. Ed. 2009, 48, 3456.', 'J. Riemann', 'Angew. Chem., Int. Ed.'],
  ])('%s', (text, last, container) => {
    const csl = read(text);
    expect(csl?.['container-title']).toBe(container);
    expect(printed(csl?.author).at(-1)).toBe(last);
    expect(csl).not.toHaveProperty('title');
  });
  it('with titles', () => {
    expect(
      read('Brandt, U.; Riemann, J. Synthesis of new cups. J. Am. Chem. Soc. 2009, 131, 12–19.'),
    ).toMatchObject({
      title: 'Synthesis of new cups',
      'container-title': 'J. Am. Chem. Soc.',
    });
  });
});

describe('titles in brackets of East Asia', () => {
  it.each<[text: string, people: string[], fields: Partial<CslItem>]>([
    [
      '山田太郎・鈴木花子「近代日本の茶業」『史学雑誌』第110編第3号、2001年、1-30頁',
      ['山田太郎', '鈴木花子'],
      { title: '近代日本の茶業', 'container-title': '史学雑誌', volume: '110', issue: '3', page: '1-30' },
    ],
    [
      '佐藤健（2015）「音声認識」『情報処理』56(3), 123-130.',
      ['佐藤健'],
      { 'container-title': '情報処理', volume: '56', issue: '3', page: '123-130' },
    ],
    [
      '张三：《中国茶史》，北京：商务印书馆，2001年，第12页。',
      ['张三'],
      { type: 'book', title: '中国茶史', publisher: '商务印书馆', 'publisher-place': '北京' },
    ],
    [
      '张三、李四：《茶与社会》，《历史研究》2003年第2期。',
      ['张三', '李四'],
      { 'container-title': '历史研究', issue: '2' },
    ],
    [
      '김철수, 「조선시대의 차 문화」, 『한국사연구』 12권 3호, 2010, 45-60쪽.',
      ['김철수'],
      { 'container-title': '한국사연구', volume: '12', issue: '3' },
    ],
    [
      '王伟, 李娜. 基于深度学习的图像识别研究[J]. 计算机学报, 2018, 41(3): 12-20.',
      ['王伟', '李娜'],
      { 'container-title': '计算机学报', volume: '41', issue: '3' },
    ],
  ])('%s', (text, people, fields) => {
    expect(read(text)).toMatchObject(fields);
    expect(printed(read(text)?.author)).toEqual(people);
  });
  it('editors of a book', () => {
    expect(read('山田太郎編『茶の湯』（講談社、1985年）')).toMatchObject({
      title: '茶の湯',
      editor: [{ literal: '山田太郎' }],
      publisher: '講談社',
    });
  });
});

describe('editors', () => {
  it.each([
    ['García, J. (coord.) (2010). Historia del té. Madrid: Alianza.', ['J. García']],
    ['Olsen, K., & Brandt, U. (Eds.). (2003). Cups. New York, NY: Springer.', ['K. Olsen', 'U. Brandt']],
    ['Antonow, C.H. (1994) (Hrsg.): Gruppenarbeit mit Tee. Weinheim: Muster.', ['C.H. Antonow']],
    [
      'История чая / под ред. И. И. Иванова, П. П. Петрова. – М.: Наука, 2001. – 320 с.',
      ['И. И. Иванова', 'П. П. Петрова'],
    ],
    [
      'Novak, Petra: Teehaus. In: Die Kanne, hrsg. von Karl Olsen und Ulla Brandt, Berlin 1999, S. 1-20.',
      ['Karl Olsen', 'Ulla Brandt'],
    ],
    [
      'ROSSI Carlo, Il tè, in Storia della tazza, a cura di Giovanni Bianchi, Torino, Einaudi, 1988, pp. 3-20.',
      ['Giovanni Bianchi'],
    ],
  ])('%s', (text, editors) => {
    expect(printed(read(text)?.editor)).toEqual(editors);
  });
  it.each([
    'A. W. Olsen, E. Novak and A. Brandt. Org. Synth. 42, 75 (1962).',
    'Orgad, S. (2012). Media representation. Cambridge: Polity.',
    'Edler, R., & Eder, K. (1999). Editing cups. Berlin: Muster.',
    'Novak, P. Comp. Phys. Commun. 12, 3–9 (2001).',
  ])('none in: %s', (text) => {
    expect(read(text)?.editor).toBeUndefined();
    expect(read(text)?.author?.length).toBeGreaterThan(0);
  });
});

describe('the day of access', () => {
  it.each([
    [
      'Novak, P.: Tee im Netz. URL: https://example.org/tee (abgerufen am 12. März 2020).',
      [2020, 3, 12],
      undefined,
    ],
    [
      'SILVA, J. Chá na rede. 2015. Disponível em: https://example.org/cha. Acesso em: 12 mar. 2020.',
      [2020, 3, 12],
      2015,
    ],
    [
      'DURAND Pierre, « Le thé en ligne », Le Débat, n° 3, 2012, URL : https://example.org/the (consulté le 3 avril 2019).',
      [2019, 4, 3],
      2012,
    ],
    [
      'García, J. (2014). El té. Recuperado el 5 de mayo de 2018, de https://example.org/te',
      [2018, 5, 5],
      2014,
    ],
    [
      'Smith, J. (2014). Tea in town. Retrieved May 5, 2018, from https://example.org/tea',
      [2018, 5, 5],
      2014,
    ],
    ['田中四郎『茶業論』、岩波書店、2001年、2020年1月5日閲覧。', [2020, 1, 5], 2001],
  ])('is no date of publication: %s', (text, accessed, year) => {
    const csl = read(text);
    expect(csl?.accessed?.['date-parts']).toEqual([accessed]);
    expect(csl?.issued?.['date-parts']?.[0]?.[0]).toBe(year);
  });
});

describe('other scripts and languages', () => {
  it.each<[text: string, fields: Partial<CslItem>]>([
    [
      'Иванов И. И. Чай и общество // Вопросы философии. – 2010. – Т. 5, № 2. – С. 10–20.',
      { title: 'Чай и общество', 'container-title': 'Вопросы философии', volume: '5', issue: '2' },
    ],
    [
      'محمد، أحمد. (2010). تاريخ الشاي. مجلة العلوم التربوية، 12(3)، 45-60.',
      { title: 'تاريخ الشاي', 'container-title': 'مجلة العلوم التربوية', volume: '12', issue: '3' },
    ],
    [
      'Yılmaz, A. (2015). Çay ve toplum. Toplum ve Bilim, 12(3), 45-60.',
      { title: 'Çay ve toplum', 'container-title': 'Toplum ve Bilim' },
    ],
    [
      'Yılmaz, A. (2011). Çay tarihi (Yayımlanmamış doktora tezi). Ankara Üniversitesi, Ankara.',
      { type: 'thesis', title: 'Çay tarihi' },
    ],
    [
      '김철수 (2010). 차 문화의 역사. 한국사연구, 12(3), 45-60.',
      { title: '차 문화의 역사', 'container-title': '한국사연구' },
    ],
    [
      'Ministerio de Sanidad (2012): Informe sobre el té. Madrid.',
      { author: [{ literal: 'Ministerio de Sanidad' }] },
    ],
    [
      'Royal Society of Tea, Working Group on Cups (2009) Cups and climate. London: Muster.',
      { author: [{ literal: 'Royal Society of Tea, Working Group on Cups' }], title: 'Cups and climate' },
    ],
  ])('%s', (text, fields) => {
    expect(read(text)).toMatchObject(fields);
  });
  it.each([
    'Bank, Melissa. (2001). Tea for two. London: Verso.',
    'Press, William H. (2001). Recipes for tea. London: Verso.',
    'Service, Elman Rogers. (1971). Social tea. New York: Random House.',
  ])('a person is no body: %s', (text) => {
    expect(read(text)?.author?.[0]?.family).toBe(text.split(',')[0]);
  });
});

describe('containers', () => {
  it.each([
    [
      'P. Olsen. Tea parsing. In Proceedings on the Workshop on Tea, pages 1–9, 2003.',
      'Proceedings on the Workshop on Tea',
    ],
    ['U. Brandt. Cups. In on the Workshop on Cups, 2004.', 'Workshop on Cups'],
    ['Novak, P. (2015). Tea and sleep. ArXiv:1508.01211.', 'ArXiv:1508.01211'],
    [
      'P. Novak and K. Olsen. Tea and sleep. arXiv preprint arXiv:1409.1259, 2014.',
      'arXiv preprint arXiv:1409.1259',
    ],
  ])('%s', (text, container) => {
    expect(read(text)?.['container-title']).toBe(container);
  });
  it('none is the series of a book', () => {
    const csl = read(
      'P. Novak, K. Olsen, and U. Brandt. Tea polynomials, volume 65 of Monographs in Tea. Muster Press, New York, 1993.',
    );
    expect(csl).toMatchObject({ title: 'Tea polynomials' });
    expect(csl).not.toHaveProperty('container-title');
  });
});
