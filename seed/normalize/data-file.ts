/** Word lists and counts that ship as text beside the source. */
import { readFileSync } from 'node:fs';

/** A file beside the source, whether the source or the code compiled under `dist/` asks (`from`: its `import.meta.url`). */
export const dataFile = (name: string, from: string): URL =>
  new URL(name, from.replace('/dist/seed/', '/seed/'));

/** The lines of such a file without empty ones and comments (`# …`). */
export const dataLines = (name: string, from: string): string[] =>
  readFileSync(dataFile(name, from), 'utf8')
    .split(/\r?\n/)
    .filter((line) => line !== '' && !line.startsWith('# '));
