/** Flattens references that have reference lists of their own into one list. */
import { cleaned, cleanText } from '../../../server/base/clean-text.ts';
import type { OwnPaper, Reference } from '../../normalize/record.ts';

/** A reference, its position in the whole list, and the position of the paper that cites it, if any. */
export interface Entry {
  reference: Reference;
  position: number;
  citedBy?: number;
  /** The id of the same paper in the library, if known. */
  is?: string;
}

/** A reference without the characters that no text has. What it cites comes as an entry of its own. */
const clean = (reference: Reference): Reference => ({
  ...reference,
  raw: cleanText(reference.raw),
  csl: cleaned(reference.csl),
  printed: cleaned(reference.printed),
});

/**
 * All references of a source, each followed by the references it cites. If none cites any, positions do not change;
 * otherwise they are numbered again in this order, after `before`, the last position of the previous batch.
 */
export const numbered = (references: readonly Reference[], before = 0): Entry[] => {
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

/** The same to be linked. Every record passes here, so this is where its texts are cleaned. */
export const flatten = (references: readonly Reference[], before = 0): Entry[] =>
  numbered(references, before).map((entry) => ({ ...entry, reference: clean(entry.reference) }));

/** The list, followed by the paper it belongs to. That paper cites each entry that no other entry cites. */
export const withOwnPaper = (entries: readonly Entry[], own: OwnPaper | undefined): Entry[] => {
  if (!own) return [...entries];
  const position = entries.reduce((last, entry) => Math.max(last, entry.position), 0) + 1;
  return [
    ...entries.map((entry) => (entry.citedBy === undefined ? { ...entry, citedBy: position } : entry)),
    { reference: { ...own.reference, position }, position, ...(own.is === undefined ? {} : { is: own.is }) },
  ];
};
