/**
 * What search looks a node up by: the trigrams of its words, so that a word mistyped or half typed still shares
 * most of them. One text for both engines: SQLite indexes it with FTS5, Neo4j with a full-text index.
 */
import { plainLetters } from '../base/plain-letters.ts';

/** Plain letters, and those that Unicode does not take apart. */
export const fold = (text: string): string =>
  plainLetters(text).replaceAll('ß', 'ss').replaceAll('ø', 'o').replaceAll('ł', 'l');

/** Letters and digits in a row; a Han character is a word of its own. */
const wordPattern = /\p{Script=Han}|(?:(?!\p{Script=Han})[\p{L}\p{N}])+/gu;

/** What stands between blanks: its words, and these joined. `I/O` is found as `io`, and as `i` and `o`. */
export interface Piece {
  joined: string;
  parts: string[];
}

/** The pieces of a text, folded. */
export const pieces = (text: string): Piece[] =>
  fold(text)
    .split(/\s+/)
    .map((chunk): string[] => chunk.match(wordPattern) ?? [])
    .filter((parts) => parts.length > 0)
    .map((parts) => ({ joined: parts.join(''), parts }));

/** The words of a text, each once; `SR-IOV` gives its parts and itself joined: `sr`, `iov`, `sriov`. */
export const words = (text: string): string[] => [
  ...new Set(pieces(text).flatMap(({ joined, parts }) => [...parts, joined])),
];

/** Letters and digits as they are, anything else as its code point: no code is the beginning of another. */
const code = (letter: string): string => {
  if (/[a-z0-9]/.test(letter)) return letter;
  return letter === ' ' ? '__' : `_${letter.codePointAt(0)?.toString(16)}_`;
};

/** The trigrams of letters in a row, as tokens that every tokenizer keeps whole, none the beginning of another. */
const trigrams = (letters: readonly string[]): string[] =>
  letters.slice(2).map((_, i) =>
    letters
      .slice(i, i + 3)
      .map(code)
      .join(''),
  );

/** The trigrams that a word shares with every longer word that begins like it: one for each letter. */
const beginning = (word: string): string[] => trigrams([' ', ' ', ...word]);

/** Those of a whole word, set between blanks as PostgreSQL's pg_trgm does: two before it, one after it. */
const whole = (word: string): string[] => trigrams([' ', ' ', ...word, ' ']);

/** What a node is indexed under: the trigrams of its words, each once, between blanks. */
export const indexText = (text: string): string => [...new Set(words(text).flatMap(whole))].join(' ');

/** The words of a text between blanks: equal where nothing but case, accents and marks differ. */
export const nameKey = (text: string): string => words(text).join(' ');

/** Edits that a typed word of so many letters may be off by. */
export const tolerance = (length: number): number => (length < 4 ? 0 : length < 8 ? 1 : 2);

/** What a search asks the index for. */
export interface Terms {
  /** Trigrams to look up, each once. */
  grams: string[];
  /** A node that fits what was typed shares at least so many of them. */
  least: number;
}

/** An edit changes three trigrams, or four where two letters change places; a third is left of any longer word. */
const kept = (word: string): number => {
  const { length } = [...word];
  return tolerance(length) === 0 ? length : Math.max(1, Math.floor(length / 3));
};

/** How many trigrams a node shares at least that fits a piece in one way or the other. */
const keptOfPiece = ({ joined, parts }: Piece): number =>
  Math.min(kept(joined), Math.max(...parts.map(kept)));

/** What to ask the index for so that nothing is missed that fits every piece. */
export const searchTerms = (typed: readonly Piece[]): Terms => {
  const wanted = typed.map(({ joined, parts }) => new Set([joined, ...parts].flatMap(beginning)));
  const losses = typed.map((piece, i) => (wanted[i]?.size ?? 0) - keptOfPiece(piece));
  const all = new Set(wanted.flatMap((grams) => [...grams]));
  const endings = typed.flatMap(({ joined, parts }) =>
    [joined, ...parts].flatMap((word) => whole(word).slice(-1)),
  );
  const left = all.size - losses.reduce((sum, loss) => sum + loss, 0);
  return { grams: [...new Set([...all, ...endings])], least: Math.max(1, left, ...typed.map(keptOfPiece)) };
};
