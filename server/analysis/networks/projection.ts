/** From papers and what stands in them to a network of what stands together: co-authorship, co-occurrence, coupling. */
import type { NodeKind } from '../../model.ts';

/** What a network joins: an author, a technique, a paper. */
interface Item {
  id: string;
  label: string;
  /** Where the members are of two kinds: then only those of different kinds are joined. */
  kind?: NodeKind;
  /** Of a paper, whose label is short. */
  title?: string;
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

/**
 * Projects the incidence on its members. The weight of a link is the sum, over the joint papers, of what each
 * gives to it: 1 by full counting, 1/(n-1) by fractional counting of a paper with n members.
 */
export const project = (incidence: Incidence, counting: Counting): Projection => {
  const links = new Map<string, ProjectedLink>();
  const kinds = new Map(incidence.items.map(({ id, kind }) => [id, kind]));
  const areAlike = (a: string, b: string): boolean =>
    kinds.get(a) !== undefined && kinds.get(a) === kinds.get(b);
  const crowded: string[] = [];
  for (const paper of incidence.papers) {
    const members = [...new Set(paper.members)].sort(byId);
    if (members.length > crowd) {
      crowded.push(paper.id);
      continue;
    }
    members.forEach((source, i) => {
      for (const target of members.slice(i + 1)) {
        if (areAlike(source, target)) continue;
        const key = `${source}\n${target}`;
        const link = links.get(key) ?? { source, target, weight: 0, papers: [] };
        links.set(key, link);
        link.weight += share[counting](members.length);
        link.papers.push(paper.id);
      }
    });
  }
  for (const link of links.values()) link.papers.sort(byId);
  return {
    nodes: countNodes(incidence),
    links: [...links.values()].sort((a, b) => byId(a.source, b.source) || byId(a.target, b.target)),
    crowded: crowded.sort(byId),
  };
};
