/** Who else in the library may be meant by a printed name. */
import type { Named } from './clues.ts';
import type { Group } from './group.ts';
import { relate } from './names/compatible.ts';
import { isInitial } from './names/printed-name.ts';

/** The first given name; undefined if there is only its initial. */
const fullFirst = ({ given: [first] }: Named): string | undefined =>
  first === undefined || isInitial(first) ? undefined : first;

/** The rarest name of a group tells most. */
const tellingName = ({ names }: Group): Named | undefined => {
  let best: Named | undefined;
  for (const name of names)
    if (!best || name.rarity > best.rarity || (name.rarity === best.rarity && name.key < best.key))
      best = name;
  return best;
};

/** What the names of two groups say. */
interface Between {
  /** The commoner of their most telling names: how rare it is bounds what the names can prove. */
  vague: Named;
  /** How many other full given names in the library that name may stand for. */
  rivals: number;
}

/** Counts the names of the library by block. */
export class Namesakes {
  private readonly sizes = new Map<string, number>();
  private readonly byBlock = new Map<string, Named[]>();
  /** Family names that some mention prints with a given name. */
  private readonly families = new Set<string>();
  /** For a name, the full first names that it may stand for; a cache. */
  private readonly meant = new Map<Named, ReadonlySet<string>>();

  /** `names` has one for each mention. */
  constructor(names: Iterable<Named>) {
    const seen = new Set<Named>();
    for (const name of names) {
      this.sizes.set(name.block, (this.sizes.get(name.block) ?? 0) + 1);
      if (seen.has(name)) continue;
      seen.add(name);
      if (name.given.length > 0) this.families.add(name.family);
      if (fullFirst(name) === undefined) continue;
      const others = this.byBlock.get(name.block);
      if (others) others.push(name);
      else this.byBlock.set(name.block, [name]);
    }
  }

  /** Whether some mention prints this family name with a given name. */
  isFamilyName(name: string): boolean {
    return this.families.has(name);
  }

  /** How many mentions are in a block. */
  inBlock(block: string): number {
    return this.sizes.get(block) ?? 1;
  }

  private meantBy(name: Named): ReadonlySet<string> {
    const known = this.meant.get(name);
    if (known) return known;
    const found = new Set<string>();
    for (const other of this.byBlock.get(name.block) ?? [])
      if (relate(name, other)) found.add(fullFirst(other) ?? '');
    this.meant.set(name, found);
    return found;
  }

  between(a: Group, b: Group): Between {
    const [one, other] = [tellingName(a), tellingName(b)];
    if (!one || !other) throw new Error('a group without names');
    const [vague, clear] = one.rarity <= other.rarity ? [one, other] : [other, one];
    if (fullFirst(vague) !== undefined) return { vague, rivals: 0 };
    const meant = this.meantBy(vague);
    const own = fullFirst(clear);
    const rivals = own === undefined ? Math.max(0, meant.size - 1) : meant.size - (meant.has(own) ? 1 : 0);
    return { vague, rivals };
  }
}
