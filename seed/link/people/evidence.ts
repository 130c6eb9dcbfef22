/** The evidence for and against two mentions being the same person: named features. */
import type { Clue, ClueMaker, Named, PaperClue } from './clues.ts';
import { type NameRelation, relate } from './names/compatible.ts';

/** The features of a pair of mentions, in the order of their weights. */
export const featureNames = [
  'fuller',
  'nickname',
  'rarity',
  'size',
  'crowding',
  'sharedCoauthors',
  'otherCoauthors',
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
const fewest = 100;
/** A name at least this rare is not treated as crowded, however many mentions it has. */
const uncrowded = 6;

/** Co-authors that both papers may share, with the lower rarity of the two printed names. */
export const sharedCoauthors = (a: Clue, b: Clue): { name: Named; rarity: number }[] => {
  const found: { name: Named; rarity: number }[] = [];
  for (const one of a.paper.authors) {
    if (one === a.name || one.block === a.name.block) continue;
    for (const other of b.paper.authors) {
      if (other.block !== one.block) continue;
      if (other !== one && relate(one, other) === undefined) continue;
      found.push({
        name: other.rarity > one.rarity ? other : one,
        rarity: Math.min(one.rarity, other.rarity),
      });
      break;
    }
  }
  return found;
};

/** The total weight of shared co-authors: rarer names weigh more. */
const coauthorWeight = (shared: readonly { rarity: number }[]): number =>
  Math.min(
    most.coauthors,
    shared.reduce((sum, { rarity }) => sum + Math.min(most.coauthor, Math.max(0, rarity - plain)), 0),
  );

/** Rounds off the last digits, which depend on the order of summation. */
const exact = (value: number): number => Math.round(value * 1e9) / 1e9;

/** Numbers in both ascending lists. */
const common = (a: readonly number[], b: readonly number[]): number[] => {
  const found: number[] = [];
  for (let i = 0, j = 0; i < a.length && j < b.length; ) {
    const [x = 0, y = 0] = [a[i], b[j]];
    if (x === y) found.push(x);
    if (x <= y) i += 1;
    if (y <= x) j += 1;
  }
  return found;
};

/** Weighs what two mentions share by how rare it is among these papers. */
export class Evidence {
  private readonly maker: ClueMaker;
  /** log10 of the number of papers in the library. */
  private readonly size: number;
  private readonly blockSizes: ReadonlyMap<string, number>;
  /** Family names that some mention prints with a given name. */
  private readonly families: ReadonlySet<string>;
  /** By word number. */
  private readonly wordWeights: readonly number[];
  /** Cached, because each paper is compared with many others. */
  private readonly norms = new Map<PaperClue, number>();

  constructor(
    maker: ClueMaker,
    papers: number,
    blockSizes: ReadonlyMap<string, number>,
    families: ReadonlySet<string>,
  ) {
    this.maker = maker;
    this.families = families;
    this.blockSizes = blockSizes;
    this.size = Math.log10(Math.max(fewest, papers));
    this.wordWeights = maker.wordPapers.map((count) => Math.log10((maker.papers + 1) / count));
  }

  /** Whether some mention prints this family name with a given name. */
  isFamilyName(name: string): boolean {
    return this.families.has(name);
  }

  /** `relation` is the relation between the two names. */
  features(a: Clue, b: Clue, relation: NameRelation): Features {
    const shared = a.paper.authors.length > 1 && b.paper.authors.length > 1 ? sharedCoauthors(a, b) : [];
    const affiliation = this.affiliation(a, b);
    const years = [a.paper.year, b.paper.year];
    const gap = Math.abs((years[0] ?? 0) - (years[1] ?? 0));
    return {
      fuller: relation === 'fuller' ? 1 : 0,
      nickname: relation === 'nickname' ? 1 : 0,
      ...this.prior(a.name, b.name),
      sharedCoauthors: coauthorWeight(shared),
      otherCoauthors: shared.length === 0 && a.paper.authors.length > 1 && b.paper.authors.length > 1 ? 1 : 0,
      sharedVenue: this.venue(a, b),
      words: this.words(a, b),
      yearGap: years.includes(undefined) ? 0.5 : Math.min(most.years, gap) / 10,
      sameAffiliation: affiliation ?? 0,
      otherAffiliation: affiliation === undefined ? 0 : 1 - affiliation,
    };
  }

  /** The features of two mentions that share only this name. */
  nameOnly(name: Named): Features {
    const features = Object.fromEntries(featureNames.map((feature) => [feature, 0])) as Features;
    return { ...features, ...this.prior(name, name), otherCoauthors: 1, yearGap: 0.5 };
  }

  /** The features of the names alone. */
  private prior(a: Named, b: Named): Pick<Features, 'rarity' | 'size' | 'crowding'> {
    const rarity = Math.min(a.rarity, b.rarity);
    const mentions = this.blockSizes.get(a.block) ?? 1;
    return { rarity, size: this.size, crowding: Math.log10(mentions) * Math.max(0, uncrowded - rarity) };
  }

  private venue({ paper: { venue } }: Clue, other: Clue): number {
    if (venue === undefined || venue !== other.paper.venue) return 0;
    return Math.log10(this.maker.papers / (this.maker.venuePapers.get(venue) ?? 1));
  }

  private wordWeight(word: number): number {
    return this.wordWeights[word] ?? 0;
  }

  private norm(words: readonly number[]): number {
    let sum = 0;
    for (const word of words) sum += this.wordWeight(word) ** 2;
    return sum;
  }

  private normOf(paper: PaperClue): number {
    const norm = this.norms.get(paper) ?? this.norm(paper.words);
    this.norms.set(paper, norm);
    return norm;
  }

  /** Cosine similarity of the title words, weighted by rarity. */
  private words({ paper }: Clue, other: Clue): number {
    const shared = common(paper.words, other.paper.words);
    if (shared.length === 0) return 0;
    const norms = Math.sqrt(this.normOf(paper) * this.normOf(other.paper));
    return norms === 0 ? 0 : exact(this.norm(shared) / norms);
  }

  /** The words in both titles, rarest first. */
  sharedWords({ paper: { words } }: Clue, other: Clue): string[] {
    return common(words, other.paper.words)
      .sort((a, b) => this.wordWeight(b) - this.wordWeight(a) || a - b)
      .flatMap((word) => this.maker.wordTexts[word] ?? []);
  }

  private affiliationWeight(words: Iterable<string>): number {
    let sum = 0;
    for (const word of words)
      sum += Math.log10((this.maker.affiliations + 1) / (this.maker.affiliationCounts.get(word) ?? 1)) + 0.2;
    return sum;
  }

  /** The highest share of a shorter affiliation that the other contains; undefined if one mention has none. */
  private affiliation(a: Clue, b: Clue): number | undefined {
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
