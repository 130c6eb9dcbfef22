/** The themes of a network of techniques, and of its periods. */

import { type ThemeNetwork, themesOf } from '../../analysis/themes/callon.ts';
import { flowsBetween, periodsOf } from '../../analysis/themes/periods.ts';
import type { ThemePeriods, Themes, YearCount } from '../../api.ts';

/** So many themes can be told apart on a map, and in a period. */
const shown = { map: 24, period: 9 };

export const mapOf = (network: ThemeNetwork): Themes => themesOf(network, shown.map);

/** A period of fewer papers says little. */
const leastPapers = 10;

/** `networkOf`: the network of the papers of these years. */
export const themePeriods = async (
  years: readonly YearCount[],
  count: number,
  networkOf: (from: number, to: number) => Promise<ThemeNetwork>,
): Promise<ThemePeriods> => {
  const periods: ThemePeriods['periods'] = [];
  const flows: ThemePeriods['flows'] = [];
  let before: { network: ThemeNetwork; groups: number[] } | undefined;
  // One after the other: each may take a hundred megabytes.
  const papers = years.reduce((sum, year) => sum + year.papers, 0);
  const most = Math.min(count, Math.max(2, Math.floor(papers / leastPapers)));
  for (const period of periodsOf(years, most)) {
    const network = await networkOf(period.from, period.to);
    const found = themesOf(network, shown.period);
    const now = { network, groups: found.themes.map(({ group }) => group) };
    if (before) flows.push(...flowsBetween(periods.length - 1, before, now));
    periods.push({ ...period, ...found });
    before = now;
  }
  return { periods, flows };
};
