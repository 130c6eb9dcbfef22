/**
 * Agglomerative clustering under constraints: joins the two clusters with the highest agreement, as long as it reaches a
 * threshold and no constraint forbids it. The agreement of two clusters is the mean score of their best pairs: the best
 * n^0.65 of n pairs. So a person with several groups of co-authors stays one cluster, but one good pair cannot join two
 * large clusters. (Exponent 1 would be average linkage, 0 single linkage.)
 */
import { Heap } from './heap.ts';

export interface Link {
  a: number;
  b: number;
  /** Positive if both belong to one cluster, negative if not. */
  score: number;
}

export interface ClusterRules {
  /** The score of a pair without a link. */
  absent: number;
  /** The lowest agreement at which clusters are joined. */
  threshold: number;
  /** Whether two clusters may be joined. If not, then none of their supersets may be joined either. */
  mayJoin(a: readonly number[], b: readonly number[]): boolean;
}

/** The exponent explained above. */
const bestPairs = 0.65;

/** Two clusters by number, and their agreement. */
interface Candidate {
  a: number;
  b: number;
  agreement: number;
}

/** The highest agreement first; ties go to the lower numbers, so that the result is deterministic. */
const before = (x: Candidate, y: Candidate): boolean =>
  x.agreement > y.agreement || (x.agreement === y.agreement && (x.a < y.a || (x.a === y.a && x.b < y.b)));

/** Merges two descending lists. */
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

/** `scores` are in descending order; pairs without a score count as `absent`. */
const agreementOf = (scores: readonly number[], pairs: number, absent: number): number => {
  const best = Math.ceil(pairs ** bestPairs);
  let sum = 0;
  for (let i = 0; i < best; i += 1) sum += Math.max(absent, scores[i] ?? absent);
  return sum / best;
};

/** `start` are the first clusters, with the items that `links` connect. Their order breaks ties. */
export const cluster = (
  start: readonly (readonly number[])[],
  links: readonly Link[],
  { absent, threshold, mayJoin }: ClusterRules,
): number[][] => {
  const clusters: (number[] | undefined)[] = start.map((items) => [...items]);
  const home = new Map(start.flatMap((items, at) => items.map((item) => [item, at] as const)));
  /** For each cluster, its neighbours and the scores of the pairs, in descending order. */
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
    // A joined cluster gets a new number, so a candidate is current if both its clusters still exist.
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
