/** Umlauts, which are printed in three ways: `Müller`, `Mueller`, `Muller`. */

/** One letter for `ae`, `oe` and `ue`, as for an umlaut without its dots; also where they are none: `Xue` becomes `xu`. */
export const foldUmlauts = (word: string): string => word.replace(/([aou])e(?=[^aeiou]|$)/g, '$1');

const inTwo: Readonly<Record<string, string>> = { ä: 'ae', ö: 'oe', ø: 'oe', ü: 'ue' };

/** Every umlaut in two letters. */
export const spellOut = (text: string): string =>
  text.normalize('NFC').replace(/[äöøü]/giu, (letter) => inTwo[letter.toLowerCase()] ?? letter);

/**
 * What can only be an umlaut in two letters: before a consonant, and not after a vowel (`Lauer`) nor after the letters that
 * pinyin writes before `ue` (`Xuefeng`).
 */
const written = /(?<![aeiouqxy])([aou])e(?=[^aeiou])/g;
/** In shorter words it is none: `Xue`, `Choe`, `Paez`. */
const shortest = 5;

/** Whether two folded words are the same, but for umlauts in two letters. */
export const sameButUmlauts = (a: string, b: string): boolean =>
  a === b ||
  (a[0] === b[0] &&
    a.length !== b.length &&
    Math.max(a.length, b.length) >= shortest &&
    // Most have none, and looking takes less time than replacing.
    /[aou]e/.test(a.length > b.length ? a : b) &&
    a.replace(written, '$1') === b.replace(written, '$1'));
