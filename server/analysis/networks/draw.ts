/** What is drawn of a network: every node, or one node per group. Pure. */
import type { Cluster, NetworkLink } from '../../api.ts';
import type { NodeKind } from '../../model.ts';
import { layout } from '../layout/layout.ts';
import type { WeightedTie } from './clusters.ts';
import { collapse, placeCollapsed } from './collapse.ts';
import { type Metric, measure } from './metrics.ts';
import { normalize } from './normalization.ts';
import type { BuiltNetwork, NetworkOptions } from './options.ts';
import type { Incidence, ProjectedNode } from './projection.ts';

/** A network before it is laid out. */
export interface WholeNetwork {
  kind: NodeKind;
  /** The nodes to draw, most important first. */
  nodes: readonly ProjectedNode[];
  links: readonly NetworkLink[];
  /** Ids of the nodes of each cluster, largest first. */
  groups: readonly (readonly string[])[];
  /** How many others each node is linked to. */
  degrees: ReadonlyMap<string, number>;
  describe(group: readonly string[], i: number): Cluster;
}

type Drawn = Pick<BuiltNetwork, 'nodes' | 'links' | 'clusters' | 'folded'>;

/** Maximum number of groups drawn. */
const mostGroups = 200;

/** Links weighted by association strength, for the layout. */
const associated = (
  nodes: readonly { id: string; papers: number }[],
  links: readonly NetworkLink[],
): WeightedTie[] => {
  const count = new Map(nodes.map(({ id, papers }) => [id, papers]));
  return links.map(({ source, target, papers }) => ({
    source,
    target,
    weight: normalize.association(papers.length, count.get(source) ?? 1, count.get(target) ?? 1),
  }));
};

/** The requested measure of every node, computed on the network as drawn. */
const valuesOf = (
  nodes: readonly { id: string }[],
  links: readonly NetworkLink[],
  metric: Metric | undefined,
): ((id: string) => { value?: number }) => {
  if (!metric) return () => ({});
  const values = measure(
    metric,
    nodes.map(({ id }) => id),
    links,
  );
  return (id) => ({ value: values.get(id) ?? 0 });
};

const homeOf = (groups: WholeNetwork['groups']): Map<string, number> =>
  new Map(groups.flatMap((group, i) => group.map((id): [string, number] => [id, i])));

/** Draws every node. */
export const drawWhole = (whole: WholeNetwork, { metric }: NetworkOptions): Drawn => {
  const { kind, nodes, links, groups, describe, degrees } = whole;
  const positions = layout(nodes, associated(nodes, links), groups);
  const home = homeOf(groups);
  const value = valuesOf(nodes, links, metric);
  return {
    nodes: nodes.map((node) => ({
      kind,
      ...node,
      ...value(node.id),
      linked: degrees.get(node.id) ?? 0,
      cluster: home.get(node.id) ?? 0,
      ...(positions.get(node.id) ?? { x: 0, y: 0 }),
    })),
    links: [...links],
    clusters: groups.map(describe),
  };
};

/** Number of papers of each group: its members, or the papers that its members belong to. */
const papersIn = ({ kind, groups }: WholeNetwork, incidence: Incidence): number[] => {
  if (kind === 'paper') return groups.map((group) => group.length);
  const home = homeOf(groups);
  const papers = groups.map(() => 0);
  for (const { members } of incidence.papers)
    for (const group of new Set(members.map((id) => home.get(id))))
      if (group !== undefined) papers[group] = (papers[group] ?? 0) + 1;
  return papers;
};

const numbers = (list: string | undefined): Set<number> =>
  new Set(list === undefined ? [] : list.split(',').map(Number));

/** How many neighbours come out of their groups with each of a few nodes. */
const mostNear = 8;
const few = 3;

/** The nodes asked for and, if they are few, the strongest neighbours of each. */
const shownOf = ({ links }: WholeNetwork, show: string | undefined): Set<string> => {
  const asked = show?.split(',') ?? [];
  if (asked.length > few) return new Set(asked);
  const near = asked.flatMap((id) =>
    links
      .filter(({ source, target }) => source === id || target === id)
      .sort((a, b) => b.weight - a.weight)
      .slice(0, mostNear),
  );
  return new Set([...asked, ...near.flatMap(({ source, target }) => [source, target])]);
};

/** Draws one node per group, the members of opened groups, and the nodes asked for. */
export const drawCollapsed = (whole: WholeNetwork, incidence: Incidence, options: NetworkOptions): Drawn => {
  const { kind, nodes, links, groups, describe, degrees } = whole;
  const open = numbers(options.open);
  const show = shownOf(whole, options.show);
  const papers = papersIn(whole, incidence);
  const shown = Math.max(mostGroups, ...[...open].map((group) => group + 1));
  const clusters = groups.slice(0, shown).map(describe);
  const about = (group: number) => ({
    label: clusters[group]?.label ?? '',
    papers: papers[group] ?? 0,
  });
  const collapseWith = (opened: ReadonlySet<number>, single: ReadonlySet<string>) => {
    const collapsed = collapse(
      { nodes, links, groups, about },
      { open: opened, show: single, groups: mostGroups, members: options.limit },
    );
    return { ...collapsed, ties: associated(collapsed.nodes, collapsed.links) };
  };
  const collapsed = collapseWith(open, show);
  const positions = placeCollapsed(collapseWith(new Set(), new Set()), collapsed, open);
  const value = valuesOf(collapsed.nodes, collapsed.links, options.metric);
  return {
    nodes: collapsed.nodes.map((node) => ({
      kind,
      ...node,
      ...value(node.id),
      ...('members' in node ? {} : { linked: degrees.get(node.id) ?? 0 }),
      ...(positions.get(node.id) ?? { x: 0, y: 0 }),
    })),
    links: collapsed.links,
    clusters,
    folded: { left: collapsed.left },
  };
};
