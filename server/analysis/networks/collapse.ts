/**
 * Collapses a network too large to draw node by node: every group becomes one node until it is opened. Pure and
 * deterministic. A group stands for all its members and the link of two groups for all links between them;
 * `left` counts the nodes that are not shown in either way.
 */
import type { LayoutNode } from '../layout/layout.ts';
import { at, type Links, openNumbers } from './links.ts';

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
  links: Links;
  /** The nodes of each group, ascending, largest group first. */
  groups: readonly (readonly number[])[];
  /** Label and number of papers of a group. */
  about(group: number): { label: string; papers: number };
}

export interface CollapseOptions {
  /** Numbers of the opened groups. */
  open: ReadonlySet<number>;
  /** Nodes that are drawn beside their closed group. */
  show: ReadonlySet<number>;
  /** Maximum number of groups: the largest; opened ones are always drawn. */
  groups: number;
  /** Maximum number of members of opened groups: the most important. */
  members: number;
}

export interface Collapsed<N> {
  nodes: ((N | CollapsedNode) & { cluster: number })[];
  /** Between the drawn nodes. */
  links: Links;
  /** For each drawn node, its number in the whole network; -1 for a group. */
  origins: number[];
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

/** Numbers in order of their keys, by counting: those of key `k` stand from `starts[k]` up to `starts[k + 1]`. */
const byKey = (keys: Int32Array, most: number): { starts: Int32Array; order: Int32Array } => {
  const starts = new Int32Array(most + 1);
  for (const key of keys) if (key >= 0) starts[key + 1] = at(starts, key + 1) + 1;
  for (let key = 0; key < most; key += 1) starts[key + 1] = at(starts, key + 1) + at(starts, key);
  const next = starts.slice();
  const order = new Int32Array(at(starts, most));
  keys.forEach((key, i) => {
    if (key < 0) return;
    order[at(next, key)] = i;
    next[key] = at(next, key) + 1;
  });
  return { starts, order };
};

/** Links between drawn nodes; parallel links are merged, with summed weights and all papers, each once. */
const joined = (links: Links, drawnAs: Int32Array, drawn: number): Links => {
  const pairs = new Map<number, number>();
  const pairOf = new Int32Array(links.sources.length).fill(-1);
  const [sources, targets, weights]: [number[], number[], number[]] = [[], [], []];
  for (let link = 0; link < pairOf.length; link += 1) {
    const [a, b] = [at(drawnAs, at(links.sources, link)), at(drawnAs, at(links.targets, link))];
    if (a === -1 || b === -1 || a === b) continue;
    const key = Math.min(a, b) * drawn + Math.max(a, b);
    let pair = pairs.get(key);
    if (pair === undefined) {
      pair = pairs.size;
      pairs.set(key, pair);
      sources.push(a);
      targets.push(b);
      weights.push(0);
    }
    pairOf[link] = pair;
    weights[pair] = (weights[pair] ?? 0) + at(links.weights, link);
  }
  const { starts: firsts, order } = byKey(pairOf, pairs.size);
  const starts = new Int32Array(pairs.size + 1);
  const papers = openNumbers();
  const noted = new Int32Array(links.papers.reduce((most, paper) => Math.max(most, paper), -1) + 1).fill(-1);
  for (let pair = 0; pair < pairs.size; pair += 1) {
    for (let i = at(firsts, pair); i < at(firsts, pair + 1); i += 1) {
      const link = at(order, i);
      for (let place = at(links.starts, link); place < at(links.starts, link + 1); place += 1) {
        const paper = at(links.papers, place);
        if (noted[paper] === pair) continue;
        noted[paper] = pair;
        papers.add(paper);
      }
    }
    starts[pair + 1] = papers.length();
  }
  const all = papers.all();
  for (let pair = 0; pair < pairs.size; pair += 1)
    all.subarray(at(starts, pair), at(starts, pair + 1)).sort();
  return {
    sources: Int32Array.from(sources),
    targets: Int32Array.from(targets),
    weights: Float64Array.from(weights),
    starts,
    papers: all,
  };
};

/** Collapses a network. Every member of a shown group is drawn itself or is part of its group. */
export const collapse = <N extends LayoutNode & { year?: number }>(
  { nodes, links, groups, about }: Whole<N>,
  options: CollapseOptions,
): Collapsed<N> => {
  const drawnAs = new Int32Array(nodes.length).fill(-1);
  const drawn: Collapsed<N>['nodes'] = [];
  const origins: number[] = [];
  const drawSingly = (members: readonly number[], cluster: number): void => {
    for (const number of members) {
      const node = nodes[number];
      if (!node) continue;
      drawnAs[number] = drawn.length;
      drawn.push({ ...node, cluster });
      origins.push(number);
    }
  };
  let room = options.members;
  for (const [cluster, members] of groups.entries()) {
    const isOpen = options.open.has(cluster) || members.length === 1;
    const single = options.show.size > 0 ? members.filter((node) => options.show.has(node)) : [];
    if (cluster >= options.groups && !options.open.has(cluster)) {
      drawSingly(single, cluster);
    } else if (isOpen) {
      drawSingly(members.slice(0, room), cluster);
      room = Math.max(0, room - members.length);
    } else {
      for (const node of members) drawnAs[node] = drawn.length;
      const all = members.flatMap((node) => nodes[node] ?? []);
      const id = groupId(cluster);
      drawn.push({ id, ...about(cluster), ...mean(all), members: members.length, cluster });
      origins.push(-1);
      drawSingly(single, cluster);
    }
  }
  return {
    nodes: drawn,
    links: joined(links, drawnAs, drawn.length),
    origins,
    left: drawnAs.reduce((sum, as) => sum + (as === -1 ? 1 : 0), 0),
  };
};
