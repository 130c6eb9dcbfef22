/** What every format is: a name, a guess at whether a text is written in it, and a reader. */
import type { Reading } from '../../normalize/record.ts';

export interface Format {
  /** As given to `--format`. */
  readonly id: string;
  /** For people. */
  readonly name: string;
  /** File endings that suggest it, lower case, with the dot. */
  readonly extensions: readonly string[];
  /** How likely it is, between 0 and 1, that a text beginning with `head` is in this format. */
  detect(head: string, fileName?: string): number;
  /** Reads a whole text. What cannot be read is listed in `unread`; it never throws over a single entry. */
  parse(text: string): Reading;
}
