/** Counts the phrases and words of a library, with their neighbours. */
import type { Phrase, Reading } from './phrases.ts';
import type { Word } from './word.ts';

/** Counts papers, not occurrences. */
export interface PhraseCount {
  papers: number;
  /** The longer phrases around it, with their numbers of papers. */
  within: Map<string, number>;
}

/** Counts papers. */
export interface WordCount {
  papers: number;
  /** Papers in which it is used as a noun: at the end of a chunk, or before a word like `-free`. */
  head: number;
  /** Papers in which it is a whole chunk: `… by clustering`. */
  alone: number;
  /** Its neighbours within chunks, before and after. */
  before: Set<string>;
  after: Set<string>;
}

export interface Counts {
  /** Number of papers. */
  size: number;
  phrases: Map<string, PhraseCount>;
  words: ReadonlyMap<string, WordCount>;
}

const countPhrases = (
  phrases: Map<string, PhraseCount>,
  reading: Reading,
  counts: (key: string) => boolean,
): void => {
  const byKey = new Map<string, Phrase[]>();
  for (const phrase of reading.phrases)
    if (counts(phrase.key)) {
      const known = byKey.get(phrase.key);
      if (known) known.push(phrase);
      else byKey.set(phrase.key, [phrase]);
    }
  for (const [key, all] of byKey) {
    const count = phrases.get(key) ?? { papers: 0, within: new Map<string, number>() };
    count.papers += 1;
    for (const longer of new Set(all.flatMap(({ within }) => within)))
      count.within.set(longer, (count.within.get(longer) ?? 0) + 1);
    phrases.set(key, count);
  }
};

const countWords = (
  words: Map<string, WordCount>,
  reading: Reading,
  formsOf: (word: Word) => readonly string[],
): void => {
  const [headHere, aloneHere] = [new Map<string, boolean>(), new Set<string>()];
  for (const chunk of reading.chunks) {
    chunk.forEach((word, at) => {
      if (word.joined || word.joins) return;
      const [before, after] = [chunk[at - 1], chunk[at + 1]];
      // `interrupt-free`: only a noun precedes such a word.
      const head = !after || after.kind === 'tail';
      for (const form of formsOf(word)) {
        headHere.set(form, head || (headHere.get(form) ?? false));
        if (chunk.length === 1) aloneHere.add(form);
        const count = words.get(form) ?? {
          papers: 0,
          head: 0,
          alone: 0,
          before: new Set(),
          after: new Set(),
        };
        if (before) count.before.add(before.key);
        if (after) count.after.add(after.key);
        words.set(form, count);
      }
    });
  }
  for (const [key, head] of headHere) {
    const count = words.get(key);
    if (!count) continue;
    count.papers += 1;
    if (head) count.head += 1;
    if (aloneHere.has(key)) count.alone += 1;
  }
};

/**
 * `formsOf` returns the words that a word counts for: itself and those its form leads to; none for an adjective. Phrases for
 * which `counts` is false are left out.
 */
export const countLibrary = (
  readings: Iterable<Reading>,
  formsOf: (word: Word) => readonly string[],
  counts: (key: string) => boolean = () => true,
): Counts => {
  const phrases = new Map<string, PhraseCount>();
  const words = new Map<string, WordCount>();
  let size = 0;
  for (const reading of readings) {
    size += 1;
    countPhrases(phrases, reading, counts);
    countWords(words, reading, formsOf);
  }
  return { size, phrases, words };
};

/**
 * C-value: how often a phrase occurs outside longer phrases, times log2 of its length.
 * Frantzi, Ananiadou, Mima, "Automatic recognition of multi-word terms", IJDL 3 (2000); counted in papers here.
 */
export const cValue = (length: number, { papers, within }: PhraseCount): number => {
  const longer = [...within.values()];
  const nested = longer.length > 0 ? longer.reduce((sum, each) => sum + each, 0) / longer.length : 0;
  return Math.log2(length) * (papers - nested);
};

/** The share of its papers in which a phrase is part of the same longer phrase. */
export const fragmentShare = ({ papers, within }: PhraseCount): number =>
  Math.max(0, ...within.values()) / papers;

/** The share of its papers in which more words follow a phrase. */
export const followedShare = (key: string, { papers, within }: PhraseCount): number => {
  let followed = 0;
  for (const [longer, times] of within) if (longer.startsWith(`${key} `)) followed += times;
  return followed / papers;
};

/**
 * The number of titles in which each phrase only occurs within a known topic that has function words: `speech tagging` in
 * `part-of-speech tagging`. `looseIn` gives the known topics of a title.
 */
export const heldWithin = (
  readings: Iterable<Reading>,
  looseIn: (reading: Reading) => readonly Phrase[],
): ReadonlyMap<string, number> => {
  const papers = new Map<string, number>();
  for (const reading of readings) {
    const { phrases } = reading;
    const held = looseIn(reading).filter(({ words }) => words.some(({ kind }) => kind === 'function'));
    if (held.length === 0) continue;
    const isWithin = (one: Phrase): boolean =>
      held.some(({ start, end, key }) => start <= one.start && one.end <= end && key !== one.key);
    const free = new Set(phrases.flatMap((one) => (isWithin(one) ? [] : [one.key])));
    for (const key of new Set(phrases.map((one) => one.key)))
      if (!free.has(key)) papers.set(key, (papers.get(key) ?? 0) + 1);
  }
  return papers;
};
