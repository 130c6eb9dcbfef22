/** Projects papers and their members to a network of members: co-authorship, co-occurrence, coupling. */
import type { Incidence, Item } from './incidence.ts';
import { undated } from './incidence.ts';
import { at, type Links, openNumbers } from './links.ts';

export type Counting = 'full' | 'fractional';

export interface ProjectedNode extends Item {
  /** In how many of the papers it stands. */
  papers: number;
}

export interface Projection {
  /** Ascending by id. */
  nodes: ProjectedNode[];
  /** Ascending by source, then target; the source comes before the target. */
  links: Links;
  /** The number of papers whose members were too many to be linked pair by pair. */
  crowded: number;
}

/** A paper with more members counts for its members but links none: its n² links would say nothing. */
export const crowd = 100;

/** The weight that one paper of `n` members gives to each of its links. */
const share: Record<Counting, (n: number) => number> = {
  full: () => 1,
  // Every paper gives each of its members a total link weight of 1: Perianes-Rodriguez, Waltman and van Eck,
  // "Constructing bibliometric networks: A comparison between full and fractional counting", 2016.
  fractional: (n) => 1 / (n - 1),
};

const countNodes = ({ items, years, starts, members }: Incidence): ProjectedNode[] => {
  const papers = new Int32Array(items.length);
  const dated = new Int32Array(items.length);
  const sums = new Float64Array(items.length);
  for (let paper = 0; paper < years.length; paper += 1) {
    const year = at(years, paper);
    for (let place = at(starts, paper); place < at(starts, paper + 1); place += 1) {
      const member = at(members, place);
      papers[member] = at(papers, member) + 1;
      if (year === undated) continue;
      dated[member] = at(dated, member) + 1;
      sums[member] = at(sums, member) + year;
    }
  }
  return items.map((item, i) => ({
    ...(at(dated, i) > 0 ? { year: at(sums, i) / at(dated, i) } : {}),
    ...item,
    papers: at(papers, i),
  }));
};

/** The papers of each member, without crowded ones: those of `i` stand from `starts[i]` up to `starts[i + 1]`. */
const papersByMember = (
  incidence: Incidence,
): { starts: Int32Array; papers: Int32Array; crowded: number } => {
  const { items, ids, members } = incidence;
  const starts = new Int32Array(items.length + 1);
  let crowded = 0;
  const isCrowded = (paper: number): boolean =>
    at(incidence.starts, paper + 1) - at(incidence.starts, paper) > crowd;
  const each = (act: (member: number, paper: number) => void): void => {
    for (let paper = 0; paper < ids.length; paper += 1)
      if (!isCrowded(paper))
        for (let place = at(incidence.starts, paper); place < at(incidence.starts, paper + 1); place += 1)
          act(at(members, place), paper);
  };
  for (let paper = 0; paper < ids.length; paper += 1) if (isCrowded(paper)) crowded += 1;
  each((member) => {
    starts[member + 1] = at(starts, member + 1) + 1;
  });
  for (let i = 0; i < items.length; i += 1) starts[i + 1] = at(starts, i + 1) + at(starts, i);
  const next = starts.slice();
  const papers = new Int32Array(at(starts, items.length));
  each((member, paper) => {
    papers[at(next, member)] = paper;
    next[member] = at(next, member) + 1;
  });
  return { starts, papers, crowded };
};

/** A number for each kind; members of the same kind are not linked, members without a kind are linked with all. */
const kindsOf = (items: readonly Item[]): Int32Array => {
  const kinds = [...new Set(items.map(({ kind }) => kind))];
  return Int32Array.from(items, ({ kind }, i) => (kind === undefined ? -1 - i : kinds.indexOf(kind)));
};

/**
 * Projects the incidence on its members. The weight of a link is the sum, over the joint papers, of what each
 * gives to it: 1 by full counting, 1/(n-1) by fractional counting of a paper with n members.
 */
export const project = (incidence: Incidence, counting: Counting): Projection => {
  const { items, members } = incidence;
  const standsIn = papersByMember(incidence);
  const kinds = kindsOf(items);
  const sources = openNumbers();
  const targets = openNumbers();
  const starts = openNumbers();
  const papers = openNumbers();
  const weights: number[] = [];
  // Source by source: of each target the joint papers are counted, then noted where the targets stand in order.
  const joint = new Int32Array(items.length);
  const weight = new Float64Array(items.length);
  const place = new Int32Array(items.length);
  const eachPair = (source: number, act: (target: number, paper: number, size: number) => void): void => {
    for (let i = at(standsIn.starts, source); i < at(standsIn.starts, source + 1); i += 1) {
      const paper = at(standsIn.papers, i);
      const [from, to] = [at(incidence.starts, paper), at(incidence.starts, paper + 1)];
      for (let end = to - 1; end >= from; end -= 1) {
        const target = at(members, end);
        if (target <= source) break;
        if (at(kinds, target) !== at(kinds, source)) act(target, paper, to - from);
      }
    }
  };
  for (let source = 0; source < items.length; source += 1) {
    const reached: number[] = [];
    eachPair(source, (target, _paper, size) => {
      if (joint[target] === 0) reached.push(target);
      joint[target] = at(joint, target) + 1;
      weight[target] = at(weight, target) + share[counting](size);
    });
    reached.sort((a, b) => a - b);
    for (const target of reached) {
      sources.add(source);
      targets.add(target);
      weights.push(at(weight, target));
      starts.add(papers.length());
      place[target] = papers.length();
      for (let i = 0; i < at(joint, target); i += 1) papers.add(0);
    }
    eachPair(source, (target, paper) => {
      papers.set(at(place, target), paper);
      place[target] = at(place, target) + 1;
    });
    for (const target of reached) {
      joint[target] = 0;
      weight[target] = 0;
    }
  }
  starts.add(papers.length());
  return {
    nodes: countNodes(incidence),
    links: {
      sources: sources.all(),
      targets: targets.all(),
      weights: Float64Array.from(weights),
      starts: starts.all(),
      papers: papers.all(),
    },
    crowded: standsIn.crowded,
  };
};
