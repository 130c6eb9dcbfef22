/**
 * Collapses a network too large to draw node by node: every group becomes one node until it is opened. Pure and
 * deterministic. A group stands for all its members and the link of two groups for all links between them;
 * `left` counts the nodes that are not shown in either way.
 */
import type { NetworkLink } from '../../api.ts';
import { diameter, type Point } from '../layout/boxes.ts';
import { type LayoutNode, layout } from '../layout/layout.ts';
import { clusters, type WeightedTie } from './clusters.ts';

export interface CollapsedNode extends LayoutNode {
  /** Mean year of its papers. */
  year?: number;
  /** The number of nodes in the group; absent for a single node. */
  members?: number;
  /** Number of its group. */
  cluster: number;
}

export interface Whole<N extends LayoutNode & { year?: number }> {
  /** Most important first. */
  nodes: readonly N[];
  links: readonly NetworkLink[];
  /** Ids of the nodes of each group, largest group first. */
  groups: readonly (readonly string[])[];
  /** Label and number of papers of a group. */
  about(group: number): { label: string; papers: number };
}

export interface CollapseOptions {
  /** Numbers of the opened groups. */
  open: ReadonlySet<number>;
  /** Ids of nodes that are drawn beside their closed group. */
  show: ReadonlySet<string>;
  /** Maximum number of groups: the largest; opened ones are always drawn. */
  groups: number;
  /** Maximum number of members of opened groups: the most important. */
  members: number;
}

export interface Collapsed<N> {
  nodes: ((N | CollapsedNode) & { cluster: number })[];
  links: NetworkLink[];
  /** Number of nodes that are neither drawn nor part of a drawn group. */
  left: number;
}

/** The node id of a group. */
export const groupId = (group: number): string => `group-${group}`;

const mean = (nodes: readonly { year?: number; papers: number }[]): { year?: number } => {
  const dated = nodes.flatMap(({ year, papers }) => (year === undefined ? [] : [{ year, papers }]));
  const papers = dated.reduce((sum, node) => sum + node.papers, 0);
  return papers === 0 ? {} : { year: dated.reduce((sum, node) => sum + node.year * node.papers, 0) / papers };
};

/** Links between drawn nodes; parallel links are merged, with summed weights and all papers. */
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

/** Collapses a network. Every member of a shown group is drawn itself or is part of its group. */
export const collapse = <N extends LayoutNode & { year?: number }>(
  { nodes, links, groups, about }: Whole<N>,
  options: CollapseOptions,
): Collapsed<N> => {
  const byId = new Map(nodes.map((node) => [node.id, node]));
  const rank = new Map(nodes.map(({ id }, i) => [id, i]));
  const drawnAs = new Map<string, string>();
  const drawn: Collapsed<N>['nodes'] = [];
  const drawSingly = (ids: readonly string[], cluster: number): void => {
    for (const node of ids.flatMap((id) => byId.get(id) ?? [])) {
      drawn.push({ ...node, cluster });
      drawnAs.set(node.id, node.id);
    }
  };
  let room = options.members;
  for (const [cluster, group] of groups.entries()) {
    const isOpen = options.open.has(cluster) || group.length === 1;
    const single = group.filter((id) => options.show.has(id));
    if (cluster >= options.groups && !options.open.has(cluster)) {
      drawSingly(single, cluster);
      continue;
    }
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
      drawSingly(single, cluster);
    }
  }
  return { nodes: drawn, links: joined(links, drawnAs), left: nodes.length - drawnAs.size };
};

/** Margin around an opened group, in pixels at zoom 1. */
const margin = 40;

/** The layout of the members of an opened group around 0, and its radius. */
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

/** Space between a closed group and the nodes beside it, and between two of them, in pixels at zoom 1. */
const besideGap = 26;
const besideStep = 64;

/** The nodes that are drawn beside their closed group, in a ring around it, by the id of the node. */
const besideGroups = (
  nodes: readonly (LayoutNode & { cluster: number })[],
  centres: ReadonlyMap<number, Point>,
  opened: ReadonlySet<number>,
): Map<string, Point> => {
  const closed = new Map(
    nodes.filter(({ id, cluster }) => id === groupId(cluster)).map((node) => [node.cluster, node]),
  );
  const places = new Map<string, Point>();
  for (const cluster of new Set(nodes.map((node) => node.cluster))) {
    const group = closed.get(cluster);
    const around = nodes.filter((node) => node.cluster === cluster && node !== group);
    // A group without a place of its own is too small to be drawn: its nodes stand around the middle.
    if (opened.has(cluster) || (!group && centres.has(cluster))) continue;
    const radius = Math.max(
      (group ? diameter(group.papers) / 2 : 0) + besideGap,
      (around.length * besideStep) / (2 * Math.PI),
    );
    around.forEach(({ id }, i) => {
      const angle = (2 * Math.PI * i) / around.length + Math.PI / 2;
      places.set(id, { x: radius * Math.cos(angle), y: radius * Math.sin(angle) });
    });
  }
  return places;
};

/**
 * Positions of a collapsed network. Groups stand where they are when all are closed; the others move straight away
 * from an opened group by the radius of its members, so that directions do not change. `closed` is the network
 * with no group opened, `collapsed` the one to draw; ties are weighted by association strength.
 */
export const placeCollapsed = (
  closed: { nodes: readonly (LayoutNode & { cluster: number })[]; ties: readonly WeightedTie[] },
  collapsed: { nodes: readonly (LayoutNode & { cluster: number })[]; ties: readonly WeightedTie[] },
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
        collapsed.nodes.filter(({ cluster }) => cluster === group),
        collapsed.ties,
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
  const beside = besideGroups(collapsed.nodes, centres, new Set(opened.map(({ group }) => group)));
  return new Map(
    collapsed.nodes.map(({ id, cluster }): [string, Point] => {
      const centre = centres.get(cluster) ?? { x: 0, y: 0 };
      const own = inside.get(cluster)?.get(id) ?? beside.get(id) ?? { x: 0, y: 0 };
      return [id, { x: Math.round(centre.x + own.x), y: Math.round(centre.y + own.y) }];
    }),
  );
};
