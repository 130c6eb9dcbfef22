/** One list out of references that bring reference lists of their own. */
import type { OwnPaper, Reference } from '../../normalize/record.ts';

/** A reference at its place in the whole list, and the place of the paper that cites it, where one does. */
export interface Entry {
  reference: Reference;
  position: number;
  citedBy?: number;
  /** Id of the paper of the library that it is known to be. */
  is?: string;
}

/**
 * All references of a source, each followed by those that it cites. Where none cites any, places stay as they
 * are; else they are counted anew, in this order, from 1 or from behind `before`, the last place of the part of the
 * list that went before.
 */
export const flatten = (references: readonly Reference[], before = 0): Entry[] => {
  const cites = references.some((reference) => reference.cites?.length);
  if (!cites && (references[0]?.position ?? 0) > before)
    return references.map((reference) => ({ reference, position: reference.position }));
  const entries: Entry[] = [];
  const next = (): number => before + entries.length + 1;
  for (const reference of references) {
    const position = next();
    entries.push({ reference, position });
    for (const cited of reference.cites ?? [])
      entries.push({ reference: cited, position: next(), citedBy: position });
  }
  return entries;
};

/** A list with the paper whose list it is, behind all others: it cites whatever nobody else in the list does. */
export const withOwnPaper = (entries: readonly Entry[], own: OwnPaper | undefined): Entry[] => {
  if (!own) return [...entries];
  const position = entries.reduce((last, entry) => Math.max(last, entry.position), 0) + 1;
  return [
    ...entries.map((entry) => (entry.citedBy === undefined ? { ...entry, citedBy: position } : entry)),
    { reference: { ...own.reference, position }, position, ...(own.is === undefined ? {} : { is: own.is }) },
  ];
};
