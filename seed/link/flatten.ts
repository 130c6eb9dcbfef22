/** One list out of references that bring reference lists of their own. */
import type { Reference } from '../record.ts';

/** A reference at its place in the whole list, and the place of the paper that cites it, where one does. */
export interface Entry {
  reference: Reference;
  position: number;
  citedBy?: number;
}

/**
 * All references of a source, each followed by those that it cites. Where none cites any, places stay as they
 * are; else they are counted anew, from 1, in this order.
 */
export const flatten = (references: readonly Reference[]): Entry[] => {
  if (!references.some(({ cites }) => cites?.length))
    return references.map((reference) => ({ reference, position: reference.position }));
  const entries: Entry[] = [];
  for (const reference of references) {
    const position = entries.length + 1;
    entries.push({ reference, position });
    for (const cited of reference.cites ?? [])
      entries.push({ reference: cited, position: entries.length + 1, citedBy: position });
  }
  return entries;
};
