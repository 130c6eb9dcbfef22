/** Converts keywords between a list and one text, the form of `CslItem.keyword`. */

const marks = /[;|\n]/;
/** A comma that is not between digits, unlike that of `1,2-ethanediol`. */
const commas = /,(?!(?<=\d,)\d)/g;
const closeCommas = /,(?!\s|(?<=\d,)\d)/g;

/** If most commas have no blank after them, those with one are inside a keyword: `Models, Genetic,Adult`. */
const commaOf = (text: string): RegExp => {
  const close = text.match(closeCommas)?.length ?? 0;
  const all = text.match(commas)?.length ?? 0;
  return close > all - close ? closeCommas : commas;
};

/** The keywords of a text, separated by semicolons, bars or line breaks, or else by commas. */
export const splitKeywords = (text: string): string[] =>
  text
    .split(marks.test(text) ? marks : commaOf(text))
    .map((word) => word.replace(/\s+/g, ' ').trim())
    .filter((word) => word !== '');

/** The text that `splitKeywords` splits into the same keywords. A lone keyword with a comma needs a mark after it. */
export const joinKeywords = (words: readonly string[]): string =>
  words.length === 1 && words[0]?.includes(',') ? `${words[0]};` : words.join('; ');
