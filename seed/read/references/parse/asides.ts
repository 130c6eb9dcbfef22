/** The parts of an entry that rules read and remove before the tagger sees the rest. */
import { type Identifiers, takeIdentifiers } from '../../../normalize/identifiers.ts';
import type { CslName } from '../../../normalize/record.ts';
import { type Description, takeDescriptions } from './descriptions.ts';
import { takeEditors } from './editors.ts';
import { takeGroup } from './groups.ts';
import { usualNotation } from './notation.ts';
import { type Notes, takeAccess, takeNotes } from './notes.ts';

export interface Asides {
  found: Identifiers;
  notes: Notes & Description;
  /** Editors with a mark before their names. */
  editors: CslName[];
  /** A group that signs after the authors. */
  group?: string;
  /** The text that remains for the tagger. */
  rest: string;
}

/** Removes identifiers, notes and descriptions from a repaired entry. */
export const takeAsides = (text: string): Asides => {
  const { accessed, rest: unread } = takeAccess(usualNotation(text));
  const identified = takeIdentifiers(unread);
  const noted = takeNotes(identified.rest);
  const { editors, rest: unedited } = takeEditors(noted.rest);
  const { group, rest: ungrouped } = takeGroup(unedited);
  const { description, rest } = takeDescriptions(ungrouped);
  const arXiv = identified.found.arXiv ?? noted.notes.arXiv;
  const type = noted.notes.type ?? description.type;
  return {
    found: { ...identified.found, ...(arXiv === undefined ? {} : { arXiv }) },
    notes: {
      ...(accessed === undefined ? {} : { accessed }),
      ...noted.notes,
      ...description,
      ...(type === undefined ? {} : { type }),
    },
    editors,
    ...(group === undefined ? {} : { group }),
    rest: rest.replace(/ {2,}/g, ' ').trim(),
  };
};
