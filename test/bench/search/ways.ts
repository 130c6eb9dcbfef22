/** Ways to find papers by a text. */
import { indexTexts } from '../../../server/analysis/text/similar-titles.ts';
import { indexSearch } from '../../../server/analysis/text/text-search.ts';

interface Text {
  id: string;
  title: string;
  abstract?: string;
}
/** Ids of the best papers for a text, best first. */
export type Search = (text: string, most: number) => string[];

/** The stop words of Lucene's English analyser. */
const stops = new Set(
  'a an and are as at be but by for if in into is it no not of on or such that the their then there these they this to was will with'.split(
    ' ',
  ),
);

/** BM25 as search engines have it: words in lower case without a few stop words, k1 1.2, b 0.75. */
const bm25 = (texts: readonly Text[]): Search => {
  const words = (text: string): string[] =>
    (text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? []).filter((word) => !stops.has(word));
  const postings = new Map<string, Map<number, number>>();
  const lengths = texts.map(({ title }, at) => {
    const all = words(title);
    for (const word of all) {
      const posting = postings.get(word) ?? new Map<number, number>();
      postings.set(word, posting.set(at, (posting.get(at) ?? 0) + 1));
    }
    return all.length;
  });
  const mean = lengths.reduce((sum, n) => sum + n, 0) / texts.length;
  return (text, most) => {
    const scores = new Map<number, number>();
    for (const word of words(text)) {
      const posting = postings.get(word);
      if (!posting) continue;
      const idf = Math.log(1 + (texts.length - posting.size + 0.5) / (posting.size + 0.5));
      for (const [at, n] of posting) {
        const length = 0.25 + (0.75 * (lengths[at] ?? 0)) / mean;
        scores.set(at, (scores.get(at) ?? 0) + (idf * n * 2.2) / (n + 1.2 * length));
      }
    }
    return [...scores]
      .sort((a, b) => b[1] - a[1] || a[0] - b[0])
      .slice(0, most)
      .map(([at]) => texts[at]?.id ?? '');
  };
};

/** By name, how an index is made. */
export const searchWays: Readonly<Record<string, (texts: readonly Text[]) => Search>> = {
  BM25: bm25,
  'BM25, stems and pairs': (texts) => {
    const index = indexTexts(texts.map(({ id, title }) => ({ id, text: title })));
    return (text, most) => index.similar(text, most).map(({ id }) => id);
  },
  Coterie: (texts) => {
    const index = indexSearch(texts);
    return (text, most) => index.search(text, most).map(({ id }) => id);
  },
};
