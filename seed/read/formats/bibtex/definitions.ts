/** Definitions shared by the BibTeX files of one import: `@string`s, and entries that others refer to. */
import { splitLines } from '../stream/lines.ts';
import { parseEntry } from './entry.ts';
import type { FieldMap } from './inherit.ts';
import type { Chunk } from './scan.ts';
import { scanEntries } from './scan.ts';
import { textOfValue, valuesOf } from './values.ts';

/** An entry that another may inherit from. */
export interface Defined {
  /** In lower case. */
  type: string;
  fields: FieldMap;
}

export interface Definitions {
  /** LaTeX values by name in lower case. */
  strings: ReadonlyMap<string, string>;
  /** By key in lower case. */
  entries: ReadonlyMap<string, Defined>;
}

export const nothingShared: Definitions = { strings: new Map(), entries: new Map() };

const reference = /\b(?:crossref|xdata)\s*=\s*["{]\s*([^"{}]+)/gi;

/** All keys that entries refer to, in lower case. */
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

/** Collects the definitions of all texts. The first definition of a name or key counts. */
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
