import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Metric, measure as measureOf } from '../../server/analysis/networks/metrics.ts';
import { type NamedLink, tiesOf } from './numbered.ts';

const measure = (
  metric: Metric,
  ids: readonly string[],
  links: readonly NamedLink[],
): Map<string, number> => {
  const values = measureOf(metric, ids.length, tiesOf(ids, links));
  return new Map(ids.map((id, i) => [id, values[i] ?? Number.NaN]));
};

const of = (metric: Metric, ids: string, pairs: string[], weight = 1): Record<string, number> =>
  Object.fromEntries(
    measure(
      metric,
      [...ids],
      pairs.map(([source = '', target = '']) => ({ source, target, weight })),
    ),
  );

/** a - b - c - d, and e alone. */
const line = ['ab', 'bc', 'cd'];
/** a, b, c joined to one another, d hanging on c. */
const kite = ['ab', 'bc', 'ac', 'cd'];

describe('measures of a network', () => {
  it('count links, and the weight of links', () => {
    expect(of('degree', 'abcde', line)).toEqual({ a: 1, b: 2, c: 2, d: 1, e: 0 });
    expect(of('strength', 'abcde', line, 2.5)).toEqual({ a: 2.5, b: 5, c: 5, d: 2.5, e: 0 });
  });

  it('find those between others', () => {
    expect(of('betweenness', 'abcde', line)).toEqual({ a: 0, b: 2, c: 2, d: 0, e: 0 });
    expect(of('betweenness', 'abcd', kite)).toEqual({ a: 0, b: 0, c: 2, d: 0 });
    // Two ways round a square: each of the two between takes half.
    expect(of('betweenness', 'abcd', ['ab', 'bc', 'cd', 'ad'])).toEqual({ a: 0.5, b: 0.5, c: 0.5, d: 0.5 });
  });

  it('find those close to all', () => {
    const values = of('closeness', 'abcde', line);
    expect(values.b).toBeCloseTo((1 + 1 + 1 / 2) / 4);
    expect(values.a).toBeCloseTo((1 + 1 / 2 + 1 / 3) / 4);
    expect(values.e).toBe(0);
  });

  it('find the cores, and how far neighbours know each other', () => {
    expect(of('core', 'abcde', kite)).toEqual({ a: 2, b: 2, c: 2, d: 1, e: 0 });
    expect(of('clustering', 'abcd', kite)).toEqual({ a: 1, b: 1, c: 1 / 3, d: 0 });
  });

  it('rank pages so that the values add up to 1, alike for alike nodes', () => {
    const ids = fc.integer({ min: 1, max: 12 }).map((n) => Array.from({ length: n }, (_, i) => `n${i}`));
    fc.assert(
      fc.property(
        ids,
        fc.array(fc.tuple(fc.nat(11), fc.nat(11), fc.integer({ min: 1, max: 5 }))),
        (nodes, drawn) => {
          const links = new Map(
            drawn
              .filter(([a, b]) => a < b && b < nodes.length)
              .map(([a, b, weight]) => [`${a} ${b}`, { source: `n${a}`, target: `n${b}`, weight }]),
          );
          const values = measure('pagerank', nodes, [...links.values()]);
          expect([...values.values()].reduce((sum, value) => sum + value, 0)).toBeCloseTo(1);
        },
      ),
    );
    const star = of('pagerank', 'abcd', ['ab', 'ac', 'ad']);
    expect(star.b).toBeCloseTo(star.d ?? 0);
    expect(star.a).toBeGreaterThan(2 * (star.b ?? 1));
  });

  it('say nothing wrong of no nodes at all', () => {
    for (const metric of ['degree', 'betweenness', 'closeness', 'pagerank', 'core', 'clustering'] as const)
      expect(of(metric, '', [])).toEqual({});
  });
});
