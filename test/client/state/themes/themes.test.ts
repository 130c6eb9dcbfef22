import { describe, expect, it } from 'vitest';
import type { Theme, ThemePeriods } from '../../../../client/state/base/wire.ts';
import { lanesOf, sizes } from '../../../../client/state/themes/lanes.ts';
import { discsOf } from '../../../../client/state/themes/map.ts';
import { csvOf, rowsOfMap, rowsOfPeriods } from '../../../../client/state/themes/words.ts';

const theme = (group: number, more: Partial<Theme> = {}): Theme => ({
  group,
  label: `theme ${group}`,
  techniques: [{ id: `t${group}`, label: `technique ${group}`, papers: 2 }],
  size: 3,
  papers: 10 + group,
  centrality: 1,
  density: 2,
  centralityRank: 0.5,
  densityRank: 0.5,
  place: 'motor',
  ...more,
});

describe('the map of themes', () => {
  const plot = { left: 30, top: 60, width: 800, height: 600 };

  it('keeps every disc in the quarter of its place, and none over another', () => {
    const themes = (['motor', 'basic', 'niche', 'marginal'] as const).flatMap((place, i) =>
      // All of a quarter at one point.
      Array.from({ length: 5 }, (_, k) =>
        theme(10 * i + k, {
          place,
          centralityRank: place === 'motor' || place === 'basic' ? 0.8 : 0.2,
          densityRank: place === 'motor' || place === 'niche' ? 0.8 : 0.2,
        }),
      ),
    );
    const discs = discsOf(themes, plot);
    for (const { theme: of, x, y, radius } of discs) {
      expect(x - radius > plot.left + plot.width / 2).toBe(of.place === 'motor' || of.place === 'basic');
      expect(y + radius < plot.top + plot.height / 2).toBe(of.place === 'motor' || of.place === 'niche');
    }
    for (const [i, a] of discs.entries())
      for (const b of discs.slice(i + 1))
        expect(Math.hypot(a.x - b.x, a.y - b.y)).toBeGreaterThan(a.radius + b.radius);
  });
});

const periods: ThemePeriods = {
  periods: [
    { from: 1990, to: 1999, papers: 40, left: 0, themes: [theme(0, { papers: 30 }), theme(1)] },
    { from: 2000, to: 2000, papers: 41, left: 2, themes: [theme(0), theme(1), theme(2)] },
  ],
  flows: [
    { period: 0, source: 0, target: 1, shared: 3, inclusion: 1, jaccard: 1, sourceShare: 1, targetShare: 1 },
    {
      period: 0,
      source: 1,
      target: 2,
      shared: 1,
      inclusion: 0.25,
      jaccard: 0.2,
      sourceShare: 0.5,
      targetShare: 0.2,
    },
    {
      period: 0,
      source: 1,
      target: 0,
      shared: 1,
      inclusion: 0.1,
      jaccard: 0.1,
      sourceShare: 0.1,
      targetShare: 0.1,
    },
  ],
};

describe('themes over periods', () => {
  const lanes = lanesOf(periods, { width: 900, height: 500, top: 58 }, 9);
  const bar = (period: number, group: number) => {
    const found = lanes.bars.find((one) => one.period === period && one.theme.group === group);
    if (!found) throw new Error('there is no such bar');
    return found;
  };

  it('have a column for each period, whose bars fit and do not cover one another', () => {
    expect(lanes.columns.map(({ from }) => from)).toEqual([1990, 2000]);
    for (const period of [0, 1]) {
      const own = lanes.bars.filter((one) => one.period === period).sort((a, b) => a.y - b.y);
      own.slice(1).forEach(({ y }, i) => {
        expect(y).toBeGreaterThanOrEqual((own[i]?.y ?? 0) + (own[i]?.height ?? 0) + sizes.gap);
      });
      const last = own.at(-1);
      expect((last?.y ?? 0) + (last?.height ?? 0)).toBeLessThanOrEqual(500);
    }
    expect(bar(0, 0).height).toBeGreaterThan(bar(0, 1).height);
  });

  it('join what has enough in common; what goes on keeps its colour and place', () => {
    expect(lanes.bands.map(({ source, target }) => [source, target])).toEqual([
      [0, 1],
      [1, 2],
    ]);
    expect(bar(1, 1).hue).toBe(bar(0, 0).hue);
    expect(bar(1, 1).y).toBeLessThan(bar(1, 0).y);
    expect(new Set([bar(0, 0).hue, bar(0, 1).hue, bar(1, 0).hue, bar(1, 2).hue]).size).toBe(4);
  });

  it('are as wide as their names need, if the page is narrow', () => {
    expect(lanesOf(periods, { width: 200, height: 500, top: 58 }, 9).width).toBeGreaterThan(2 * sizes.column);
  });
});

describe('themes as a table', () => {
  it('say what leads to what, and become CSV in which nothing is a formula', () => {
    expect(rowsOfPeriods(periods).rows[0]?.cells).toEqual([
      'theme 0',
      '1990–1999',
      '30',
      '3',
      '1',
      '2',
      'motor theme',
      'theme 1 (1)',
    ]);
    const csv = csvOf(rowsOfMap({ themes: [theme(0, { label: '=1+1, "so"' })], left: 0 }));
    expect(csv).toBe(
      'Theme,Papers,Techniques,Centrality,Density,Place,Names of techniques\r\n"\'=1+1, ""so""",10,3,1,2,motor theme,technique 0\r\n',
    );
  });
});
