/**
 * Agglomerative clustering under constraints: the two clusters that agree best are joined, as long as that is above a
 * threshold and nothing forbids it. How well two clusters agree is the mean over their best pairs: of n pairs of members
 * the best n^0.65, so that a person with several circles of co-authors holds together, while one good pair is not enough
 * to join two large clusters. (With the exponent 1 this is average linkage, with 0 single linkage.)
 */
import { Heap } from './heap.ts';

export interface Link {
  a: number;
  b: number;
  /** Above 0 it speaks for one cluster, below against it. */
  score: number;
}

export interface ClusterRules {
  /** Scores of pairs for which there is no link. */
  absent: number;
  /** Least agreement at which clusters are joined. */
  threshold: number;
  /** Whether the members of two clusters may stand together. What forbids it must go on doing so as clusters grow. */
  mayJoin(a: readonly number[], b: readonly number[]): boolean;
}

/** See above. */
const bestPairs = 0.65;

/** Two live clusters by number, and how well they agree. */
interface Candidate {
  a: number;
  b: number;
  agreement: number;
}

/** Ties go to the clusters that come first, so that equal input in any order is clustered alike. */
const before = (x: Candidate, y: Candidate): boolean =>
  x.agreement > y.agreement || (x.agreement === y.agreement && (x.a < y.a || (x.a === y.a && x.b < y.b)));

/** Two descending lists as one. */
const mergeSorted = (a: readonly number[], b: readonly number[]): number[] => {
  const merged: number[] = [];
  for (let i = 0, j = 0; i < a.length || j < b.length; ) {
    const [x, y] = [a[i] ?? Number.NEGATIVE_INFINITY, b[j] ?? Number.NEGATIVE_INFINITY];
    if (x >= y) i += 1;
    else j += 1;
    merged.push(Math.max(x, y));
  }
  return merged;
};

/** `scores` descend; those of the pairs that have none are `absent`. */
const agreementOf = (scores: readonly number[], pairs: number, absent: number): number => {
  const best = Math.ceil(pairs ** bestPairs);
  let sum = 0;
  for (let i = 0; i < best; i += 1) sum += Math.max(absent, scores[i] ?? absent);
  return sum / best;
};

/** `start` are clusters to begin with, of items that `links` name. Their order decides ties. */
export const cluster = (
  start: readonly (readonly number[])[],
  links: readonly Link[],
  { absent, threshold, mayJoin }: ClusterRules,
): number[][] => {
  const clusters: (number[] | undefined)[] = start.map((items) => [...items]);
  const home = new Map(start.flatMap((items, at) => items.map((item) => [item, at] as const)));
  /** For each cluster, its neighbours and the scores between, which descend. */
  const between: Map<number, number[]>[] = clusters.map(() => new Map());
  for (const { a, b, score } of [...links].sort((x, y) => y.score - x.score)) {
    const [x, y] = [home.get(a), home.get(b)];
    if (x === undefined || y === undefined || x === y) continue;
    const scores = between[x]?.get(y) ?? [];
    scores.push(score);
    between[x]?.set(y, scores);
    between[y]?.set(x, scores);
  }
  const heap = new Heap<Candidate>(before);
  const offer = (x: number, y: number, scores: readonly number[]): void => {
    const pairs = (clusters[x]?.length ?? 0) * (clusters[y]?.length ?? 0);
    const agreement = agreementOf(scores, pairs, absent);
    if (agreement >= threshold) heap.push({ a: Math.min(x, y), b: Math.max(x, y), agreement });
  };
  between.forEach((neighbours, a) => {
    for (const [b, scores] of neighbours) if (a < b) offer(a, b, scores);
  });
  for (let best = heap.pop(); best; best = heap.pop()) {
    const { a, b } = best;
    const [one, other] = [clusters[a], clusters[b]];
    // A cluster that has grown is numbered anew, so a candidate whose clusters live is up to date.
    if (!one || !other || !mayJoin(one, other)) continue;
    const joined = clusters.length;
    clusters.push([...one, ...other]);
    clusters[a] = undefined;
    clusters[b] = undefined;
    const [few, many] = [between[a] ?? new Map(), between[b] ?? new Map()].sort((x, y) => x.size - y.size);
    few?.delete(few === between[a] ? b : a);
    many?.delete(many === between[a] ? b : a);
    for (const [to, scores] of few ?? []) many?.set(to, mergeSorted(scores, many.get(to) ?? []));
    between.push(many ?? new Map());
    for (const [to, scores] of many ?? []) {
      between[to]?.delete(a);
      between[to]?.delete(b);
      between[to]?.set(joined, scores);
      offer(joined, to, scores);
    }
  }
  return clusters.filter((items) => items !== undefined);
};
