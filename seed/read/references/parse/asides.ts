/** Everything in an entry that is read by rule and taken out of it, so that the tagger sees what is left. */
import { type Identifiers, takeIdentifiers } from '../../../normalize/identifiers.ts';
import type { CslName } from '../../../normalize/record.ts';
import { type Description, takeDescriptions } from './descriptions.ts';
import { takeEditors } from './editors.ts';
import { usualNotation } from './notation.ts';
import { type Notes, takeAccess, takeNotes } from './notes.ts';

export interface Asides {
  found: Identifiers;
  notes: Notes & Description;
  /** Editors whose mark stands before their names. */
  editors: CslName[];
  /** What is left for the tagger. */
  rest: string;
}

/** Takes identifiers, notes and descriptions out of a mended entry. */
export const takeAsides = (text: string): Asides => {
  const { accessed, rest: unread } = takeAccess(usualNotation(text));
  const identified = takeIdentifiers(unread);
  const noted = takeNotes(identified.rest);
  const { editors, rest: unedited } = takeEditors(noted.rest);
  const { description, rest } = takeDescriptions(unedited);
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
    rest: rest.replace(/ {2,}/g, ' ').trim(),
  };
};
