/** Papers by year as bars: a long span is cut into bins of several years, so that each bar can be seen and hit. */
import type { YearCount } from '../base/wire.ts';

export interface YearBin {
  readonly from: number;
  readonly to: number;
  readonly papers: number;
}

/** Years in one bar. */
const steps = [1, 2, 5, 10, 20, 50, 100] as const;

/** First and last year of some counts; undefined where there are none. */
export const spanOf = (years: readonly YearCount[]): { from: number; to: number } | undefined => {
  const [first, last] = [years[0], years.at(-1)];
  return first && last && { from: first.year, to: last.year };
};

/**
 * Bars for every year of a span, at most `most` of them, the empty ones too; bins of several years begin at round
 * years, and the first and the last reach no further than the span. `years` ascend.
 */
export const binYears = (
  years: readonly YearCount[],
  span: { readonly from: number; readonly to: number },
  most: number,
): YearBin[] => {
  const startOf = (year: number, step: number): number => Math.floor(year / step) * step;
  const barsOf = (step: number): number => (startOf(span.to, step) - startOf(span.from, step)) / step + 1;
  const step = steps.find((each) => barsOf(each) <= most) ?? 100;
  const first = startOf(span.from, step);
  return Array.from({ length: barsOf(step) }, (_, i) => {
    const [from, to] = [Math.max(span.from, first + i * step), Math.min(span.to, first + (i + 1) * step - 1)];
    const papers = years.reduce(
      (sum, { year, papers: n }) => (year >= from && year <= to ? sum + n : sum),
      0,
    );
    return { from, to, papers };
  });
};

/** `2012`, or `2010–2014`. */
export const binInWords = ({ from, to }: Pick<YearBin, 'from' | 'to'>): string =>
  from === to ? String(from) : `${from}–${to}`;
