/**
 * Who is who. For now a person is a printed name: two mentions are one person when their folded names agree.
 */
import type { Author } from '../../server/model.ts';
import type { CslName } from '../record.ts';
import { foldText, foldWords } from './fold.ts';
import { authorId } from './ids.ts';

/** One name in one author list. */
export interface Mention {
  /** Id of the paper. */
  paper: string;
  /** Place in its author list, counted from 1. */
  position: number;
  name: CslName;
}

const joined = (...parts: readonly (string | undefined)[]): string =>
  parts.filter(Boolean).join(' ').replace(/\s+/g, ' ').trim();

/** Family name with the particles that belong to it; an organisation's whole name. */
export const familyName = (name: CslName): string =>
  name.family ? joined(name['non-dropping-particle'], name.family) : joined(name.literal ?? name.given);

/** Given name first: `H.-B. Guan`, `Ludwig van Beethoven`. */
export const displayName = (name: CslName): string =>
  name.family
    ? joined(name.given, name['dropping-particle'], familyName(name), name.suffix)
    : familyName(name);

/** `J. H.`, `J.H.` and `j h` agree, as do `H.-B.` and `H. B.`; `H.` and `H.-B.` do not. */
const foldGiven = (given: string): string => foldWords(given.replaceAll('.', ' '));

/** What a printed name is recognised by. */
export const nameKey = (name: CslName): string => {
  const family = familyName(name);
  if (!name.family) return `=${foldWords(family) || foldText(family)}`;
  const rest = foldGiven(joined(name.given, name['dropping-particle']));
  return [foldWords(family) || foldText(family), rest, foldWords(name.suffix ?? '')].join('|');
};

/** The fullest of several printings is shown: most letters, then the alphabet. */
const preferred = (a: Author, b: Author): Author =>
  b.name.length > a.name.length || (b.name.length === a.name.length && b.name < a.name) ? b : a;

/** The people behind the mentions, ordered by id, and for each mention (in order) the id of its person. */
export const people = (mentions: readonly Mention[]): { authors: Author[]; ids: string[] } => {
  const found = new Map<string, Author>();
  const ids = mentions.map(({ name }) => {
    const id = authorId(nameKey(name));
    const given = name.family ? joined(name.given, name['dropping-particle'], name.suffix) : '';
    const author: Author = { id, name: displayName(name), family: familyName(name), ...(given && { given }) };
    const known = found.get(id);
    found.set(id, known ? preferred(known, author) : author);
    return id;
  });
  return { authors: [...found.values()].sort((a, b) => (a.id < b.id ? -1 : 1)), ids };
};
