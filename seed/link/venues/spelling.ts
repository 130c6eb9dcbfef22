/** Shows a known series by its full name, in the spelling of the library. */
import { foldText } from '../../normalize/fold-text.ts';

/** Maps British to American spelling. */
const american: readonly (readonly [RegExp, string])[] = [
  [/our/g, 'or'],
  [/(?<=\w{2})ae|oe/g, 'e'],
  [/is(?=ation|e|ing)/g, 'iz'],
  [/tre\b/g, 'ter'],
  [/ogue\b/g, 'og'],
  [/lys(?=e|ing)/g, 'lyz'],
  [/ll(?=ing|ed)/g, 'l'],
];

const spelling = (word: string): string =>
  american.reduce((text, [from, to]) => text.replace(from, to), foldText(word)).replace(/ae/g, 'e');

const isAscii = (text: string): boolean =>
  !/[^\p{ASCII}]/u.test(text.normalize('NFC').replace(/[^\p{L}]/gu, ''));

/** Small words inside a name are not capitalised: `Journal of The American …`. */
export const inTitleCase = (name: string): string =>
  name.replace(/(?<=\p{L} )(?:The|Of|And|For|In|On|To|With)(?= \p{L})/gu, (word) => word.toLowerCase());

/**
 * A known name in its printed spelling, if the printed name has the same words and differs only in accents or in British
 * or American spelling; otherwise undefined.
 */
export const printedSpelling = (printed: string, known: string): string | undefined => {
  const [words, full] = [printed, known].map((name) => name.trim().split(/\s+/));
  if (!words || !full || words.length !== full.length || printed.includes('.')) return undefined;
  if (!/\p{Ll}/u.test(printed)) return undefined;
  if (!isAscii(printed) && isAscii(known)) return printed;
  const spelt = full.map((word, at) => {
    const own = words[at] ?? '';
    if (own.toLowerCase() === word.toLowerCase()) return word;
    if (spelling(own) !== spelling(word)) return undefined;
    return /^\p{Lu}/u.test(word) ? own.replace(/^\p{L}/u, (letter) => letter.toUpperCase()) : own;
  });
  return spelt.includes(undefined) ? undefined : spelt.join(' ');
};

/** Chooses a spelling: one with accents, then the most frequent, then the first in alphabetical order. */
export const bestSpelling = (counts: ReadonlyMap<string, number>): string | undefined =>
  [...counts].sort(
    ([a, m], [b, n]) =>
      Number(isAscii(a)) - Number(isAscii(b)) || n - m || b.length - a.length || (a < b ? -1 : 1),
  )[0]?.[0];
