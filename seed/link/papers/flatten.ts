/** Makes one list of references that have reference lists of their own. */
import type { OwnPaper, Reference } from '../../normalize/record.ts';

/** A reference, its position in the whole list, and the position of the paper that cites it, if any. */
export interface Entry {
  reference: Reference;
  position: number;
  citedBy?: number;
  /** Id of the paper in the library that it is known to be. */
  is?: string;
}

/**
 * All references of a source, each followed by those that it cites. If none cites any, positions stay as they are;
 * else they are counted again in this order, starting after `before`, the last position of the batch before.
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

/** A list followed by the paper that it belongs to, which cites every entry that nobody else in the list cites. */
export const withOwnPaper = (entries: readonly Entry[], own: OwnPaper | undefined): Entry[] => {
  if (!own) return [...entries];
  const position = entries.reduce((last, entry) => Math.max(last, entry.position), 0) + 1;
  return [
    ...entries.map((entry) => (entry.citedBy === undefined ? { ...entry, citedBy: position } : entry)),
    { reference: { ...own.reference, position }, position, ...(own.is === undefined ? {} : { is: own.is }) },
  ];
};
