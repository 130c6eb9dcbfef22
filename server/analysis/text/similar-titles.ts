/** Similar titles: BM25 over the titles of a library, in memory. Pure. */

import { isStopWord, isWeakWord } from '../../base/stop-words.ts';
import { at, openNumbers } from '../networks/links.ts';

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

/** The most shared words that can be named: the bits of an integer. */
const mostNamed = 31;

/**
 * A term as a number of 52 bits (cyrb53, public domain): a million terms as texts would fill the memory. Among them, two have the
 * same number in one library of six thousand.
 */
const numberOf = (term: string): number => {
  let [high, low] = [0xdeadbeef, 0x41c6ce57];
  for (let i = 0; i < term.length; i += 1) {
    const code = term.charCodeAt(i);
    high = Math.imul(high ^ code, 0x9e3779b1);
    low = Math.imul(low ^ code, 0x5f356495);
  }
  high = Math.imul(high ^ (high >>> 16), 0x85ebca6b) ^ Math.imul(low ^ (low >>> 13), 0xc2b2ae35);
  low = Math.imul(low ^ (low >>> 16), 0x85ebca6b) ^ Math.imul(high ^ (high >>> 13), 0xc2b2ae35);
  return (high >>> 12) * 2 ** 32 + (low >>> 0);
};

/** The place of a number among numbers that ascend; -1 if it is not there. */
const placeIn = (numbers: Float64Array, number: number): number => {
  let [low, high] = [0, numbers.length - 1];
  while (low <= high) {
    const middle = (low + high) >> 1;
    const found = at(numbers, middle);
    if (found === number) return middle;
    if (found < number) low = middle + 1;
    else high = middle - 1;
  }
  return -1;
};

/** The texts that have a term, and how often each has it: those of term `i` stand from `starts[i]` up to `starts[i + 1]`. */
interface Postings {
  /** Ascending. */
  terms: Float64Array;
  starts: Int32Array;
  texts: Int32Array;
  times: Uint8Array;
}

/** `own`: of each text its terms. */
const postingsOf = (own: Iterable<readonly string[]>): { postings: Postings; lengths: Int32Array } => {
  const [lengths, texts, times] = [openNumbers(), openNumbers(), openNumbers()];
  let terms = new Float64Array(1024);
  for (const all of own) {
    const counts = new Map<string, number>();
    for (const term of all) counts.set(term, (counts.get(term) ?? 0) + 1);
    for (const [term, n] of counts) {
      if (texts.length() === terms.length) {
        const wider = new Float64Array(2 * terms.length);
        wider.set(terms);
        terms = wider;
      }
      terms[texts.length()] = numberOf(term);
      texts.add(lengths.length());
      times.add(Math.min(n, 255));
    }
    lengths.add(all.length);
  }
  const given = terms.subarray(0, texts.length());
  const known = given.slice().sort();
  let distinct = 0;
  for (const number of known)
    if (distinct === 0 || number !== at(known, distinct - 1)) {
      known[distinct] = number;
      distinct += 1;
    }
  const postings: Postings = {
    terms: known.slice(0, distinct),
    starts: new Int32Array(distinct + 1),
    texts: new Int32Array(given.length),
    times: new Uint8Array(given.length),
  };
  const places = Int32Array.from(given, (number) => placeIn(postings.terms, number));
  const { starts } = postings;
  for (const place of places) starts[place + 1] = at(starts, place + 1) + 1;
  for (let i = 0; i < distinct; i += 1) starts[i + 1] = at(starts, i + 1) + at(starts, i);
  const next = starts.slice();
  const [allTexts, allTimes] = [texts.all(), times.all()];
  places.forEach((place, i) => {
    const to = at(next, place);
    postings.texts[to] = at(allTexts, i);
    postings.times[to] = at(allTimes, i);
    next[place] = to + 1;
  });
  return { postings, lengths: lengths.all() };
};

function* termsOfAll(count: number, textOf: (i: number) => string): Generator<string[]> {
  for (let i = 0; i < count; i += 1) yield termsOf(textOf(i));
}

/**
 * Okapi BM25 (Robertson and Zaragoza 2009, doi 10.1561/1500000019) over words and pairs of words. Words that more than a
 * tenth of many texts have are skipped, so that the work stays with the texts that are near. `textOf` gives the text of an id by its place.
 */
export const indexTexts = (ids: readonly string[], textOf: (i: number) => string): TextIndex => {
  const { postings, lengths } = postingsOf(termsOfAll(ids.length, textOf));
  const mean = lengths.reduce((sum, n) => sum + n, 0) / Math.max(1, ids.length);
  const widest = Math.max(1000, ids.length / 10);
  const rarity = (n: number): number => Math.log(1 + (ids.length - n + 0.5) / (n + 0.5));
  /** What a weight of one would add to a text of this length that has a term so often. */
  const gain = (n: number, length: number): number =>
    (n * (k1 + 1)) / (n + k1 * (1 - b + (b * length) / mean));
  /** Where the texts of a term stand; undefined if none has it, or too many. */
  const postingOf = (term: string): { from: number; to: number } | undefined => {
    const place = placeIn(postings.terms, numberOf(term));
    if (place === -1) return undefined;
    const [from, to] = [at(postings.starts, place), at(postings.starts, place + 1)];
    return to - from <= widest ? { from, to } : undefined;
  };
  // Reused by one query after another and left empty, so that a query costs what it touches.
  const scores = new Float64Array(ids.length);
  const shared = new Int32Array(ids.length);
  return {
    similar(text, most, self) {
      const printed = new Map(wordsOf(text).map((word) => [keyOf(word), word]));
      const terms = [...new Set(termsOf(text))]
        .flatMap((term) => {
          const posting = postingOf(term);
          return posting
            ? [{ term, ...posting, weight: rarity(posting.to - posting.from) * weightOf(term) }]
            : [];
        })
        .sort((x, y) => y.weight - x.weight || (x.term < y.term ? -1 : 1));
      const own = terms.reduce((sum, { weight }) => sum + weight, 0);
      const words = terms.filter(({ term }) => !term.includes(' ')).slice(0, mostNamed);
      const touched: number[] = [];
      for (const { term, from, to, weight } of terms) {
        const place = words.findIndex((word) => word.term === term);
        for (let i = from; i < to; i += 1) {
          const text = at(postings.texts, i);
          if (scores[text] === 0) touched.push(text);
          scores[text] = at(scores, text) + weight * gain(postings.times[i] ?? 0, at(lengths, text));
          if (place >= 0) shared[text] = at(shared, text) | (1 << place);
        }
      }
      // One more than is asked for, since the text itself is left out.
      const least =
        Float64Array.from(touched, (text) => at(scores, text))
          .sort()
          .at(-most - 1) ?? 0;
      const best = touched
        .filter((text) => at(scores, text) >= least && ids[text] !== self)
        .map((text) => ({
          id: ids[text] ?? '',
          score: at(scores, text) / own,
          words: words
            .filter((_, place) => (at(shared, text) & (1 << place)) !== 0)
            .map(({ term }) => printed.get(term) ?? term)
            .filter(saysSomething),
        }))
        .sort((x, y) => y.score - x.score || (x.id < y.id ? -1 : 1))
        .slice(0, most);
      for (const text of touched) {
        scores[text] = 0;
        shared[text] = 0;
      }
      return best;
    },
  };
};
