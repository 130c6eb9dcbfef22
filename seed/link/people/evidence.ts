/** The evidence for and against two groups of mentions being one person: named features. */
import type { ClueMaker, Named } from './clues.ts';
import type { Counted, Group } from './group.ts';
import type { NameRelation } from './names/compatible.ts';
import type { Namesakes } from './namesakes.ts';
import { type SharedCoauthor, sharedCoauthors } from './shared-coauthors.ts';

/**
 * The features of two groups, in the order of their weights. `rarity` below is of the commoner of the two names; counts
 * are logarithms.
 */
export const featureNames = [
  'fuller',
  'nickname',
  'namesakes',
  'someNamesakes',
  'manyNamesakes',
  'kin',
  'rivals',
  'rivalsOfCommon',
  'mentions',
  'namesakeMentions',
  'commonMentions',
  'papers',
  'commonPapers',
  'sharedCoauthors',
  'coauthorsOfCommon',
  'otherCoauthors',
  'otherOfCommon',
  'someApart',
  'manyApart',
  'mentionsApart',
  'rareApart',
  'kinApart',
  'papersApart',
  'alone',
  'aloneNamesakes',
  'aloneCommon',
  'aloneMentions',
  'sharedVenue',
  'words',
  'wordsOfMany',
  'yearGap',
  'sameAffiliation',
  'otherAffiliation',
] as const;
export type FeatureName = (typeof featureNames)[number];
export type Features = Record<FeatureName, number>;

/** How common a name must be, in powers of ten, that a co-author of that name may be one of a circle of one by chance. */
const chance = 1;
/** Upper bounds of the features. */
const most = { coauthors: 12, coauthor: 5, years: 40, rivals: 5 };
/** From these numbers of expected namesakes in the library, in powers of ten, each more counts further. */
const [someNamesakes, otherNamesakes, manyNamesakes] = [-2.5, -2, -1];

/**
 * The total weight of shared co-authors: rarer names weigh more, and less the more co-authors one of the groups has, who
 * may have such a name by chance.
 */
const coauthorWeight = (shared: readonly SharedCoauthor[], circle: number): number => {
  const common = chance + Math.log10(Math.max(1, circle));
  let weight = 0;
  for (const { rarity } of shared) weight += Math.min(most.coauthor, Math.max(0, rarity - common));
  return Math.min(most.coauthors, weight);
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
  private readonly namesakes: Namesakes;
  /** By word number. */
  private readonly wordWeights: readonly number[];
  /** Cached, because each group is compared with many others. */
  private readonly norms = new WeakMap<Group, number>();

  constructor(maker: ClueMaker, namesakes: Namesakes) {
    this.maker = maker;
    this.namesakes = namesakes;
    this.wordWeights = maker.wordPapers.map((count) => Math.log10((maker.papers + 1) / count));
  }

  /** Whether some mention prints this family name with a given name. */
  isFamilyName(name: string): boolean {
    return this.namesakes.isFamilyName(name);
  }

  /** Frees what was weighed of the names of a block. */
  endBlock(): void {
    this.namesakes.endBlock();
  }

  /** Names in the library that the vaguer of their names may stand for and the other may not, the usual first. */
  others(a: Group, b: Group): readonly Named[] {
    return this.namesakes.between(a, b).others;
  }

  /** The values of the features, in their order. `relation` is the closest between their names. */
  values(a: Group, b: Group, relation: NameRelation): readonly number[] {
    const [inA, inB] = [a.circle.items.length, b.circle.items.length];
    const shared = sharedCoauthors(a, b);
    const apart = shared.length > 0 ? 0 : 1;
    const alone = inA === 0 || inB === 0 ? 1 : 0;
    const { namesakes, kin, mentions, share } = this.namesakes.between(a, b);
    const some = Math.max(0, namesakes - someNamesakes);
    const many = Math.max(0, namesakes - manyNamesakes);
    const rivals = Math.min(most.rivals, -Math.log2(share));
    const coauthors = exact(Math.log1p(coauthorWeight(shared, Math.max(inA, inB))));
    const papers = Math.log2(Math.max(a.papers.length, b.papers.length));
    const words = this.words(a, b);
    const affiliation = this.affiliation(a, b);
    return [
      relation === 'fuller' ? 1 : 0,
      relation === 'nickname' ? 1 : 0,
      namesakes,
      some,
      many,
      kin,
      rivals,
      rivals * namesakes,
      mentions,
      mentions * namesakes,
      mentions * many,
      papers,
      papers * many,
      coauthors,
      exact(coauthors * namesakes),
      apart,
      apart * Math.max(0, namesakes - otherNamesakes),
      apart * some,
      apart * many,
      apart * mentions,
      apart * mentions * Math.max(0, Math.min(1, -namesakes)),
      apart * kin,
      apart * papers,
      alone,
      alone * namesakes,
      alone * many,
      alone * mentions,
      this.venue(a, b),
      words,
      words * Math.log2(Math.min(a.papers.length, b.papers.length)),
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
