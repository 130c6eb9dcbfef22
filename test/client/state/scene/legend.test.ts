import { describe, expect, it } from 'vitest';
import { legendOf } from '../../../../client/state/scene/legend.ts';
import { buildScene } from '../../../../client/state/scene/scene.ts';
import { line, papersOf } from './networks.ts';

describe('the legend', () => {
  it('names the groups that have a colour and counts the rest', () => {
    const { clusters, rest } = legendOf(line(), buildScene(line(), []));
    expect(clusters.map(({ label }) => label)).toEqual(['A, B']);
    expect(rest).toEqual({ clusters: 1, nodes: 1 });
  });

  it('explains the sizes and widths that are drawn, and no others', () => {
    const { sizes, widths, years } = legendOf(line(), buildScene(line(), []));
    expect(sizes.map(({ says }) => says)).toEqual([1, 2, 4]);
    expect(widths.map(({ weight }) => weight)).toEqual([1, 2]);
    expect(years).toEqual({ from: 2010, to: 2013 });
  });

  it('explains a shape once it is drawn', () => {
    expect(legendOf(line(), buildScene(line(), [])).brought).toEqual([]);
    const open = buildScene(line(), [{ id: 'b', neighborhood: papersOf('b', ['p1', 'p2']) }]);
    expect(legendOf(line(), open).brought).toEqual(['paper']);
  });

  it('names the venues that have a colour, and counts the rest and those without', () => {
    const venues = Array.from({ length: 12 }, (_, i) => ({ id: `v_${i}`, label: `V ${i}`, papers: 20 - i }));
    const network = { ...line(), venues };
    const legend = legendOf(network, buildScene(network, []));
    expect(legend.venues.map(({ id }) => id)).toEqual(venues.slice(0, 9).map(({ id }) => id));
    expect(legend.otherVenues).toEqual({ venues: 3, papers: 11 + 10 + 9 });
    expect(legend.withoutVenue).toBe(4);
  });

  it('has no widths to explain where nothing is linked', () => {
    const network = { ...line(), links: [] };
    expect(legendOf(network, buildScene(network, [])).widths).toEqual([]);
  });
});
