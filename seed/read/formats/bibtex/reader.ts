/** The reader of BibTeX: remembers what later entries may refer to, and returns each entry as soon as it is complete. */
import { complain } from '../fields/draft.ts';
import { finish } from '../fields/finish.ts';
import { splitLines } from '../stream/lines.ts';
import type { Entry, Reader } from '../stream/reader.ts';
import { buildDraft } from './build.ts';
import type { Defined, Definitions } from './definitions.ts';
import { nothingShared } from './definitions.ts';
import type { Field } from './entry.ts';
import { parseEntry } from './entry.ts';
import type { FieldMap } from './inherit.ts';
import { addData, inherit } from './inherit.ts';
import type { Chunk } from './scan.ts';
import { scanEntries } from './scan.ts';
import { isHelper } from './types.ts';
import { textOfValue, valuesOf } from './values.ts';

/** The maximum number of entries remembered as possible parents, and of children that wait for a parent. */
const mostRemembered = 50_000;

interface Waiting extends Defined {
  key: string;
  raw: string;
  position: number;
  problems: string[];
}

/** Adds to the map, and drops the oldest entry if it is full. */
const remember = <V>(map: Map<string, V>, key: string, value: V): void => {
  map.set(key, value);
  const [oldest] = map.size > mostRemembered ? map.keys() : [];
  if (oldest !== undefined) map.delete(oldest);
};

/** Fields that are too long or too specific to inherit. */
const heavy = new Set(['abstract', 'keywords', 'file', 'note', 'annote', 'annotation']);

const parentsOf = (fields: FieldMap): string[] =>
  [fields.get('crossref') ?? '', ...(fields.get('xdata') ?? '').split(',')]
    .map((key) => key.trim().toLowerCase())
    .filter((key) => key !== '');

/** The maximum number of generations to follow. */
const mostGenerations = 8;

/** Opens a reader; `shared` has the definitions of the other files of the import. Those of this file come first. */
export const openBibtex = (shared: Definitions = nothingShared): Reader => {
  const lines = splitLines();
  const scanner = scanEntries();
  const strings = new Map<string, string>();
  const known = new Map<string, Defined>();
  const lineOfKey = new Map<string, number>();
  const waiting = new Map<string, Waiting[]>();
  let waitingCount = 0;
  let position = 0;

  const stringOf = (name: string): string | undefined => strings.get(name) ?? shared.strings.get(name);

  /** The first ancestor that has not appeared yet. */
  const missing = (fields: FieldMap, generation = 0): string | undefined => {
    if (generation > mostGenerations) return undefined;
    for (const key of parentsOf(fields)) {
      const parent = known.get(key);
      const lost = parent === undefined ? key : missing(parent.fields, generation + 1);
      if (lost !== undefined) return lost;
    }
    return undefined;
  };

  const whole = (entry: Defined, generation = 0): FieldMap => {
    if (generation > mostGenerations) return entry.fields;
    let { fields } = entry;
    for (const key of (fields.get('xdata') ?? '').split(',')) {
      const data = known.get(key.trim().toLowerCase());
      if (data !== undefined) fields = addData(fields, whole(data, generation + 1));
    }
    const parent = known.get((fields.get('crossref') ?? '').trim().toLowerCase());
    if (parent === undefined) return fields;
    return inherit(
      { type: entry.type, fields },
      { type: parent.type, fields: whole(parent, generation + 1) },
    );
  };

  const build = (entry: Waiting, lost?: string): Entry => {
    const draft = buildDraft(
      entry.key === '' ? `entry-${entry.position}` : entry.key,
      entry.type,
      whole(entry),
    );
    for (const problem of entry.problems) complain(draft, problem);
    if (lost !== undefined)
      complain(draft, `The entry "${lost}" that this one refers to is not in the file.`);
    return { kind: 'reference', reference: finish(draft, entry.position, entry.raw) };
  };

  const settle = (entry: Waiting): Entry[] => {
    const lost = missing(entry.fields);
    if (lost === undefined) return [build(entry)];
    if (waitingCount >= mostRemembered) return [build(entry, lost)];
    const siblings = waiting.get(lost);
    if (siblings === undefined) waiting.set(lost, [entry]);
    else siblings.push(entry);
    waitingCount++;
    return [];
  };

  const release = (key: string): Entry[] => {
    const children = waiting.get(key) ?? [];
    waiting.delete(key);
    waitingCount -= children.length;
    return children.flatMap(settle);
  };

  const define = (chunk: Extract<Chunk, { kind: 'entry' }>): Entry[] => {
    const parsed = parseEntry(chunk.raw, chunk.closed);
    if (parsed.unclosed !== undefined)
      return [unread(chunk, `The abbreviation "${parsed.unclosed}" is never closed.`)];
    for (const { name, parts } of parsed.fields) remember(strings, name, textOfValue(parts, stringOf, []));
    return [];
  };

  const readEntry = (chunk: Extract<Chunk, { kind: 'entry' }>): Entry[] => {
    const type = chunk.type.toLowerCase();
    if (type === 'comment' || type === 'preamble') return [];
    if (type === 'string') return define(chunk);
    const parsed = parseEntry(chunk.raw, chunk.closed);
    const { key } = parsed;
    if (!isHelper(type)) position++;
    const unclosed = chunk.closed ? undefined : (parsed.unclosed ?? swallowing(parsed.fields.at(-1)));
    if (unclosed !== undefined) {
      return [unread(chunk, `The field "${unclosed}" of the entry "${key}" is never closed.`)];
    }
    const problems = [...parsed.problems];
    if (parsed.unclosed !== undefined)
      problems.push(`The quote that opens the field "${parsed.unclosed}" is never closed.`);
    if (!chunk.closed) problems.push('The bracket that closes the entry is missing.');
    const fields = valuesOf(parsed.fields, stringOf, problems);
    if (fields.size === 0) return [unread(chunk, `The entry "${key}" has no fields.`)];
    return [...admit(key, type, fields, chunk, problems), ...release(key.toLowerCase())];
  };

  const admit = (
    key: string,
    type: string,
    fields: Map<string, string>,
    chunk: Chunk,
    problems: string[],
  ): Entry[] => {
    const name = key.toLowerCase();
    const before = lineOfKey.get(name);
    if (key !== '' && before !== undefined)
      problems.push(`The key "${key}" was used before, on line ${before}.`);
    else if (key !== '') {
      remember(lineOfKey, name, chunk.line);
      remember(known, name, { type, fields: new Map([...fields].filter(([field]) => !heavy.has(field))) });
    }
    return isHelper(type) ? [] : settle({ key, type, fields, raw: chunk.raw, position, problems });
  };

  const read = (chunks: readonly Chunk[]): Entry[] =>
    chunks.flatMap((chunk) =>
      chunk.kind === 'entry'
        ? readEntry(chunk)
        : [unread(chunk, 'This text belongs to no entry; a brace or an @ is missing before it.')],
    );

  return {
    write: (piece) => lines.write(piece).flatMap((line) => read(scanner.line(line))),
    end() {
      const rest = [...lines.end().flatMap((line) => read(scanner.line(line))), ...read(scanner.end())];
      for (const [key, entry] of shared.entries) if (!known.has(key)) known.set(key, entry);
      for (const key of [...waiting.keys()]) if (known.has(key)) rest.push(...release(key));
      const orphans = [...waiting].flatMap(([lost, children]) => children.map((child) => ({ child, lost })));
      orphans.sort((a, b) => a.child.position - b.child.position);
      return [...rest, ...orphans.map(({ child, lost }) => build(child, lost))];
    },
  };
};

/** The name of the last field of an unclosed entry, if its value seems to contain the fields that should follow. */
const swallowing = (last: Field | undefined): string | undefined =>
  last?.parts.some(
    (part) => part.kind === 'text' && /[,\n][ \t]*[A-Za-z][\w:.-]*[ \t]*=\s*["{\w]/.test(part.tex),
  )
    ? last.name
    : undefined;

const unread = (chunk: Chunk, reason: string): Entry => ({
  kind: 'unread',
  line: chunk.line,
  raw: chunk.raw,
  reason,
});
