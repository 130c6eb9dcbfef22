import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Hop, shortestPaths } from '../../server/analysis/connections/paths.ts';

const limits = { limit: 5, maxHops: 12, maxNodes: 1000 };

/** An expansion over a list of undirected ties. */
const over =
  (ties: readonly [string, string, string][]) =>
  async (ids: string[]): Promise<Hop[]> =>
    ties.flatMap(([a, b, paper]) => [
      ...(ids.includes(a) ? [{ from: a, to: b, paper }] : []),
      ...(ids.includes(b) ? [{ from: b, to: a, paper }] : []),
    ]);

/** Distance by Floyd and Warshall, as an independent check. */
const distance = (ties: readonly [string, string, string][], from: string, to: string): number => {
  const ids = [...new Set(ties.flat().concat(from, to))];
  const d = new Map<string, number>(ids.map((id) => [`${id} ${id}`, 0]));
  const get = (a: string, b: string): number => d.get(`${a} ${b}`) ?? Number.POSITIVE_INFINITY;
  for (const [a, b] of ties) {
    d.set(`${a} ${b}`, Math.min(1, get(a, b)));
    d.set(`${b} ${a}`, Math.min(1, get(b, a)));
  }
  for (const k of ids)
    for (const i of ids) for (const j of ids) d.set(`${i} ${j}`, Math.min(get(i, j), get(i, k) + get(k, j)));
  return get(from, to);
};

const node = fc.constantFrom('a', 'b', 'c', 'd', 'e', 'f', 'g');
const ties = fc.array(fc.tuple(node, node, fc.constantFrom('p1', 'p2', 'p3')), { maxLength: 14 });

describe('shortest paths', () => {
  const diamond: [string, string, string][] = [
    ['a', 'b', 'p1'],
    ['b', 'd', 'p2'],
    ['a', 'c', 'p3'],
    ['c', 'd', 'p4'],
    ['c', 'd', 'p5'],
  ];

  it('names the papers of every hop, the strongest path first', async () => {
    expect(await shortestPaths(['a'], ['d'], over(diamond), limits)).toEqual({
      total: 2,
      paths: [
        {
          nodes: ['a', 'c', 'd'],
          hops: [
            { source: 'a', target: 'c', papers: ['p3'] },
            { source: 'c', target: 'd', papers: ['p4', 'p5'] },
          ],
        },
        {
          nodes: ['a', 'b', 'd'],
          hops: [
            { source: 'a', target: 'b', papers: ['p1'] },
            { source: 'b', target: 'd', papers: ['p2'] },
          ],
        },
      ],
    });
  });

  it('counts the alternatives that the limit leaves out', async () => {
    const { paths, total } = await shortestPaths(['a'], ['d'], over(diamond), { ...limits, limit: 1 });
    expect([paths.length, total]).toEqual([1, 2]);
  });

  it('is one node long from a thing to itself', async () => {
    expect(await shortestPaths(['a'], ['a'], over(diamond), limits)).toEqual({
      total: 1,
      paths: [{ nodes: ['a'], hops: [] }],
    });
  });

  it('finds nothing where nothing is, or beyond the longest path looked for', async () => {
    expect(await shortestPaths(['a'], ['z'], over(diamond), limits)).toEqual({ paths: [], total: 0 });
    expect(await shortestPaths(['a'], ['d'], over(diamond), { ...limits, maxHops: 1 })).toEqual({
      paths: [],
      total: 0,
    });
  });

  it('is as short as can be, follows ties that exist, and is the same in both directions', async () => {
    await fc.assert(
      fc.asyncProperty(ties, node, node, async (list, from, to) => {
        const there = await shortestPaths([from], [to], over(list), limits);
        const back = await shortestPaths([to], [from], over(list), limits);
        const expected = distance(list, from, to);
        expect(there.total).toBe(back.total);
        expect(there.paths.length > 0).toBe(Number.isFinite(expected));
        for (const path of there.paths) {
          expect(path.hops.length).toBe(expected);
          for (const { source, target, papers } of path.hops)
            for (const paper of papers)
              expect(
                list.some(
                  ([a, b, p]) =>
                    p === paper && ((a === source && b === target) || (b === source && a === target)),
                ),
              ).toBe(true);
        }
      }),
    );
  });
});
