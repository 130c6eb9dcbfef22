/**
 * How long `coterie import` takes for made-up OpenAlex works, beside a loader written by hand, in turns on one machine:
 * `npm run bench -- import [PAPERS...]`. Read the ratios.
 */
import { mkdtempSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { root } from '../../../seed/commands/package-root.ts';
import { writeMade } from '../made/file.ts';
import { type Measured, measured } from './measure.ts';

const sizes = [10_000, 100_000];
/** Below this size each is run three times. */
const large = 50_000;

interface Row extends Measured {
  /** Of the library on disk. */
  disk: number;
}

const compiled = (path: string): string => fileURLToPath(new URL(`dist/${path}`, root));

const sizeOf = (file: string): number => statSync(file).size / 2 ** 20;

/** Every way to load a file into a new folder. */
const ways: Readonly<Record<string, (file: string, folder: string) => Promise<Row>>> = {
  'by hand': async (file, folder) => {
    const library = join(folder, 'coterie.db');
    const run = await measured([compiled('test/bench/import/by-hand.js'), file, library]);
    return { ...run, disk: sizeOf(library) };
  },
  'coterie import': async (file, folder) => {
    const run = await measured([compiled('seed/main.js'), 'import', file], {
      COTERIE_DATA: folder,
      NEO4J_URI: '',
    });
    return { ...run, disk: sizeOf(join(folder, 'coterie.db')) };
  },
};

const middle = (values: readonly number[]): number =>
  values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)] ?? 0;

const columns = [
  { name: 'CPU s', of: (row: Row) => row.cpuSeconds, digits: 1 },
  { name: 'wall s', of: (row: Row) => row.seconds, digits: 1 },
  { name: 'memory MB', of: (row: Row) => row.megabytes, digits: 0 },
  { name: 'disk MB', of: (row: Row) => row.disk, digits: 0 },
] as const;

/** A line: the medians with their spread, and how many times the first way's they are. */
const line = (name: string, rows: readonly Row[], first: readonly Row[]): string =>
  `${name.padEnd(16)}${columns
    .map(({ of, digits }) => {
      const [values, base] = [rows.map(of), first.map(of)];
      const [least, most] = [Math.min(...values), Math.max(...values)];
      const spread = values.length > 1 ? ` (${least.toFixed(digits)}-${most.toFixed(digits)})` : '';
      const ratio = rows === first ? '' : ` ×${(middle(values) / middle(base)).toFixed(2)}`;
      return `${middle(values).toFixed(digits)}${spread}${ratio}`.padStart(28);
    })
    .join('')}`;

/** The table for these numbers of papers. */
export const benchImport = async (data: string, asked: readonly number[]): Promise<string> => {
  const lines = [`${''.padEnd(16)}${columns.map(({ name }) => name.padStart(28)).join('')}`];
  const place = mkdtempSync(join(tmpdir(), 'coterie-bench-'));
  try {
    for (const papers of asked.length > 0 ? asked : sizes) {
      const file = join(place, `${papers}.jsonl`);
      lines.push(await writeMade(file, { papers, format: 'openalex', seed: 1 }, data));
      const rows = new Map<string, Row[]>(Object.keys(ways).map((name) => [name, []]));
      for (let turn = 0; turn < (papers < large ? 3 : 1); turn += 1)
        for (const [name, run] of Object.entries(ways)) {
          const folder = mkdtempSync(join(place, 'library-'));
          rows.get(name)?.push(await run(file, folder));
          rmSync(folder, { recursive: true });
        }
      const [first = []] = rows.values();
      for (const [name, all] of rows) lines.push(line(name, all, first));
      rmSync(file);
    }
  } finally {
    rmSync(place, { recursive: true, force: true });
  }
  return lines.join('\n');
};
