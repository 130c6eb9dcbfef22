/** Finds the papers that a text asks for, by the words of their titles and abstracts. Pure. */

import { isStopWord, isWeakWord } from '../../base/stop-words.ts';
import { openNumbers } from '../networks/links.ts';
import { acronymsOf } from './acronyms.ts';
import { type Counted, matchTitle, type Query } from './match-title.ts';
import { allWords, contentWords, type Word } from './words.ts';

/** A paper to be found. */
export interface Text {
  id: string;
  title: string;
  abstract?: string | undefined;
}

/** A paper found. */
export interface Hit {
  id: string;
  /** From 0 to 1; 1 is the title itself. */
  score: number;
  /** The words of the query that count most, as the query has them, the most important first. */
  words: string[];
}

export interface TextSearch {
  /** The papers that have words of the query, the best first, at most `most`; equal ones by id. */
  search(query: string, most: number): Hit[];
}

/** A word of an abstract counts this share of one of the title. */
const abstractWorth = 0.3;

/** A weak word counts this share of its weight. */
const weakWorth = 0.3;

/** At least this many of the best by single words are compared as whole titles. */
const compared = 200;

/** Words that add less than this share of a score are not named. */
const leastNamed = 0.1;

interface Postings {
  titles: Map<string, number[]>;
  abstracts: Map<string, number[]>;
}

const post = (postings: Map<string, number[]>, stem: string, at: number): void => {
  const posting = postings.get(stem);
  if (!posting) postings.set(stem, [at]);
  else if (posting.at(-1) !== at) posting.push(at);
};

const postText = (postings: Postings, at: number, title: readonly Word[], abstract = ''): void => {
  title.forEach(({ stem, hyphen }, i) => {
    post(postings.titles, stem, at);
    const next = title[i + 1];
    if (hyphen && next) post(postings.titles, stem + next.stem, at);
  });
  for (const { plain, stem } of allWords(abstract))
    if (!isStopWord(plain)) post(postings.abstracts, stem, at);
};

/**
 * Builds the index: a second for some 50,000 titles. Titles are kept as texts, and their words told apart where they are compared:
 * the words of all as objects would take a kilobyte a title. Of abstracts nothing is kept but the index.
 */
export const openTextSearch = () => {
  const ids: string[] = [];
  const titles: string[] = [];
  const lengths = openNumbers();
  const postings: Postings = { titles: new Map(), abstracts: new Map() };
  return {
    add: ({ id, title, abstract }: Text): void => {
      const words = allWords(title);
      postText(postings, ids.length, words, abstract);
      lengths.add(words.length);
      ids.push(id);
      titles.push(title);
    },
    finish: (): TextSearch => searchIn(ids, titles, lengths.all(), postings),
  };
};

/** The index of some texts. */
export const indexSearch = (texts: Iterable<Text>): TextSearch => {
  const search = openTextSearch();
  for (const text of texts) search.add(text);
  return search.finish();
};

/** `words`: how many a title has. */
const searchIn = (
  ids: readonly string[],
  titles: readonly string[],
  words: Int32Array,
  postings: Postings,
): TextSearch => {
  const acronyms = acronymsOf({
    *[Symbol.iterator]() {
      for (const title of titles) yield allWords(title);
    },
  });
  const expansions = new Map(acronyms.map(({ short, stems }) => [short, stems]));
  const shortsOf = new Map<string, { short: string; stems: readonly string[] }[]>();
  for (const acronym of acronyms) {
    const [first = ''] = acronym.stems;
    shortsOf.set(first, [...(shortsOf.get(first) ?? []), acronym]);
  }

  /** Inverse document frequency, as in BM25. */
  const rarity = (stem: string): number => {
    const n = postings.titles.get(stem)?.length ?? 0;
    return Math.log(1 + (ids.length - n + 0.5) / (n + 0.5));
  };
  const weightOf = ({ plain, stem }: Word): number =>
    isStopWord(plain) ? 0 : rarity(stem) * (isWeakWord(plain) ? weakWorth : 1);
  const counted = (words: readonly Word[]): Counted[] =>
    words.map((word) => ({ ...word, weight: weightOf(word) }));

  const queryOf = (text: string): Query => {
    const content = contentWords(text);
    const isEmpty = content.every(({ plain }) => isStopWord(plain));
    const asked = isEmpty
      ? content.map((word) => ({ ...word, weight: rarity(word.stem) }))
      : counted(content);
    return { words: asked, all: allWords(text), expansions, shortsOf };
  };

  // Reused by one query after another and left empty, so that a query costs what it touches.
  const sums = new Float64Array(ids.length);

  /** The `most` papers, and those equal to the last, with the most weight of the query for their length. */
  const gather = ({ words: asked }: Query, most: number): number[] => {
    const touched: number[] = [];
    const add = (list: readonly number[] | undefined, weight: number): void => {
      for (const at of list ?? []) {
        if (sums[at] === 0) touched.push(at);
        sums[at] = (sums[at] ?? 0) + weight;
      }
    };
    const stems = new Map<string, number>();
    asked.forEach(({ stem, weight, hyphen }, i) => {
      stems.set(stem, Math.max(weight, stems.get(stem) ?? 0));
      const next = asked[i + 1];
      if (next && (hyphen || postings.titles.has(stem + next.stem)))
        stems.set(stem + next.stem, weight + next.weight);
      for (const part of expansions.get(stem) ?? [])
        stems.set(part, Math.max(weight / 2, stems.get(part) ?? 0));
      for (const { short } of shortsOf.get(stem) ?? [])
        stems.set(short, Math.max(weight, stems.get(short) ?? 0));
    });
    for (const [stem, weight] of stems) {
      if (weight === 0) continue;
      add(postings.titles.get(stem), weight);
      add(postings.abstracts.get(stem), weight * abstractWorth);
    }
    const value = (at: number): number => (sums[at] ?? 0) / (1 + 0.02 * (words[at] ?? 0));
    const least = Float64Array.from(touched, value).sort().at(-most) ?? 0;
    const best = touched.filter((at) => value(at) >= least);
    for (const at of touched) sums[at] = 0;
    return best;
  };

  const inAbstract =
    (at: number) =>
    (stem: string): boolean => {
      const posting = postings.abstracts.get(stem);
      if (!posting) return false;
      let [low, high] = [0, posting.length];
      while (low < high) {
        const middle = (low + high) >> 1;
        if ((posting[middle] ?? 0) < at) low = middle + 1;
        else high = middle;
      }
      return posting[low] === at;
    };

  return {
    search(text, most) {
      const query = queryOf(text);
      if (query.words.length === 0) return [];
      return gather(query, Math.max(compared, most))
        .flatMap((at): Hit[] => {
          const has = inAbstract(at);
          const { score, adds } = matchTitle(query, counted(allWords(titles[at] ?? '')), (stem) =>
            has(stem) ? abstractWorth : 0,
          );
          if (score <= 0) return [];
          const total = adds.reduce((sum, add) => sum + add.weight, 0);
          const best = adds.sort((a, b) => b.weight - a.weight);
          const telling = best.filter(
            ({ word, weight }) => !isWeakWord(word.plain) && weight >= leastNamed * total,
          );
          const named = (telling.length > 0 ? telling : best.slice(0, 1)).map(({ word }) => word.printed);
          return [{ id: ids[at] ?? '', score, words: [...new Set(named)] }];
        })
        .sort((a, b) => b.score - a.score || (a.id < b.id ? -1 : 1))
        .slice(0, most);
    },
  };
};
