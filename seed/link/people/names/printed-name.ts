/** Reads a printed name for comparison: kind of name, folded family name and given names. */

import { foldText, foldWords } from '../../../normalize/fold-text.ts';
import type { CslName } from '../../../normalize/record.ts';
import { foldUmlauts, spellOut } from './umlauts.ts';

const joined = (...parts: readonly (string | undefined)[]): string =>
  parts.filter(Boolean).join(' ').replace(/\s+/g, ' ').trim();

/** The family name with its particles, or the whole name of an organisation. */
export const familyName = (name: CslName): string =>
  name.family ? joined(name['non-dropping-particle'], name.family) : joined(name.literal ?? name.given);

/** The given name of a person, with dropping particles and suffix; empty for an organisation. */
export const givenName = (name: CslName): string =>
  name.family ? joined(name.given, name['dropping-particle'], name.suffix) : '';

const isShouted = (word: string, least: number): boolean =>
  word.length >= least && /^[\p{Lu}\p{M}]+$/u.test(word);
const quiet = (text: string, least: number): string =>
  text.replace(/[\p{L}\p{M}]+/gu, (word) =>
    isShouted(word, least) ? word.charAt(0) + word.slice(1).toLowerCase() : word,
  );

/** The name with normal capitalisation, if the family name is printed in capitals: `BOURDIEU, Pierre`. */
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

/** A key for a printed name: names with the same key are printed the same, but for case and punctuation. */
export const nameKey = (name: CslName): string => {
  const family = familyName(name);
  if (!name.family) return `=${foldWords(family) || foldText(family)}`;
  const rest = foldGiven(joined(name.given, name['dropping-particle']));
  return [foldWords(family) || foldText(family), rest, foldWords(name.suffix ?? '')].join('|');
};

/**
 * `group`: an organisation, or a name that cannot be split; `nobody`: a name that identifies no one (`Anonymous`); `more`:
 * further authors who are not named (`et al.`).
 */
export type NameKind = 'person' | 'group' | 'nobody' | 'more';

export interface PrintedName {
  kind: NameKind;
  /** The result of `nameKey`. */
  key: string;
  /** The last word of the family name, folded, umlauts in one letter: `mueller` and `Müller` agree, but also `Xu` and `Xue`. */
  family: string;
  /** That word as printed, folded, and with its umlauts in two letters. */
  spelt: readonly [plain: string, inTwo: string];
  /**
   * Folded given names in order, then the other words of the family name, because sources disagree where the family name
   * begins (`Anna Sågvall | Hein`). A single letter is an initial.
   */
  given: readonly string[];
  /** Whether initials are tied by a hyphen, `H.-B.`: what follows is no middle name, but part of the first. */
  tied: boolean;
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

/** Words that sources may print or omit in a family name. */
const particles = new Set(
  'van von vom zu zum zur der den dem de del della di da das dos do du des la le las los el al bin ibn ter ten te t d y e af av'.split(
    ' ',
  ),
);

/** The words of a family name without particles; all words if there are only particles. */
const familyWords = (family: string): string[] => {
  const words = foldWords(family.replace(/[-‐‑–]/g, ' '))
    .split(' ')
    .filter(Boolean);
  const distinctive = words.filter((word) => !particles.has(word));
  return distinctive.length > 0 ? distinctive : words;
};

/**
 * A word of two to four capitals is a set of initials: `Salim JH`, `Smith JA`. If the family name is in capitals too,
 * `SMITH JOHN`, `LI XU`, it is so only without a vowel after the first letter.
 */
const givenTokens = (given: string, family: string): string[] => {
  const isShouted = !/\p{Ll}/u.test(family);
  return given.split(/[\s.\-‐‑–]+/u).flatMap((word) => {
    const folded = foldWords(word).replaceAll(' ', '');
    const capitals = /^\p{Lu}{2,4}$/u.test(word) && !(isShouted && /[aeiouy]/i.test(word.slice(1)));
    return capitals ? [...folded] : folded ? [folded] : [];
  });
};

/** Parses a name for comparison. */
export const readName = (name: CslName): PrintedName => {
  const key = nameKey(name);
  const family = familyName(name);
  const kind = kinds[foldWords(joined(name.given, family))] ?? (name.family ? 'person' : 'group');
  if (kind !== 'person') {
    const whole = foldWords(family) || foldText(family);
    return { kind, key, family: whole, spelt: [whole, whole], given: [], tied: false, suffix: '' };
  }
  const words = familyWords(family);
  const last = words.at(-1) ?? foldText(family);
  const given = givenTokens(joined(name.given), family).filter(
    (word) => !particles.has(word) || isInitial(word),
  );
  return {
    kind,
    key,
    family: foldUmlauts(last),
    spelt: [last, familyWords(spellOut(family)).at(-1) ?? last],
    given: [...given, ...words.slice(0, -1)],
    tied: /^\p{L}\.?[-‐‑–]\p{L}(?![\p{L}\p{M}])/u.test(name.given ?? ''),
    suffix: foldWords(name.suffix ?? ''),
  };
};

/** Whether a token is an initial. A Han character is a whole name. */
export const isInitial = (token: string): boolean => {
  if (token.length > 2) return false;
  // Most are plain letters.
  if (/^[a-z]{1,2}$/.test(token)) return token.length === 1;
  return /^[\p{L}]$/u.test(token) && !/^[\p{Lo}]$/u.test(token);
};

/** The block of a name, family name and first letter. All mentions of one person are in the same block. */
export const blockOf = ({ kind, family, given, key }: PrintedName): string =>
  kind === 'person' ? `${family}|${given[0]?.[0] ?? ''}` : key;

/** Lower-case spellings of the family names of these people and of others in their blocks. */
export const familySpellings = (names: readonly CslName[]): string[] => {
  const spellings = new Set<string>();
  for (const name of names) {
    const [family, { family: key }] = [familyName(name).toLowerCase(), readName(name)];
    for (const spelling of [family, foldText(family), key]) spellings.add(spelling);
    // The library may have `mueller` when `Müller` is imported.
    [...key].forEach((letter, at) => {
      if (/[aou]/.test(letter)) spellings.add(`${key.slice(0, at + 1)}e${key.slice(at + 1)}`);
    });
  }
  return [...spellings];
};
