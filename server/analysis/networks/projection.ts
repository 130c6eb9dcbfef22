/** Projects papers and their members to links between members: co-authorship, co-occurrence, coupling. */
import type { Incidence } from './incidence.ts';
import { intAt, type Links, openLinks, realAt, sortRange } from './links.ts';

export type Counting = 'full' | 'fractional';

/** A paper with more members counts for its members but links none: its n² links would say nothing. */
export const crowd = 100;

/** The weight that one paper of `n` members gives to each of its links. */
const share: Record<Counting, (n: number) => number> = {
  full: () => 1,
  // Every paper gives each of its members a total link weight of 1: Perianes-Rodriguez, Waltman and van Eck,
  // "Constructing bibliometric networks: A comparison between full and fractional counting", 2016.
  fractional: (n) => 1 / (n - 1),
};

/** Whether a paper has too many members to link them pair by pair. */
export const isCrowded = ({ starts }: Pick<Incidence, 'starts'>, paper: number): boolean =>
  intAt(starts, paper + 1) - intAt(starts, paper) > crowd;

/** The papers of each member, without crowded ones: those of `i` stand from `starts[i]` up to `starts[i + 1]`. */
const papersByMember = (
  incidence: Incidence,
): { starts: Int32Array; papers: Int32Array; crowded: number; pairs: number } => {
  const { items, members } = incidence;
  const count = incidence.starts.length - 1;
  const starts = new Int32Array(items.length + 1);
  let [crowded, pairs] = [0, 0];
  for (let paper = 0; paper < count; paper += 1) {
    const [from, to] = [intAt(incidence.starts, paper), intAt(incidence.starts, paper + 1)];
    if (to - from > crowd) {
      crowded += 1;
      continue;
    }
    pairs += ((to - from) * (to - from - 1)) / 2;
    for (let place = from; place < to; place += 1) {
      const member = intAt(members, place);
      starts[member + 1] = intAt(starts, member + 1) + 1;
    }
  }
  for (let i = 0; i < items.length; i += 1) starts[i + 1] = intAt(starts, i + 1) + intAt(starts, i);
  const next = starts.slice();
  const papers = new Int32Array(intAt(starts, items.length));
  for (let paper = 0; paper < count; paper += 1) {
    if (isCrowded(incidence, paper)) continue;
    for (let place = intAt(incidence.starts, paper); place < intAt(incidence.starts, paper + 1); place += 1) {
      const member = intAt(members, place);
      papers[intAt(next, member)] = paper;
      next[member] = intAt(next, member) + 1;
    }
  }
  return { starts, papers, crowded, pairs };
};

/** The weight of a link between two items, normalized; 0 if it is left out. */
export type Weigh = (weight: number, source: number, target: number) => number;

/** So many pairs, 24 bytes each at most, are kept while a network is prepared. */
const fewPairs = 2_000_000;

/** What is known of a product before its links are listed. */
interface Sums {
  links: number;
  degrees: Int32Array;
  strengths: Float64Array;
  /** See `openStrongest`. */
  strongest?: (numbers: Int32Array) => Links;
  /** All links, if they were kept; see `between`. */
  kept?: (numbers: Int32Array) => Links;
}

/** Of links between items those whose ends both have a number, with the numbers as ends; -1 is none. */
const numberedLinks = ({ sources, targets, weights, joint }: Links, numbers: Int32Array): Links => {
  const links = openLinks();
  for (let link = 0; link < sources.length; link += 1) {
    const [source, target] = [intAt(numbers, intAt(sources, link)), intAt(numbers, intAt(targets, link))];
    if (source !== -1 && target !== -1) links.add(source, target, realAt(weights, link), intAt(joint, link));
  }
  return links.all();
};

/** Keeps the strongest `most` links of each item, of links of equal weight those with the smaller items. */
const openStrongest = (items: number, most: number) => {
  const weights = new Float64Array(items * most);
  const ends = new Int32Array(items * most);
  const joint = new Int32Array(items * most);
  const held = new Int32Array(items);
  const isBefore = (value: number, end: number, place: number): boolean =>
    value > realAt(weights, place) || (value === realAt(weights, place) && end < intAt(ends, place));
  const isHeld = (by: number, end: number): boolean => {
    for (let place = by * most; place < by * most + intAt(held, by); place += 1)
      if (ends[place] === end) return true;
    return false;
  };
  return {
    note: (by: number, end: number, value: number, papers: number): void => {
      const [first, count] = [by * most, intAt(held, by)];
      if (count === most && !isBefore(value, end, first + most - 1)) return;
      let place = first + Math.min(count, most - 1);
      while (place > first && isBefore(value, end, place - 1)) {
        weights[place] = realAt(weights, place - 1);
        ends[place] = intAt(ends, place - 1);
        joint[place] = intAt(joint, place - 1);
        place -= 1;
      }
      weights[place] = value;
      ends[place] = end;
      joint[place] = papers;
      held[by] = Math.min(most, count + 1);
    },
    /** The links that are among the strongest of either end, by the numbers of the items; -1 is none. */
    links: (numbers: Int32Array): Links => {
      const links = openLinks();
      for (let source = 0; source < items; source += 1) {
        if (numbers[source] === -1) continue;
        for (let place = source * most; place < source * most + intAt(held, source); place += 1) {
          const target = intAt(ends, place);
          // Of a link that both ends hold, the second one need not add it.
          if (numbers[target] === -1 || (target < source && isHeld(target, source))) continue;
          links.add(
            intAt(numbers, source),
            intAt(numbers, target),
            realAt(weights, place),
            intAt(joint, place),
          );
        }
      }
      return links.all();
    },
  };
};

/**
 * The product of the incidence with itself, a row at a time and never as a whole. The weight of a link is the sum, over the
 * joint papers, of what each gives to it: 1 by full counting, 1/(n-1) by fractional counting of a paper with n members.
 */
export const openProduct = (incidence: Incidence, counting: Counting, weigh: Weigh) => {
  const { items, members, starts: rows } = incidence;
  const { kinds } = items;
  const standsIn = papersByMember(incidence);
  const weight = new Float64Array(items.length);
  const joint = new Int32Array(items.length);
  const reached = new Int32Array(items.length);
  const shares = Float64Array.from({ length: crowd + 1 }, (_, n) => (n < 2 ? 0 : share[counting](n)));

  /** Notes the targets of a source after it; returns how many there are. */
  const gather = (source: number): number => {
    let count = 0;
    for (let i = intAt(standsIn.starts, source); i < intAt(standsIn.starts, source + 1); i += 1) {
      const paper = intAt(standsIn.papers, i);
      const [from, to] = [intAt(rows, paper), intAt(rows, paper + 1)];
      const given = realAt(shares, to - from);
      for (let end = to - 1; end >= from; end -= 1) {
        const target = intAt(members, end);
        if (target <= source) break;
        if (kinds && intAt(kinds, target) === intAt(kinds, source)) continue;
        if (joint[target] === 0) {
          reached[count] = target;
          count += 1;
        }
        joint[target] = intAt(joint, target) + 1;
        weight[target] = realAt(weight, target) + given;
      }
    }
    return count;
  };

  const clear = (count: number): void => {
    for (let i = 0; i < count; i += 1) {
      const target = intAt(reached, i);
      joint[target] = 0;
      weight[target] = 0;
    }
  };

  /**
   * The number of links, and of each item the number and the total weight of its links; with `most`, also the strongest `most`
   * links of each item; without it, all links where the papers have few pairs of members, so that the product is made once.
   */
  const sums = (most = 0): Sums => {
    const degrees = new Int32Array(items.length);
    const strengths = new Float64Array(items.length);
    const best = most > 0 ? openStrongest(items.length, most) : undefined;
    const all = most === 0 && standsIn.pairs <= fewPairs ? openLinks() : undefined;
    let links = 0;
    for (let source = 0; source < items.length; source += 1) {
      const count = gather(source);
      if (all) sortRange(reached, 0, count);
      for (let i = 0; i < count; i += 1) {
        const target = intAt(reached, i);
        const value = weigh(realAt(weight, target), source, target);
        if (value === 0) continue;
        links += 1;
        all?.add(source, target, value, intAt(joint, target));
        degrees[source] = intAt(degrees, source) + 1;
        degrees[target] = intAt(degrees, target) + 1;
        strengths[source] = realAt(strengths, source) + value;
        strengths[target] = realAt(strengths, target) + value;
        if (!best) continue;
        best.note(source, target, value, intAt(joint, target));
        best.note(target, source, value, intAt(joint, target));
      }
      clear(count);
    }
    const kept = all?.all();
    return {
      links,
      degrees,
      strengths,
      ...(best ? { strongest: best.links } : {}),
      ...(kept ? { kept: (numbers) => numberedLinks(kept, numbers) } : {}),
    };
  };

  /** All links between items that have a number, ascending by the items; -1 is none. */
  const between = (numbers: Int32Array): Links => {
    const links = openLinks();
    for (let source = 0; source < items.length; source += 1) {
      if (numbers[source] === -1) continue;
      const count = gather(source);
      const row = reached.subarray(0, count).filter((target) => numbers[target] !== -1);
      for (const target of row.sort()) {
        const value = weigh(realAt(weight, target), source, target);
        if (value !== 0)
          links.add(intAt(numbers, source), intAt(numbers, target), value, intAt(joint, target));
      }
      clear(count);
    }
    return links.all();
  };

  return { sums, between, crowded: standsIn.crowded, pairs: standsIn.pairs };
};
