/** Reading and linking of an import, which may take seconds, for a worker thread. */

import { type Linked, type LinkTask, linkImport } from '../../seed/import/import.ts';
import type { Reading } from '../../seed/normalize/record.ts';
import { readFormat, readText } from '../../seed/read/formats/index.ts';
import { InputError } from '../base/errors.ts';

export interface ReadTask {
  bytes: Uint8Array;
  name: string;
  /** The id of a format, instead of detecting it. */
  format: string | undefined;
  /** BibTeX files of the same import, to which this one may refer. */
  beside?: readonly Uint8Array[] | undefined;
}

/** A text as read; or why it cannot be, for an error loses its class on its way out of a thread. */
export type ReadOutcome = { text: string; reading: Reading } | { refused: string };

/** A file beside that is no text is refused when it is read itself. */
const textOf = (bytes: Uint8Array): string[] => {
  try {
    return [readText(bytes, '')];
  } catch {
    return [];
  }
};

export const read = ({ bytes, name, format, beside = [] }: ReadTask): ReadOutcome => {
  try {
    const text = readText(bytes, name);
    return { text, reading: readFormat(text, name, format, beside.flatMap(textOf)) };
  } catch (error) {
    if (error instanceof InputError) return { refused: error.message };
    throw error;
  }
};

export const link = (task: LinkTask): Linked => linkImport(task);
