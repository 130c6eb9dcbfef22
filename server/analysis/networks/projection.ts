/** Projects papers and their members on a network of members: co-authorship, co-occurrence, coupling. */
import type { NodeKind } from '../../model.ts';

/** A node to be: an author, a technique, a paper. */
interface Item {
  id: string;
  label: string;
  /** Set if the members are of two kinds; then only members of different kinds are linked. */
  kind?: NodeKind;
  /** Papers only, whose label is short. */
  title?: string;
  /** A paper's own year; for other items the mean year of their papers is used. */
  year?: number;
}

/** Rows (papers, or what papers share) with their members, and the members' names. */
export interface Incidence {
  items: Item[];
  papers: { id: string; year?: number; members: string[] }[];
}

export type Counting = 'full' | 'fractional';

export interface ProjectedNode extends Item {
  /** Number of papers that it belongs to. */
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
  /** Papers with too many members to link pairwise. */
  crowded: string[];
}

/** A paper with more members is counted for each of them but links none: n² links would carry no information. */
export const crowd = 100;

/** Weight that a paper with `n` members gives to each of its links. */
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
 * Projects the incidence on its members. The weight of a link is a sum over the joint papers: each adds 1 with full
 * counting, 1/(n-1) with fractional counting of a paper with n members.
 */
export const project = (incidence: Incidence, counting: Counting): Projection => {
  const links = new Map<string, ProjectedLink>();
  const kinds = new Map(incidence.items.map(({ id, kind }) => [id, kind]));
  const areOneKind = (a: string, b: string): boolean =>
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
        if (areOneKind(source, target)) continue;
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
