/**
 * The mean of the weights of several trainings, which errs less than any of them. Run by hand, after main.ts:
 *   node dist/seed/train/tagger/average.js OUT IN IN…
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { size } from '../../read/references/tagger/crf.ts';
import { pack, unpack, type Weights } from '../../read/references/tagger/weights.ts';

/** Rows whose weights are all smaller tell nothing. */
const least = 0.25;

const meanSteps = (all: readonly Weights[], gaps: readonly string[]): Float32Array => {
  const block = size * size;
  const mean = new Float32Array((gaps.length + 1) * block);
  for (const { gaps: own, steps } of all) {
    const classes = new Map(own.map((gap, i) => [gap, i + 1]));
    // A gap that a training does not tell apart has the steps of class 0.
    const from = [0, ...gaps.map((gap) => classes.get(gap) ?? 0)];
    for (const [i, at] of from.entries())
      for (let k = 0; k < block; k++) {
        const to = i * block + k;
        mean[to] = (mean[to] ?? 0) + (steps[at * block + k] ?? 0) / all.length;
      }
  }
  return mean;
};

const meanRows = (all: readonly Weights[]): [key: number, row: Float64Array][] => {
  const mean = new Map<number, Float64Array>();
  for (const { keys, rows, scale } of all)
    keys.forEach((key, i) => {
      const row = mean.get(key) ?? new Float64Array(size);
      mean.set(key, row);
      for (let k = 0; k < size; k++)
        row[k] = (row[k] ?? 0) + ((rows[i * size + k] ?? 0) * scale) / all.length;
    });
  return [...mean]
    .filter(([, row]) => row.some((weight) => Math.abs(weight) >= least))
    .sort(([a], [b]) => a - b);
};

const [, , out = '', ...files] = process.argv;
const all = files.map((file) => unpack(readFileSync(file)));
const gaps = [...new Set(all.flatMap((weights) => weights.gaps))];
const kept = meanRows(all);
const most = kept.reduce((top, [, row]) => row.reduce((a, b) => Math.max(a, Math.abs(b)), top), 0);
const scale = Math.min(most, 4) / 127;
const rows = new Int8Array(kept.length * size);
for (const [i, [, row]] of kept.entries())
  rows.set(
    Array.from(row, (weight) => Math.max(-127, Math.min(127, Math.round(weight / scale)))),
    i * size,
  );
const keys = Int32Array.from(kept, ([key]) => key);
writeFileSync(out, pack({ gaps, keys, rows, scale, steps: meanSteps(all, gaps) }));
console.error(`mean of ${all.length}: ${kept.length} rows`);
