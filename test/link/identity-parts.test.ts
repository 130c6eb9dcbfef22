import { describe, expect, test } from 'vitest';
import { cluster, type Link } from '../../seed/link/people/cluster.ts';
import { regress } from '../../seed/train/people/logistic.ts';
import { agreement } from '../../seed/train/people/measure.ts';
import { origins } from '../../seed/train/people/origins.ts';

const links = (...all: [a: number, b: number, score: number][]): Link[] =>
  all.map(([a, b, score]) => ({ a, b, score }));
const anything = { absent: -1, threshold: 0.5, mayJoin: () => true };
const sorted = (clusters: number[][]): number[][] =>
  clusters.map((items) => [...items].sort()).sort((a, b) => (a[0] ?? 0) - (b[0] ?? 0));
const alone = (n: number): number[][] => Array.from({ length: n }, (_, at) => [at]);

describe('clusters', () => {
  test('join what agrees, the best first', () =>
    expect(sorted(cluster(alone(4), links([0, 1, 3], [1, 2, 1], [2, 3, 4]), anything))).toEqual([
      [0, 1],
      [2, 3],
    ]));

  test('one good pair does not join two large ones', () => {
    const circle = (from: number): [number, number, number][] =>
      [0, 1, 2, 3, 4].flatMap((i) =>
        [0, 1, 2, 3, 4].slice(0, i).map((j): [number, number, number] => [from + i, from + j, 3]),
      );
    const found = cluster(alone(10), links(...circle(0), ...circle(5), [0, 5, 2]), anything);
    expect(sorted(found)).toEqual([
      [0, 1, 2, 3, 4],
      [5, 6, 7, 8, 9],
    ]);
  });

  test('never hold what must not stand together', () => {
    const apart = {
      ...anything,
      mayJoin: (a: readonly number[], b: readonly number[]) =>
        ![...a, ...b].includes(0) || ![...a, ...b].includes(2),
    };
    expect(sorted(cluster(alone(3), links([0, 1, 2], [1, 2, 3], [0, 2, 9]), apart))).toEqual([[0], [1, 2]]);
  });

  test('keep those that they begin with', () =>
    expect(sorted(cluster([[0, 1], [2]], links([0, 2, -5], [1, 2, -5]), anything))).toEqual([[0, 1], [2]]));
});

test('regression finds the weights that made the samples', () => {
  const samples = Array.from({ length: 4000 }, (_, at) => {
    const x = ((at * 7919) % 1000) / 500 - 1;
    const odds = 0.5 + 2 * x;
    return [true, false].map((same) => ({
      values: [x],
      same,
      weight: 1 / (1 + Math.exp(same ? -odds : odds)),
    }));
  }).flat();
  const [bias, weight] = regress(samples, 1e-6);
  expect(bias).toBeCloseTo(0.5, 2);
  expect(weight).toBeCloseTo(2, 2);
});

test('names are grouped with those that they go with', () => {
  const pairs = ['li', 'wu', 'zhou'].flatMap((family) =>
    ['wei', 'jing', 'yan'].map((given) => [family, given] as const),
  );
  const others = ['rossi', 'bianchi', 'ricci'].flatMap((family) =>
    ['marco', 'luca', 'paola'].map((given) => [family, given] as const),
  );
  const groups = origins([...pairs, ...others], 2);
  expect(groups.get('li')).toBe(groups.get('zhou'));
  expect(groups.get('rossi')).toBe(groups.get('ricci'));
  expect(groups.get('li')).not.toBe(groups.get('rossi'));
});

test('agreement of pairs, and B-cubed', () => {
  const { pairs, bCubed, mentions, same } = agreement(
    ['a', 'a', 'a', 'b', 'c'],
    ['x', 'x', 'y', 'y', undefined],
  );
  expect(pairs).toMatchObject({ precision: 1 / 3, recall: 1 / 2 });
  expect(bCubed.precision).toBeCloseTo((2 / 3 + 2 / 3 + 1 / 3 + 1) / 4);
  expect(bCubed.recall).toBeCloseTo((1 + 1 + 1 / 2 + 1 / 2) / 4);
  expect([mentions, same]).toEqual([4, 2]);
});
