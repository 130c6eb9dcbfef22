/** Who else in the library may be meant by a printed name. */
import type { Named } from './clues.ts';
import type { Group } from './group.ts';
import { givenRarity } from './names/commonness.ts';
import { relate } from './names/compatible.ts';
import { isInitial } from './names/printed-name.ts';

/** The rarest name of a group tells most. */
const tellingName = ({ names }: Group): Named | undefined => {
  let best: Named | undefined;
  for (const name of names)
    if (!best || name.rarity > best.rarity || (name.rarity === best.rarity && name.key < best.key))
      best = name;
  return best;
};

/** What the names of two groups say. Numbers of people and mentions are powers of ten. */
export interface Between {
  /** How many other people of a library of this size may be expected to print the commoner of their most telling names. */
  namesakes: number;
  /**
   * How many mentions of others may be expected under the vaguer name, by those that the library has of the family name with
   * other first letters, plus one: in a field about Korean many are called Kim.
   */
  kin: number;
  /** How many mentions print what both may stand for, and no less of it than the vaguer name. */
  mentions: number;
  /** Of the mentions that say more than the vaguer name, the share that goes with the other; 1 if there are none. */
  share: number;
  /** The names of the rest, the usual first. */
  others: readonly Named[];
}

/** A smaller library counts as this many papers, so that the result does not depend on which list is imported first. */
const fewest = 50;
/** The least number of namesakes that counts. */
const least = -4;
/**
 * Tenfold papers bring less than tenfold people of a name: a small library is of one field, whose people have more in common
 * than chance would bring. Measured in fields of 50 to 5,000 papers.
 */
const people = { base: 1.3, perPaper: 0.65 };
/** The papers of the most prolific person grow as the square root of the library. */
const prolific = { base: 0.1, perPaper: 0.5 };
/** A library in which a name stands more often was collected by name: it has so many more namesakes. */
const collected = 2;

/** How much a name says: the more, the more given names, and spelt out. */
const told = ({ given }: Named): number => given.reduce((sum, name) => sum + (isInitial(name) ? 1 : 3), 0);

const goesWith =
  (one: Named) =>
  (other: Named): boolean =>
    one === other || relate(one, other) !== undefined;

/** Counts the names of the library by block. */
export class Namesakes {
  /** log10 of the number of papers. */
  private readonly papers: number;
  private readonly byBlock = new Map<string, Named[]>();
  /** Mentions by family name, and by block. */
  private readonly inFamily = new Map<string, number>();
  private readonly inBlock = new Map<string, number>();
  private readonly counts = new Map<Named, number>();
  /** Family names that some mention prints with a given name. */
  private readonly families = new Set<string>();
  /** For a name, those that it may stand for and that say no less; a cache. */
  private readonly meant = new Map<Named, readonly Named[]>();
  private readonly known = new Map<Named, Map<Named, Between>>();

  /** `names` has one for each mention. */
  constructor(names: Iterable<Named>, papers: number) {
    this.papers = Math.log10(Math.max(fewest, papers));
    for (const name of names) {
      const count = this.counts.get(name) ?? 0;
      this.inFamily.set(name.family, (this.inFamily.get(name.family) ?? 0) + 1);
      this.inBlock.set(name.block, (this.inBlock.get(name.block) ?? 0) + 1);
      this.counts.set(name, count + 1);
      if (count > 0) continue;
      if (name.given.length > 0) this.families.add(name.family);
      const others = this.byBlock.get(name.block);
      if (others) others.push(name);
      else this.byBlock.set(name.block, [name]);
    }
  }

  /** Frees what was weighed: names of different blocks are never compared. */
  endBlock(): void {
    this.meant.clear();
    this.known.clear();
  }

  /** Whether some mention prints this family name with a given name. */
  isFamilyName(name: string): boolean {
    return this.families.has(name);
  }

  private meantBy(name: Named): readonly Named[] {
    const known = this.meant.get(name);
    if (known) return known;
    const here = told(name);
    const found = (this.byBlock.get(name.block) ?? []).filter(
      (other) => other === name || (told(other) >= here && relate(name, other) !== undefined),
    );
    this.meant.set(name, found);
    return found;
  }

  private kinOf(name: Named): number {
    const others = (this.inFamily.get(name.family) ?? 0) - (this.inBlock.get(name.block) ?? 0);
    return Math.log10(1 + others / 10 ** givenRarity(name));
  }

  private count(names: readonly Named[]): number {
    let sum = 0;
    for (const name of names) sum += this.counts.get(name) ?? 0;
    return sum;
  }

  private weigh(vague: Named, clear: Named): Between {
    const meant = this.meantBy(vague);
    const fuller = meant.filter((name) => told(name) > told(vague));
    const goes = goesWith(clear);
    // A misspelt name goes with no other: then it counts alone, and nobody else is meant.
    const areAlike = goes(vague);
    const mentions = Math.log10(this.count(areAlike ? meant.filter(goes) : [vague]));
    const seen = Math.min(mentions, prolific.base + prolific.perPaper * this.papers);
    const expected = people.base + people.perPaper * this.papers - vague.rarity;
    return {
      namesakes: Math.max(least, expected + collected * (mentions - seen)),
      kin: this.kinOf(vague),
      mentions: seen,
      ...this.rest(areAlike ? fuller : [], told(clear) > told(vague) ? clear : undefined),
    };
  }

  /** The share of `fuller` names that go with one; of two that say no more, the share of two of them that go together. */
  private rest(fuller: readonly Named[], one: Named | undefined): Pick<Between, 'share' | 'others'> {
    const all = this.count(fuller);
    if (all === 0) return { share: 1, others: [] };
    const goes = (name: Named): number => this.count(fuller.filter(goesWith(name)));
    const usual = fuller.toSorted((a, b) => this.count([b]) - this.count([a]) || (a.key < b.key ? -1 : 1));
    if (one) {
      const isOther = (name: Named): boolean => !goesWith(one)(name);
      return { share: goes(one) / all, others: usual.filter(isOther) };
    }
    let sum = 0;
    for (const name of fuller) sum += this.count([name]) * goes(name);
    return { share: sum / all ** 2, others: sum < all ** 2 ? usual : [] };
  }

  between(a: Group, b: Group): Between {
    const [one, other] = [tellingName(a), tellingName(b)];
    if (!one || !other) throw new Error('a group without names');
    const [vague, clear] = one.rarity <= other.rarity ? [one, other] : [other, one];
    const known = this.known.get(vague) ?? new Map<Named, Between>();
    this.known.set(vague, known);
    const found = known.get(clear) ?? this.weigh(vague, clear);
    known.set(clear, found);
    return found;
  }
}
