/** Compares the authors of a reference with those of a work. Pure. */

import { relate } from '../link/people/names/compatible.ts';
import { type PrintedName, readName } from '../link/people/names/printed-name.ts';
import { foldWords } from '../normalize/fold-text.ts';
import type { CslName } from '../normalize/record.ts';
import { editsBetween } from './match-words.ts';

/**
 * The first author of the reference is `same` as that of the work; `close`: the name is misprinted, or cut elsewhere;
 * `later`: an author of the work, but not the first; `namesake`: the same family name with another initial; `other`;
 * `unknown`: one of them names nobody.
 */
export type FirstAuthor = 'same' | 'close' | 'later' | 'namesake' | 'other' | 'unknown';

export interface PeopleComparison {
  first: FirstAuthor;
  /** The further authors of the reference. */
  further: number;
  /** Those among them who are authors of the work. */
  found: number;
}

interface Person {
  name: PrintedName;
  family: string;
  initial: string | undefined;
  /** All words of the name. */
  words: string[];
}

const personOf = (name: CslName): Person | undefined => {
  const read = readName(name);
  const { kind, family, given } = read;
  if (kind === 'nobody' || kind === 'more') return undefined;
  const words = foldWords(
    [name.given, name['non-dropping-particle'], name.family, name.literal].join(' ').replaceAll('.', ' '),
  )
    .split(' ')
    .filter(Boolean);
  if (words.every((word) => word.length < 2)) return undefined;
  return { name: read, family, initial: given[0]?.[0], words };
};

const peopleOf = (names: readonly CslName[] | undefined): Person[] =>
  (names ?? []).flatMap((name) => personOf(name) ?? []);

const squeezed = (words: readonly string[]): string => words.join('');

/** The names of one person, cut into given and family name in two ways, or misprinted. */
const isClose = (a: Person, b: Person): boolean => {
  if (squeezed(a.words) === squeezed(b.words)) return true;
  const long = (words: readonly string[]): string[] => words.filter((word) => word.length > 2);
  const [x, y] = [long(a.words), long(b.words)];
  if (x.includes(b.family) || y.includes(a.family)) return true;
  return Math.min(a.family.length, b.family.length) >= 5 && editsBetween(a.family, b.family) <= 1;
};

const relation = (a: Person, b: Person): 'same' | 'close' | 'namesake' | 'other' => {
  if (a.family !== b.family) return isClose(a, b) ? 'close' : 'other';
  if (a.initial === undefined || b.initial === undefined) return 'same';
  if (a.initial !== b.initial) return 'namesake';
  // `Lada` and `Ludmila`; or one is misprinted.
  return relate(a.name, b.name) === undefined ? 'close' : 'same';
};

/** All words of the names of a work's authors. */
export const nameWords = (names: readonly CslName[] | undefined): ReadonlySet<string> =>
  new Set(peopleOf(names).flatMap(({ words }) => words));

/** A list of family names alone may be read in pairs: `Ringger, McClanahan`. Each word is a name of an author then. */
const isMixed = (person: Person, first: Person, all: readonly Person[]): boolean => {
  const long = person.words.filter((word) => word.length > 2);
  return (
    long.length > 1 &&
    long.some((word) => first.words.includes(word)) &&
    long.every((word) => all.some(({ words }) => words.includes(word)))
  );
};

export const comparePeople = (
  printed: readonly CslName[] | undefined,
  work: readonly CslName[] | undefined,
): PeopleComparison => {
  const [ours, theirs] = [peopleOf(printed), peopleOf(work)];
  const [first, ...further] = ours;
  const [firstThere, ...others] = theirs;
  const isThere = (person: Person): boolean =>
    theirs.some((one) => ['same', 'close'].includes(relation(person, one)));
  const found = further.filter(isThere).length;
  if (first === undefined || firstThere === undefined)
    return { first: 'unknown', further: further.length, found };
  const related = relation(first, firstThere);
  if ((related === 'other' || related === 'namesake') && isMixed(first, firstThere, theirs))
    return { first: 'close', further: further.length, found };
  const later =
    (related === 'other' || related === 'namesake') && others.some((one) => relation(first, one) === 'same');
  return { first: later ? 'later' : related, further: further.length, found };
};
