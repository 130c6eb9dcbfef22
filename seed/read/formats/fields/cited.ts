/** Entries of a reference list inside a record that print the whole reference as one text. */
import { parseEntry } from '../../references/parse/parse.ts';
import type { Draft } from './draft.ts';

/**
 * Reads a reference printed as one text and fills the missing fields of the draft, with the confidence of that
 * reading. Separate fields always count first.
 */
export const fillFromText = (draft: Draft, printed: string): void => {
  const { fields, confidence, problems } = parseEntry(printed, []);
  for (const [field, value] of Object.entries(fields)) {
    if (field === 'custom') {
      for (const [name, id] of Object.entries(fields.custom ?? {})) {
        if (!draft.custom.has(name)) draft.custom.set(name, new Set([id]));
      }
    } else if (
      !Object.hasOwn(draft.csl, field) ||
      (field === 'type' && draft.confidence.type === undefined)
    ) {
      Object.assign(draft.csl, { [field]: value });
      Object.assign(draft.confidence, { [field]: Reflect.get(confidence, field) ?? 0.5 });
    }
  }
  draft.problems.push(...problems);
};
