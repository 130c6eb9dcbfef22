/**
 * The trigrams under which search finds a node, so that a mistyped or incomplete word still shares most of them.
 * Both engines index the same text: SQLite with FTS5, Neo4j with a full-text index.
 */
import { plainLetters } from '../base/plain-letters.ts';

/** Lower case without accents and apostrophes: `Har'El` equals `harel`, `Müller` equals `muller`. */
export const fold = (text: string): string =>
  plainLetters(text).replaceAll('ß', 'ss').replaceAll('ø', 'o').replaceAll('ł', 'l');

/** A run of letters and digits; a Han character is a word of its own. */
const wordPattern = /\p{Script=Han}|(?:(?!\p{Script=Han})[\p{L}\p{N}])+/gu;

/** A token between blanks: its words, and these joined. `I/O` is found as `io` and as `i` and `o`. */
export interface Piece {
  joined: string;
  parts: string[];
}

/** The pieces of a text, normalized. */
export const pieces = (text: string): Piece[] =>
  fold(text)
    .split(/\s+/)
    .map((chunk): string[] => chunk.match(wordPattern) ?? [])
    .filter((parts) => parts.length > 0)
    .map((parts) => ({ joined: parts.join(''), parts }));

/** The distinct words of a text; `SR-IOV` gives `sr`, `iov` and `sriov`. */
export const words = (text: string): string[] => [
  ...new Set(pieces(text).flatMap(({ joined, parts }) => [...parts, joined])),
];

/** Letters and digits unchanged, other characters as their code point; no code is a prefix of another. */
const code = (letter: string): string => {
  if (/[a-z0-9]/.test(letter)) return letter;
  return letter === ' ' ? '__' : `_${letter.codePointAt(0)?.toString(16)}_`;
};

/** The trigrams of some characters as tokens that no tokenizer splits, none a prefix of another. */
const trigrams = (letters: readonly string[]): string[] =>
  letters.slice(2).map((_, i) =>
    letters
      .slice(i, i + 3)
      .map(code)
      .join(''),
  );

/** The trigrams that a word shares with every longer word of the same prefix: one per letter. */
const beginning = (word: string): string[] => trigrams([' ', ' ', ...word]);

/** The trigrams of a whole word, padded with two blanks before and one after, as in PostgreSQL's pg_trgm. */
const whole = (word: string): string[] => trigrams([' ', ' ', ...word, ' ']);

/** The index text of a node: the distinct trigrams of its words, separated by blanks. */
export const indexText = (text: string): string => [...new Set(words(text).flatMap(whole))].join(' ');

/** The words of a text, separated by blanks: equal for texts that differ only in case, accents and punctuation. */
export const nameKey = (text: string): string => words(text).join(' ');

/** Number of typing errors allowed in a word of this length. */
export const tolerance = (length: number): number => (length < 4 ? 0 : length < 8 ? 1 : 2);

/** A query to the trigram index. */
export interface Terms {
  /** Distinct trigrams to look up. */
  grams: string[];
  /** The least number of them that a matching node shares. */
  least: number;
}

/** Trigrams that survive the allowed errors: one error changes three, or four if two letters are swapped. */
const surviving = (word: string): number => {
  const { length } = [...word];
  return tolerance(length) === 0 ? length : Math.max(1, Math.floor(length / 3));
};

/** The least number of trigrams that a node shares if it matches the piece, whole or in parts. */
const survivingOfPiece = ({ joined, parts }: Piece): number =>
  Math.min(surviving(joined), Math.max(...parts.map(surviving)));

/** The index query that misses no node matching every piece. */
export const searchTerms = (typed: readonly Piece[]): Terms => {
  const wanted = typed.map(({ joined, parts }) => new Set([joined, ...parts].flatMap(beginning)));
  const losses = typed.map((piece, i) => (wanted[i]?.size ?? 0) - survivingOfPiece(piece));
  const all = new Set(wanted.flatMap((grams) => [...grams]));
  const endings = typed.flatMap(({ joined, parts }) =>
    [joined, ...parts].flatMap((word) => whole(word).slice(-1)),
  );
  const left = all.size - losses.reduce((sum, loss) => sum + loss, 0);
  return {
    grams: [...new Set([...all, ...endings])],
    least: Math.max(1, left, ...typed.map(survivingOfPiece)),
  };
};
