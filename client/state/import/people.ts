/** Authors as one line of text that a person can edit, and back: `Gordon, Abel; Amit, Nadav`. */
import type { CslItem } from '../base/wire.ts';

/** A CSL name: a person by `family` and `given`, anything else as `literal`. */
export type Name = NonNullable<CslItem['author']>[number];

const present = (part: string | undefined): part is string => part !== undefined && part !== '';

/** `Family, QueuedImport` or `Family, QueuedImport, Suffix`; an organisation as it is. */
export const formatName = (name: Name): string => {
  if (present(name.literal)) return name.literal;
  const family = [name['non-dropping-particle'], name.family].filter(present).join(' ');
  const given = [name.given, name['dropping-particle']].filter(present).join(' ');
  const tail = present(name.suffix) ? [given, name.suffix] : [given].filter(present);
  return [family, ...tail].join(', ');
};

/** All authors, with semicolons between them. */
export const formatNames = (names: readonly Name[]): string => names.map(formatName).join('; ');

/** One name as typed. Without a comma it is an organisation, or whoever has but one name. */
const parseName = (text: string): Name => {
  const [family = '', given = '', ...suffix] = text.split(',').map((part) => part.trim());
  if (!text.includes(',')) return { literal: family };
  return {
    ...(family === '' ? {} : { family }),
    ...(given === '' ? {} : { given }),
    ...(suffix.length === 0 ? {} : { suffix: suffix.join(', ') }),
  };
};

/**
 * The authors that a text names. Those of `before` whose text still stands are kept as they were: a name may hold
 * more than its text can say (which part of a family name is a particle). So `parseNames(formatNames(a), a)` is `a`.
 */
export const parseNames = (text: string, before: readonly Name[] = []): Name[] => {
  if (text === formatNames(before)) return [...before];
  const known = new Map(before.map((name) => [formatName(name), name]));
  return text
    .split(/[;\n]/)
    .map((part) => part.trim().replace(/\s+/g, ' '))
    .filter((part) => /[^,\s]/.test(part))
    .map((part) => known.get(part) ?? parseName(part));
};

/** Names that were typed without a comma, though they look like a person's given and family name. */
export const likelyPersons = (text: string, before: readonly Name[]): string[] => {
  const former = new Set(before.map(formatName));
  return parseNames(text, before)
    .map(formatName)
    .filter((name) => !former.has(name) && /^\p{Lu}[\p{L}.'’-]*( \p{L}[\p{L}.'’-]*){1,3}$/u.test(name));
};
