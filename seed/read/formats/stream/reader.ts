/** Reading piece by piece: a reader takes text as it arrives and returns whole records, for files of any length. */
import type { Reading, Reference } from '../../../normalize/record.ts';

/** One result, in file order: a reference, or unread text with the reason. */
export type Entry =
  | { kind: 'reference'; reference: Reference }
  | { kind: 'unread'; line: number; raw: string; reason: string };

/** Takes pieces of a text in order; stores no more than the current record. */
export interface Reader {
  write(piece: string): Entry[];
  end(): Entry[];
}

/** Reads a whole text in memory. */
export const readWhole = (format: string, reader: Reader, text: string): Reading => {
  const references: Reference[] = [];
  const unread: Reading['unread'] = [];
  for (const entry of [...reader.write(text), ...reader.end()]) {
    if (entry.kind === 'reference') references.push(entry.reference);
    else unread.push({ line: entry.line, raw: entry.raw, reason: entry.reason });
  }
  return { format, references, unread };
};
