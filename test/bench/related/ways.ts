/** Other ways to rank related work, each from its definition. */

import { coupled, type RelatedEvidence, rarity } from '../../../server/analysis/related/evidence.ts';
import { rankRelated } from '../../../server/analysis/related/rank.ts';
import type { Split } from './split.ts';

interface PlainIndex {
  similar(text: string, most: number, self: string): { id: string; score: number }[];
}

const indexWords = (texts: readonly { id: string; text: string }[]): PlainIndex => {
  const words = (text: string): string[] => text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? [];
  const postings = new Map<string, Map<number, number>>();
  const lengths = texts.map(({ text }, at) => {
    const all = words(text);
    for (const word of all) {
      const posting = postings.get(word) ?? new Map<number, number>();
      posting.set(at, (posting.get(at) ?? 0) + 1);
      postings.set(word, posting);
    }
    return all.length;
  });
  const mean = lengths.reduce((sum, n) => sum + n, 0) / texts.length;
  return {
    similar(text, most, self) {
      const scores = new Map<number, number>();
      for (const word of new Set(words(text))) {
        const posting = postings.get(word) ?? new Map<number, number>();
        const idf = Math.log(1 + (texts.length - posting.size + 0.5) / (posting.size + 0.5));
        for (const [at, n] of posting)
          scores.set(
            at,
            (scores.get(at) ?? 0) + (idf * n * 2.2) / (n + 1.2 * (0.25 + (0.75 * (lengths[at] ?? 0)) / mean)),
          );
      }
      return [...scores]
        .map(([at, score]) => ({ id: texts[at]?.id ?? '', score }))
        .filter(({ id }) => id !== self)
        .sort((a, b) => b.score - a.score || (a.id < b.id ? -1 : 1))
        .slice(0, most);
    },
  };
};

/** Scores of candidates. */
export type Way = (around: RelatedEvidence, split: Split) => Map<string, number>;

const sums = () => {
  const found = new Map<string, number>();
  return {
    found,
    add: (id: string, value: number) => {
      found.set(id, (found.get(id) ?? 0) + value);
    },
  };
};

let popular: { split: Split; scores: Map<string, number> } | undefined;

/** BM25 over the words of titles as they are printed, the textbook's constants. */
let plain: { split: Split; index: PlainIndex; titles: Map<string, string> } | undefined;
const plainIndex = (split: Split) => {
  if (plain?.split !== split)
    plain = {
      split,
      index: indexWords(split.papers.map(({ id, title }) => ({ id, text: title }))),
      titles: new Map(split.papers.map(({ id, title }) => [id, title])),
    };
  return plain;
};

const neighbours = (split: Split, id: string): string[] => [
  ...(split.out.get(id) ?? []),
  ...(split.in.get(id) ?? []),
];

export const ways: Readonly<Record<string, Way>> = {
  popularity: (_, split) => {
    if (popular?.split !== split)
      popular = {
        split,
        scores: new Map(
          [...split.in]
            .map(([id, list]) => [id, list.length] as const)
            .sort((a, b) => b[1] - a[1])
            .slice(0, 500),
        ),
      };
    return popular.scores;
  },
  'BM25, stems and pairs': ({ similar }) => new Map(similar.map(({ id, score }) => [id, score])),
  'BM25, words as printed': ({ seed }, split) => {
    const { index, titles } = plainIndex(split);
    return new Map(index.similar(titles.get(seed) ?? '', 300, seed).map(({ id, score }) => [id, score]));
  },
  'bibliographic coupling': (around) => coupled(around),
  'co-citation': (around) => {
    const { found, add } = sums();
    for (const citing of around.citedBy) for (const id of around.out.get(citing) ?? []) add(id, 1);
    return found;
  },
  // Of the references rather than of the paper itself: what is often cited along with them.
  'co-citation of references': (around, split) => {
    const { found, add } = sums();
    for (const reference of around.cites)
      for (const citing of split.in.get(reference) ?? [])
        for (const id of split.out.get(citing) ?? []) add(id, 1);
    return found;
  },
  'Adamic-Adar': (around, split) => {
    const { found, add } = sums();
    for (const id of neighbours(split, around.seed)) {
      const near = neighbours(split, id);
      for (const other of near) add(other, rarity(near.length));
    }
    return found;
  },
  'random walk with restart': (around, split) => {
    let mass = new Map([[around.seed, 1]]);
    const visited = sums();
    for (let step = 0; step < 3; step += 1) {
      const next = sums();
      for (const [id, share] of mass) {
        const near = neighbours(split, id);
        for (const other of near) next.add(other, (0.85 * share) / near.length);
      }
      for (const [id, share] of next.found) visited.add(id, share);
      mass = next.found;
    }
    return visited.found;
  },
  'Coterie, fused': (around) => new Map(rankRelated({ seeds: [around] }).map(({ id, score }) => [id, score])),
};
