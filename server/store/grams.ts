/**
 * What search looks a node up by: the trigrams of its words, so that a word mistyped or half typed still shares
 * most of them. One text for both engines: SQLite indexes it with FTS5, Neo4j with a full-text index.
 */

/** Lower case, no accents, no apostrophes: `Har'El` and `harel`, `Müller` and `muller` are one. */
export const fold = (text: string): string =>
  text
    .normalize('NFKD')
    .replace(/[\p{M}'’‘ʼ`´]/gu, '')
    .toLowerCase()
    .replaceAll('ß', 'ss')
    .replaceAll('ø', 'o')
    .replaceAll('ł', 'l');

/** Letters and digits in a row; a Han character is a word of its own. */
const wordPattern = /\p{Script=Han}|(?:(?!\p{Script=Han})[\p{L}\p{N}])+/gu;

/** The words of a text, folded; `I/O` and `SR-IOV` give their parts and themselves joined: `i`, `o`, `io`. */
export const words = (text: string): string[] => {
  const found = fold(text)
    .split(/\s+/)
    .flatMap((chunk) => {
      const parts = chunk.match(wordPattern) ?? [];
      return parts.length > 1 ? [...parts, parts.join('')] : parts;
    });
  return [...new Set(found)];
};

/** A token that every tokenizer keeps whole: letters and digits as they are, anything else as its code point. */
const token = (gram: string): string =>
  [...gram]
    .map((c) => (/[a-z0-9]/.test(c) ? c : c === ' ' ? 'q0q' : `q${c.codePointAt(0)?.toString(16)}q`))
    .join('');

/** The trigrams of a word that is set between two blanks. */
const wordGrams = (word: string): string[] => {
  const letters = [' ', ...word, ' '];
  return letters.slice(2).map((_, i) => token(letters.slice(i, i + 3).join('')));
};

/** What a word begins with: its first letter, which is all that there is when a single one is typed. */
const initial = (word: string): string => token(` ${[...word][0] ?? ''}`);

/** What a search for a text asks for: its trigrams, each once; of a single letter, the words that begin with it. */
export const searchTokens = (text: string): string[] => [
  ...new Set(words(text).flatMap((word) => ([...word].length === 1 ? [initial(word)] : wordGrams(word)))),
];

/** The token under which all nodes of a kind stand, so that a search can keep to the kind. */
export const kindToken = (kind: string): string => `kind${kind}`;

/** What a node of a kind is indexed under. */
export const indexText = (kind: string, text: string): string =>
  [...new Set([kindToken(kind), ...words(text).flatMap((word) => [initial(word), ...wordGrams(word)])])].join(
    ' ',
  );
