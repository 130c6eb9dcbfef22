/** Keywords as one text, the way `CslItem.keyword` holds them, and as a list. */

const marks = /[;|\n]/;
/** A comma that no figures surround, as in `1,2-ethanediol`. */
const commas = /,(?!(?<=\d,)\d)/g;
const closeCommas = /,(?!\s|(?<=\d,)\d)/g;

/** Where most commas have no blank behind them, those that have one stand inside a keyword: `Models, Genetic,Adult`. */
const commaOf = (text: string): RegExp => {
  const close = text.match(closeCommas)?.length ?? 0;
  const all = text.match(commas)?.length ?? 0;
  return close > all - close ? closeCommas : commas;
};

/** The keywords of a text: separated by semicolons, bars or line breaks, and only without these by commas. */
export const splitKeywords = (text: string): string[] =>
  text
    .split(marks.test(text) ? marks : commaOf(text))
    .map((word) => word.replace(/\s+/g, ' ').trim())
    .filter((word) => word !== '');

/** The text of which `splitKeywords` makes the same keywords again. One that has a comma, alone, needs a mark behind it. */
export const joinKeywords = (words: readonly string[]): string =>
  words.length === 1 && words[0]?.includes(',') ? `${words[0]};` : words.join('; ');
