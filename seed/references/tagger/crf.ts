/**
 * A linear-chain conditional random field (Lafferty, McCallum and Pereira, 2001): scores of tags for each token,
 * scores of steps from tag to tag that depend on the gap between two tokens, the best sequence by Viterbi, and
 * how likely each tag is by the forward-backward algorithm.
 */
import { type Features, perToken } from './features.ts';
import { tags } from './tags.ts';

/** How many tags there are. */
export const size = tags.length;

export interface Model {
  /** The row of a feature in `weights`, or -1. */
  row(feature: number): number;
  /** `size` weights a row. */
  weights: Float32Array | Int8Array;
  /** The class of a gap, 0 for one that is not told apart. */
  gapClass(gap: string): number;
  /** Scores of a step, by gap class, tag before and tag. */
  steps: Float32Array;
  /** What a weight is multiplied with. */
  scale: number;
}

/** Scores of each tag for each token, `size` a token. */
export const scoreTokens = ({ hashes }: Features, { row, weights, scale }: Model): Float64Array => {
  const n = hashes.length / perToken;
  const scores = new Float64Array(n * size);
  const sums = new Float64Array(size);
  for (let i = 0; i < n; i++) {
    sums.fill(0);
    for (let f = 0; f < perToken; f++) {
      const at = row(hashes[i * perToken + f] ?? 0) * size;
      if (at < 0) continue;
      for (let tag = 0; tag < size; tag++) sums[tag] = (sums[tag] ?? 0) + (weights[at + tag] ?? 0);
    }
    for (let tag = 0; tag < size; tag++) scores[i * size + tag] = (sums[tag] ?? 0) * scale;
  }
  return scores;
};

/** Where the steps of each token begin in `steps`. */
export const stepsAt = ({ gaps }: Features, { gapClass }: Model): Int32Array =>
  Int32Array.from(gaps.slice(0, -1), (gap) => gapClass(gap) * size * size);

/** The best sequence of tags. */
export const bestPath = (scores: Float64Array, at: Int32Array, steps: Float32Array): Uint8Array => {
  const n = at.length;
  const path = new Uint8Array(n);
  const back = new Uint8Array(n * size);
  let best = scores.slice(0, size);
  for (let i = 1; i < n; i++) {
    const next = new Float64Array(size);
    const from = at[i] ?? 0;
    for (let tag = 0; tag < size; tag++) {
      let top = Number.NEGATIVE_INFINITY;
      for (let before = 0; before < size; before++) {
        const score = (best[before] ?? 0) + (steps[from + before * size + tag] ?? 0);
        if (score > top) {
          top = score;
          back[i * size + tag] = before;
        }
      }
      next[tag] = top + (scores[i * size + tag] ?? 0);
    }
    best = next;
  }
  if (n > 0) path[n - 1] = best.indexOf(Math.max(...best));
  for (let i = n - 1; i > 0; i--) path[i - 1] = back[i * size + (path[i] ?? 0)] ?? 0;
  return path;
};

export interface Marginals {
  /** How likely each tag is, `size` a token. */
  tokens: Float64Array;
  /** Forward and backward values, each token's scaled to add up to one, and the tokens' own potentials. */
  forward: Float64Array;
  backward: Float64Array;
  potentials: Float64Array;
  /** The logarithm of the sum over all sequences. */
  logSum: number;
}

/**
 * The marginals. `expSteps` holds the exponentials of the steps. With `allowed` (a bit set of tags for each token)
 * only sequences of those tags count.
 */
export const marginals = (
  scores: Float64Array,
  at: Int32Array,
  expSteps: Float32Array,
  allowed?: Uint32Array,
): Marginals => {
  const n = at.length;
  const potentials = new Float64Array(n * size);
  const forward = new Float64Array(n * size);
  const backward = new Float64Array(n * size);
  const tokens = new Float64Array(n * size);
  let logSum = 0;
  for (let i = 0; i < n; i++) {
    let top = Number.NEGATIVE_INFINITY;
    for (let tag = 0; tag < size; tag++) top = Math.max(top, scores[i * size + tag] ?? 0);
    const only = allowed?.[i] ?? 0xffffffff;
    let sum = 0;
    const from = at[i] ?? 0;
    for (let tag = 0; tag < size; tag++) {
      if (((only >>> tag) & 1) === 0) continue;
      const potential = Math.exp((scores[i * size + tag] ?? 0) - top);
      potentials[i * size + tag] = potential;
      let into = i === 0 ? 1 : 0;
      if (i > 0) {
        for (let before = 0; before < size; before++)
          into += (forward[(i - 1) * size + before] ?? 0) * (expSteps[from + before * size + tag] ?? 0);
      }
      forward[i * size + tag] = into * potential;
      sum += into * potential;
    }
    for (let tag = 0; tag < size; tag++) forward[i * size + tag] = (forward[i * size + tag] ?? 0) / sum;
    logSum += Math.log(sum) + top;
  }
  for (let i = n - 1; i >= 0; i--) {
    let sum = 0;
    const from = at[i + 1] ?? 0;
    for (let tag = 0; tag < size; tag++) {
      let out = i === n - 1 ? 1 : 0;
      if (i < n - 1) {
        for (let next = 0; next < size; next++) {
          const there = (backward[(i + 1) * size + next] ?? 0) * (potentials[(i + 1) * size + next] ?? 0);
          out += (expSteps[from + tag * size + next] ?? 0) * there;
        }
      }
      backward[i * size + tag] = out;
      sum += out;
    }
    let total = 0;
    for (let tag = 0; tag < size; tag++) {
      const value = (backward[i * size + tag] ?? 0) / sum;
      backward[i * size + tag] = value;
      tokens[i * size + tag] = (forward[i * size + tag] ?? 0) * value;
      total += tokens[i * size + tag] ?? 0;
    }
    for (let tag = 0; tag < size; tag++) tokens[i * size + tag] = (tokens[i * size + tag] ?? 0) / total;
  }
  return { tokens, forward, backward, potentials, logSum };
};
