import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { count, percent, shorten } from '../../../../client/state/words/words.ts';

describe('words', () => {
  it('counts', () => {
    expect([count(0, 'paper'), count(1, 'paper'), count(1204, 'paper')]).toEqual([
      '0 papers',
      '1 paper',
      '1,204 papers',
    ]);
  });

  it('never calls a small share nothing', () => {
    expect([percent(0), percent(0.004), percent(0.5), percent(1)]).toEqual(['0%', '<1%', '50%', '100%']);
  });

  it('shortens at a word where it can', () => {
    expect(shorten('Direct interrupt delivery', 20)).toBe('Direct interrupt…');
    expect(shorten('Paravirtualization', 10)).toBe('Paravirtu…');
    fc.assert(
      fc.property(fc.string({ maxLength: 60 }), fc.integer({ min: 4, max: 50 }), (text, most) => {
        expect(shorten(text, most).length).toBeLessThanOrEqual(most);
        if (text.length <= most) expect(shorten(text, most)).toBe(text);
      }),
    );
  });
});
