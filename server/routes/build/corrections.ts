/** Applies a person's corrections to a reading. Pure: the reading itself is not changed. */
import { numbered } from '../../../seed/link/papers/flatten.ts';
import type { CslItem as Item, Reading, Reference } from '../../../seed/normalize/record.ts';
import type { ImportCommit } from '../../api.ts';

/** Entries typed in for unreadable ones come after all others, each at its own position. */
const typedIn = (
  { references, unread }: Reading,
  typed: ImportCommit['typed'],
): Pick<Reading, 'references' | 'unread'> => {
  const last = numbered(references).reduce((most, { position }) => Math.max(most, position), 0);
  const items = new Map(typed.map(({ unread: place, item }) => [place, item]));
  return {
    references: unread.flatMap(({ raw }, i): Reference[] => {
      const item = items.get(i + 1);
      if (!item) return [];
      const csl = { ...item } as Item;
      return [{ position: last + i + 1, raw, csl, printed: {}, confidence: {}, problems: [] }];
    }),
    unread: unread.filter((_entry, i) => !items.has(i + 1)),
  };
};

/**
 * Applies corrections and leaves entries out. Positions are those of the preview, which counts the whole
 * list, each reference followed by the ones that it cites. Corrected fields get full confidence.
 * If a paper is left out, what it cites stays, without the citation.
 */
export const corrected = (
  reading: Reading,
  { edits, leaveOut, typed }: Pick<ImportCommit, 'edits' | 'leaveOut' | 'typed'>,
): Reading => {
  const positions = new Map(
    numbered(reading.references).map(({ reference, position }) => [reference, position]),
  );
  const items = new Map(edits.map(({ position, item }) => [position, item]));
  const out = new Set(leaveOut);
  const placeOf = (reference: Reference): number => positions.get(reference) ?? reference.position;
  const mended = (reference: Reference): Reference => {
    const position = placeOf(reference);
    const item = items.get(position);
    return item
      ? { ...reference, position, csl: { ...item } as Item, problems: [], confidence: {} }
      : { ...reference, position };
  };
  const remaining = (references: readonly Reference[]): Reference[] =>
    references.filter((reference) => !out.has(placeOf(reference))).map(mended);
  const references = reading.references.flatMap((reference): Reference[] => {
    const cites = reference.cites && remaining(reference.cites);
    if (out.has(placeOf(reference))) return cites ?? [];
    return [cites ? { ...mended(reference), cites } : mended(reference)];
  });
  const added = typedIn(reading, typed);
  return { ...reading, references: [...references, ...added.references], unread: added.unread };
};
