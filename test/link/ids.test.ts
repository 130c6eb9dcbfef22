import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { paperId, sourceId } from '../../seed/link/ids.ts';
import { nameKey } from '../../seed/link/people/index.ts';
import { foldText, foldWords } from '../../seed/normalize/fold-text.ts';

/** Words with accents, apostrophes and hyphens in them. */
const word = fc.stringMatching(/^[a-zà-öø-ÿ]{1,8}(['-][a-zéü]{1,5})?$/);
const title = fc.array(word, { minLength: 1, maxLength: 8 }).map((words) => words.join(' '));

/** Ways in which one title is printed: each leaves its id as it is. */
const printings: Record<string, (text: string) => string> = {
  'upper case': (text) => text.toUpperCase(),
  'accents apart': (text) => text.normalize('NFD'),
  'accents lost': (text) => text.normalize('NFD').replace(/\p{M}/gu, ''),
  'more white space': (text) => ` ${text.replaceAll(' ', '\u00a0\n ')}\t`,
  'curly quotes': (text) => text.replaceAll("'", '’'),
  'other dashes': (text) => text.replaceAll('-', '‐'),
  'in quotes, with a full stop': (text) => `“${text}.”`,
};

describe('the id of a paper', () => {
  test.each(Object.entries(printings))('does not depend on %s', (_, print) => {
    fc.assert(
      fc.property(title, word, fc.integer({ min: 1900, max: 2030 }), (text, family, year) => {
        const id = paperId({ title: text, firstAuthor: family, year });
        expect(paperId({ title: print(text), firstAuthor: print(family), year })).toBe(id);
      }),
    );
  });

  test('differs for different titles, years and authors', () => {
    fc.assert(
      fc.property(title, title, word, word, (one, other, a, b) => {
        const id = paperId({ title: one, firstAuthor: a, year: 2000 });
        expect(paperId({ title: one, firstAuthor: a, year: 2001 })).not.toBe(id);
        expect(paperId({ title: other, firstAuthor: a, year: 2000 }) === id).toBe(
          foldWords(one) === foldWords(other),
        );
        expect(paperId({ title: one, firstAuthor: b, year: 2000 }) === id).toBe(
          foldWords(a) === foldWords(b),
        );
      }),
    );
  });

  test('comes from the DOI, in any case, before the title', () => {
    expect(paperId({ title: 'A', doi: '10.1145/XYZ' })).toBe(
      paperId({ title: 'B', doi: '10.1145/xyz', arxiv: '1706.03762' }),
    );
  });

  test('is short and fit for a URL', () => {
    fc.assert(
      fc.property(fc.string(), (text) => {
        expect(paperId({ title: text })).toMatch(/^p_[0-9a-f]{20}$/);
      }),
    );
  });

  test('stays the same for ever: a store keeps what it once loaded', () => {
    expect(
      paperId({ title: 'I/O virtualization', year: 2012, firstAuthor: 'Waldspurger' }),
    ).toMatchInlineSnapshot(`"p_22a0a7fd7415af863c47"`);
  });

  test('tells titles in other scripts apart', () => {
    expect(paperId({ title: '机器学习' })).not.toBe(paperId({ title: '深度学习' }));
    expect(paperId({ title: '???' })).not.toBe(paperId({ title: '!' }));
  });
});

test('a source is its text, whatever the line ends', () => {
  expect(sourceId('\uFEFF[1] A.\r\n[2] B.\r\n')).toBe(sourceId('[1] A.\n[2] B.'));
  expect(sourceId('[1] A.')).not.toBe(sourceId('[1] B.'));
});

describe('the key of a name', () => {
  const same: [string, string][] = [
    ['J. H.', 'J.H.'],
    ['H.-B.', 'H.‑B.'],
    ['Björn', 'Bjo\u0308rn'],
    ['Nadav', 'NADAV'],
  ];
  test.each(same)('is one for %s and %s', (a, b) => {
    expect(nameKey({ family: "Har'El", given: a })).toBe(nameKey({ family: 'Har’El', given: b }));
  });
  test.each([
    ['H.', 'H.-B.'],
    ['J.', 'John'],
    ['J.', 'K.'],
  ])('is two for %s and %s', (a, b) => {
    expect(nameKey({ family: 'Guan', given: a })).not.toBe(nameKey({ family: 'Guan', given: b }));
  });
  test('an organisation is no person of that family name', () => {
    expect(nameKey({ literal: 'Intel' })).not.toBe(nameKey({ family: 'Intel' }));
  });
});

test('folding is idempotent', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme' }), (text) => {
      expect(foldText(foldText(text))).toBe(foldText(text));
      expect(foldWords(foldWords(text))).toBe(foldWords(text));
    }),
  );
});
