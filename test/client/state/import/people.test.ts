import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { formatNames, likelyPersons, type Name, parseNames } from '../../../../client/state/import/people.ts';

const gordon: Name = { family: 'Gordon', given: 'Abel' };
const meulen: Name = { 'non-dropping-particle': 'van der', family: 'Meulen', given: 'Joost' };
const king: Name = { family: 'King', given: 'Martin Luther', suffix: 'Jr.' };
const who: Name = { literal: 'World Health Organization' };

describe('authors as text', () => {
  it('are written family first, with semicolons between', () => {
    expect(formatNames([gordon, meulen, king, who])).toBe(
      'Gordon, Abel; van der Meulen, Joost; King, Martin Luther, Jr.; World Health Organization',
    );
  });

  it('are read one by one, by line or semicolon, and empty ones do not count', () => {
    expect(parseNames(' Gordon,  Abel;; ,\nAmit, N.\nIEEE ')).toEqual([
      gordon,
      { family: 'Amit', given: 'N.' },
      { literal: 'IEEE' },
    ]);
    expect(parseNames('King, Martin Luther, Jr.')).toEqual([king]);
    expect(parseNames('')).toEqual([]);
  });

  it('keep what their text cannot say, where the text still stands', () => {
    expect(parseNames('Amit, Nadav; van der Meulen, Joost', [meulen, gordon])).toEqual([
      { family: 'Amit', given: 'Nadav' },
      meulen,
    ]);
  });

  it('that look like a person without a comma are pointed out, once typed', () => {
    expect(likelyPersons('Abel Gordon; Gordon, Abel; IEEE', [])).toEqual(['Abel Gordon']);
    expect(likelyPersons('World Health Organization', [who])).toEqual([]);
  });
});

const part = fc.stringMatching(/^\p{L}[\p{L}'.-]{0,8}( \p{L}[\p{L}'.-]{0,8})?$/u);
const ordinary: fc.Arbitrary<Name> = fc.oneof(
  fc.record({ family: part, given: part }),
  fc.record({ family: part, given: part, suffix: part }),
  fc.record({ literal: part }),
);
/** Anything that a file might hold: semicolons, commas, empty parts. */
const any: fc.Arbitrary<Name> = fc.record(
  {
    family: fc.string(),
    given: fc.string(),
    suffix: fc.string(),
    'non-dropping-particle': fc.string(),
    literal: fc.string(),
  },
  { requiredKeys: [] },
);

describe('laws', () => {
  it('ordinary names survive the round trip by their text alone', () => {
    fc.assert(
      fc.property(fc.array(ordinary), (names) => {
        expect(parseNames(formatNames(names))).toEqual(names);
      }),
    );
  });

  it('any names survive it while nobody changes the text', () => {
    fc.assert(
      fc.property(fc.array(any), (names) => {
        expect(parseNames(formatNames(names), names)).toEqual(names);
      }),
    );
  });

  it('one more name leaves the others as they were', () => {
    fc.assert(
      fc.property(fc.array(ordinary, { minLength: 1 }), (names) => {
        expect(parseNames(`${formatNames(names)}; Novák, Jana`, names)).toEqual([
          ...names,
          { family: 'Novák', given: 'Jana' },
        ]);
      }),
    );
  });
});
