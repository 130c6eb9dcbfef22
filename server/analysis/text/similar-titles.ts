/** Similar titles: BM25 over the titles of a library, in memory. Pure. */

import { isStopWord, isWeakWord } from '../../base/stop-words.ts';

/** Words that every title may have. */
const common = new Set(
  'a an and the of for in on with to by from using use based at as is are its via into towards toward or new approach'.split(
    ' ',
  ),
);

const endings = /(?:ational|ations|ation|ings|ing|ers|er|ies|es|ed|s|al|ly)$/;

/** A word without its ending, so that forms of it agree; three letters stay at least. */
const stem = (word: string): string => {
  const cut = word.length > 4 ? word.replace(endings, '') : word.replace(/s$/, '');
  return cut.length >= 3 ? cut : word;
};

/** The words of a text that say something; `I/O` is one. */
const wordsOf = (text: string): string[] =>
  (text.match(/\p{L}\/\p{L}(?!\p{L})|[\p{L}\p{M}\p{N}]+/gu) ?? []).filter(
    (word) => [...word].length > 1 && !common.has(word.toLowerCase()),
  );

const keyOf = (word: string): string => stem(word.toLowerCase().normalize('NFKD').replace(/\p{M}/gu, ''));

/** The words of a text, stemmed, and its pairs of neighbouring words. */
export const termsOf = (text: string): string[] => {
  const words = wordsOf(text).map(keyOf);
  return [...words, ...words.slice(1).map((word, i) => `${words[i]} ${word}`)];
};

/** A text similar to another. The score is relative to the similarity of the other text with itself. */
export interface Similar {
  id: string;
  score: number;
  /** The shared words as the query has them, the rarest first, without words that say little. */
  words: string[];
}

export interface TextIndex {
  /** The texts most similar to this one, at most `most`, without `self`; equal ones by id. */
  similar(text: string, most: number, self?: string): Similar[];
}

/** The usual saturation, and half the usual weight of length: titles are all short. */
const [k1, b] = [1.2, 0.5];

/** A pair says little more than its words. */
const weightOf = (term: string): number => (term.includes(' ') ? 0.5 : 1);

/** Whether a shared word is worth naming as a reason. */
const saysSomething = (word: string): boolean =>
  !isStopWord(word.toLowerCase()) && !isWeakWord(word.toLowerCase());

/** The texts that have a term, and what a weight of one would add to each. */
interface Posting {
  at: Int32Array;
  gain: Float64Array;
}

/** The most shared words that can be named: the bits of an integer. */
const mostNamed = 31;

/**
 * Okapi BM25 (Robertson and Zaragoza 2009, doi 10.1561/1500000019) over words and pairs of words. Words that more than a
 * tenth of many texts have are skipped, so that the work stays with the texts that are near.
 */
export const indexTexts = (texts: readonly { id: string; text: string }[]): TextIndex => {
  const counted = new Map<string, [number, number][]>();
  const lengths = texts.map(({ text }, at) => {
    const counts = new Map<string, number>();
    const terms = termsOf(text);
    for (const term of terms) counts.set(term, (counts.get(term) ?? 0) + 1);
    for (const [term, n] of counts) {
      const posting = counted.get(term);
      if (posting) posting.push([at, n]);
      else counted.set(term, [[at, n]]);
    }
    return terms.length;
  });
  const mean = lengths.reduce((sum, n) => sum + n, 0) / Math.max(1, texts.length);
  const widest = Math.max(1000, texts.length / 10);
  const rarity = (n: number): number => Math.log(1 + (texts.length - n + 0.5) / (n + 0.5));
  const gain = (n: number, length: number): number =>
    (n * (k1 + 1)) / (n + k1 * (1 - b + (b * length) / mean));
  const postings = new Map<string, Posting>();
  for (const [term, posting] of counted)
    if (posting.length <= widest)
      postings.set(term, {
        at: Int32Array.from(posting, ([at]) => at),
        gain: Float64Array.from(posting, ([at, n]) => gain(n, lengths[at] ?? 0)),
      });
  // Reused by one query after another and left empty, so that a query costs what it touches.
  const scores = new Float64Array(texts.length);
  const shared = new Int32Array(texts.length);
  return {
    similar(text, most, self) {
      const printed = new Map(wordsOf(text).map((word) => [keyOf(word), word]));
      const terms = [...new Set(termsOf(text))]
        .flatMap((term) => {
          const posting = postings.get(term);
          return posting ? [{ term, posting, weight: rarity(posting.at.length) * weightOf(term) }] : [];
        })
        .sort((x, y) => y.weight - x.weight || (x.term < y.term ? -1 : 1));
      const own = terms.reduce((sum, { weight }) => sum + weight, 0);
      const words = terms.filter(({ term }) => !term.includes(' ')).slice(0, mostNamed);
      const touched: number[] = [];
      for (const { term, posting, weight } of terms) {
        const place = words.findIndex((word) => word.term === term);
        posting.at.forEach((at, i) => {
          if (scores[at] === 0) touched.push(at);
          scores[at] = (scores[at] ?? 0) + weight * (posting.gain[i] ?? 0);
          if (place >= 0) shared[at] = (shared[at] ?? 0) | (1 << place);
        });
      }
      // One more than is asked for, since the text itself is left out.
      const least =
        Float64Array.from(touched, (at) => scores[at] ?? 0)
          .sort()
          .at(-most - 1) ?? 0;
      const best = touched
        .filter((at) => (scores[at] ?? 0) >= least && texts[at]?.id !== self)
        .map((at) => ({
          id: texts[at]?.id ?? '',
          score: (scores[at] ?? 0) / own,
          words: words
            .filter((_, place) => ((shared[at] ?? 0) & (1 << place)) !== 0)
            .map(({ term }) => printed.get(term) ?? term)
            .filter(saysSomething),
        }))
        .sort((x, y) => y.score - x.score || (x.id < y.id ? -1 : 1))
        .slice(0, most);
      for (const at of touched) {
        scores[at] = 0;
        shared[at] = 0;
      }
      return best;
    },
  };
};
