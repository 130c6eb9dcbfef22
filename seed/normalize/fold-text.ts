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

// biome-ignore lint/suspicious/noControlCharactersInRegex: the whole of ASCII is meant.
const isPlain = /^[\x00-\x7f]*$/;

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

/** Folded, and only the words left, one blank between: two titles are the same whatever their punctuation. */
export const foldWords = (text: string): string =>
  foldText(text)
    .replace(/['"]/g, '')
    .replace(/[^\p{L}\p{N}+#]+/gu, ' ')
    .trim();
