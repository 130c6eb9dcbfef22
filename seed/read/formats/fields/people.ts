/** People whose names come in parts. */

import type { CslName } from '../../../normalize/record.ts';
import { addNames, type Draft, keep } from './draft.ts';
import { familyName } from './names.ts';

export interface NameParts {
  family?: string | undefined;
  given?: string | undefined;
  suffix?: string | undefined;
  /** An organisation, or an undivided name. */
  literal?: string | undefined;
}

const filled = (text: string | undefined): string | undefined => {
  const clean = text?.replace(/\s+/g, ' ').trim();
  return clean === '' ? undefined : clean;
};

/** A CSL name; a given name alone is the whole name. Undefined if all parts are empty. */
export const nameOf = (parts: NameParts): CslName | undefined => {
  const [family, given, suffix] = [filled(parts.family), filled(parts.given), filled(parts.suffix)];
  const literal = filled(parts.literal);
  if (family === undefined) return literal ? { literal } : given ? { family: given } : undefined;
  return { ...familyName(family), ...(given && { given }), ...(suffix && { suffix }) };
};

const orcidText = /\d{4}-\d{4}-\d{4}-\d{3}[\dX]/i;

/** The bare ORCID in an address or a text. */
export const orcidOf = (text: string | undefined): string | undefined =>
  orcidText.exec(text ?? '')?.[0].toUpperCase();

/** Adds a name. The identifier of an author is stored with the author's position: `orcid:1`. */
export const addName = (
  draft: Draft,
  field: 'author' | 'editor',
  name: CslName,
  ids: Readonly<Record<string, string | undefined>>,
  confidence: number,
): void => {
  addNames(draft, field, [name], confidence);
  const place = draft.csl[field]?.length ?? 1;
  for (const [kind, id] of Object.entries(ids)) {
    if (id !== undefined) keep(draft, `${field === 'author' ? '' : 'editor-'}${kind}:${place}`, id);
  }
};

/** Adds a person, as `addName` does, unless all parts of the name are empty. */
export const addPerson = (
  draft: Draft,
  field: 'author' | 'editor',
  parts: NameParts,
  ids: Readonly<Record<string, string | undefined>> = {},
  confidence = 1,
): void => {
  const name = nameOf(parts);
  if (name !== undefined) addName(draft, field, name, ids, confidence);
};
