/** Builds a network ready to draw: projected, filtered, cut to the limit, clustered and laid out. Pure. */
import type { Network, NetworkLink } from '../../api.ts';
import { clusters, type WeightedTie } from './clusters.ts';
import { createDescriptions } from './describe.ts';
import { drawCollapsed, drawWhole, type WholeNetwork } from './draw.ts';
import { normalize } from './normalization.ts';
import type { BuiltNetwork, NetworkOptions } from './options.ts';
import { type Incidence, type ProjectedNode, project } from './projection.ts';
import { strongest } from './strongest.ts';

/** Total weight of each node's links. */
const strengths = (links: readonly WeightedTie[]): Map<string, number> => {
  const strength = new Map<string, number>();
  for (const { source, target, weight } of links)
    for (const id of [source, target]) strength.set(id, (strength.get(id) ?? 0) + weight);
  return strength;
};

type Rank = (a: ProjectedNode, b: ProjectedNode) => number;

/** Cited papers first, then what has the most papers, then the strongest links. */
const byImportance = (strength: ReadonlyMap<string, number>): Rank => {
  const of = (node: ProjectedNode): number => strength.get(node.id) ?? 0;
  return (a, b) =>
    (b.citations ?? 0) - (a.citations ?? 0) || b.papers - a.papers || of(b) - of(a) || (a.id < b.id ? -1 : 1);
};

/** How many others each node is linked to. */
const degreesOf = (links: readonly WeightedTie[]): Map<string, number> => {
  const degrees = new Map<string, number>();
  for (const { source, target } of links)
    for (const id of [source, target]) degrees.set(id, (degrees.get(id) ?? 0) + 1);
  return degrees;
};

/** The links between some of `all` nodes. */
const within = <L extends WeightedTie>(
  links: readonly L[],
  nodes: readonly ProjectedNode[],
  all: number,
): readonly L[] => {
  if (nodes.length === all) return links;
  const ids = new Set(nodes.map(({ id }) => id));
  return links.filter(({ source, target }) => ids.has(source) && ids.has(target));
};

/** A network with more nodes is drawn as groups: drawing every node would be slow and unreadable. */
const smooth = 5000;

/** A network before it is drawn: everything that does not depend on opened groups, the metric or the links per node. */
export interface PreparedNetwork {
  whole: WholeNetwork;
  incidence: Incidence;
  isCollapsed: boolean;
  /** Where a network that is not collapsed was cut. */
  limit: number;
  /** Counted before the limit. */
  total: Network['total'];
  crowded: number;
}

/**
 * Projects and clusters an incidence. With `techniques`, an incidence of techniques in the same papers, clusters get
 * themes.
 */
export const prepareNetwork = (
  incidence: Incidence,
  options: NetworkOptions,
  techniques?: Incidence,
): PreparedNetwork => {
  const projected = project(incidence, options.counting);
  const papers = new Map(projected.nodes.map((node) => [node.id, node.papers]));
  const count = (id: string): number => papers.get(id) ?? 1;
  const frequent = projected.nodes.filter((node) => node.papers >= options.minPapers);
  const weigh = normalize[options.normalization];
  const linked = within(projected.links, frequent, projected.nodes.length)
    .map(
      (link): NetworkLink => ({
        ...link,
        weight: weigh(link.weight, count(link.source), count(link.target)),
      }),
    )
    .filter((link) => link.weight >= options.minWeight);

  const rank = byImportance(strengths(linked));
  const ranked = [...frequent].sort(rank);
  const detail = options.detail ?? 'nodes';
  const isCollapsed = detail === 'groups' || (detail === 'auto' && ranked.length > smooth);
  const nodes = isCollapsed ? ranked : ranked.slice(0, options.limit);
  const links = within(linked, nodes, frequent.length);

  const groups = clusters(
    nodes.map(({ id }) => id),
    links,
    options.resolution,
  );
  const clustered = { kind: options.kind, nodes, links, groups };
  const describe = createDescriptions(clustered, incidence, techniques);
  const whole: WholeNetwork = { ...clustered, describe, degrees: degreesOf(links) };
  return {
    whole,
    incidence,
    isCollapsed,
    limit: options.limit,
    total: { nodes: frequent.length, links: linked.length },
    crowded: projected.crowded.length,
  };
};

/** With `auto`, a network with more links than these in all and per node is drawn with only this many per node. */
const dense = { links: 2000, perNode: 4, drawn: 3 };

const linksPerNode = (
  { nodes, links }: Pick<Network, 'nodes' | 'links'>,
  asked: NetworkOptions['linksPerNode'],
): number | undefined => {
  if (asked !== 'auto') return asked;
  return links.length > dense.links && links.length > dense.perNode * nodes.length ? dense.drawn : undefined;
};

/** Lays out a prepared network. */
export const drawNetwork = (prepared: PreparedNetwork, options: NetworkOptions): BuiltNetwork => {
  const { whole, incidence, isCollapsed, total, crowded } = prepared;
  const drawn = isCollapsed ? drawCollapsed(whole, incidence, options) : drawWhole(whole, options);
  const perNode = linksPerNode(drawn, options.linksPerNode);
  const links = perNode
    ? strongest(
        drawn.nodes.map(({ id }) => id),
        drawn.links,
        perNode,
      )
    : drawn.links;
  const left = drawn.folded?.left ?? total.nodes - whole.nodes.length;
  return {
    ...drawn,
    links,
    ...(perNode ? { linksPerNode: perNode, weakerLinks: drawn.links.length - links.length } : {}),
    total,
    truncated: left > 0,
    ...(crowded > 0 ? { crowded } : {}),
  };
};

/** Prepares and draws a network. The same input gives the same output, positions included. */
export const buildNetwork = (
  incidence: Incidence,
  options: NetworkOptions,
  techniques?: Incidence,
): BuiltNetwork => drawNetwork(prepareNetwork(incidence, options, techniques), options);
