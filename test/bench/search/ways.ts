/** Ways to find papers by a text. */
import { textSeed } from '../../../server/analysis/related/evidence.ts';
import { rankRelated } from '../../../server/analysis/related/rank.ts';
import { followed } from '../../../server/analysis/related/signals.ts';
import { indexTexts } from '../../../server/analysis/text/similar-titles.ts';
import { indexSearch } from '../../../server/analysis/text/text-search.ts';
import type { Graph } from '../../../server/model.ts';

type Texts = Graph['papers'];
/** Ids of the best papers for a text, best first. */
export type Search = (text: string, most: number) => string[];

/** The stop words of Lucene's English analyser. */
const stops = new Set(
  'a an and are as at be but by for if in into is it no not of on or such that the their then there these they this to was will with'.split(
    ' ',
  ),
);

/** BM25 as search engines have it: words in lower case without a few stop words, k1 1.2, b 0.75. */
const bm25 = (texts: Texts): Search => {
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

const nothing = { authors: [], techniques: [], venues: [], sources: [], cites: [], citedBy: [] };

/** Related work of a text, as the API gives it: the text search, then what similar papers cite. */
const relatedWork = ({ papers, cites }: Graph): Search => {
  const index = indexSearch(papers);
  const out = new Map<string, string[]>();
  for (const { citing, cited } of cites) out.set(citing, [...(out.get(citing) ?? []), cited]);
  return (text, most) => {
    const similar = index.search(text, 300);
    const begun = {
      seed: textSeed,
      breadth: 0,
      in: new Map(),
      years: new Map(),
      cited: new Map(),
      similar,
      ...nothing,
    };
    const known = new Map(followed(begun).map((id) => [id, out.get(id) ?? []]));
    return rankRelated({ seeds: [{ ...begun, out: known }] })
      .slice(0, most)
      .map(({ id }) => id);
  };
};

/** By name, how an index is made of a library. */
export const searchWays: Readonly<Record<string, (graph: Graph) => Search>> = {
  BM25: ({ papers }) => bm25(papers),
  'BM25, stems and pairs': ({ papers }) => {
    const index = indexTexts(
      papers.map(({ id }) => id),
      (i) => papers[i]?.title ?? '',
    );
    return (text, most) => index.similar(text, most).map(({ id }) => id);
  },
  Coterie: relatedWork,
};
