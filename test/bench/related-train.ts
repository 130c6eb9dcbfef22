/** Learns how much one unit of each signal says: a softmax over lists, no weight below zero. */
import { signalKinds, signals } from '../../server/analysis/related/signals.ts';
import { squash, type WeightKind } from '../../server/analysis/related/weights.ts';
import { random } from './random.ts';
import type { Split } from './related-split.ts';

export const kinds: readonly WeightKind[] = [...signalKinds, 'popularity'];

/** The squashed values of every candidate of a seed that may be cited by it. */
export const features = (split: Split, seed: string): Map<string, Float64Array> => {
  const around = split.around(seed);
  const found = new Map<string, Float64Array>();
  const own = new Set(around.cites);
  const newest = split.year.get(seed) ?? Number.POSITIVE_INFINITY;
  for (const [k, kind] of signalKinds.entries())
    signals[kind](around, (id, value) => {
      if (id === seed || own.has(id) || (split.year.get(id) ?? 0) > newest) return;
      const row = found.get(id) ?? new Float64Array(kinds.length);
      row[k] = (row[k] ?? 0) + value;
      found.set(id, row);
    });
  for (const row of found.values())
    row.forEach((value, k) => {
      row[k] = squash(value);
    });
  for (const [id, row] of found) row[kinds.length - 1] = squash(around.cited.get(id) ?? 0);
  return found;
};

interface List {
  rows: Float64Array[];
  right: boolean[];
}

/** Of what is wrong the likeliest and some of the rest, so that a list stays short. */
const listOf = (split: Split, seed: string, pick: () => number): List | undefined => {
  const all = features(split, seed);
  const held = new Set(split.held.get(seed));
  const right = [...all].filter(([id]) => held.has(id)).map(([, row]) => row);
  if (right.length === 0) return undefined;
  const wrong = [...all].filter(([id]) => !held.has(id)).map(([, row]) => row);
  const rough = (row: Float64Array): number => row.reduce((sum, value) => sum + value, 0);
  wrong.sort((a, b) => rough(b) - rough(a));
  const rest = wrong.slice(150).filter(() => pick() < 150 / Math.max(150, wrong.length - 150));
  const rows = [...right, ...wrong.slice(0, 150), ...rest];
  return { rows, right: rows.map((_, i) => i < right.length) };
};

const dot = (a: Float64Array, b: Float64Array): number =>
  a.reduce((sum, value, i) => sum + value * (b[i] ?? 0), 0);

/** Gradient ascent with a step of each weight's own (RMSProp), 200 rounds over up to `most` seeds. */
export const train = (split: Split, most = 1500): Record<WeightKind, number> => {
  const pick = random(7);
  const lists = split.tune.slice(0, most).flatMap((seed) => listOf(split, seed, pick) ?? []);
  const weights = new Float64Array(kinds.length).fill(0.5);
  const seen = new Float64Array(kinds.length).fill(1e-8);
  for (let round = 0; round < 200; round += 1) {
    const gradient = new Float64Array(kinds.length);
    for (const { rows, right } of lists) {
      const scores = rows.map((row) => dot(weights, row));
      const top = Math.max(...scores);
      const shares = scores.map((score) => Math.exp(score - top));
      const total = shares.reduce((sum, share) => sum + share, 0);
      const positives = right.filter(Boolean).length;
      rows.forEach((row, i) => {
        const pull = (right[i] ? 1 / positives : 0) - (shares[i] ?? 0) / total;
        for (let k = 0; k < kinds.length; k += 1) gradient[k] = (gradient[k] ?? 0) + pull * (row[k] ?? 0);
      });
    }
    for (let k = 0; k < kinds.length; k += 1) {
      const g = (gradient[k] ?? 0) / lists.length - 1e-4 * (weights[k] ?? 0);
      seen[k] = 0.9 * (seen[k] ?? 0) + 0.1 * g * g;
      const step = (round < 120 ? 0.1 : 0.03) * (g / Math.sqrt((seen[k] ?? 0) + 1e-8));
      weights[k] = Math.max(0, (weights[k] ?? 0) + step);
    }
  }
  return Object.fromEntries(
    kinds.map((kind, k) => [kind, Math.round((weights[k] ?? 0) * 100) / 100]),
  ) as Record<WeightKind, number>;
};
