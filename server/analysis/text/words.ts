/** The words of a text, and the keys under which forms of one word agree. Pure. */
import { isStopWord } from '../../base/stop-words.ts';

/** A word of a text. */
export interface Word {
  /** As printed. */
  printed: string;
  /** In lower case, without accents. */
  plain: string;
  /** Without its ending. */
  stem: string;
  /** Whether a hyphen joins it to the next word. */
  hyphen: boolean;
}

/** The longest of these that leaves three letters or more is cut off; `y` becomes `i` so that `y` and `ies` agree. */
const endings =
  /(?:izations?|isations?|ational|ations?|ators?|ative|ities|ively|ings?|ions?|ives?|ments?|ness|izers?|izing|ized|izes?|ised|ising|ises?|ally|ity|ers?|ors?|ied|ies|ed|es|als?|ical|ics?|ly|e|s|y)$/;

/** A word without its ending, so that its forms agree: `parse`, `parser`, `parsing`. At least three letters remain. */
export const stemOf = (plain: string): string => {
  if (plain.length <= 3 || /\d/.test(plain)) return plain;
  let cut = plain.replace(endings, '');
  if (cut.length < 3) cut = plain.replace(/s$/, '');
  // A doubled consonant before an ending: `tagging` and `tag`.
  return /([bdgklmnprt])\1$/.test(cut) && cut.length > 3 && cut !== plain ? cut.slice(0, -1) : cut;
};

const plainOf = (word: string): string =>
  word.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase().replaceAll('ß', 'ss');

/** A run of letters and digits, `I/O`, or a Han character; and a hyphen right after it. */
const pattern =
  /(\p{L}\/\p{L}(?!\p{L})|\p{Script=Han}|(?:(?!\p{Script=Han})[\p{L}\p{M}\p{N}])+)(?:['’‘](?:s\b)?)?([-‐‑–]?)/gu;

/** All words of a text, in order. */
export const allWords = (text: string): Word[] =>
  [...text.matchAll(pattern)].map(([, printed = '', hyphen]) => {
    const plain = plainOf(printed);
    return { printed, plain, stem: stemOf(plain), hyphen: hyphen !== '' };
  });

/** The words of a text without stop words; all of its words if it has no others. */
export const contentWords = (text: string): Word[] => {
  const words = allWords(text);
  const content = words.filter(({ plain }) => !isStopWord(plain) && !/^[a-z]$/.test(plain));
  return content.length > 0 ? content : words;
};
