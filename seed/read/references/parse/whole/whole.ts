/** Entries of a fixed form that rules read as a whole; the tagger sees the others. */
import type { CslItem } from '../../../../normalize/record.ts';
import { readAcs } from './acs.ts';
import { readLaw } from './law.ts';
import { readManuscript } from './manuscript.ts';
import { readQuoted } from './quoted.ts';

/** The fields of an entry, its type among them. */
export type WholeFields = Partial<CslItem> & { type: string };

/** How sure the fields of such an entry are. */
export const sureOfForm = 0.95;

/** The first that knows the form counts. */
const readers: readonly ((text: string) => WholeFields | undefined)[] = [
  readLaw,
  readAcs,
  readQuoted,
  readManuscript,
];

/** The fields of an entry whose whole form is known; undefined for any other. */
export const readWhole = (text: string): WholeFields | undefined => {
  for (const read of readers) {
    const fields = read(text);
    if (fields !== undefined) return fields;
  }
  return undefined;
};
