/** Folding: what makes two printings of one text equal. */

/** Letters that Unicode does not decompose, and what they are filed under. */
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

/** Most text is plain, and then nothing of what is costly below is there to be folded. */
const foldPlain = (text: string): string =>
  text.toLowerCase().replaceAll('`', "'").replace(/\s+/g, ' ').trim();

const isPlain = /^\p{ASCII}*$/u;

/**
 * Case, accents, ligatures, the shape of quotes and dashes, and the amount of white space taken away.
 * Idempotent. Letters of other scripts stay.
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

/** Folded, and only the words left, one blank between: punctuation does not tell two titles apart. */
export const foldWords = (text: string): string =>
  foldText(text)
    .replace(/['"]/g, '')
    .replace(/[^\p{L}\p{N}+#]+/gu, ' ')
    .trim();
