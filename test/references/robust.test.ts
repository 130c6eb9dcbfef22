/** Whatever the text, reading ends, in time in proportion to its length, with references or a clear refusal. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readFormat } from '../../seed/read/formats/index.ts';
import { InputError } from '../../server/base/errors.ts';

const words = fc.constantFrom(
  ...[
    '[1]',
    '[2]',
    '2.',
    '(3)',
    '“',
    '”',
    '``',
    "''",
    'A.',
    'B.-C.',
    'Smith',
    'and',
    'et al.',
    ',',
    '.',
    ':',
    ' ',
  ],
  ...[
    'in Proc.',
    'vol. 3',
    'no. 2',
    'pp. 1–2',
    '12(3):4–5',
    '2012',
    '(2010)',
    'May',
    'Eds.',
    '(eds.)',
    'doi:10.1/x',
  ],
  ...[
    'https://a.b/c',
    '\n',
    '\n\n',
    '\f',
    '-\n',
    '–\n',
    'ﬁ',
    '\ue000',
    'Ph.D. thesis',
    'Tech. Rep. 5',
    '——,',
    '3rd ed.',
  ],
);
const texts = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 400 }),
  fc.array(words, { maxLength: 60 }).map((parts) => parts.join(' ')),
  fc.array(words, { maxLength: 60 }).map((parts) => parts.join('')),
);

describe('reading any text', () => {
  it('gives a reading or an InputError, and every reference has what a reference must', () => {
    fc.assert(
      fc.property(texts, (text) => {
        try {
          const { references } = readFormat(text, 'any.txt');
          for (const [i, { position, csl, confidence, raw }] of references.entries()) {
            expect(position).toBe(i + 1);
            expect(text.replace(/\r\n?/g, '\n')).toContain(raw.slice(0, 20));
            expect(csl.id).toBe(`ref-${i + 1}`);
            for (const sure of Object.values(confidence)) expect(sure > 0 && sure <= 1).toBe(true);
          }
        } catch (error) {
          expect(error).toBeInstanceOf(InputError);
        }
      }),
      { numRuns: 1500 },
    );
  });

  it.each([
    ['letters', 'a'],
    ['capitals', 'A'],
    ['digits', '1'],
    ['blanks', ' '],
    ['hyphens', '-'],
    ['stops', '.'],
    ['initials', 'A. '],
    ['names', 'A. Smith, '],
    ['quotes', '“'],
    ['brackets', '[1] '],
    ['broken words', 'ab-\n'],
    ['links', 'https://a.b/'],
    ['numbers', '1, 2(3): 4–'],
    ['years', '2001 '],
  ])(
    'copes with a million characters of %s',
    (_, piece) => {
      const text = `[1] A. Smith, “Title,” Nature, vol. 1, 2001. ${piece.repeat(Math.ceil(1_000_000 / piece.length))}`;
      expect(
        readFormat(`${text}\n[2] B. Jones, “Other,” Nature, vol. 2, 2002.`, 'long.txt').references.length,
      ).toBeGreaterThan(0);
      expect(() => readFormat(`2001 ${piece.repeat(5990 / piece.length)}`, 'short.txt')).not.toThrow(
        TypeError,
      );
    },
    30_000,
  );
});
