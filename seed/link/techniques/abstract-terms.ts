/** Terms of abstracts that no title of the library prints. */

import { neededPapers, processEnding, smallLibrary } from './accept.ts';
import { emptyHeads, genericNouns } from './lexicon.ts';
import { keyOf, loosePhrases, readTitle } from './phrases.ts';
import type { Word } from './tokens.ts';
import type { Vocabulary } from './vocabulary.ts';

/** Longest chunk that is a term as a whole, in words. */
const longestTerm = 4;

const says = ({ key, kind }: Word): boolean => kind !== 'empty' && kind !== 'tail' && !genericNouns.has(key);

/** A known topic or an acronym; two letters say too little. */
const isTermWord = ({ key, sign }: Word, known: Vocabulary): boolean =>
  key.length > 2 && !emptyHeads.has(key) && (known.topics.has(key) || (sign && /\p{L}{2}/u.test(key)));

/**
 * A chunk of two words and more that says something. One of two words must end in what some known topic or process
 * ends in: `plain luck` is no term, whatever stands around it.
 */
const isTerm = (chunk: readonly Word[], known: Vocabulary): boolean => {
  const head = chunk.at(-1);
  if (!head || chunk.length > longestTerm || !chunk.some(says)) return false;
  if (chunk.length === 1) return isTermWord(head, known);
  if (chunk.some(({ text }) => /^\d+$/.test(text))) return false;
  return chunk.length > 2 || known.heads.has(head.key) || head.sign || processEnding.test(head.key);
};

/** What one abstract offers: chunks that are terms by their form, and phrases that the vocabulary knows. */
export const termsIn = (abstract: string, known: Vocabulary): (readonly Word[])[] => {
  const { runs, chunks, phrases } = readTitle(abstract);
  const terms = chunks.filter((chunk) => isTerm(chunk, known));
  const covered = new Set(terms.flat());
  const topics = [...phrases, ...loosePhrases(runs, known.topics)].filter(
    ({ key, words }) => known.topics.has(key) && !words.some((word) => covered.has(word)),
  );
  return [...terms, ...topics.map(({ words }) => words)];
};

/**
 * The keys of those that a library keeps, given the terms of each abstract: all of them in a small one, and in a large
 * one those that several papers share, as with phrases of titles.
 */
export const keptTerms = (byPaper: readonly (readonly (readonly Word[])[])[]): ReadonlySet<string> => {
  const papers = new Map<string, number>();
  for (const terms of byPaper)
    for (const key of new Set(terms.map(keyOf))) papers.set(key, (papers.get(key) ?? 0) + 1);
  const needed = byPaper.length < smallLibrary ? 1 : neededPapers(byPaper.length);
  return new Set([...papers].filter(([, count]) => count >= needed).map(([key]) => key));
};
