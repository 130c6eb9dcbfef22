import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { binInWords, binYears, spanOf } from '../../../../client/state/words/year-bins.ts';

const counts = fc
  .uniqueArray(fc.integer({ min: 1850, max: 2030 }), { minLength: 1, maxLength: 40 })
  .map((years) => years.sort((a, b) => a - b).map((year) => ({ year, papers: (year % 7) + 1 })));

describe('bins of years', () => {
  it('hold every paper once, one after the other without a gap, and no more of them than fit', () => {
    fc.assert(
      fc.property(counts, fc.integer({ min: 4, max: 40 }), (years, most) => {
        const span = spanOf(years);
        if (!span) throw new Error('there are years');
        const bins = binYears(years, span, most);
        const sum = (list: readonly { papers: number }[]) => list.reduce((n, { papers }) => n + papers, 0);
        expect(sum(bins)).toBe(sum(years));
        expect(bins.length).toBeLessThanOrEqual(most);
        expect([bins[0]?.from, bins.at(-1)?.to]).toEqual([span.from, span.to]);
        for (const [i, bin] of bins.entries()) if (i > 0) expect(bin.from).toBe((bins[i - 1]?.to ?? 0) + 1);
      }),
    );
  });

  it('are years while there is room, and begin at round years where there is not', () => {
    const years = [
      { year: 2003, papers: 1 },
      { year: 2012, papers: 2 },
    ];
    expect(binYears(years, { from: 2003, to: 2012 }, 10).length).toBe(10);
    expect(binYears(years, { from: 2003, to: 2012 }, 4).map(binInWords)).toEqual([
      '2003–2004',
      '2005–2009',
      '2010–2012',
    ]);
  });
});
