/** Builds a network ready to draw: projected, filtered, cut to the limit, clustered and laid out. Pure. */
import type { Network } from '../../api.ts';
import { clusters } from './clusters.ts';
import { homesOf } from './components.ts';
import { createDescriptions } from './describe.ts';
import { drawWhole, openCollapsed, type WholeNetwork } from './draw.ts';
import type { Incidence } from './incidence.ts';
import { at, chosenLinks, type Links, openNumbers, type Ties, writtenLinks } from './links.ts';
import { normalize } from './normalization.ts';
import type { BuiltNetwork, NetworkOptions } from './options.ts';
import { type Projection, project } from './projection.ts';
import { strongest } from './strongest.ts';

/** Links chosen by their index, with their normalized weights. */
interface Chosen {
  indexes: Int32Array;
  weights: Float64Array;
}

/** The links between nodes with enough papers that are strong enough once normalized. */
const strongEnough = (
  { nodes, links }: Projection,
  { normalization, minPapers, minWeight }: NetworkOptions,
): Chosen => {
  const papers = Int32Array.from(nodes, (node) => node.papers);
  const weigh = normalize[normalization];
  const indexes = openNumbers();
  const weights: number[] = [];
  for (let link = 0; link < links.sources.length; link += 1) {
    const [source, target] = [at(papers, at(links.sources, link)), at(papers, at(links.targets, link))];
    if (source < minPapers || target < minPapers) continue;
    const weight = weigh(at(links.weights, link), source, target);
    if (weight < minWeight) continue;
    indexes.add(link);
    weights.push(weight);
  }
  return { indexes: indexes.all(), weights: Float64Array.from(weights) };
};

/** Total weight of each node's links. */
const strengthsOf = ({ nodes, links }: Projection, { indexes, weights }: Chosen): Float64Array => {
  const strengths = new Float64Array(nodes.length);
  for (let i = 0; i < indexes.length; i += 1) {
    const [source, target] = [at(links.sources, at(indexes, i)), at(links.targets, at(indexes, i))];
    strengths[source] = at(strengths, source) + at(weights, i);
    strengths[target] = at(strengths, target) + at(weights, i);
  }
  return strengths;
};

/** How many others each node is linked to. */
const degreesOf = (nodes: number, { sources, targets }: Ties): Int32Array => {
  const degrees = new Int32Array(nodes);
  for (const ends of [sources, targets]) for (const node of ends) degrees[node] = at(degrees, node) + 1;
  return degrees;
};

/**
 * The numbers of the nodes that have enough papers: linked papers first, then cited ones, then what has the most papers, then
 * the strongest links. With `linkedFirst`, what has the strongest links comes first.
 */
const byImportance = (
  projected: Projection,
  chosen: Chosen,
  { kind, minPapers, linkedFirst }: Pick<NetworkOptions, 'kind' | 'minPapers' | 'linkedFirst'>,
): number[] => {
  const { nodes } = projected;
  const strengths = strengthsOf(projected, chosen);
  const citations = Int32Array.from(nodes, (node) => node.citations ?? 0);
  const papers = Int32Array.from(nodes, (node) => node.papers);
  // Where papers are drawn, those without a link tell nothing.
  const isLinked = Int32Array.from(nodes, (_node, i) => (kind === 'paper' && at(strengths, i) > 0 ? 1 : 0));
  const linked = linkedFirst ? strengths : isLinked;
  // The nodes are sorted by id.
  return nodes
    .flatMap((node, i) => (node.papers >= minPapers ? [i] : []))
    .sort(
      (a, b) =>
        at(linked, b) - at(linked, a) ||
        at(citations, b) - at(citations, a) ||
        at(papers, b) - at(papers, a) ||
        at(strengths, b) - at(strengths, a) ||
        a - b,
    );
};

/** The chosen links between the nodes that have a number; -1 is none. */
const between = ({ links }: Projection, { indexes, weights }: Chosen, numbers: Int32Array): Links => {
  const kept = openNumbers();
  const keptWeights: number[] = [];
  for (let i = 0; i < indexes.length; i += 1) {
    const link = at(indexes, i);
    if (at(numbers, at(links.sources, link)) === -1 || at(numbers, at(links.targets, link)) === -1) continue;
    kept.add(link);
    keptWeights.push(at(weights, i));
  }
  return chosenLinks(links, kept.all(), Float64Array.from(keptWeights), numbers);
};

/** A network with more nodes is drawn as groups: drawing every node would be slow and unreadable. */
const smooth = 5000;

/** A network before it is drawn: everything that does not depend on opened groups, the metric or the links per node. */
export interface PreparedNetwork {
  draw(options: NetworkOptions): ReturnType<typeof drawWhole>;
  /** The members of a group, none of them placed. */
  members(group: number): BuiltNetwork['nodes'];
  /** The number of nodes before groups are drawn. */
  nodes: number;
  /** Ids of the papers of the links. */
  papers: readonly string[];
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
  const strong = strongEnough(projected, options);
  const ranked = byImportance(projected, strong, options);
  const detail = options.detail ?? 'nodes';
  const isCollapsed = detail === 'groups' || (detail === 'auto' && ranked.length > smooth);
  const chosen = isCollapsed ? ranked : ranked.slice(0, options.limit);
  const numbers = new Int32Array(projected.nodes.length).fill(-1);
  for (const [number, node] of chosen.entries()) numbers[node] = number;
  const links = between(projected, strong, numbers);
  const nodes = chosen.flatMap((node) => projected.nodes[node] ?? []);
  const ids = nodes.map(({ id }) => id);
  const groups = clusters(ids, links, options.resolution);
  const clustered = { kind: options.kind, nodes, groups, homes: homesOf(nodes.length, groups) };
  const whole: WholeNetwork = {
    ...clustered,
    links,
    degrees: degreesOf(nodes.length, links),
    describe: createDescriptions(clustered, links, incidence, techniques),
  };
  const membersOf = (group: number): BuiltNetwork['nodes'] =>
    (groups[group] ?? []).flatMap((number) => {
      const node = nodes[number];
      return node ? [{ kind: options.kind, ...node, cluster: group, x: 0, y: 0 }] : [];
    });
  return {
    members: membersOf,
    draw: isCollapsed ? openCollapsed(whole, incidence) : (asked) => drawWhole(whole, asked),
    nodes: nodes.length,
    papers: incidence.ids,
    isCollapsed,
    limit: options.limit,
    total: { nodes: ranked.length, links: strong.indexes.length },
    crowded: projected.crowded,
  };
};

/** With `auto`, a network with more links than these in all and per node is drawn with only this many per node. */
const dense = { links: 2000, perNode: 4, drawn: 3 };

const linksPerNode = (
  nodes: number,
  links: number,
  asked: NetworkOptions['linksPerNode'],
): number | undefined => {
  if (asked !== 'auto') return asked;
  return links > dense.links && links > dense.perNode * nodes ? dense.drawn : undefined;
};

/** Lays out a prepared network. */
export const drawNetwork = (prepared: PreparedNetwork, options: NetworkOptions): BuiltNetwork => {
  if (options.membersOf !== undefined)
    return {
      nodes: prepared.members(options.membersOf),
      links: [],
      clusters: [],
      total: prepared.total,
      truncated: false,
    };
  const { nodes, clusters: described, folded, links } = prepared.draw(options);
  const all = links.sources.length;
  const perNode = linksPerNode(nodes.length, all, options.linksPerNode);
  const ids = nodes.map(({ id }) => id);
  const kept = perNode ? strongest(ids, links, perNode) : links.sources.keys();
  const drawn = writtenLinks(links, kept, nodes, prepared.papers);
  const left = folded?.left ?? prepared.total.nodes - prepared.nodes;
  return {
    nodes,
    links: drawn,
    clusters: described,
    ...(folded ? { folded } : {}),
    ...(perNode ? { linksPerNode: perNode, weakerLinks: all - drawn.length } : {}),
    total: prepared.total,
    truncated: left > 0,
    ...(prepared.crowded > 0 ? { crowded: prepared.crowded } : {}),
  };
};

/** Prepares and draws a network. The same input gives the same output, positions included. */
export const buildNetwork = (
  incidence: Incidence,
  options: NetworkOptions,
  techniques?: Incidence,
): BuiltNetwork => drawNetwork(prepareNetwork(incidence, options, techniques), options);
