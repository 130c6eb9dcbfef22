import { describe, expect, it } from 'vitest';
import { legendOf } from '../../../../client/state/scene/legend.ts';
import { buildScene } from '../../../../client/state/scene/scene.ts';
import { line, papersOf } from './networks.ts';

describe('the legend', () => {
  it('names the groups that have a colour and counts the rest', () => {
    const { clusters, alone } = legendOf(line(), buildScene(line(), []));
    expect(clusters.map(({ label, hue }) => [label, hue])).toEqual([['A, B', 0]]);
    expect(alone).toBe(1);
  });

  it('counts what is drawn of the network, where something cuts it', () => {
    const scene = buildScene(line(), []);
    const cut = { ...scene, nodes: scene.nodes.filter(({ id }) => id === 'a' || id === 'b') };
    const { clusters, alone } = legendOf(line(), cut);
    expect(clusters.map(({ id, nodes }) => [id, nodes])).toEqual([[0, 2]]);
    expect(alone).toBe(0);
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

  it('tells papers of the library from those that are cited only, where there are both', () => {
    const network = line();
    const [first, ...others] = network.nodes.map((node) => ({ ...node, kind: 'paper' as const }));
    if (!first) throw new Error('no nodes');
    const mixed = { ...network, nodes: [{ ...first, held: false }, ...others] };
    const { nodes } = buildScene(mixed, []);
    expect(legendOf(mixed, buildScene(mixed, [])).outlined).toBe(true);
    expect(nodes.map(({ own }) => own)).toEqual([undefined, ...others.map(() => true)]);
    const held = { ...network, nodes: [first, ...others] };
    expect(legendOf(held, buildScene(held, [])).outlined).toBe(false);
  });
});
