/** Entries of a fixed form, which rules read instead of the tagger. */
import type { CslItem } from '../../../../normalize/record.ts';
import { readAcs } from './acs.ts';
import { readGost } from './gost.ts';
import { readLaw } from './law.ts';
import { readManuscript } from './manuscript.ts';
import { readQuoted } from './quoted.ts';
import { readUnquoted } from './unquoted.ts';

/** The fields of an entry, including its type. */
export type WholeFields = Partial<CslItem> & { type: string };

/** The confidence of the fields of such an entry. */
export const sureOfForm = 0.95;

/** The first reader that knows the form counts. */
const readers: readonly ((text: string) => WholeFields | undefined)[] = [
  readLaw,
  readAcs,
  readQuoted,
  readManuscript,
  readGost,
  readUnquoted,
];

/** The fields of an entry of a known form; undefined for any other. */
export const readWhole = (text: string): WholeFields | undefined => {
  for (const read of readers) {
    const fields = read(text);
    if (fields !== undefined) return fields;
  }
  return undefined;
};
