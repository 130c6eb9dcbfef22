/**
 * A linear-chain conditional random field (Lafferty, McCallum and Pereira, 2001): tag scores for each token,
 * transition scores that depend on the gap between two tokens, the probability of each tag by the
 * forward-backward algorithm, and the best sequence.
 */
import { type Features, perToken } from './features.ts';
import type { Sums } from './sums.ts';
import { tags } from './tags.ts';

/** The number of tags. */
export const size = tags.length;

export interface Model {
  /** The row of a feature in `weights`, or -1. */
  row(feature: number): number;
  /** Adds up the weights of rows, `size` per row. */
  sums: Sums;
  /** The class of a gap; 0 for a gap without its own class. */
  gapClass(gap: string): number;
  /** Transition scores, by gap class, previous tag and tag. */
  steps: Float32Array;
}

/** Scores of each tag for each token, `size` per token. */
export const scoreTokens = ({ hashes }: Features, { row, sums }: Model): Float64Array => {
  const n = hashes.length / perToken;
  const scores = new Float64Array(n * size);
  const rows = new Int32Array(perToken);
  for (let i = 0; i < n; i++) {
    let known = 0;
    for (let f = 0; f < perToken; f++) {
      const at = row(hashes[i * perToken + f] ?? 0);
      if (at >= 0) rows[known++] = at;
    }
    sums(rows, known, scores, i * size);
  }
  return scores;
};

/** Tags whose score is this far below the best of their token are skipped: they are e^beam times less likely. */
const beam = 10;

/** The offset in `steps` for each token. */
export const stepsAt = ({ gaps }: Features, { gapClass }: Model): Int32Array =>
  Int32Array.from(gaps.slice(0, -1), (gap) => gapClass(gap) * size * size);

/** The best of a token's scores among the allowed tags. */
const bestScore = (scores: Float64Array, i: number, only: number): number => {
  let top = Number.NEGATIVE_INFINITY;
  for (let tag = 0; tag < size; tag++)
    if ((only >>> tag) & 1) top = Math.max(top, scores[i * size + tag] ?? 0);
  return top;
};

const anyTag = 0xffffffff;

export interface Marginals {
  /** The probability of each tag, `size` per token. */
  tokens: Float64Array;
  /** Forward and backward values, scaled to a sum of one per token, and the potentials of the tokens. */
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
  const passed = new Float64Array(size);
  // The tags of each token that are not skipped, and where those of a token end.
  const live = new Uint8Array(n * size);
  const ends = new Int32Array(n + 1);
  let logSum = 0;
  for (let i = 0; i < n; i++) {
    const only = allowed?.[i] ?? anyTag;
    const top = bestScore(scores, i, only);
    let end = ends[i] as number;
    for (let tag = 0; tag < size; tag++) {
      const score = (scores[i * size + tag] as number) - top;
      if (((only >>> tag) & 1) === 0 || score < -beam) continue;
      potentials[i * size + tag] = Math.exp(score);
      live[end++] = tag;
    }
    ends[i + 1] = end;
    logSum += top;
  }
  for (let i = 0; i < n; i++) {
    const [from, first, end] = [at[i] as number, ends[i] as number, ends[i + 1] as number];
    passed.fill(i === 0 ? 1 : 0);
    for (let k = i === 0 ? first : (ends[i - 1] as number); i > 0 && k < first; k++) {
      const before = live[k] as number;
      const value = forward[(i - 1) * size + before] as number;
      for (let own = first; own < end; own++) {
        const tag = live[own] as number;
        passed[tag] = (passed[tag] as number) + value * (expSteps[from + before * size + tag] as number);
      }
    }
    let sum = 0;
    for (let own = first; own < end; own++) {
      const tag = live[own] as number;
      const value = (passed[tag] as number) * (potentials[i * size + tag] as number);
      forward[i * size + tag] = value;
      sum += value;
    }
    for (let own = first; own < end; own++) {
      const tag = live[own] as number;
      forward[i * size + tag] = (forward[i * size + tag] as number) / sum;
    }
    logSum += Math.log(sum);
  }
  for (let i = n - 1; i >= 0; i--) {
    const [first, end] = [ends[i] as number, ends[i + 1] as number];
    passed.fill(i === n - 1 ? 1 : 0);
    for (let k = end; i < n - 1 && k < (ends[i + 2] as number); k++) {
      const next = live[k] as number;
      const there =
        (backward[(i + 1) * size + next] as number) * (potentials[(i + 1) * size + next] as number);
      const from = (at[i + 1] as number) + next;
      for (let own = first; own < end; own++) {
        const tag = live[own] as number;
        passed[tag] = (passed[tag] as number) + (expSteps[from + tag * size] as number) * there;
      }
    }
    let [sum, total] = [0, 0];
    for (let own = first; own < end; own++) sum += passed[live[own] as number] as number;
    for (let own = first; own < end; own++) {
      const tag = live[own] as number;
      const value = (passed[tag] as number) / sum;
      backward[i * size + tag] = value;
      tokens[i * size + tag] = (forward[i * size + tag] as number) * value;
      total += tokens[i * size + tag] as number;
    }
    for (let own = first; own < end; own++) {
      const tag = live[own] as number;
      tokens[i * size + tag] = (tokens[i * size + tag] as number) / total;
    }
  }
  return { tokens, forward, backward, potentials, logSum };
};

/** The likeliest tag of each token, independent of the others. */
export const likeliest = ({ tokens }: Marginals): Uint8Array =>
  Uint8Array.from({ length: tokens.length / size }, (_, i) => {
    let best = 0;
    for (let tag = 1; tag < size; tag++)
      if ((tokens[i * size + tag] ?? 0) > (tokens[i * size + best] ?? 0)) best = tag;
    return best;
  });

/** The best sequence of tags, by the Viterbi algorithm. */
export const bestPath = (scores: Float64Array, at: Int32Array, steps: Float32Array): Uint8Array => {
  const n = at.length;
  const path = new Uint8Array(n);
  const back = new Uint8Array(n * size);
  let best = scores.slice(0, size);
  const highest = (): number => best.reduce((a, b) => Math.max(a, b), Number.NEGATIVE_INFINITY);
  for (let i = 1; i < n; i++) {
    const next = new Float64Array(size).fill(Number.NEGATIVE_INFINITY);
    const from = at[i] ?? 0;
    const least = highest() - 2 * beam;
    for (let before = 0; before < size; before++) {
      const soFar = best[before] ?? 0;
      if (soFar < least) continue;
      for (let tag = 0; tag < size; tag++) {
        const score = soFar + (steps[from + before * size + tag] ?? 0);
        if (score <= (next[tag] ?? 0)) continue;
        next[tag] = score;
        back[i * size + tag] = before;
      }
    }
    best = next.map((score, tag) => score + (scores[i * size + tag] ?? 0));
  }
  if (n > 0) path[n - 1] = best.indexOf(highest());
  for (let i = n - 1; i > 0; i--) path[i - 1] = back[i * size + (path[i] ?? 0)] ?? 0;
  return path;
};
