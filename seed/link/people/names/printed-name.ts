/** A printed name as it is compared: its family name and its given names, folded, and what kind of name it is. */

import { foldText, foldWords } from '../../../normalize/fold-text.ts';
import type { CslName } from '../../../normalize/record.ts';

const joined = (...parts: readonly (string | undefined)[]): string =>
  parts.filter(Boolean).join(' ').replace(/\s+/g, ' ').trim();

/** Family name with the particles that belong to it; an organisation's whole name. */
export const familyName = (name: CslName): string =>
  name.family ? joined(name['non-dropping-particle'], name.family) : joined(name.literal ?? name.given);

/** Given name, with the particles and the suffix that stand apart from the family name; of a person only. */
export const givenName = (name: CslName): string =>
  name.family ? joined(name.given, name['dropping-particle'], name.suffix) : '';

const isShouted = (word: string, least: number): boolean =>
  word.length >= least && /^[\p{Lu}\p{M}]+$/u.test(word);
const quiet = (text: string, least: number): string =>
  text.replace(/[\p{L}\p{M}]+/gu, (word) =>
    isShouted(word, least) ? word.charAt(0) + word.slice(1).toLowerCase() : word,
  );

/** The name of a person in the case that people expect, where the family name is printed in capitals: `BOURDIEU, Pierre`. */
export const inProperCase = (name: CslName): CslName => {
  const { family, given } = name;
  const shouted = family !== undefined && given !== undefined && !/\p{Ll}/u.test(family);
  if (!shouted || !isShouted(family.replace(/[^\p{L}\p{M}]/gu, ''), 3)) return name;
  // Short given names in capitals may be initials.
  return { ...name, family: quiet(family, 2), given: quiet(given, 4) };
};

/** Given name first: `H.-B. Guan`, `Ludwig van Beethoven`. */
export const displayName = (name: CslName): string =>
  name.family
    ? joined(name.given, name['dropping-particle'], familyName(name), name.suffix)
    : familyName(name);

/** `J. H.`, `J.H.` and `j h` agree, as do `H.-B.` and `H. B.`; `H.` and `H.-B.` do not. */
const foldGiven = (given: string): string => foldWords(given.replaceAll('.', ' '));

/** What a printed name is recognised by: two that have the same key are printed alike. */
export const nameKey = (name: CslName): string => {
  const family = familyName(name);
  if (!name.family) return `=${foldWords(family) || foldText(family)}`;
  const rest = foldGiven(joined(name.given, name['dropping-particle']));
  return [foldWords(family) || foldText(family), rest, foldWords(name.suffix ?? '')].join('|');
};

/**
 * A `group` is an organisation, or a name that cannot be taken apart; `nobody` is one that anyone may stand behind
 * (`Anonymous`); `more` says that there were others (`et al.`).
 */
export type NameKind = 'person' | 'group' | 'nobody' | 'more';

export interface PrintedName {
  kind: NameKind;
  /** As `nameKey` gives it. */
  key: string;
  /** The last word of the family name, folded, umlauts in one letter: `mueller` and `Müller` agree. */
  family: string;
  /**
   * Folded given names in their order, and after them the other words of the family name, for where the one ends and
   * the other begins is printed now here, now there (`Anna Sågvall | Hein`). One of a single letter is an initial.
   */
  given: readonly string[];
  suffix: string;
}

const kinds: Readonly<Record<string, NameKind>> = {
  anonymous: 'nobody',
  anon: 'nobody',
  unknown: 'nobody',
  'unknown author': 'nobody',
  'no author': 'nobody',
  'n n': 'nobody',
  'et al': 'more',
  al: 'more',
  'et alii': 'more',
  others: 'more',
  'and others': 'more',
  'et coll': 'more',
};

/** `ae`, `oe` and `ue` in one letter, as accents are left out. */
export const foldUmlauts = (word: string): string => word.replace(/([aou])e(?=[^aeiou]|$)/g, '$1');

/** Words of a family name that are printed now with it, now not. */
const particles = new Set(
  'van von vom zu zum zur der den dem de del della di da das dos do du des la le las los el al bin ibn ter ten te t d y e af av'.split(
    ' ',
  ),
);

/** The words of a family name that tell people apart: all where there are but particles. */
const familyWords = (family: string): string[] => {
  const words = foldWords(family.replace(/[-‐‑–]/g, ' '))
    .split(' ')
    .filter(Boolean);
  const telling = words.filter((word) => !particles.has(word));
  return telling.length > 0 ? telling : words;
};

/**
 * Capitals run together are initials, `Salim JH`, `Smith JA`. In a name that is shouted, `SMITH JOHN`, `LI XU`, they are so only
 * where they cannot be read out.
 */
const givenTokens = (given: string, family: string): string[] => {
  const isShouted = !/\p{Ll}/u.test(family);
  return given.split(/[\s.\-‐‑–]+/u).flatMap((word) => {
    const folded = foldWords(word).replaceAll(' ', '');
    const capitals = /^\p{Lu}{2,4}$/u.test(word) && !(isShouted && /[aeiouy]/i.test(word.slice(1)));
    return capitals ? [...folded] : folded ? [folded] : [];
  });
};

export const readName = (name: CslName): PrintedName => {
  const key = nameKey(name);
  const family = familyName(name);
  const kind = kinds[foldWords(joined(name.given, family))] ?? (name.family ? 'person' : 'group');
  if (kind !== 'person')
    return { kind, key, family: foldWords(family) || foldText(family), given: [], suffix: '' };
  const words = familyWords(family);
  const given = givenTokens(joined(name.given), family).filter(
    (word) => !particles.has(word) || isInitial(word),
  );
  return {
    kind,
    key,
    family: foldUmlauts(words.at(-1) ?? foldText(family)),
    given: [...given, ...words.slice(0, -1)],
    suffix: foldWords(name.suffix ?? ''),
  };
};

/** A letter of an alphabet that stands for a name; a Han character is a whole name. */
export const isInitial = (token: string): boolean =>
  token.length <= 2 && /^[\p{L}]$/u.test(token) && !/^[\p{Lo}]$/u.test(token);

/** Mentions of one person are in one block: those of a family name and a first letter. */
export const blockOf = ({ kind, family, given, key }: PrintedName): string =>
  kind === 'person' ? `${family}|${given[0]?.[0] ?? ''}` : key;

/** How the family names of some people, or of others in their blocks, are written in lower case and plain letters. */
export const familySpellings = (names: readonly CslName[]): string[] => {
  const spellings = new Set<string>();
  for (const name of names) {
    const [family, { family: key }] = [familyName(name).toLowerCase(), readName(name)];
    for (const spelling of [family, foldText(family), key]) spellings.add(spelling);
    // `mueller` may be held where `Müller` is imported.
    [...key].forEach((letter, at) => {
      if (/[aou]/.test(letter)) spellings.add(`${key.slice(0, at + 1)}e${key.slice(at + 1)}`);
    });
  }
  return [...spellings];
};
