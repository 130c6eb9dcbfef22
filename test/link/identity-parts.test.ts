import { describe, expect, test } from 'vitest';
import { ClueMaker } from '../../seed/link/people/clues.ts';
import { cluster } from '../../seed/link/people/cluster.ts';
import { groupOf } from '../../seed/link/people/group.ts';
import { Namesakes } from '../../seed/link/people/namesakes.ts';
import { regress } from '../../seed/train/people/logistic.ts';
import { agreement } from '../../seed/train/people/measure.ts';
import { origins } from '../../seed/train/people/origins.ts';

type Link = [a: number, b: number, odds: number];

/** Decides by the mean of the odds between single items; pairs without odds count as `absent`. */
const judgeOf = (links: readonly Link[], mayStand: (items: readonly number[]) => boolean = () => true) => {
  const absent = -1;
  const odds = new Map(links.map(([a, b, value]) => [`${a} ${b}`, value]));
  const between = (a: number, b: number): number => odds.get(`${a} ${b}`) ?? odds.get(`${b} ${a}`) ?? absent;
  return {
    odds: (a: readonly number[], b: readonly number[]) =>
      a.flatMap((one) => b.map((other) => between(one, other))).reduce((sum, each) => sum + each, 0) /
      (a.length * b.length),
    mayJoin: (a: readonly number[], b: readonly number[]) => mayStand([...a, ...b]),
    least: 0.5,
    joins: (value: number) => value >= 0.5,
    join: (a: readonly number[], b: readonly number[]) => [...a, ...b],
  };
};
const grouped = (start: readonly (readonly number[])[], judge: ReturnType<typeof judgeOf>): number[][] =>
  cluster<readonly number[]>(
    start,
    (pair) => {
      for (let a = 1; a < start.length; a += 1) for (let b = 0; b < a; b += 1) pair(a, b);
    },
    judge,
  )
    .map((items) => [...items].sort())
    .sort((a, b) => (a[0] ?? 0) - (b[0] ?? 0));
const alone = (n: number): number[][] => Array.from({ length: n }, (_, at) => [at]);

describe('clusters', () => {
  test('join what agrees, the best first', () =>
    expect(
      grouped(
        alone(4),
        judgeOf([
          [0, 1, 3],
          [1, 2, 1],
          [2, 3, 4],
        ]),
      ),
    ).toEqual([
      [0, 1],
      [2, 3],
    ]));

  test('never hold what must not stand together', () =>
    expect(
      grouped(
        alone(3),
        judgeOf(
          [
            [0, 1, 2],
            [1, 2, 3],
            [0, 2, 9],
          ],
          (items) => !(items.includes(0) && items.includes(2)),
        ),
      ),
    ).toEqual([[0], [1, 2]]));

  test('what may go with two that cannot go together goes with the likelier, if it is much likelier', () => {
    const apart = (items: readonly number[]): boolean => !(items.includes(0) && items.includes(1));
    const initial = (toFirst: number, toSecond: number) =>
      grouped(
        alone(3),
        judgeOf(
          [
            [0, 2, toFirst],
            [1, 2, toSecond],
          ],
          apart,
        ),
      );
    expect(initial(3, -1)).toEqual([[0, 2], [1]]);
    expect(initial(3, 2.9)).toEqual([[0], [1], [2]]);
  });

  test('keep those that they begin with', () =>
    expect(grouped([[0, 1], [2]], judgeOf([]))).toEqual([[0, 1], [2]]));
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

test('where many are called Kim, more people are expected behind one S. Kim', () => {
  const maker = new ClueMaker();
  const named = (given: string) => maker.name({ family: 'Kim', given });
  const one = groupOf(
    maker.clue(
      { paper: 'p', position: 1, name: {} },
      named('S.'),
      maker.paper('p', {}, () => []),
    ),
  );
  const kinAmong = (others: readonly string[]): number =>
    new Namesakes([named('S.'), named('S.'), ...others.map(named)], 100).between(one, one).kin;
  expect(kinAmong([])).toBe(0);
  expect(kinAmong(['J.', 'M.'])).toBeGreaterThan(0);
  expect(kinAmong(Array<string>(20).fill('J.'))).toBeGreaterThan(kinAmong(['J.', 'M.']));
  // Who has the same first letter may be the same person.
  expect(kinAmong(['Sun'])).toBe(0);
});
