/** Several lists in one text, and labels in the middle of lines. All made up. */
import { describe, expect, it } from 'vitest';
import { readReferences } from '../../seed/read/references/read.ts';

const names = (text: string): (string | undefined)[] =>
  readReferences(text).references.map(({ csl }) => csl.author?.[0]?.family);

const labelled = {
  abel: '1. Abel A. Tea in cups. J Tea. 2001;1:3-4.',
  baker: '2. Baker B. Cups in tea. J Tea. 2002;2:5-9.',
  carr: '1. Carr C. Saucers of old. J Tea. 2003;3:3-4.',
  dunn: '2. Dunn D. Kettles of new. J Tea. 2004;4:5-9.',
};
const plain = {
  abel: 'Abel, A. (2001). Tea in cups. Journal of Tea, 1(2), 3-4.',
  baker: 'Baker, B. (2002). Cups in tea. Journal of Tea, 2(2), 5-9.',
  carr: 'Carr, C. (2003). Saucers of old. Journal of Tea, 3(2), 3-4.',
  dunn: 'Dunn, D. (2004). Kettles of new. Journal of Tea, 4(2), 5-9.',
};
const { abel, baker, carr, dunn } = labelled;

describe('several lists', () => {
  it.each<[what: string, lines: string[], names: string[]]>([
    ['each from 1', [abel, baker, carr, dunn], ['Abel', 'Baker', 'Carr', 'Dunn']],
    ['the second of one entry', [abel, baker, carr], ['Abel', 'Baker', 'Carr']],
    [
      'a heading between',
      ['References', abel, baker, 'References', carr, dunn],
      ['Abel', 'Baker', 'Carr', 'Dunn'],
    ],
    ['a heading and one entry', ['References', abel, baker, 'References', carr], ['Abel', 'Baker', 'Carr']],
    [
      'without labels',
      ['Bibliography', plain.abel, plain.baker, '', 'Further reading', plain.carr, plain.dunn],
      ['Abel', 'Baker', 'Carr', 'Dunn'],
    ],
    [
      'the second without labels',
      [abel, baker, '', 'References', '', plain.carr, '', plain.dunn],
      ['Abel', 'Baker', 'Carr', 'Dunn'],
    ],
    [
      'the first without labels',
      ['Literatur', plain.abel, plain.baker, 'Quellen', carr, dunn],
      ['Abel', 'Baker', 'Carr', 'Dunn'],
    ],
  ])('%s', (_, lines, expected) => {
    expect(names(lines.join('\n'))).toEqual(expected);
  });

  it('another part between two lists belongs to no entry', () => {
    const text = [
      'References',
      abel,
      baker,
      '',
      'Appendix A',
      'On the tea we had.',
      '',
      'References',
      carr,
      dunn,
    ];
    const { references, unread } = readReferences(text.join('\n'));
    expect(references.map(({ csl }) => csl.title)).toEqual([
      'Tea in cups',
      'Cups in tea',
      'Saucers of old',
      'Kettles of new',
    ]);
    expect(unread.map(({ raw }) => raw)).toEqual(['Appendix A\nOn the tea we had.']);
  });
});

describe('labels in the middle of a line', () => {
  const entry = (label: number, name: string): string =>
    `[${label}] ${label === 4 ? 'see also ' : ''}${name}, “Tea in ${label} cups,” J. Tea, vol. ${label}, pp. 3–4, 2001.`;
  const [one, two, three, four, five] = ['A. Abel', 'B. Baker', 'C. Carr', 'D. Dunn', 'E. Elm'].map(
    (name, i) => entry(i + 1, name),
  );

  it.each<[what: string, text: string, names: string[]]>([
    ['out of order', `${one} ${two} ${four} ${three} ${five}`, ['Abel', 'Baker', 'Dunn', 'Carr', 'Elm']],
    [
      'in one of several lines',
      `${one}\n${two} ${four} ${three}\n${five}`,
      ['Abel', 'Baker', 'Dunn', 'Carr', 'Elm'],
    ],
    ['two alone', `${four} ${three}`, ['Dunn', 'Carr']],
  ])('%s', (_, text, expected) => {
    expect(names(text)).toEqual(expected);
  });

  it('a citation inside an entry is no label', () => {
    expect(names(`${one}\n${two} A reply to [4] and [1] by the same.\n${three}`)).toEqual([
      'Abel',
      'Baker',
      'Carr',
    ]);
  });
});
