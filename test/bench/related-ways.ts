/** Other ways to rank related work, each from its definition. */
import { rankRelated } from '../../server/analysis/related/rank.ts';
import { coupled, rarity, type Surroundings } from '../../server/analysis/related/surroundings.ts';
import type { Split } from './related-split.ts';

/** Scores of candidates. */
export type Way = (around: Surroundings, split: Split) => Map<string, number>;

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
  'BM25 on titles': ({ similar }) => new Map(similar.map(({ id, score }) => [id, score])),
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
