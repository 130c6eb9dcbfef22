/** Matches acronyms with their long forms. */
import { foldWord } from './fold-term.ts';

/** Words that an acronym may skip. */
const passedOver = new Set([
  'of',
  'the',
  'and',
  'for',
  'in',
  'to',
  'on',
  'a',
  'an',
  'with',
  'by',
  'from',
  '&',
]);

/** Whether `short` consists of the first letters of `words`: `VMs` of `virtual machine`, `QoS` of `quality of service`. */
export const isAcronymOf = (short: string, words: readonly string[]): boolean => {
  const letters = foldWord(short);
  if (letters.length < 2 || letters.length > 8 || words.length < 2) return false;
  const folded = words.map((word) => word.toLowerCase());
  const all = folded.map((word) => word[0]).join('');
  const content = folded.filter((word) => !passedOver.has(word)).map((word) => word[0]);
  return letters === all || letters === content.join('');
};

const alphanumeric = /[\p{L}\p{N}]/u;

/**
 * Where in `text` the long form of `short`, the acronym in parentheses after it, begins; -1 if nowhere. The long form
 * contains the letters of the acronym in order, the first at the start of a word. Schwartz, Hearst, "A simple algorithm for
 * identifying abbreviation definitions in biomedical text", PSB 2003.
 */
export const longFormStart = (short: string, text: string): number => {
  const letters = [...short.toLowerCase().replace(/s$/, '')].filter((letter) => alphanumeric.test(letter));
  const long = text.toLowerCase();
  let at = long.length - 1;
  for (let i = letters.length - 1; i >= 0; i -= 1) {
    const isStart = (from: number): boolean =>
      i > 0 || from === 0 || !alphanumeric.test(long[from - 1] ?? '');
    while (at >= 0 && (long[at] !== letters[i] || !isStart(at))) at -= 1;
    if (at < 0) return -1;
    if (i > 0) at -= 1;
  }
  return at;
};

/** The lowest share of letters of an acronym that must begin a word of its long form. */
const initialLetters = 0.5;

/** Whether enough letters of an acronym begin words. */
export const beginsWords = (short: string, words: readonly string[]): boolean => {
  const letters = [...short.toLowerCase()].filter((letter) => alphanumeric.test(letter));
  let found = 0;
  for (const word of words) if (word[0]?.toLowerCase() === letters[found]) found += 1;
  const initials = new Set(words.map((word) => word[0]?.toLowerCase()));
  return (
    Math.max(found, letters.filter((letter) => initials.has(letter)).length) >=
    letters.length * initialLetters
  );
};
