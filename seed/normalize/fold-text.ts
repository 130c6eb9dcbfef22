/** Folding: makes different printed forms of one text equal. */

/** Letters that Unicode does not decompose, and their plain forms. */
const undecomposed: Readonly<Record<string, string>> = {
  æ: 'ae',
  œ: 'oe',
  ø: 'o',
  ß: 'ss',
  ð: 'd',
  þ: 'th',
  ł: 'l',
  đ: 'd',
  ħ: 'h',
  ı: 'i',
};

/** Folds plain text, which is most text, without the costly steps below. */
const foldPlain = (text: string): string =>
  text.toLowerCase().replaceAll('`', "'").replace(/\s+/g, ' ').trim();

const isPlain = /^\p{ASCII}*$/u;

/**
 * Removes differences of case, accents, ligatures, quotes, dashes and white space. Idempotent. Letters of other
 * scripts stay.
 */
export const foldText = (text: string): string =>
  isPlain.test(text)
    ? foldPlain(text)
    : text
        .normalize('NFKD')
        .replace(/\p{M}+/gu, '')
        .toLowerCase()
        .normalize('NFKD')
        .replace(/\p{M}+/gu, '')
        .replace(/[æœøßðþłđħı]/g, (letter) => undecomposed[letter] ?? letter)
        .replace(/[‘’‚‛′ʼʹ`´]/g, "'")
        .replace(/[“”„‟″«»]/g, '"')
        .replace(/[‐‑‒–—―−]/g, '-')
        .replace(/\p{Cf}+/gu, '')
        .replace(/\s+/g, ' ')
        .trim();

/** The folded words, separated by single blanks, so that punctuation makes no difference between titles. */
export const foldWords = (text: string): string =>
  foldText(text)
    .replace(/['"]/g, '')
    .replace(/[^\p{L}\p{N}+#]+/gu, ' ')
    .trim();
