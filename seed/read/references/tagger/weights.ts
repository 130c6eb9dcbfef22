/** The shipped weights, loaded from `weights.bin` on first use, and the layout of that file. */
import { readFileSync } from 'node:fs';
import { dataFile } from '../../../normalize/data-file.ts';
import { type Model, size } from './crf.ts';
import { packedSums } from './sums.ts';

/** The parts of a file of weights: gap classes as JSON, then keys of rows, rows, steps. */
export interface Weights {
  /** The gaps with their own class; the first is class 1. */
  gaps: readonly string[];
  /** Hashes of features, one per row. */
  keys: Int32Array;
  /** `size` weights per row, in units of `scale`. */
  rows: Int8Array;
  scale: number;
  steps: Float32Array;
}

/** The number of bits of the quick first check in a table, as a power of two. Most features are unknown. */
const checked = 20;

/**
 * Rows by hash, in a table with open addressing: key and row side by side; a row of -1 is free. A bit for the top of
 * each hash spares most unknown features the look into the table, which is too large for the processor's cache.
 */
const tableOf = (keys: Int32Array): ((feature: number) => number) => {
  const tops = new Uint32Array(1 << (checked - 5));
  for (const key of keys) {
    const top = key >>> (32 - checked);
    tops[top >>> 5] = (tops[top >>> 5] ?? 0) | (1 << (top & 31));
  }
  const bits = Math.ceil(Math.log2(Math.max(keys.length, 1) * 2));
  const mask = (1 << bits) - 1;
  const places = new Int32Array(2 * (mask + 1)).fill(-1);
  keys.forEach((key, row) => {
    let at = key & mask;
    while (places[2 * at + 1] !== -1) at = (at + 1) & mask;
    places[2 * at] = key;
    places[2 * at + 1] = row;
  });
  return (feature) => {
    const top = feature >>> (32 - checked);
    if ((((tops[top >>> 5] as number) >>> (top & 31)) & 1) === 0) return -1;
    let at = feature & mask;
    for (;;) {
      const row = places[2 * at + 1] ?? -1;
      if (row === -1 || places[2 * at] === feature) return row;
      at = (at + 1) & mask;
    }
  };
};

/** The class of a gap, from its position in a list. */
export const classesOf = (gaps: readonly string[]): ((gap: string) => number) => {
  const classes = new Map(gaps.map((gap, i) => [gap, i + 1]));
  return (gap) => classes.get(gap) ?? 0;
};

export const modelOf = ({ gaps, keys, rows, scale, steps }: Weights): Model => ({
  row: tableOf(keys),
  sums: packedSums(rows, size, scale),
  gapClass: classesOf(gaps),
  steps,
});

/** The bytes of the file: the length of the header, the header as JSON, then the arrays, little-endian. */
export const pack = ({ gaps, keys, rows, scale, steps }: Weights): Buffer => {
  const stepScale = Math.max(...steps.map(Math.abs)) / 32767;
  const header = Buffer.from(JSON.stringify({ gaps, count: keys.length, scale, stepScale }));
  const length = Buffer.alloc(4);
  length.writeUInt32LE(header.length);
  const bytes = (view: Int32Array | Int8Array | Int16Array): Buffer =>
    Buffer.from(view.buffer, view.byteOffset, view.byteLength);
  const small = Int16Array.from(steps, (step) => Math.round(step / stepScale));
  return Buffer.concat([length, header, bytes(keys), bytes(rows), bytes(small)]);
};

export const unpack = (file: Buffer): Weights => {
  const body = 4 + file.readUInt32LE(0);
  const { gaps, count, scale, stepScale } = JSON.parse(file.toString('utf8', 4, body)) as {
    gaps: string[];
    count: number;
    scale: number;
    stepScale: number;
  };
  // Copies, because typed arrays must begin at multiples of their width.
  const part = (from: number, bytes: number): ArrayBuffer =>
    new Uint8Array(file.subarray(from, from + bytes)).buffer as ArrayBuffer;
  const keys = new Int32Array(part(body, count * 4));
  const rows = new Int8Array(part(body + count * 4, count * size));
  const small = new Int16Array(part(body + count * (4 + size), (gaps.length + 1) * size * size * 2));
  return { gaps, keys, rows, scale, steps: Float32Array.from(small, (step) => step * stepScale) };
};

let loaded: Model | undefined;

/** The shipped model; the first call loads it. The file is next to the source. */
export const model = (): Model => {
  loaded ??= modelOf(unpack(readFileSync(dataFile('weights.bin', import.meta.url))));
  return loaded;
};
