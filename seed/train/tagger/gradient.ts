/** Fits the weights of the tagger: AdaGrad on the likelihood of the tags that each token may have. */
import { type Model, marginals, scoreTokens, size, stepsAt } from '../../read/references/tagger/crf.ts';
import { type Features, perToken } from '../../read/references/tagger/features.ts';
import type { Chance } from './random.ts';

export interface Trainable extends Model {
  weights: Float32Array;
  weightSquares: Float32Array;
  stepSquares: Float32Array;
  /** The exponentials of the steps, kept up with them. */
  expSteps: Float32Array;
}

/** The first step, and how much weights shrink with each. */
const rate = 0.12;
/** The share of features that is hidden from each step. */
const hidden = 0.2;
const shrink = 0.0002;

/** Hides some features, so that none is relied on alone. The hash 0 has no row. */
const hide = ({ hashes, gaps }: Features, share: number, dice: Chance): Features => ({
  hashes: hashes.map((hash) => (dice.happens(share) ? 0 : hash)),
  gaps,
});

/** Steps against the gradient of one example; returns its loss. */
export const learn = (
  model: Trainable,
  seen: Features,
  allowed: Uint32Array,
  pace: number,
  dice: Chance,
): number => {
  const n = allowed.length;
  if (n === 0) return 0;
  const features = hide(seen, hidden, dice);
  const scores = scoreTokens(features, model);
  const at = stepsAt(features, model);
  const { expSteps } = model;
  const free = marginals(scores, at, expSteps);
  const held = marginals(scores, at, expSteps, allowed);
  const loss = free.logSum - held.logSum;
  if (!Number.isFinite(loss)) return 0;
  const speed = rate * pace;
  for (let i = 0; i < n; i++) {
    const gradient = new Float64Array(size);
    let any = 0;
    for (let tag = 0; tag < size; tag++) {
      const value = (free.tokens[i * size + tag] ?? 0) - (held.tokens[i * size + tag] ?? 0);
      gradient[tag] = value;
      any += Math.abs(value);
    }
    if (any < 1e-4) continue;
    for (let f = 0; f < perToken; f++) {
      const row = model.row(features.hashes[i * perToken + f] ?? 0) * size;
      if (row < 0) continue;
      for (let tag = 0; tag < size; tag++) {
        const value = (gradient[tag] ?? 0) + shrink * (model.weights[row + tag] ?? 0);
        const squares = (model.weightSquares[row + tag] ?? 0) + value * value;
        model.weightSquares[row + tag] = squares;
        model.weights[row + tag] =
          (model.weights[row + tag] ?? 0) - (speed * value) / Math.sqrt(squares + 1e-6);
      }
    }
  }
  const pairs = ({ forward, backward, potentials }: typeof free, i: number): Float64Array => {
    const out = new Float64Array(size * size);
    let sum = 0;
    const from = at[i] ?? 0;
    for (let a = 0; a < size; a++)
      for (let b = 0; b < size; b++) {
        const value =
          (forward[(i - 1) * size + a] ?? 0) *
          (expSteps[from + a * size + b] ?? 0) *
          (potentials[i * size + b] ?? 0) *
          (backward[i * size + b] ?? 0);
        out[a * size + b] = value;
        sum += value;
      }
    for (let k = 0; k < out.length; k++) out[k] = (out[k] ?? 0) / sum;
    return out;
  };
  for (let i = 1; i < n; i++) {
    const [expected, wanted] = [pairs(free, i), pairs(held, i)];
    const from = at[i] ?? 0;
    for (let k = 0; k < expected.length; k++) {
      const value = (expected[k] ?? 0) - (wanted[k] ?? 0);
      if (Math.abs(value) < 1e-5) continue;
      const squares = (model.stepSquares[from + k] ?? 0) + value * value;
      model.stepSquares[from + k] = squares;
      model.steps[from + k] = (model.steps[from + k] ?? 0) - (speed * value) / Math.sqrt(squares + 1e-6);
      expSteps[from + k] = Math.exp(model.steps[from + k] ?? 0);
    }
  }
  return loss;
};

/** The mean of the weights of several moments and models, which is steadier than any of them. */
export interface Mean {
  /** Takes the weights of a model as they are now into the mean. */
  add(model: Trainable): void;
  /** Puts the mean in the place of the weights. */
  apply(model: Trainable): void;
}

export const meanOf = (): Mean => {
  let sums: Float64Array[] = [];
  let moments = 0;
  const parts = ({ weights, steps }: Trainable): Float32Array[] => [weights, steps];
  return {
    add: (model) => {
      if (moments === 0) sums = parts(model).map(({ length }) => new Float64Array(length));
      moments++;
      for (const [i, own] of parts(model).entries()) {
        const sum = sums[i] ?? new Float64Array();
        for (let k = 0; k < own.length; k++) sum[k] = (sum[k] ?? 0) + (own[k] ?? 0);
      }
    },
    apply: (model) => {
      for (const [i, own] of parts(model).entries())
        for (let k = 0; k < own.length; k++) own[k] = (sums[i]?.[k] ?? 0) / moments;
      model.expSteps.set(model.steps.map(Math.exp));
    },
  };
};
