/** Where entries begin, in lists that people paste: by blank lines, lines, titles, identifiers, several lists in a row. */
import { describe, expect, it } from 'vitest';
import { readReferences } from '../../seed/read/references/read.ts';
import { splitList } from '../../seed/read/references/split/split.ts';

const raws = (text: string): string[] => splitList(text).entries.map(({ raw }) => raw);

/** Entries in as many styles as there are, with what looks like labels inside. */
const mixed = [
  'Novak, P. (1999). Tea and cups. Journal of Tea, 3(2), 1-20.',
  'K. Olsen, “Cups in motion,” IEEE Trans. Tea, vol. 4, no. 1, pp. 5–9, 2004.',
  'Brandt U, Riemann J. Tea at sea. Tea Med. 2001;12(3):34-9.',
  'Gerhartz, Lena. 1903. Die Teefrage. 2. Aufl. Stuttgart: Muster.',
  'A. Abel, Phys. Rev. 12, 345 (1999).',
  'Ahmadi, Leila (2007): Sport und Recht. In: Rechtszeitschrift 39, S. 839-886.',
  'Cox, C. Tea. London: Verso, in press.',
];
const wrapped = (text: string): string => text.replace(/(.{30,40}) /g, '$1\n');
const numbered = (texts: readonly string[]): string =>
  texts.map((text, i) => `[${i + 1}] ${text}`).join('\n');

describe('entries that blank lines set apart', () => {
  it('are entries, however mixed their styles', () => {
    expect(raws(mixed.join('\n\n'))).toEqual(mixed);
  });
  it('may be broken into lines', () => {
    expect(raws(mixed.map(wrapped).join('\n\n'))).toEqual(mixed.map(wrapped));
  });
  it('may bear labels here and there', () => {
    const labelled = mixed.map((text, i) => (i % 3 === 1 ? `[${i * 7}] ${text}` : text));
    expect(splitList(labelled.join('\n\n')).entries.map(({ lines }) => lines.join(' '))).toEqual(mixed);
  });
  it.each([
    [
      'a page break inside of an entry parts none',
      `${mixed[0]}\n\n${mixed[1]?.slice(0, 26)}\n\n12\n\n\f${mixed[1]?.slice(26)}\n\n${mixed[2]}\n\n${mixed[3]}`,
      4,
    ],
    [
      'double spacing parts none',
      numbered(mixed).split('\n').map(wrapped).join('\n').split('\n').join('\n\n'),
      mixed.length,
    ],
    [
      'paragraphs of several entries are parted further',
      `${numbered(mixed.slice(0, 3))}\n\n[4] ${mixed[3]}\n[5] ${mixed[4]}\n\n[6] ${mixed[5]}\n[7] ${mixed[6]}`,
      7,
    ],
  ])('%s', (_, text, count) => {
    expect(splitList(text).entries).toHaveLength(count);
  });
});

describe('an entry a line', () => {
  it('whatever its style and length', () => {
    expect(raws(mixed.slice(0, 6).join('\n'))).toEqual(mixed.slice(0, 6));
  });
  it('but lines that go on are none', () => {
    expect(raws(numbered(mixed).split('\n').map(wrapped).join('\n'))).toHaveLength(mixed.length);
  });
});

it.each([
  '2. Aufl. Stuttgart: Muster.',
  '3. ed. Rio de Janeiro: Zahar.',
  '12. März 1999, S. 4.',
  '2., überarb. Aufl. Bonn: Muster.',
  '4. Jahrgang, Heft 2, S. 5.',
])('%s at a line start is no label', (line) => {
  const text = `Abel, A. (2001): Eins. 1. Aufl. Berlin: Muster.\nBaker, B. (2002): Zwei.\n${line}\nCox, C. (2003): Drei. Berlin: Muster.\nDean, D. (2004): Vier. Berlin: Muster.`;
  expect(splitList(text).entries.every(({ label }) => label === undefined)).toBe(true);
});

it('a label before a name that begins like a month is one', () => {
  expect(raws('1. Novak, P. (2001). Tea.\n2. Marz, M. (2002). Tea.\n3. Augen, A. (2003). Tea.')).toHaveLength(
    3,
  );
});

describe('letters as labels', () => {
  it('begin the entries of a list without numbers', () => {
    const text = ['a', 'b', 'c', 'd'].map((letter, i) => `${letter}) ${mixed[i]}`).join('\n');
    expect(splitList(text).entries.map(({ lines }) => lines.join(' '))).toEqual(mixed.slice(0, 4));
  });
  it('part the works of one entry, and are no part of them', () => {
    const { references } = readReferences(
      '(1) Novak, P. Nature 1999, 400, 12.\n(2) (a) Brandt, U. Chem. Commun. 2010, 46, 1. (b) Olsen, K. J. Am. Chem. Soc. 2011, 133, 2, and references therein.',
    );
    expect(references.map(({ csl }) => [csl.author?.[0]?.family, csl['container-title'], csl.page])).toEqual([
      ['Novak', 'Nature', '12'],
      ['Brandt', 'Chem. Commun.', '1'],
      ['Olsen', 'J. Am. Chem. Soc.', '2'],
    ]);
  });
});

describe('several lists', () => {
  const list = numbered(mixed.slice(0, 4));
  it.each([
    ['one right behind the other', `${list}\n${list}`],
    ['with a blank line between', `${list}\n\n${list}`],
    ['with headings', `References\n${list}\n\nReferences\n\n${list}`],
  ])('%s are all read', (_, text) => {
    const { references, unread } = readReferences(text);
    expect(references).toHaveLength(8);
    expect(unread).toEqual([]);
  });
  it('are all read, though there are a hundred', () => {
    const { references, unread } = readReferences(Array.from({ length: 100 }, () => list).join('\n\n'));
    expect([references.length, unread.length]).toEqual([400, 0]);
  });
  it('a 1 inside of an entry begins none', () => {
    expect(
      raws('1. Abel, A. Title\n1. part. 2001.\n2. Baker, B. Title. 2002.\n3. Cox, C. Title. 2003.'),
    ).toHaveLength(3);
  });
});

it('labels out of their order are labels behind an entry that has ended', () => {
  const text =
    '[1] A. Abel, “One,” Things, vol. 1, 2001.\n[2] B. Baker, “Two,” Things, vol. 2, 2002.\n[4] see also C. Cox, “Three,” Things, vol. 3, 2003.\n[3] K. He, “Four,” Things, vol. 4, 2004.\n[5] E. Egan, “Five,” Things, vol. 5, 2005.';
  expect(splitList(text).entries.map(({ label }) => label)).toEqual(['1', '2', '4', '3', '5']);
});

describe('lists of titles', () => {
  it.each([
    [
      'without years',
      ['Selective brewing of imaginary tea', 'Cups in motion', 'The tea house in poetry'],
      [undefined, undefined, undefined],
    ],
    [
      'with years',
      ['Selective brewing of imaginary tea (2017)', 'Cups in motion, 2016', 'The tea house in poetry 1987'],
      [2017, 2016, 1987],
    ],
  ])('%s: each line is a title', (_, lines, years) => {
    const { references } = readReferences(lines.join('\n'));
    expect(references.map(({ csl }) => csl.title)).toEqual([
      'Selective brewing of imaginary tea',
      'Cups in motion',
      'The tea house in poetry',
    ]);
    expect(references.map(({ csl }) => csl.issued?.['date-parts']?.[0]?.[0])).toEqual(years);
    expect(references.flatMap(({ csl }) => csl.author ?? [])).toEqual([]);
  });
  it('are not read out of running text', () => {
    const prose =
      'This is a paragraph about the methods we use. It has many sentences and no\nreferences at all. We describe the way in which the data were gathered, and how\nthey were cleaned. Nothing else is here to be found, and the reader may go on.';
    expect(splitList(prose).entries.some(({ title }) => title)).toBe(false);
  });
  it('are not read out of a list with names', () => {
    expect(splitList('Abel, A. Tea\nBaker, B. Cups\nCox, C. Pots').entries.some(({ title }) => title)).toBe(
      false,
    );
  });
});

it.each([
  ['one a line', '10.1000/abc.1\n10.1000/abc.2\nhttps://doi.org/10.1000/abc.3'],
  ['in one line', '10.1000/abc.1, 10.1000/abc.2; https://doi.org/10.1000/abc.3'],
])('a list of DOIs, %s', (_, text) => {
  expect(readReferences(text).references.map(({ csl }) => csl.DOI)).toEqual([
    '10.1000/abc.1',
    '10.1000/abc.2',
    '10.1000/abc.3',
  ]);
});
