/** Cited works that a Lens table names only by id. */
import type { Reading, Reference } from '../../../normalize/record.ts';

/** The custom field for the Lens ids of cited works. */
export const citesLens = 'cites-lens';

/**
 * A Lens id means nothing to people. A cited work counts if the same table has its record. The other ids stay in
 * `custom`, because there is no paper to show for them.
 */
export const withCitedRecords = (reading: Reading): Reading => {
  const records = new Map<string, Reference>();
  for (const reference of reading.references) {
    const id = reference.csl.custom?.['lens'];
    if (id !== undefined) records.set(id, reference);
  }
  const resolved = reading.references.map((reference): Reference => {
    const found = (reference.csl.custom?.[citesLens]?.split('; ') ?? []).flatMap(
      (id) => records.get(id) ?? [],
    );
    if (found.length === 0) return reference;
    const cites = found.map(({ cites: _, ...record }, i) => ({ ...record, position: i + 1 }));
    return { ...reference, cites: [...(reference.cites ?? []), ...cites] };
  });
  return { ...reading, references: resolved };
};
