/** Cuts a text of tagged lines into records. What the tags mean is for each format. */
import { splitLines, withoutBreak } from '../../stream/lines.ts';
import type { Entry, Reader } from '../../stream/reader.ts';

/** One value; lines that continue it follow after `\n`, without the blanks they are set in by. */
export interface TaggedField {
  tag: string;
  value: string;
}

export interface TaggedRecord {
  /** Where it begins, counted from 1. */
  line: number;
  raw: string;
  fields: TaggedField[];
  /** Whether the tag that ends a record was found. */
  closed: boolean;
}

/** How a family of formats writes its records. */
export interface Dialect {
  /** The tag and the first line of the value, or `undefined` for a line without a tag. */
  tagged(line: string): TaggedField | undefined;
  /** Tags that begin a record, even where the one before was not ended. */
  starts: ReadonlySet<string>;
  /** Tags that end a record. */
  ends: ReadonlySet<string>;
  /** Tags of the file, not of a record. */
  file: ReadonlySet<string>;
  /** Whether a blank line ends a record, does so if a tag follows, or may stand within one. */
  blank: 'ends' | 'parts' | 'continues';
  /** Whether a tag right behind the end of a record, with the text that follows, repeats something of that record. */
  behindEnd?(tag: string): boolean;
}

/** A record longer than this, in characters, has lost its end; it is handed on as it is. */
const longestRecord = 1 << 22;

interface Open extends TaggedRecord {
  lines: string[];
  values: string[][];
  length: number;
}

const newRecord = (line: number): Open => ({
  line,
  raw: '',
  fields: [],
  closed: false,
  lines: [],
  values: [],
  length: 0,
});

/** The record with its values joined; blank lines at its end belong to what lies between records. */
const finished = (open: Open): TaggedRecord => ({
  line: open.line,
  raw: open.lines.join('').trimEnd(),
  closed: open.closed,
  fields: open.fields.map(({ tag }, i) => ({ tag, value: (open.values[i] ?? []).join('\n') })),
});

/** A reader that hands every whole record to `read`, with its place counted from 1. */
export const readTagged = (
  dialect: Dialect,
  read: (record: TaggedRecord, position: number) => Entry,
): Reader => {
  const splitter = splitLines();
  let open: Open | undefined;
  let stray: { line: number; lines: string[] } | undefined;
  let lineNumber = 0;
  let atLineStart = true;
  let position = 0;
  /** A blank line came, and a tag after it begins the next record. */
  let gap = false;
  /** A record has ended: `behind` where a tag that still belongs to it followed. */
  let ended: 'no' | 'just' | 'behind' = 'no';

  const close = (): Entry[] => {
    const done = open;
    open = undefined;
    gap = false;
    if (done === undefined || done.fields.length === 0) return [];
    position++;
    return [read(finished(done), position)];
  };

  const flushStray = (): Entry[] => {
    const lost = stray;
    stray = undefined;
    if (lost === undefined || lost.lines.every((line) => !/\p{L}/u.test(line))) return [];
    return [
      {
        kind: 'unread',
        line: lost.line,
        raw: lost.lines.join('').trimEnd(),
        reason: 'This text stands outside of any record.',
      },
    ];
  };

  /** A tag that should begin a record may come later in it. */
  const hasStart = (): boolean => open?.fields.some(({ tag }) => dialect.starts.has(tag)) ?? false;

  const addField = (field: TaggedField, text: string): Entry[] => {
    const entries = gap || (dialect.starts.has(field.tag) && hasStart()) ? close() : [];
    entries.unshift(...flushStray());
    open ??= newRecord(lineNumber);
    open.lines.push(text);
    open.length += text.length;
    if (dialect.ends.has(field.tag)) {
      open.closed = true;
      ended = 'just';
      return [...entries, ...close()];
    }
    open.fields.push(field);
    open.values.push([field.value]);
    return entries;
  };

  const addText = (text: string, content: string): void => {
    if (open === undefined) {
      stray ??= { line: lineNumber, lines: [] };
      if (stray.lines.length < 10_000) stray.lines.push(text);
      return;
    }
    gap = false;
    open.lines.push(text);
    open.length += text.length;
    open.values.at(-1)?.push(content.trim());
  };

  const addBlank = (text: string): Entry[] => {
    if (dialect.blank === 'ends' && open !== undefined) return close();
    if (open !== undefined) open.lines.push(text);
    gap = open !== undefined && (dialect.blank === 'parts' || !dialect.starts.has(open.fields[0]?.tag ?? ''));
    return [];
  };

  const isBehindEnd = (field: TaggedField | undefined, content: string): boolean => {
    if (ended === 'no' || open !== undefined || content.trim() === '') return false;
    const behind = field === undefined ? ended === 'behind' : dialect.behindEnd?.(field.tag) === true;
    if (behind) ended = 'behind';
    else if (field !== undefined) ended = 'no';
    return behind;
  };

  const take = (text: string): Entry[] => {
    if (atLineStart) lineNumber++;
    const content = withoutBreak(text);
    const field = atLineStart ? dialect.tagged(content) : undefined;
    atLineStart = /[\r\n]$/.test(text);
    if (field !== undefined && dialect.file.has(field.tag)) return [...close(), ...flushStray()];
    if (isBehindEnd(field, content)) return [];
    if (field !== undefined) return addField(field, text);
    if (content.trim() === '') return addBlank(text);
    addText(text, content);
    return open !== undefined && open.length > longestRecord ? close() : [];
  };

  return {
    write: (piece) => splitter.write(piece).flatMap(take),
    end: () => [...splitter.end().flatMap(take), ...close(), ...flushStray()],
  };
};
