/** Cited works that a table of Lens names by their ids alone. */
import type { Reading, Reference } from '../../../normalize/record.ts';

/** The name under which a reference keeps the Lens ids of what it cites. */
export const citesLens = 'cites-lens';

/**
 * A Lens id means nothing to people. A cited work counts if the same table has it as a record; the ids of all others stay
 * under `custom`, for they name no paper that could be shown.
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
