/**
 * A network too large to draw node by node: every group is one node, until it is opened. Pure, and the same input gives
 * the same output. A group stands for all its members, and the link of two groups for all links between them, so that
 * nothing is lost but what `left` tells of.
 */
import type { NetworkLink } from '../../api.ts';
import type { Point } from '../layout/boxes.ts';
import { type LayoutNode, layout } from '../layout/layout.ts';
import { clusters, type WeightedTie } from './clusters.ts';

export interface FoldedNode extends LayoutNode {
  /** Mean year of its papers. */
  year?: number;
  /** How many nodes it stands for; absent where it is a node itself. */
  members?: number;
  /** Index of its group. */
  cluster: number;
}

export interface Whole<N extends LayoutNode & { year?: number }> {
  /** Most important first. */
  nodes: readonly N[];
  links: readonly NetworkLink[];
  /** Ids of the nodes of each group, largest group first. */
  groups: readonly (readonly string[])[];
  /** What a group is called, and how many papers it holds. */
  about(group: number): { label: string; papers: number };
}

export interface FoldOptions {
  /** Groups that are opened. */
  open: ReadonlySet<number>;
  /** At most so many groups are drawn: the largest, and those opened. */
  groups: number;
  /** At most so many members of opened groups: the most important. */
  members: number;
}

export interface Folded<N> {
  nodes: ((N | FoldedNode) & { cluster: number })[];
  links: NetworkLink[];
  /** Nodes of the whole that neither stand there nor stand behind one that does. */
  left: number;
}

/** The id of a group as a node. */
export const groupId = (group: number): string => `group-${group}`;

const mean = (nodes: readonly { year?: number; papers: number }[]): { year?: number } => {
  const dated = nodes.flatMap(({ year, papers }) => (year === undefined ? [] : [{ year, papers }]));
  const papers = dated.reduce((sum, node) => sum + node.papers, 0);
  return papers === 0 ? {} : { year: dated.reduce((sum, node) => sum + node.year * node.papers, 0) / papers };
};

/** Links between what is drawn; those that meet are one, with the sum of their weights and all their papers. */
const joined = (links: readonly NetworkLink[], drawnAs: ReadonlyMap<string, string>): NetworkLink[] => {
  const sums = new Map<string, { link: NetworkLink; papers: Set<string> }>();
  for (const link of links) {
    const [a, b] = [drawnAs.get(link.source), drawnAs.get(link.target)];
    if (a === undefined || b === undefined || a === b) continue;
    const [source, target] = a < b ? [a, b] : [b, a];
    const key = `${source}\n${target}`;
    const sum = sums.get(key) ?? { link: { source, target, weight: 0, papers: [] }, papers: new Set() };
    sum.link.weight += link.weight;
    for (const paper of link.papers) sum.papers.add(paper);
    sums.set(key, sum);
  }
  return [...sums.values()].map(({ link, papers }) => ({ ...link, papers: [...papers].sort() }));
};

/** Folds a network. Every member of a shown group is drawn itself or stands behind its group. */
export const fold = <N extends LayoutNode & { year?: number }>(
  { nodes, links, groups, about }: Whole<N>,
  options: FoldOptions,
): Folded<N> => {
  const byId = new Map(nodes.map((node) => [node.id, node]));
  const rank = new Map(nodes.map(({ id }, i) => [id, i]));
  const drawnAs = new Map<string, string>();
  const drawn: Folded<N>['nodes'] = [];
  let room = options.members;
  for (const [cluster, group] of groups.entries()) {
    const isOpen = options.open.has(cluster) || group.length === 1;
    if (cluster >= options.groups && !options.open.has(cluster)) continue;
    const members = group
      .flatMap((id) => byId.get(id) ?? [])
      .sort((a, b) => (rank.get(a.id) ?? 0) - (rank.get(b.id) ?? 0));
    if (isOpen) {
      for (const node of members.slice(0, room)) {
        drawn.push({ ...node, cluster });
        drawnAs.set(node.id, node.id);
      }
      room = Math.max(0, room - members.length);
    } else {
      const id = groupId(cluster);
      drawn.push({ id, ...about(cluster), ...mean(members), members: members.length, cluster });
      for (const node of members) drawnAs.set(node.id, id);
    }
  }
  return { nodes: drawn, links: joined(links, drawnAs), left: nodes.length - drawnAs.size };
};

/** Room round an opened group, in pixels at zoom 1. */
const margin = 40;

/** The members of an opened group, laid out by themselves round 0, and how far they reach. */
const within = (
  members: readonly LayoutNode[],
  ties: readonly WeightedTie[],
): { places: Map<string, Point>; reach: number } => {
  const ids = new Set(members.map(({ id }) => id));
  const own = ties.filter(({ source, target }) => ids.has(source) && ids.has(target));
  const groups = clusters([...ids], own);
  const places = layout(members, own, groups);
  const reach = [...places.values()].reduce((most, { x, y }) => Math.max(most, Math.hypot(x, y)), 0);
  return { places, reach: reach + margin };
};

/**
 * Where what is folded stands. The groups stand as they do when all are closed; what lies round an opened group moves
 * straight away from it, as far as its members reach, so that everything keeps its direction. `closed` is the network
 * with no group opened, `folded` the one to be drawn; ties carry association strength.
 */
export const placeFolded = (
  closed: { nodes: readonly (LayoutNode & { cluster: number })[]; ties: readonly WeightedTie[] },
  folded: { nodes: readonly (LayoutNode & { cluster: number })[]; ties: readonly WeightedTie[] },
  open: ReadonlySet<number>,
): Map<string, Point> => {
  const ids = closed.nodes.map(({ id }) => id);
  const base = layout(closed.nodes, closed.ties, clusters(ids, closed.ties));
  const centres = new Map(
    closed.nodes.flatMap(({ id, cluster }): [number, Point][] => {
      const at = base.get(id);
      return at ? [[cluster, { ...at }]] : [];
    }),
  );
  const opened = [...open]
    .filter((group) => centres.has(group))
    .sort((a, b) => a - b)
    .map((group) => ({
      group,
      ...within(
        folded.nodes.filter(({ cluster }) => cluster === group),
        folded.ties,
      ),
    }));
  for (const { group, reach } of opened) {
    const from = centres.get(group) ?? { x: 0, y: 0 };
    for (const [other, at] of centres) {
      if (other === group) continue;
      const away = Math.hypot(at.x - from.x, at.y - from.y) || 1;
      at.x += ((at.x - from.x) / away) * reach;
      at.y += ((at.y - from.y) / away) * reach;
    }
  }
  const inside = new Map(opened.map(({ group, places }) => [group, places]));
  return new Map(
    folded.nodes.map(({ id, cluster }): [string, Point] => {
      const centre = centres.get(cluster) ?? { x: 0, y: 0 };
      const own = inside.get(cluster)?.get(id) ?? { x: 0, y: 0 };
      return [id, { x: Math.round(centre.x + own.x), y: Math.round(centre.y + own.y) }];
    }),
  );
};
