import { describe, expect, it } from 'vitest';
import { layTimeline, legibleColumns, legibleLanes } from '../../../../client/state/scene/timeline.ts';
import { yearColumns } from '../../../../client/state/scene/timeline-years.ts';
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

  it('puts hundreds of a year and group side by side, none over another', () => {
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

  it('opens on the years of 95 % of the papers, the others behind a break in the axis', () => {
    const years = [1805, 1955, ...Array.from({ length: 60 }, (_, i) => 2000 + (i % 20))];
    const nodes = years.map((year, i) => ({ ...network().nodes[0], id: `p${i}`, year, cluster: 0 }) as never);
    const { axes, network: laid } = layTimeline({ ...network(), nodes });
    expect(axes.columns.map(({ label }) => label)).toEqual([
      '1805–1955',
      ...Array.from({ length: 20 }, (_, i) => String(2000 + i)),
    ]);
    expect(axes.columns[0]?.broken).toEqual(['p0', 'p1']);
    const xs = laid.nodes.map(({ x }) => x);
    const width = (axes.columns[2]?.x ?? 0) - (axes.columns[1]?.x ?? 0);
    expect(Math.max(...xs) - Math.min(...xs)).toBeLessThanOrEqual(23 * width);
    expect(laid.nodes[0]?.x).toBe(axes.columns[0]?.x);
  });

  it('has no break where the years are close together, and breaks at the end, too', () => {
    const labels = (years: readonly number[]): string[] =>
      yearColumns(years).columns.map(({ label }) => label);
    expect(labels([2010, 2012, 2013])).toEqual(['2010', '2011', '2012', '2013']);
    const many = Array.from({ length: 40 }, (_, i) => 1990 + (i % 4));
    expect(labels([...many, 2024]).slice(-2)).toEqual(['1993', '2024']);
    expect(labels([...many, 1989])[0]).toBe('1989');
  });

  it('names the last year however small it is drawn', () => {
    const columns = Array.from({ length: 24 }, (_, i) => ({ label: String(2000 + i), x: i * 76 }));
    expect(legibleColumns(columns, 0.1, 46).map(({ label }) => label)).toEqual(['2000', '2010', '2023']);
  });

  it('lays nothing out of nothing', () => {
    expect(layTimeline({ ...network(), nodes: [], links: [] }).axes).toEqual({ columns: [], lanes: [] });
  });
});
