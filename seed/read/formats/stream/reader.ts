/** Reading piece by piece: a reader is fed text as it arrives and hands over whole records, however long the file. */
import type { Reading, Reference } from '../../../normalize/record.ts';

/** One result of reading, in the order of the file: a reference, or a text that could not be read, with the reason. */
export type Entry =
  | { kind: 'reference'; reference: Reference }
  | { kind: 'unread'; line: number; raw: string; reason: string };

/** Fed any pieces of a text in order; never holds more than the record under way. */
export interface Reader {
  write(piece: string): Entry[];
  end(): Entry[];
}

/** Reads a text that is in memory as a whole. */
export const readWhole = (format: string, reader: Reader, text: string): Reading => {
  const references: Reference[] = [];
  const unread: Reading['unread'] = [];
  for (const entry of [...reader.write(text), ...reader.end()]) {
    if (entry.kind === 'reference') references.push(entry.reference);
    else unread.push({ line: entry.line, raw: entry.raw, reason: entry.reason });
  }
  return { format, references, unread };
};
