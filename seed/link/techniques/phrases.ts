/** Finds the phrases of a title: every sequence of words that may be a name. */

import { runsOf } from './tokens.ts';
import { evaluativePairs, nounsLikeAdjectives, plainAdjectives } from './vocabulary/lexicon.ts';
import type { Word } from './word.ts';

/** The longest phrase, in words. */
export const longest = 5;

/** Words in order. `start` and `end` are offsets in the text, which may have more words between them. */
export interface Phrase {
  key: string;
  words: readonly Word[];
  start: number;
  end: number;
  /** The phrase is its whole chunk. */
  whole: boolean;
  /** The next longer phrases in the same chunk. */
  within: readonly string[];
}

const adjectiveEnding =
  /\p{L}{2}(?:al|ic|ical|ive|ous|able|ible|ary|ful|less|ed|ly|est|ese|ual|oid|ian|ular|near)$/u;

/** Guesses adjectives from the ending; good enough to reject the end of a phrase, which must be a noun. */
export const isAdjective = (word: Word): boolean =>
  !word.sign &&
  (plainAdjectives.has(word.key) ||
    (adjectiveEnding.test(word.text.toLowerCase()) && !nounsLikeAdjectives.has(word.key)));

/** Whether a phrase may begin, and may end, with this word. */
const opens = ({ kind, joined }: Word): boolean => !joined && (kind === 'plain' || kind === 'empty');
const closes = (word: Word): boolean =>
  !word.joins &&
  (word.kind === 'plain' || word.kind === 'verb') &&
  !isAdjective(word) &&
  !/['’]s?$/.test(word.text);

/** Chunks: sequences of nouns and their modifiers only. */
const chunksOf = (run: readonly Word[]): Word[][] => {
  const chunks: Word[][] = [[]];
  for (let at = 0; at < run.length; at += 1) {
    const word = run[at];
    const chunk = chunks.at(-1);
    if (!word || !chunk) continue;
    const pair = evaluativePairs.has(`${word.key} ${run[at + 1]?.key}`);
    if (pair) at += 1;
    // A form in -ing is a verb at the start of a chunk and a noun inside it: `speech processing`.
    const breaks =
      pair ||
      word.kind === 'function' ||
      word.kind === 'evaluative' ||
      (word.kind === 'verb' && !chunk.length);
    if (breaks) chunks.push([]);
    else chunk.push(word);
  }
  return chunks
    .map((chunk) => {
      const from = chunk.findIndex(opens);
      const to = chunk.findLastIndex(closes);
      return from < 0 ? [] : chunk.slice(from, to + 1);
    })
    .filter((chunk) => chunk.length > 0);
};

/**
 * The phrase without modifiers such as `interrupt-free`: `network interrupt-free virtualization` is also `network
 * virtualization`. Undefined after an adjective, which may belong to the modifier: `nonlinear registration-based
 * segmentation`.
 */
const withoutCompounds = (chunk: readonly Word[]): Word[] => {
  const isOut = (at: number): boolean => chunk[at]?.kind === 'tail' || chunk[at + 1]?.kind === 'tail';
  const unsure = chunk.some((word, at) => !isOut(at) && isOut(at + 1) && isAdjective(word));
  return unsure ? [] : chunk.filter((_, at) => !isOut(at));
};

/** The key of a phrase. */
export const keyOf = (words: readonly Word[]): string => words.map(({ key }) => key).join(' ');

const phraseOf = (words: readonly Word[], whole: boolean, within: readonly string[]): Phrase => ({
  key: keyOf(words),
  words,
  start: words[0]?.start ?? 0,
  end: words.at(-1)?.end ?? 0,
  whole,
  within,
});

/** Every part of a chunk with a valid first and last word. */
const stretchesOf = (chunk: readonly Word[]): Phrase[] => {
  const phrases: Phrase[] = [];
  for (let from = 0; from < chunk.length; from += 1) {
    const first = chunk[from];
    if (!first || !opens(first)) continue;
    for (let to = from + 1; to <= Math.min(chunk.length, from + longest); to += 1) {
      const last = chunk[to - 1];
      if (!last || !closes(last)) continue;
      const within: string[] = [];
      if (from > 0) within.push(keyOf(chunk.slice(from - 1, to)));
      if (to < chunk.length) within.push(keyOf(chunk.slice(from, to + 1)));
      phrases.push(phraseOf(chunk.slice(from, to), from === 0 && to === chunk.length, within));
    }
  }
  return phrases;
};

/**
 * Phrases that may contain function words and modifiers; only for known topics, `internet of things`. Because there are
 * many, only those whose key is `wanted` are created.
 */
export const loosePhrases = (
  runs: readonly (readonly Word[])[],
  wanted: { has(key: string): boolean },
): Phrase[] => {
  const phrases: Phrase[] = [];
  for (const run of runs)
    run.forEach((first, from) => {
      if (first.joined) return;
      let key = first.key;
      for (let at = from + 1; at < Math.min(run.length, from + longest); at += 1) {
        key += ` ${run[at]?.key}`;
        if (run[at]?.kind !== 'function' && !run[at]?.joins && wanted.has(key))
          phrases.push(phraseOf(run.slice(from, at + 1), false, []));
      }
    });
  return phrases;
};

/** The words and phrases of a title. */
export interface Reading {
  runs: Word[][];
  chunks: Word[][];
  /** The phrases of the chunks. */
  phrases: Phrase[];
}

export const readTitle = (text: string): Reading => {
  const runs = runsOf(text);
  const chunks = runs.flatMap(chunksOf);
  const phrases = chunks.flatMap((chunk) => {
    const bare = withoutCompounds(chunk);
    const direct = stretchesOf(chunk);
    if (bare.length === chunk.length) return direct;
    const seen = new Set(direct.map(({ key }) => key));
    return [...direct, ...stretchesOf(bare).filter(({ key }) => !seen.has(key))];
  });
  return { runs, chunks, phrases };
};

/** Chunks of two or three words, and chunks of four without a leading adjective: `virtual receive side scaling`. */
export const oneOffs = ({ phrases }: Reading): Phrase[] =>
  phrases
    .filter(({ whole }) => whole)
    .flatMap((phrase) => {
      const [first, ...rest] = phrase.words;
      if (phrase.words.length < 4) return [phrase];
      if (phrase.words.length > 4 || !first || !isAdjective(first)) return [];
      return phrases.filter(({ key, start }) => start > phrase.start && key === keyOf(rest));
    });
