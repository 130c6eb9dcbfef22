/**
 * Agglomerative clustering: joins the two groups that are likeliest one, again and again, and weighs the joined group anew.
 * A group that may go with one of several others, which cannot go together, goes with one only if that one outweighs the
 * rest: `J. Zhang` beside `Jing Zhang` and `Jun Zhang`.
 */
import { Heap } from './heap.ts';

/** What decides about groups. */
export interface Judge<G> {
  /** The log odds that both are one; undefined if they cannot be. */
  odds(a: G, b: G): number | undefined;
  /** Whether nothing rules out that both are one. If something does, it does for all that contain them. */
  mayJoin(a: G, b: G): boolean;
  /** No two are joined at lower log odds. */
  least: number;
  /** Whether to join, by the log odds that these two are one and no rival is meant. */
  joins(odds: number, a: G, b: G): boolean;
  join(a: G, b: G): G;
}

/** Called with the numbers of two groups. */
export type OnPair = (a: number, b: number) => void;

/** Groups with lower log odds are not even rivals. */
const hopeless = -4;

interface Candidate {
  a: number;
  b: number;
  odds: number;
}

/** The highest odds first; ties go to the lower numbers, so that the result is deterministic. */
const before = (x: Candidate, y: Candidate): boolean =>
  x.odds > y.odds || (x.odds === y.odds && (x.a < y.a || (x.a === y.a && x.b < y.b)));

/** `pairs` calls back with the numbers of the groups to compare; the order of `start` breaks ties. */
export const cluster = <G>(
  start: readonly G[],
  pairs: (compare: OnPair) => void,
  { odds: oddsOf, mayJoin, least, joins, join }: Judge<G>,
): G[] => {
  const groups: (G | undefined)[] = [...start];
  /** For each group, its neighbours and the odds with each. */
  const between: (Map<number, number> | undefined)[] = start.map(() => undefined);
  const heap = new Heap<Candidate>(before);
  const note = (a: number, b: number, likelihood: number): void => {
    const known = between[a] ?? new Map<number, number>();
    known.set(b, likelihood);
    between[a] = known;
  };
  const compare = (a: number, b: number): void => {
    const [one, other] = [groups[a], groups[b]];
    if (one === undefined || other === undefined || between[a]?.has(b)) return;
    const odds = oddsOf(one, other);
    if (odds === undefined || odds < hopeless) return;
    const likelihood = Math.exp(odds);
    note(a, b, likelihood);
    note(b, a, likelihood);
    if (odds >= least) heap.push({ a: Math.min(a, b), b: Math.max(a, b), odds });
  };
  pairs(compare);
  /** How many times likelier than nobody in particular the others are, which `a` may go with and `b` may not. */
  const rivals = (a: number, b: number): number => {
    const target = groups[b];
    let sum = 0;
    between[a]?.forEach((likelihood, other) => {
      const group = groups[other];
      if (other !== b && group !== undefined && target !== undefined && !mayJoin(group, target))
        sum += likelihood;
    });
    return sum;
  };
  for (let best = heap.pop(); best; best = heap.pop()) {
    const { a, b, odds } = best;
    const [one, other] = [groups[a], groups[b]];
    // A joined group gets a new number, so a candidate is current if both its groups still exist.
    if (one === undefined || other === undefined || !mayJoin(one, other)) continue;
    if (!joins(odds - Math.log1p(Math.max(rivals(a, b), rivals(b, a))), one, other)) continue;
    const number = groups.length;
    groups.push(join(one, other));
    groups[a] = undefined;
    groups[b] = undefined;
    between.push(undefined);
    const neighbours = new Set([...(between[a]?.keys() ?? []), ...(between[b]?.keys() ?? [])]);
    between[a] = undefined;
    between[b] = undefined;
    for (const neighbour of [...neighbours].sort((x, y) => x - y)) {
      between[neighbour]?.delete(a);
      between[neighbour]?.delete(b);
      compare(number, neighbour);
    }
  }
  return groups.filter((group) => group !== undefined);
};
