/**
 * A search by the words that a text and a query share, as the services' engines rank: rare words count more, long texts
 * less. It finds something for nearly every query; whether that is what was meant, it does not know.
 */
import { stemOf } from '../../../server/analysis/text/words.ts';
import { plainLetters } from '../../../server/base/plain-letters.ts';

export interface SearchOptions {
  /** Whether every word of the query must be there. */
  all?: boolean;
  /** Whether forms of one word agree: `parsing`, `parser`. */
  stemmed?: boolean;
  /** The most that are given. */
  limit: number;
  /** The least share of the query's weight that a text must have, 0 to 1. */
  least?: number;
}

export interface Hits<T> {
  /** All that were found; the best of them are given. */
  total: number;
  best: { thing: T; score: number }[];
}

/** The constants of BM25 (Robertson and Zaragoza 2009) that Elasticsearch uses by default. */
const [k1, b] = [1.2, 0.75];

export class SearchIndex<T> {
  private readonly postings = new Map<string, number[]>();
  private readonly lengths: Float32Array;
  private readonly mean: number;
  private readonly scores: Float64Array;
  private readonly weights: Float64Array;
  private readonly shared: Uint16Array;

  private readonly things: readonly T[];
  private readonly stemmed: boolean;

  constructor(things: readonly T[], textOf: (thing: T) => string, stemmed: boolean) {
    this.things = things;
    this.stemmed = stemmed;
    this.lengths = new Float32Array(things.length);
    let sum = 0;
    things.forEach((thing, at) => {
      const words = this.wordsOf(textOf(thing));
      this.lengths[at] = words.length;
      sum += words.length;
      for (const word of new Set(words)) {
        const list = this.postings.get(word);
        if (list) list.push(at);
        else this.postings.set(word, [at]);
      }
    });
    this.mean = sum / Math.max(1, things.length);
    this.scores = new Float64Array(things.length);
    this.weights = new Float64Array(things.length);
    this.shared = new Uint16Array(things.length);
  }

  private wordsOf(text: string): string[] {
    // As the standard tokenizer does: `I/O` is two words.
    const words = plainLetters(text)
      .split(/[^\p{L}\p{N}]+/u)
      .filter(Boolean);
    return this.stemmed ? words.map(stemOf) : words;
  }

  /** The best first; the earlier of two that are equally good first. */
  search(text: string, { all = false, limit, least = 0 }: SearchOptions): Hits<T> {
    const words = [...new Set(this.wordsOf(text))];
    const touched: number[] = [];
    let most = 0;
    for (const word of words) {
      const list = this.postings.get(word) ?? [];
      const weight = Math.log(1 + (this.things.length - list.length + 0.5) / (list.length + 0.5));
      most += weight;
      for (const at of list) {
        if (this.shared[at] === 0) touched.push(at);
        const long = (this.lengths[at] ?? 0) / this.mean;
        this.scores[at] = (this.scores[at] ?? 0) + (weight * (k1 + 1)) / (1 + k1 * (1 - b + b * long));
        this.weights[at] = (this.weights[at] ?? 0) + weight;
        this.shared[at] = (this.shared[at] ?? 0) + 1;
      }
    }
    const found = touched.filter(
      (at) =>
        (!all || this.shared[at] === words.length) &&
        (least === 0 || (this.weights[at] ?? 0) >= least * most),
    );
    const best = this.bestOf(found, limit);
    for (const at of touched) this.scores[at] = this.weights[at] = this.shared[at] = 0;
    return { total: found.length, best };
  }

  private bestOf(found: readonly number[], limit: number): Hits<T>['best'] {
    const best: { at: number; score: number }[] = [];
    const before = (x: { at: number; score: number }, y: { at: number; score: number }): number =>
      y.score - x.score || x.at - y.at;
    for (const at of found) {
      const one = { at, score: this.scores[at] ?? 0 };
      const last = best.at(-1);
      if (best.length >= limit && last && before(last, one) < 0) continue;
      let place = best.length;
      while (place > 0 && before(best[place - 1] ?? one, one) > 0) place -= 1;
      best.splice(place, 0, one);
      if (best.length > limit) best.pop();
    }
    return best.flatMap(({ at, score }) => {
      const thing = this.things[at];
      return thing === undefined ? [] : [{ thing, score }];
    });
  }
}
