/** The evidence for and against two groups of mentions being one person: named features. */
import type { ClueMaker, Named } from './clues.ts';
import type { Counted, Group } from './group.ts';
import { type NameRelation, relate } from './names/compatible.ts';
import type { Namesakes } from './namesakes.ts';

/**
 * The features of two groups, in the order of their weights. `rarity` below is of the commoner of the two names; counts
 * are logarithms.
 */
export const featureNames = [
  'fuller',
  'nickname',
  'namesakes',
  'someNamesakes',
  'rivals',
  'crowding',
  'papers',
  'sharedCoauthors',
  'otherCoauthors',
  'crowdedApart',
  'papersApart',
  'sharedVenue',
  'words',
  'yearGap',
  'sameAffiliation',
  'otherAffiliation',
] as const;
export type FeatureName = (typeof featureNames)[number];
export type Features = Record<FeatureName, number>;

/** A co-author whose name is no rarer than this, in powers of ten, is no evidence. */
const plain = 1.5;
/** Upper bounds of the features. */
const most = { coauthors: 12, coauthor: 5, years: 40 };
/** A smaller library counts as this many papers, so that the result does not depend on which list is imported first. */
const fewest = 50;
/** A name at least this rare is not treated as crowded, however many mentions it has. */
const uncrowded = 6;
/** The least number of namesakes that counts, in powers of ten. */
const leastNamesakes = -4;
/** From this many expected namesakes in the library, in powers of ten, each more counts further. */
const someNamesakes = -1.5;

/** A co-author that both groups may have, and the lower rarity of the two printed names. */
export interface SharedCoauthor {
  name: Named;
  rarity: number;
}

/** Of names in one block, the rarest two that agree. */
const rarestMatch = (
  a: readonly Named[],
  [from, to]: readonly [number, number],
  b: readonly Named[],
  [start, end]: readonly [number, number],
): SharedCoauthor | undefined => {
  let best: SharedCoauthor | undefined;
  for (let i = from; i < to; i += 1)
    for (let j = start; j < end; j += 1) {
      const [one, other] = [a[i], b[j]];
      if (!one || !other || (one !== other && relate(one, other) === undefined)) continue;
      const rarity = Math.min(one.rarity, other.rarity);
      const name =
        other.rarity > one.rarity || (other.rarity === one.rarity && other.key < one.key) ? other : one;
      if (!best || rarity > best.rarity || (rarity === best.rarity && name.key < best.name.key))
        best = { name, rarity };
    }
  return best;
};

const runEnd = (names: readonly Named[], from: number): number => {
  const block = names[from]?.blockNumber;
  let to = from + 1;
  while (names[to]?.blockNumber === block && to < names.length) to += 1;
  return to;
};

/** The first place from `from` on whose name is in this block or a later one. */
const seek = (names: readonly Named[], from: number, block: number): number => {
  let [low, step] = [from, 1];
  while (low + step < names.length && (names[low + step]?.blockNumber ?? 0) < block) {
    low += step;
    step *= 2;
  }
  let high = Math.min(names.length, low + step);
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((names[middle]?.blockNumber ?? 0) < block) low = middle + 1;
    else high = middle;
  }
  return low;
};

/** Co-authors that both groups may have. */
export const sharedCoauthors = (one: Group, other: Group): SharedCoauthor[] => {
  const [a, b] = [one.circle.items, other.circle.items];
  const found: SharedCoauthor[] = [];
  for (let i = 0, j = 0; i < a.length && j < b.length; ) {
    const [x, y] = [a[i]?.blockNumber ?? 0, b[j]?.blockNumber ?? 0];
    if (x < y) i = seek(a, i, y);
    else if (y < x) j = seek(b, j, x);
    else {
      const [to, end] = [runEnd(a, i), runEnd(b, j)];
      const match = rarestMatch(a, [i, to], b, [j, end]);
      if (match) found.push(match);
      i = to;
      j = end;
    }
  }
  return found;
};

/** Whether there are shared co-authors, and their total weight: rarer names weigh more. */
const coauthorWeight = (shared: readonly SharedCoauthor[]): { any: boolean; weight: number } => {
  let weight = 0;
  for (const { rarity } of shared) weight += Math.min(most.coauthor, Math.max(0, rarity - plain));
  return { any: shared.length > 0, weight: Math.min(most.coauthors, weight) };
};

/** Rounds off the last digits, which depend on the order of summation. */
const exact = (value: number): number => Math.round(value * 1e9) / 1e9;

/** Calls back for what both ascending lists have, with the counts. */
const eachCommon = <T>(
  a: Counted<T>,
  b: Counted<T>,
  call: (item: T, inA: number, inB: number) => void,
): void => {
  for (let i = 0, j = 0; i < a.items.length && j < b.items.length; ) {
    const [x, y] = [a.items[i] as T, b.items[j] as T];
    if (x === y) call(x, a.counts[i] ?? 0, b.counts[j] ?? 0);
    if (x <= y) i += 1;
    if (y <= x) j += 1;
  }
};

/** Weighs what two groups share by how rare it is among these papers. */
export class Evidence {
  private readonly maker: ClueMaker;
  /** log10 of the number of papers in the library. */
  private readonly size: number;
  private readonly namesakes: Namesakes;
  /** By word number. */
  private readonly wordWeights: readonly number[];
  /** Cached, because each group is compared with many others. */
  private readonly norms = new WeakMap<Group, number>();

  constructor(maker: ClueMaker, papers: number, namesakes: Namesakes) {
    this.maker = maker;
    this.namesakes = namesakes;
    this.size = Math.log10(Math.max(fewest, papers));
    this.wordWeights = maker.wordPapers.map((count) => Math.log10((maker.papers + 1) / count));
  }

  /** Whether some mention prints this family name with a given name. */
  isFamilyName(name: string): boolean {
    return this.namesakes.isFamilyName(name);
  }

  /** The values of the features, in their order. `relation` is the closest between their names. */
  values(a: Group, b: Group, relation: NameRelation): readonly number[] {
    const shared = coauthorWeight(sharedCoauthors(a, b));
    const affiliation = this.affiliation(a, b);
    const apart = shared.any || a.circle.items.length === 0 || b.circle.items.length === 0 ? 0 : 1;
    const { vague, rivals } = this.namesakes.between(a, b);
    const namesakes = Math.max(leastNamesakes, this.size - vague.rarity);
    const crowding =
      vague.rarity >= uncrowded
        ? 0
        : Math.log10(this.namesakes.inBlock(vague.block)) * (uncrowded - vague.rarity);
    const papers = Math.log2(Math.max(a.papers.length, b.papers.length));
    return [
      relation === 'fuller' ? 1 : 0,
      relation === 'nickname' ? 1 : 0,
      namesakes,
      Math.max(0, namesakes - someNamesakes),
      Math.log2(1 + rivals),
      crowding,
      papers,
      exact(Math.log1p(shared.weight)),
      apart,
      apart * crowding,
      apart * papers,
      this.venue(a, b),
      this.words(a, b),
      this.yearGap(a, b) / 10,
      affiliation ?? 0,
      affiliation === undefined ? 0 : 1 - affiliation,
    ];
  }

  /** The features by name. */
  features(a: Group, b: Group, relation: NameRelation): Features {
    const values = this.values(a, b, relation);
    return Object.fromEntries(featureNames.map((name, at) => [name, values[at] ?? 0])) as Features;
  }

  private yearGap({ years: one }: Group, { years: other }: Group): number {
    if (!one || !other) return 5;
    return Math.min(most.years, Math.max(0, one[0] - other[1], other[0] - one[1]));
  }

  /** The rarest venue in common counts less if one of them has many. */
  private venue({ venues: a }: Group, { venues: b }: Group): number {
    let best = 0;
    eachCommon(a, b, (venue) => {
      best = Math.max(best, Math.log10(this.maker.papers / (this.maker.venuePapers.get(venue) ?? 1)));
    });
    return best === 0 ? 0 : exact(best / Math.sqrt(Math.min(a.items.length, b.items.length)));
  }

  private wordWeight(word: number): number {
    return this.wordWeights[word] ?? 0;
  }

  private norm(group: Group): number {
    const known = this.norms.get(group);
    if (known !== undefined) return known;
    const { items, counts } = group.words;
    let sum = 0;
    for (let i = 0; i < items.length; i += 1) sum += ((counts[i] ?? 0) * this.wordWeight(items[i] ?? 0)) ** 2;
    this.norms.set(group, sum);
    return sum;
  }

  /** Cosine similarity of the title words, weighted by rarity. */
  private words(a: Group, b: Group): number {
    let shared = 0;
    eachCommon(a.words, b.words, (word, inA, inB) => {
      shared += inA * inB * this.wordWeight(word) ** 2;
    });
    if (shared === 0) return 0;
    const norms = Math.sqrt(this.norm(a) * this.norm(b));
    return norms === 0 ? 0 : exact(shared / norms);
  }

  /** The words in titles of both, rarest first. */
  sharedWords(a: Group, b: Group): string[] {
    const found: number[] = [];
    eachCommon(a.words, b.words, (word) => found.push(word));
    return found
      .sort((x, y) => this.wordWeight(y) - this.wordWeight(x) || x - y)
      .flatMap((word) => this.maker.wordTexts[word] ?? []);
  }

  private affiliationWeight(words: Iterable<string>): number {
    let sum = 0;
    for (const word of words)
      sum += Math.log10((this.maker.affiliations + 1) / (this.maker.affiliationCounts.get(word) ?? 1)) + 0.2;
    return sum;
  }

  /** The highest share of a shorter affiliation that the other contains; undefined if one group has none. */
  private affiliation(a: Group, b: Group): number | undefined {
    if (a.affiliations.length === 0 || b.affiliations.length === 0) return undefined;
    let best = 0;
    for (const one of a.affiliations)
      for (const other of b.affiliations) {
        const shared = one.filter((word) => other.includes(word));
        if (shared.length === 0) continue;
        const least = Math.min(this.affiliationWeight(one), this.affiliationWeight(other));
        best = Math.max(best, this.affiliationWeight(shared) / least);
      }
    return Math.min(1, best);
  }
}
