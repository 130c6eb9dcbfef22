import { describe, expect, it } from 'vitest';
import { normalizeDoi, takeIdentifiers } from '../../seed/normalize/identifiers.ts';

describe('identifiers', () => {
  it.each([
    ['https://doi.org/10.1000/abc.', '10.1000/abc'],
    ['doi: 10.1000/abc);', '10.1000/abc'],
    ['10.1016/S0014-5793(97)01313-X', '10.1016/S0014-5793(97)01313-X'],
    ['10.1016/0014(97)).', '10.1016/0014(97))'],
    ['10.1000/abc)).,;', '10.1000/abc'],
  ])('are cleaned of what stands around them: %s', (printed, doi) => {
    expect(normalizeDoi(printed)).toBe(doi);
  });

  it('take their time in step with the length of the text', () => {
    const runs = ')'.repeat(200_000);
    expect(normalizeDoi(`10.1000/a${runs}`)).toBe('10.1000/a');
    expect(normalizeDoi(`10.1000/a${'].'.repeat(200_000)}b`).endsWith('b')).toBe(true);
    expect(takeIdentifiers(`https://example.org/${'('.repeat(100_000)}`).found.URL?.length).toBe(100_020);
  });
});
