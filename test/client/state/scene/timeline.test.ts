import { describe, expect, it } from 'vitest';
import {
  hasFewerLines,
  layTimeline,
  legibleColumns,
  legibleLanes,
} from '../../../../client/state/scene/timeline.ts';
import { line } from './networks.ts';

/** Of `line`: a, b and c in the first group, of 2010 to 2012, and d alone, of 2013. */
const network = () => {
  const whole = line();
  return { ...whole, nodes: whole.nodes.map((node) => ({ ...node, kind: 'paper' as const })) };
};
const placed = (nodes: ReturnType<typeof network>['nodes']) =>
  new Map(layTimeline({ ...network(), nodes }).network.nodes.map((node) => [node.id, node]));

describe('the timeline', () => {
  it('goes by year from left to right, a lane for each group, the largest on top', () => {
    const nodes = placed(network().nodes);
    const [a, b, c, d] = ['a', 'b', 'c', 'd'].map((id) => nodes.get(id));
    expect((b?.x ?? 0) - (a?.x ?? 0)).toBe((c?.x ?? 0) - (b?.x ?? 0));
    expect(b?.x).toBeGreaterThan(a?.x ?? 0);
    expect(a?.y).toBe(c?.y);
    expect(d?.y).toBeGreaterThan(c?.y ?? 0);
  });

  it('puts papers of one year and group one under the other, none over another', () => {
    const nodes = placed(network().nodes.map((node) => ({ ...node, year: 2010, cluster: 0 })));
    expect(new Set([...nodes.values()].map(({ x }) => x)).size).toBe(1);
    expect(new Set([...nodes.values()].map(({ y }) => y)).size).toBe(4);
  });

  it('puts what is undated before the first year, and says so', () => {
    const nodes = network().nodes.map(({ year, ...node }) =>
      node.id === 'd' ? node : { ...node, year: year ?? 0 },
    );
    const { axes, network: laid } = layTimeline({ ...network(), nodes });
    expect(axes.columns.map(({ label }) => label)).toEqual(['undated', '2010', '2011', '2012']);
    expect(laid.nodes.find(({ id }) => id === 'd')?.x).toBe(axes.columns[0]?.x);
    expect(axes.lanes.map(({ label }) => label)).toEqual(['A, B', 'smaller groups']);
  });

  it('puts hundreds of a year and group side by side, none over another, and draws the heaviest line of each', () => {
    const nodes = Array.from({ length: 400 }, (_, i) => ({
      id: `p${i}`,
      kind: 'paper' as const,
      label: `P ${i}`,
      papers: 1,
      year: 2000 + (i % 4),
      cluster: 0,
      x: 0,
      y: 0,
    }));
    const links = nodes.flatMap(({ id }, i) =>
      [1, 2, 3, 4].flatMap((step) => {
        const target = nodes[i + step]?.id;
        return target ? [{ source: id, target, weight: 5 - step, papers: [] }] : [];
      }),
    );
    const clusters = [{ id: 0, label: 'All', nodes: 400, themes: [] }];
    const whole = { ...network(), nodes, links, clusters };
    const laid = layTimeline(whole).network;
    expect(new Set(laid.nodes.map(({ x, y }) => `${x} ${y}`)).size).toBe(400);
    const [xs, ys] = [laid.nodes.map(({ x }) => x), laid.nodes.map(({ y }) => y)];
    expect(Math.max(...xs) - Math.min(...xs)).toBeGreaterThan(0.7 * (Math.max(...ys) - Math.min(...ys)));
    const right = (year: number): number =>
      Math.max(...laid.nodes.filter((node) => node.year === year).map(({ x }) => x));
    const left = (year: number): number =>
      Math.min(...laid.nodes.filter((node) => node.year === year).map(({ x }) => x));
    for (const year of [2000, 2001, 2002]) expect(right(year)).toBeLessThan(left(year + 1));
    expect(hasFewerLines(whole)).toBe(true);
    expect(new Set(laid.links.flatMap(({ source, target }) => [source, target])).size).toBe(400);
    expect(hasFewerLines(network())).toBe(false);
  });

  it('moves rows apart where it would be flatter than the page', () => {
    const height = (aspect: number): number => {
      const ys = layTimeline(network(), aspect).network.nodes.map(({ y }) => y);
      return Math.max(...ys) - Math.min(...ys);
    };
    expect(height(1)).toBeGreaterThan(height(4));
    expect(height(4)).toBe(height(40));
    expect(height(0.01)).toBe(height(0.1));
  });

  it('names the lanes that leave room for their names', () => {
    const lanes = [0, 100, 120, 220].map((y, cluster) => ({ label: `${cluster}`, y, cluster }));
    expect(legibleLanes(lanes, 1, 16)).toEqual(lanes);
    expect(legibleLanes(lanes, 0.5, 16).map(({ cluster }) => cluster)).toEqual([0, 1, 3]);
  });

  it('names fewer years the smaller they are drawn', () => {
    const columns = Array.from({ length: 21 }, (_, i) => ({ label: String(2000 + i), x: i * 76 }));
    expect(legibleColumns(columns, 1, 46).length).toBe(21);
    expect(legibleColumns(columns, 0.2, 46).map(({ label }) => label)).toEqual([
      '2000',
      '2005',
      '2010',
      '2015',
      '2020',
    ]);
    expect(legibleColumns([{ label: 'undated', x: 0 }], 0.01, 46).length).toBe(1);
  });

  it('lays nothing out of nothing', () => {
    expect(layTimeline({ ...network(), nodes: [], links: [] }).axes).toEqual({ columns: [], lanes: [] });
  });
});
