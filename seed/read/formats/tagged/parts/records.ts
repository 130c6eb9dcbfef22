/** Cuts a text of tagged lines into records. Each format defines the meaning of its tags. */
import { splitLines, withoutBreak } from '../../stream/lines.ts';
import type { Entry, Reader } from '../../stream/reader.ts';

/** One value; continuation lines follow after `\n`, without their indentation. */
export interface TaggedField {
  tag: string;
  value: string;
}

export interface TaggedRecord {
  /** The line of its beginning, counted from 1. */
  line: number;
  raw: string;
  fields: TaggedField[];
  /** Whether the end tag was found. */
  closed: boolean;
}

/** The record syntax of a family of formats. */
export interface Dialect {
  /** The tag and the first line of the value; undefined for a line without a tag. */
  tagged(line: string): TaggedField | undefined;
  /** Tags that begin a record, even if the previous one has no end. */
  starts: ReadonlySet<string>;
  /** Tags that end a record. */
  ends: ReadonlySet<string>;
  /** Tags of the file, not of a record. */
  file: ReadonlySet<string>;
  /** Whether a blank line ends a record, ends it if a tag follows, or may occur inside it. */
  blank: 'ends' | 'parts' | 'continues';
  /** Whether a tag right after the end of a record, and the text after it, repeats data of that record. */
  behindEnd?(tag: string): boolean;
  /** Whether a line without a tag after the end of a record belongs to it, such as a link. */
  lineBehindEnd?(line: string): boolean;
}

/** A record longer than this, in characters, has lost its end and is returned as it is. */
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

/** The record with its values joined; blank lines at its end are not part of it. */
const finished = (open: Open): TaggedRecord => ({
  line: open.line,
  raw: open.lines.join('').trimEnd(),
  closed: open.closed,
  fields: open.fields.map(({ tag }, i) => ({ tag, value: (open.values[i] ?? []).join('\n') })),
});

/** A reader that passes every whole record to `read`, with its position counted from 1. */
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
  /** Whether a blank line came, so that a tag begins the next record. */
  let gap = false;
  /** Whether a record has just ended; `behind` if a tag followed that still belongs to it. */
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
        reason: 'This text is outside any record.',
      },
    ];
  };

  /** Whether the record has a start tag, which may also come later in it. */
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
    const behind =
      field === undefined
        ? ended === 'behind' || dialect.lineBehindEnd?.(content) === true
        : dialect.behindEnd?.(field.tag) === true;
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
