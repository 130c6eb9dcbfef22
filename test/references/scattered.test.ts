/** Numbered lists as PDF readers copy columns, and lists that only look like such. */
import { describe, expect, test } from 'vitest';
import { readReferences } from '../../seed/read/references/read.ts';

const works = [
  'Novak J, Brandt K. Cups of the north. Tea J. 2001;4(2):11–19.',
  'Olsen P, Kim H. Kettles and their lids. Cup Lett. 2003;7(1):20–31.',
  'Rossi M, Weber T, Ito S. Saucers in use. Spoon Rev. 2005;9(3):44–58.',
  'Garcia L, Blom A. Steam above the pot. Tea J. 2007;10(4):61–70.',
  'Adams C, Moor E. Sugar in cold water. Cup Lett. 2009;12(1):5–16.',
  'Perez N, Lund O. Leaves of the second harvest. Tea J. 2011;14(2):80–91.',
] as const;
const at = (from: number, to = from): string[] => works.slice(from - 1, to);
const numbered = (from: number, to: number): string[] =>
  at(from, to).map((text, i) => `${from + i}. ${text}`);
const labels = (from: number, to: number, form = (n: number): string => `${n}.`): string[] =>
  Array.from({ length: to - from + 1 }, (_, i) => form(from + i));
const titles = (text: string): string[] =>
  readReferences(text).references.map(({ csl }) => (csl.title ?? '').split(' ')[0] ?? '');
const all = ['Cups', 'Kettles', 'Saucers', 'Steam', 'Sugar', 'Leaves'];

describe('labels apart from their text', () => {
  test.each<[what: string, lines: readonly string[]]>([
    ['a column of labels in the middle', [...numbered(1, 2), '', ...labels(3, 6), '', ...at(3, 6)]],
    ['labels with blank lines between', [...numbered(1, 3), '', '4.', '', '5.', '', '6.', '', ...at(4, 6)]],
    ['a column of labels in front of all', [...labels(1, 6), '', ...at(1, 6)]],
    ['labels in brackets', [...labels(1, 6, (n) => `[${n}]`), '', ...at(1, 6)]],
    ['each label on the line before', works.flatMap((text, i) => [`${i + 1}.`, text])],
    ['bare numbers on the line before', works.flatMap((text, i) => [`${i + 1}`, text])],
    [
      'bare numbers at first, then beside',
      [
        ...at(1, 3).flatMap((text, i) => [`${i + 1}`, text]),
        ...at(4, 6).map((text, i) => `${i + 4} ${text}`),
      ],
    ],
    ['labels, then text, then numbered again', ['1.', '2.', '3.', ...at(1, 3), ...numbered(4, 6)]],
    [
      'broken lines',
      [
        ...numbered(1, 2),
        '3.',
        '4.',
        '',
        ...at(3, 4).flatMap((text) => [
          text.slice(0, text.indexOf('. ') + 1),
          text.slice(text.indexOf('. ') + 2),
        ]),
        ...numbered(5, 6),
      ],
    ],
    ['two columns of labels', ['1.', '2.', ...at(1, 2), '3.', '4.', ...at(3, 4), ...numbered(5, 6)]],
  ])('%s', (_, lines) => {
    expect(titles(lines.join('\n'))).toEqual(all);
  });

  test('columns in another order keep every entry', () => {
    const text = [...numbered(1, 3), ...numbered(4, 6)];
    const moved = [...text.slice(3), ...text.slice(0, 3)].join('\n');
    expect(titles(moved).sort()).toEqual([...all].sort());
  });

  test.each<[what: string, lines: readonly string[], count: number]>([
    ['a list as usual', numbered(1, 6), 6],
    [
      'an entry with a number on its last line',
      [
        ...numbered(1, 2),
        '3. Rossi M. Saucers in use. Spoon Rev. 2005;',
        '9',
        '4. Garcia L. Steam. Tea J. 2007;1:2–3.',
      ],
      4,
    ],
    ['a range that goes on in the next line', [...numbered(1, 4).map((text) => text.replace(/–/, '–\n'))], 4],
    ['two lists one after the other', [...numbered(1, 3), '', ...numbered(1, 3)], 6],
    [
      'an entry of one label with two sentences',
      ['1. Novak J. Cups. A tale. Tea J. 2001;4:11–19.', ...numbered(2, 4)],
      4,
    ],
    [
      'a long entry between short ones',
      [
        `1. ${works[0]}`,
        `2. ${'Olsen P, Kim H, Blom A, Ito S, '.repeat(12)}Lund O. Kettles. Cup Lett. 2003;7:20–31.`,
        ...numbered(3, 5),
      ],
      5,
    ],
    ['a label that lacks', [...numbered(1, 2), ...numbered(4, 6)], 5],
    ['page numbers between entries', [...numbered(1, 3), '', '12', '', ...numbered(4, 6)], 6],
    ['a list without labels', works, 6],
    ['paragraphs without labels', works.flatMap((text) => [text, '']), 6],
  ])('not in %s', (_, lines, count) => {
    expect(readReferences(lines.join('\n')).references).toHaveLength(count);
  });
});

describe('heads of pages', () => {
  const list = (head: readonly string[]): string =>
    [...numbered(1, 3), '', ...head, '', ...numbered(4, 6)].join('\n');
  test.each<[what: string, head: readonly string[]]>([
    ['authors and journal, then year and place', ['Novak et al. BMC Tea', '', '(2021) 21:303']],
    ['two authors', ['Novak and Brandt BMC Tea', '', '(2021) 21:303']],
    ['place first', ['(2021) 21:303', 'Novak et al. BMC Tea']],
    ['a page number of many', ['17 de 19']],
  ])('%s', (_, head) => {
    const { references } = readReferences(list(head));
    expect(references.map(({ csl }) => csl.volume)).toEqual(['4', '7', '9', '10', '12', '14']);
  });

  test('a head around several page breaks is in no entry', () => {
    const feed = (n: number): string =>
      `\n\n${n}\n\nhttp://tea.example.org\n\n\fTea Journal, 11(3): 427–432\n\nH Novak et al.: Cold Cups\n\n`;
    const text = `${numbered(1, 2).join('\n')}${feed(1)}${numbered(3, 4).join('\n')}${feed(2)}${numbered(5, 6).join('\n')}`;
    expect(readReferences(text).references.map(({ csl }) => csl.page)).toEqual([
      '11–19',
      '20–31',
      '44–58',
      '61–70',
      '5–16',
      '80–91',
    ]);
  });

  test('soft hyphens go', () => {
    const [first] = readReferences(
      '1. Chen Y-\u00adH, Novak J. Self-\u00adseeding of cups. Tea J. 2001;4:11–19.',
    ).references;
    expect(first?.csl.author?.[0]?.given).toBe('Y-H');
    expect(first?.csl.title).toBe('Self-seeding of cups');
  });
});
