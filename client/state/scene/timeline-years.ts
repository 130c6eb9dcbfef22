/** The columns of the timeline: the years that hold most papers one by one, years far from them behind a break. */

/** A column: its position in years after the first main year, and its content. */
export interface YearColumn {
  at: number;
  label: string;
  /** Years far from the others, in one column behind a break in the axis: the first and the last that has papers. */
  broken?: { from: number; to: number };
}

export interface YearColumns {
  /** From left to right. */
  columns: readonly YearColumn[];
  /** The column of a year; of `undefined`, that of undated papers. */
  columnOf(year: number | undefined): number;
}

/** The share of dated papers whose years always stand one by one. */
const mainShare = 0.95;

/** Years outside of those stand behind a break if they are more than this, and more than half of the main years. */
const nearby = { years: 8, share: 1 / 2 };

/** Distance of a column behind a break, or of undated papers, from the next one. */
const gap = 2;

/** The shortest range of years with 95 % of the papers; the latest if there are several. `years` ascending. */
export const mainYears = (years: readonly number[]): { from: number; to: number } | undefined => {
  const needed = Math.ceil(years.length * mainShare);
  let best: { from: number; to: number } | undefined;
  for (let first = 0; first + needed <= years.length; first += 1) {
    const [from, to] = [years[first], years[first + needed - 1]];
    if (from === undefined || to === undefined) continue;
    if (!best || to - from <= best.to - best.from) best = { from, to };
  }
  return best;
};

const rangeInWords = ({ from, to }: { from: number; to: number }): string =>
  from === to ? String(from) : `${from}–${to}`;

/** The columns for papers of these years; `undefined` for each undated one. */
export const yearColumns = (years: readonly (number | undefined)[]): YearColumns => {
  const dated = years
    .filter((year) => year !== undefined)
    .map(Math.round)
    .sort((a, b) => a - b);
  const main = mainYears(dated) ?? { from: 0, to: -1 };
  const [earliest, latest] = [dated[0] ?? main.from, dated.at(-1) ?? main.to];
  const most = Math.max(nearby.years, (main.to - main.from + 1) * nearby.share);
  const from = main.from - earliest > most ? main.from : earliest;
  const to = latest - main.to > most ? main.to : latest;
  const before = dated.filter((year) => year < from);
  const after = dated.filter((year) => year > to);
  const broken = (at: number, some: readonly number[]): YearColumn[] => {
    const range = { from: some[0] ?? 0, to: some.at(-1) ?? 0 };
    return some.length === 0 ? [] : [{ at, label: rangeInWords(range), broken: range }];
  };
  const undatedAt = before.length > 0 ? -2 * gap : -gap;
  return {
    columns: [
      ...(dated.length < years.length ? [{ at: undatedAt, label: 'undated' }] : []),
      ...broken(-gap, before),
      ...Array.from({ length: to - from + 1 }, (_, i) => ({ at: i, label: String(from + i) })),
      ...broken(to - from + gap, after),
    ],
    columnOf: (year) => {
      if (year === undefined) return undatedAt;
      const whole = Math.round(year);
      if (whole < from) return -gap;
      return whole > to ? to - from + gap : whole - from;
    },
  };
};
