/** The interface of every format: a name, a detector and a reader. */
import type { Reading } from '../../normalize/record.ts';
import type { Reader } from './stream/reader.ts';

export interface Format {
  /** The value for `--format`. */
  readonly id: string;
  /** The display name. */
  readonly name: string;
  /** File extensions of the format, lower case, with the dot. */
  readonly extensions: readonly string[];
  /** The likelihood, between 0 and 1, that a text beginning with `head` is in this format. */
  detect(head: string, fileName?: string): number;
  /** Reads a whole text. Entries that cannot be read go to `unread`; a single bad entry never throws. */
  parse(text: string): Reading;
  /** Reads piece by piece; a format without it reads the whole file at once. */
  open?(): Reader;
}
