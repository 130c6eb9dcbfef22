/** Learns how much one unit of each signal says, and how near in time is near: a softmax over lists, no weight below zero. */
import { signalKinds, signals } from '../../../server/analysis/related/signals.ts';
import { closenessAt, squash } from '../../../server/analysis/related/weights.ts';
import { random } from '../random.ts';
import { ascend, type Judged } from './ascent.ts';
import type { Split } from './split.ts';

/** What is learned: a weight for each kind but time, of which a weight for each known point. */
const names: readonly string[] = [
  ...signalKinds,
  'popularity',
  ...closenessAt.slice(0, -1).map(([years]) => `years ${years}`),
];
const [popularity, firstYears] = [signalKinds.length, signalKinds.length + 1];

/** How much of a distance in years falls to each of the known points: 1 at the point, falling to 0 at its neighbours. */
const hats = (away: number): number[] =>
  closenessAt.slice(0, -1).map(([years], i) => {
    const from = closenessAt[i - 1]?.[0] ?? years - 1;
    const to = closenessAt[i + 1]?.[0] ?? years + 1;
    return Math.max(
      0,
      away <= years ? 1 - (years - away) / (years - from) : 1 - (away - years) / (to - years),
    );
  });

/** The squashed values of every candidate of a seed that may be cited by it. */
const features = (split: Split, seed: string): Map<string, Float64Array> => {
  const around = split.around(seed);
  const found = new Map<string, Float64Array>();
  const own = new Set(around.cites);
  const newest = split.year.get(seed) ?? Number.POSITIVE_INFINITY;
  for (const [k, kind] of signalKinds.entries())
    signals[kind](around, (id, value) => {
      if (id === seed || own.has(id) || (split.year.get(id) ?? 0) > newest) return;
      const row = found.get(id) ?? new Float64Array(names.length);
      row[k] = (row[k] ?? 0) + value;
      found.set(id, row);
    });
  for (const row of found.values())
    row.forEach((value, k) => {
      row[k] = squash(value);
    });
  for (const [id, row] of found) {
    row[popularity] = squash(around.cited.get(id) ?? 0);
    const year = split.year.get(id);
    if (year !== undefined && Number.isFinite(newest)) row.set(hats(newest - year), firstYears);
  }
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

/** The root of the mean square of each value: what is divided by it is about as large as any other. */
const scalesOf = (lists: readonly List[]): Float64Array => {
  const rows = lists.flatMap((list) => list.rows);
  const squares = new Float64Array(names.length);
  for (const row of rows)
    row.forEach((value, k) => {
      squares[k] = (squares[k] ?? 0) + value * value;
    });
  return squares.map((sum) => Math.sqrt(sum / rows.length) || 1);
};

/** Gradient ascent with a step of each weight's own (RMSProp), 300 rounds over up to `most` seeds. */
const likeliest = (split: Split, most: number): Float64Array => {
  const pick = random(7);
  const lists = split.learn.slice(0, most).flatMap((seed) => listOf(split, seed, pick) ?? []);
  const scales = scalesOf(lists);
  for (const { rows } of lists)
    for (const row of rows)
      row.forEach((value, k) => {
        row[k] = value / (scales[k] ?? 1);
      });
  const weights = new Float64Array(names.length).fill(0.2);
  const seen = new Float64Array(names.length).fill(1e-8);
  for (let round = 0; round < 300; round += 1) {
    const gradient = new Float64Array(names.length);
    for (const { rows, right } of lists) {
      const scores = rows.map((row) => dot(weights, row));
      const top = Math.max(...scores);
      const shares = scores.map((score) => Math.exp(score - top));
      const total = shares.reduce((sum, share) => sum + share, 0);
      const positives = right.filter(Boolean).length;
      rows.forEach((row, i) => {
        const pull = (right[i] ? 1 / positives : 0) - (shares[i] ?? 0) / total;
        for (let k = 0; k < names.length; k += 1) gradient[k] = (gradient[k] ?? 0) + pull * (row[k] ?? 0);
      });
    }
    for (let k = 0; k < names.length; k += 1) {
      const g = (gradient[k] ?? 0) / lists.length - 1e-4 * (weights[k] ?? 0);
      seen[k] = 0.9 * (seen[k] ?? 0) + 0.1 * g * g;
      const step = (round < 150 ? 0.03 : 0.006) * (g / Math.sqrt((seen[k] ?? 0) + 1e-8));
      weights[k] = Math.max(0, (weights[k] ?? 0) + step);
    }
  }
  return weights.map((weight, k) => weight / (scales[k] ?? 1));
};

const judged = (split: Split, seed: string): Judged => {
  const all = features(split, seed);
  const held = new Set(split.held.get(seed));
  const [ids, rows] = [[...all.keys()], [...all.values()]];
  const values = new Float32Array(rows.length * names.length);
  rows.forEach((row, i) => {
    values.set(row, i * names.length);
  });
  const right = ids.flatMap((id, i) => (held.has(id) ? [i] : []));
  return { values, rows: rows.length, right, all: held.size };
};

/** The weights that make what is cited likeliest, then bettered by what they find. */
export const train = (split: Split, most = 1500): Record<string, number> => {
  const lists = split.learn.slice(0, most).map((seed) => judged(split, seed));
  const weights = ascend(lists, likeliest(split, most));
  return Object.fromEntries(names.map((name, k) => [name, Math.round((weights[k] ?? 0) * 100) / 100]));
};
