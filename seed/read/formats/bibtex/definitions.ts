/** What the BibTeX files of one import define for each other: `@string`s, and the entries that others refer to. */
import { splitLines } from '../stream/lines.ts';
import { parseEntry } from './entry.ts';
import type { FieldMap } from './inherit.ts';
import type { Chunk } from './scan.ts';
import { scanEntries } from './scan.ts';
import { textOfValue, valuesOf } from './values.ts';

/** An entry from which another may inherit. */
export interface Defined {
  /** In lower case. */
  type: string;
  fields: FieldMap;
}

export interface Definitions {
  /** By name in lower case, in LaTeX. */
  strings: ReadonlyMap<string, string>;
  /** By key in lower case. */
  entries: ReadonlyMap<string, Defined>;
}

export const nothingShared: Definitions = { strings: new Map(), entries: new Map() };

const reference = /\b(?:crossref|xdata)\s*=\s*["{]\s*([^"{}]+)/gi;

/** The keys that any entry refers to, in lower case. */
const keysIn = (texts: readonly string[]): Set<string> =>
  new Set(
    texts.flatMap((text) =>
      [...text.matchAll(reference)].flatMap(([, keys = '']) =>
        keys.split(',').map((key) => key.trim().toLowerCase()),
      ),
    ),
  );

const entriesIn = (text: string): Extract<Chunk, { kind: 'entry' }>[] => {
  const lines = splitLines();
  const scanner = scanEntries();
  const chunks = [...lines.write(text), ...lines.end()].flatMap((line) => scanner.line(line));
  return [...chunks, ...scanner.end()].filter((chunk) => chunk.kind === 'entry');
};

/** Collects the definitions of all texts. Of two for the same name or key the first counts. */
export const definitionsIn = (texts: readonly string[]): Definitions => {
  const strings = new Map<string, string>();
  const entries = new Map<string, Defined>();
  const wanted = keysIn(texts);
  const chunks = texts.flatMap(entriesIn);
  const isString = ({ type }: { type: string }): boolean => type.toLowerCase() === 'string';
  for (const chunk of chunks.filter(isString)) {
    const { fields, unclosed } = parseEntry(chunk.raw, chunk.closed);
    if (unclosed !== undefined) continue;
    for (const { name, parts } of fields)
      if (!strings.has(name))
        strings.set(
          name,
          textOfValue(parts, (known) => strings.get(known), []),
        );
  }
  for (const chunk of wanted.size === 0 ? [] : chunks) {
    if (isString(chunk)) continue;
    const { key, fields, unclosed } = parseEntry(chunk.raw, chunk.closed);
    const name = key.toLowerCase();
    if (unclosed !== undefined || !wanted.has(name) || entries.has(name)) continue;
    const values = valuesOf(fields, (known) => strings.get(known), []);
    entries.set(name, { type: chunk.type.toLowerCase(), fields: values });
  }
  return { strings, entries };
};
