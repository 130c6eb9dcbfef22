import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  greatest,
  measureStep,
  papersOfStep,
  sizeStep,
  widthBounds,
  widthStep,
  widths,
  yearRange,
  yearStep,
  yearSteps,
} from '../../../../client/state/scene/scales.ts';

const weight = fc.double({ min: 0.001, max: 10_000, noNaN: true });

describe('sizes', () => {
  it('are exact for few papers and within an eighth for many', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 10_000 }), (papers) => {
        const drawn = papersOfStep(sizeStep(papers));
        if (papers <= 12) expect(drawn).toBe(papers);
        expect(Math.abs(drawn / papers - 1)).toBeLessThan(0.125);
      }),
    );
  });
});

describe('widths', () => {
  it('are one step a paper while there are few', () => {
    expect([1, 2, 3].map((papers) => widthStep(papers, widthBounds(3)))).toEqual([0, 1, 2]);
  });

  it('never shrink as the weight grows, and reach the widest at the heaviest', () => {
    fc.assert(
      fc.property(weight, weight, fc.integer({ min: 6, max: 10_000 }), (a, b, heaviest) => {
        const bounds = widthBounds(heaviest);
        expect(widthStep(Math.max(a, b), bounds)).toBeGreaterThanOrEqual(widthStep(Math.min(a, b), bounds));
        expect(widthStep(heaviest, bounds)).toBe(widths.length - 1);
      }),
    );
  });
});

describe('years', () => {
  it('span what is dated', () => {
    expect(yearRange([2012.5, undefined, 2008.2])).toEqual({ from: 2008, to: 2013 });
    expect(yearRange([undefined])).toBeUndefined();
  });

  it('go from the first step to the last', () => {
    const range = { from: 2000, to: 2010 };
    expect([2000, 2005, 2010].map((year) => yearStep(year, range))).toEqual([0, 5, yearSteps - 1]);
    expect(yearStep(2000, { from: 2000, to: 2000 })).toBe(yearSteps - 1);
  });
});

describe('a measure', () => {
  it('goes from the first step to the last by its square root, and nothing is beyond', () => {
    expect([0, 25, 100].map((value) => measureStep(value, 100))).toEqual([0, 5, 9]);
    expect(measureStep(500, 100)).toBe(9);
    expect(measureStep(0, 0)).toBe(0);
  });

  it('is a metric where there is one, else papers', () => {
    expect(
      greatest([
        { papers: 9, value: 0.5 },
        { papers: 3, value: 0.25 },
      ]),
    ).toBe(0.5);
    expect(greatest([{ papers: 9 }, { papers: 3 }])).toBe(9);
    expect(greatest([])).toBe(0);
  });
});
