/**
 * Collapses a network too large to draw node by node: every group becomes one node until it is opened. Pure and
 * deterministic. A group stands for all its members and the link of two groups for all links between them;
 * `left` counts the nodes that are not shown in either way.
 */
import type { LayoutNode } from '../layout/boxes.ts';
import type { Incidence } from './incidence.ts';
import { countJoint } from './joint.ts';
import { at, type Links, openPairs } from './links.ts';
import type { Nodes, ProjectedNode } from './nodes.ts';
import { mayHaveParts, type Part } from './parts.ts';

export interface CollapsedNode extends LayoutNode {
  /** Mean year of its papers. */
  year?: number;
  /** The number of nodes in the group; absent for a single node. */
  members?: number;
  /** Number of its group; of a part, that of the group. */
  cluster: number;
}

export interface Whole {
  /** Most important first. */
  nodes: Nodes;
  /** For each item of the incidence its number among the nodes; -1 if it is none of them. */
  numbers: Int32Array;
  links: Links;
  /** The nodes of each group, ascending, largest group first. */
  groups: readonly (readonly number[])[];
  /** The parts of large groups, numbered after the groups: looked for where such a group is opened. */
  parts(): readonly Part[];
  /** Label and number of papers of a group or part. */
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

export interface Collapsed {
  nodes: ((ProjectedNode | CollapsedNode) & { cluster: number })[];
  /** Between the drawn nodes. */
  links: Links;
  /** For each drawn node, its number in the whole network; -1 for a group. */
  origins: number[];
  /** For each item of the incidence the drawn node that it belongs to; -1 if it is not drawn. */
  places: Int32Array;
  /** Number of nodes that are neither drawn nor part of a drawn group. */
  left: number;
}

/** The node id of a group. */
export const groupId = (group: number): string => `group-${group}`;

/** The number of a group by its node id; undefined for any other node. */
export const groupOf = (id: string): number | undefined =>
  id.startsWith('group-') ? Number(id.slice('group-'.length)) : undefined;

/** The mean year of some nodes, by their papers. */
const meanYear = ({ papers, years }: Nodes, members: readonly number[]): { year?: number } => {
  let [sum, counted] = [0, 0];
  for (const node of members) {
    if (Number.isNaN(at(years, node))) continue;
    sum += at(years, node) * at(papers, node);
    counted += at(papers, node);
  }
  return counted === 0 ? {} : { year: sum / counted };
};

/** Links between drawn nodes; parallel links are merged, with summed weights, and all their papers counted once. */
const joined = (
  incidence: Incidence,
  links: Links,
  drawnAs: Int32Array,
  places: Int32Array,
  drawn: number,
  isLinked: ((a: number, b: number) => boolean) | undefined,
): Links => {
  const pairs = openPairs(drawn, 1024);
  const [sources, targets, weights]: [number[], number[], number[]] = [[], [], []];
  for (let link = 0; link < links.sources.length; link += 1) {
    const [a, b] = [at(drawnAs, at(links.sources, link)), at(drawnAs, at(links.targets, link))];
    if (a === -1 || b === -1 || a === b) continue;
    const pair = pairs.add(a, b);
    if (pair === sources.length) {
      sources.push(a);
      targets.push(b);
      weights.push(0);
    }
    weights[pair] = (weights[pair] ?? 0) + at(links.weights, link);
  }
  return {
    sources: Int32Array.from(sources),
    targets: Int32Array.from(targets),
    weights: Float64Array.from(weights),
    joint: countJoint(incidence, { places, pairs, count: pairs.count(), isLinked }),
  };
};

/** The members of so small a part are drawn singly. */
const fewInPart = 3;

/** Collapses a network. Every member of a shown group is drawn itself or is part of its group. */
export const collapse = (
  { nodes, numbers, links, groups, parts, about }: Whole,
  incidence: Incidence,
  options: CollapseOptions,
  isLinked?: (a: number, b: number) => boolean,
): Collapsed => {
  const drawnAs = new Int32Array(nodes.length).fill(-1);
  const drawn: Collapsed['nodes'] = [];
  const origins: number[] = [];
  const drawSingly = (members: readonly number[], cluster: number): void => {
    for (const number of members) {
      drawnAs[number] = drawn.length;
      drawn.push({ ...nodes.node(number), cluster });
      origins.push(number);
    }
  };
  const drawAsOne = (members: readonly number[], number: number, cluster: number): void => {
    for (const node of members) drawnAs[node] = drawn.length;
    const id = groupId(number);
    drawn.push({ id, ...about(number), ...meanYear(nodes, members), members: members.length, cluster });
    origins.push(-1);
  };
  let room = options.members;
  const drawOpened = (members: readonly number[], cluster: number): void => {
    drawSingly(members.slice(0, room), cluster);
    room = Math.max(0, room - members.length);
  };
  for (const [cluster, members] of groups.entries()) {
    const isOpen = options.open.has(cluster) || members.length === 1;
    const single = options.show.size > 0 ? members.filter((node) => options.show.has(node)) : [];
    if (cluster >= options.groups && !options.open.has(cluster)) {
      drawSingly(single, cluster);
    } else if (isOpen) {
      const own = mayHaveParts(members) ? parts().filter(({ group }) => group === cluster) : [];
      if (own.length === 0) drawOpened(members, cluster);
      for (const { number, members: some } of own)
        if (some.length <= fewInPart || options.open.has(number)) drawOpened(some, cluster);
        else {
          drawAsOne(some, number, cluster);
          const beside = new Set(some);
          drawSingly(
            single.filter((node) => beside.has(node)),
            cluster,
          );
        }
    } else {
      drawAsOne(members, cluster, cluster);
      drawSingly(single, cluster);
    }
  }
  const places = numbers.map((number) => (number === -1 ? -1 : at(drawnAs, number)));
  return {
    nodes: drawn,
    links: joined(incidence, links, drawnAs, places, drawn.length, isLinked),
    origins,
    places,
    left: drawnAs.reduce((sum, as) => sum + (as === -1 ? 1 : 0), 0),
  };
};
