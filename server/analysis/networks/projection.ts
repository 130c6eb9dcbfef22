/** Projects papers and their members to a network of members: co-authorship, co-occurrence, coupling. */
import type { NodeKind } from '../../model.ts';

/** What a network joins: an author, a technique, a paper. */
interface Item {
  id: string;
  label: string;
  /** Where the members are of two kinds: then only those of different kinds are joined. */
  kind?: NodeKind;
  /** Of a paper, whose label is short. */
  title?: string;
  /** Papers only: how many papers in the library cite it. */
  citations?: number;
  /** Papers only: how often it is cited, by the count of an export. */
  timesCited?: number;
  /** Of its own, as a paper has; else the mean year of where it stands counts. */
  year?: number;
}

/** Papers with their members (authors, techniques, or papers that share them), and the members' names. */
export interface Incidence {
  items: Item[];
  papers: { id: string; year?: number; members: string[] }[];
}

export type Counting = 'full' | 'fractional';

export interface ProjectedNode extends Item {
  /** In how many of the papers it stands. */
  papers: number;
}

export interface ProjectedLink {
  /** `source < target`, compared as strings. */
  source: string;
  target: string;
  weight: number;
  /** Ids of the joint papers, ascending. */
  papers: string[];
}

export interface Projection {
  /** Ascending by id. */
  nodes: ProjectedNode[];
  /** Ascending by source, then target. */
  links: ProjectedLink[];
  /** Papers whose members were too many to be linked pair by pair. */
  crowded: string[];
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

const byId = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

const countNodes = (incidence: Incidence): ProjectedNode[] => {
  const tallies = new Map<string, { papers: number; dated: number; years: number }>();
  for (const paper of incidence.papers) {
    for (const member of new Set(paper.members)) {
      const tally = tallies.get(member) ?? { papers: 0, dated: 0, years: 0 };
      tallies.set(member, tally);
      tally.papers += 1;
      if (paper.year !== undefined) {
        tally.dated += 1;
        tally.years += paper.year;
      }
    }
  }
  return incidence.items
    .map((item) => {
      const { papers, dated, years } = tallies.get(item.id) ?? { papers: 0, dated: 0, years: 0 };
      return { ...(dated > 0 ? { year: years / dated } : {}), ...item, papers };
    })
    .sort((a, b) => byId(a.id, b.id));
};

/** The items sorted by id, and the rank of each id. */
const ranked = (incidence: Incidence) => {
  const items = [...incidence.items].sort((a, b) => byId(a.id, b.id));
  const rank = new Map(items.map(({ id }, i) => [id, i]));
  return { items, rankOf: (id: string): number => rank.get(id) ?? -1 };
};

/**
 * Projects the incidence on its members. The weight of a link is the sum, over the joint papers, of what each
 * gives to it: 1 by full counting, 1/(n-1) by fractional counting of a paper with n members.
 */
export const project = (incidence: Incidence, counting: Counting): Projection => {
  const { items, rankOf } = ranked(incidence);
  const crowded: string[] = [];
  const papers: { id: string; members: number[] }[] = [];
  for (const { id, members } of [...incidence.papers].sort((a, b) => byId(a.id, b.id))) {
    const ranks = [...new Set(members.map(rankOf))].sort((a, b) => a - b);
    if (ranks.length > crowd) crowded.push(id);
    else papers.push({ id, members: ranks });
  }
  const standsIn: number[][] = items.map(() => []);
  for (const [i, { members }] of papers.entries()) for (const member of members) standsIn[member]?.push(i);

  // Source by source: a link is then found by its target's rank alone, without a key for the pair.
  const links: ProjectedLink[] = [];
  const linkTo: (ProjectedLink | undefined)[] = items.map(() => undefined);
  for (const [source, { id, kind }] of items.entries()) {
    const reached: number[] = [];
    for (const paper of standsIn[source] ?? []) {
      const { id: joint = '', members = [] } = papers[paper] ?? {};
      const weight = share[counting](members.length);
      for (const target of members) {
        if (target <= source) continue;
        const link = linkTo[target];
        if (link) {
          link.weight += weight;
          link.papers.push(joint);
        } else {
          const other = items[target];
          if (!other || (kind !== undefined && kind === other.kind)) continue;
          linkTo[target] = { source: id, target: other.id, weight, papers: [joint] };
          reached.push(target);
        }
      }
    }
    for (const target of reached.sort((a, b) => a - b)) {
      const link = linkTo[target];
      if (link) links.push(link);
      linkTo[target] = undefined;
    }
  }
  return { nodes: countNodes(incidence), links, crowded };
};
