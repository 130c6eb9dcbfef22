/** Themes by centrality and density, their periods, and which leads to which. */
import { describe, expect, it } from 'vitest';
import { incidenceOf } from '../../server/analysis/networks/incidence.ts';
import { prepareNetwork } from '../../server/analysis/networks/network.ts';
import { ranksOf, type ThemeNetwork, themesOf } from '../../server/analysis/themes/callon.ts';
import { flowsBetween, periodsOf } from '../../server/analysis/themes/periods.ts';

/** A network of the techniques of some papers, each given by its techniques. */
const networkOf = (papers: readonly string[]): ThemeNetwork => {
  const members = papers.map((text) => text.split(' '));
  const names = [...new Set(members.flat())].sort();
  const incidence = incidenceOf({
    items: names.map((label) => ({ id: label, label })),
    papers: members.map((own, i) => ({ id: `p${String(i).padStart(3, '0')}`, members: own })),
  });
  const options = {
    kind: 'technique',
    counting: 'full',
    normalization: 'none',
    minPapers: 1,
    minWeight: 0,
    limit: 1000,
  } as const;
  return prepareNetwork(incidence, options).whole;
};
const times = (n: number, paper: string): string[] => Array.from({ length: n }, () => paper);

describe('themes', () => {
  const network = networkOf([
    ...times(6, 'a1 a2'),
    ...times(4, 'b1 b2'),
    'b1 a1',
    'b2 a2',
    ...times(3, 'c1 c2'),
    'once never',
  ]);

  it('have the centrality and density of Callon', () => {
    const { themes, left } = themesOf(network, 10);
    expect(left).toBe(0);
    expect(themes.map(({ techniques }) => techniques.map(({ id }) => id))).toEqual([
      ['a1', 'a2'],
      ['b1', 'b2'],
      ['c1', 'c2'],
    ]);
    expect(themes.map(({ papers }) => papers)).toEqual([8, 6, 3]);
    // a1 and a2: 7 papers each, 6 together; b1 and b2: 5 each, 4 together; a1 and b1: 1 together.
    const [a, b, c] = themes;
    expect(a?.density).toBeCloseTo((100 * (36 / 49)) / 2);
    expect(b?.density).toBeCloseTo((100 * (16 / 25)) / 2);
    expect(c?.density).toBeCloseTo(50);
    expect(a?.centrality).toBeCloseTo(10 * 2 * (1 / 35));
    expect(b?.centrality).toBeCloseTo(a?.centrality ?? 0);
    expect(c?.centrality).toBe(0);
  });

  it('stand in the quarter that their ranks say', () => {
    const { themes } = themesOf(network, 10);
    expect(themes.map(({ place }) => place)).toEqual(['motor', 'basic', 'niche']);
    expect(ranksOf([3, 1, 2])).toEqual([1, 0, 0.5]);
    expect(ranksOf([2, 2, 5])).toEqual([0.25, 0.25, 1]);
    expect(ranksOf([7])).toEqual([0.5]);
  });

  it('are cut to those of most papers, and say how many are left out', () => {
    const { themes, left } = themesOf(network, 2);
    expect([themes.length, left]).toEqual([2, 1]);
    expect(themesOf(networkOf(['x y']), 5)).toEqual({ themes: [], left: 0 });
  });
});

describe('periods', () => {
  it('have about equal numbers of papers, and every year once', () => {
    const years = Array.from({ length: 20 }, (_, i) => ({ year: 2000 + i, papers: 1 + i }));
    const periods = periodsOf(years, 4);
    expect(periods).toHaveLength(4);
    expect(periods.reduce((sum, { papers }) => sum + papers, 0)).toBe(210);
    for (const { papers } of periods) expect(Math.abs(papers - 52.5)).toBeLessThan(15);
    expect(periods[0]?.from).toBe(2000);
    expect(periods.at(-1)?.to).toBe(2019);
    for (const [i, { to }] of periods.slice(0, -1).entries()) expect(periods[i + 1]?.from).toBe(to + 1);
  });

  it('are no more than there are years, and none without a year', () => {
    expect(
      periodsOf(
        [
          { year: 2000, papers: 900 },
          { year: 2001, papers: 1 },
        ],
        4,
      ),
    ).toEqual([
      { from: 2000, to: 2000, papers: 900 },
      { from: 2001, to: 2001, papers: 1 },
    ]);
    expect(periodsOf([], 4)).toEqual([]);
  });
});

describe('flows', () => {
  it('join themes that share techniques, by inclusion and Jaccard index', () => {
    const before = networkOf([...times(3, 'a b'), ...times(3, 'c d')]);
    const after = networkOf(times(4, 'a b c'));
    const groups = (network: ThemeNetwork) => themesOf(network, 9).themes.map(({ group }) => group);
    const flows = flowsBetween(
      0,
      { network: before, groups: groups(before) },
      { network: after, groups: groups(after) },
    );
    expect(flows.map(({ shared, inclusion, jaccard }) => [shared, inclusion, jaccard])).toEqual([
      [2, 1, 2 / 3],
      [1, 0.5, 1 / 4],
    ]);
    expect(flows.map(({ sourceShare, targetShare }) => [sourceShare, targetShare])).toEqual([
      [1, 2 / 3],
      [0.5, 1 / 3],
    ]);
  });
});
