/** Builds a network ready to draw: projected, filtered, cut to the limit, clustered and laid out. Pure. */
import type { Network, NetworkLink } from '../../api.ts';
import { once } from '../base/once.ts';
import { backbone } from './backbone.ts';
import { clusters } from './clusters.ts';
import { homesOf, ranksOf } from './components.ts';
import { createDescriptions, papersOfGroups } from './describe.ts';
import { type Drawn, openCollapsed, openWhole, type WholeNetwork } from './draw.ts';
import type { Incidence } from './incidence.ts';
import { listJoint, type Pairs } from './joint.ts';
import { kinOf, profilesOf } from './kin.ts';
import { at, chosenLinks, type Links, openPairs, type Ties } from './links.ts';
import { chosenNodes, countNodes, type Nodes } from './nodes.ts';
import { normalize } from './normalization.ts';
import type { BuiltNetwork, NetworkOptions } from './options.ts';
import { partsOf } from './parts.ts';
import { openProduct, type Weigh } from './projection.ts';
import { strongest } from './strongest.ts';

/** Weighs the links between nodes with enough papers that are strong enough once normalized. */
const weighing = ({ papers }: Nodes, { normalization, minPapers, minWeight }: NetworkOptions): Weigh => {
  const normalized = normalize[normalization];
  return (weight, source, target) => {
    const [a, b] = [at(papers, source), at(papers, target)];
    if (a < minPapers || b < minPapers) return 0;
    const value = normalized(weight, a, b);
    return value < minWeight ? 0 : value;
  };
};

/**
 * The numbers of the nodes that have enough papers: linked papers first, then cited ones, then what has the most papers, then
 * the strongest links. With `linkedFirst`, what has the strongest links comes first.
 */
const byImportance = (
  { length, papers }: Nodes,
  strengths: Float64Array,
  citations: Int32Array | undefined,
  { kind, minPapers, linkedFirst }: Pick<NetworkOptions, 'kind' | 'minPapers' | 'linkedFirst'>,
): Int32Array => {
  // Where papers are drawn, those without a link tell nothing.
  const linked = linkedFirst
    ? strengths
    : Float64Array.from(strengths, (strength) => (kind === 'paper' && strength > 0 ? 1 : 0));
  const counted = Float64Array.from(
    { length },
    (_, i) => (citations?.[i] ?? 0) * 2 ** 26 + Math.min(at(papers, i), 2 ** 26 - 1),
  );
  const chosen: number[] = [];
  for (let i = 0; i < length; i += 1) if (at(papers, i) >= minPapers) chosen.push(i);
  // The nodes are sorted by id.
  return Int32Array.from(chosen).sort(
    (a, b) =>
      at(linked, b) - at(linked, a) ||
      at(counted, b) - at(counted, a) ||
      at(strengths, b) - at(strengths, a) ||
      a - b,
  );
};

/** How many others each node is linked to. */
const degreesOf = (nodes: number, { sources, targets }: Ties): Int32Array => {
  const degrees = new Int32Array(nodes);
  for (const ends of [sources, targets]) for (const node of ends) degrees[node] = at(degrees, node) + 1;
  return degrees;
};

/** A network with more nodes is drawn as groups: drawing every node would be slow and unreadable. */
const smooth = 5000;

/** Of a network with more links only the strongest of each node are computed with: this many. */
const abundant = { links: 1_000_000, perNode: 8 };

/** A network before it is drawn: everything that does not depend on opened groups, the metric or the links per node. */
export interface PreparedNetwork {
  draw(options: NetworkOptions): Drawn;
  /** Its clusters in numbers. */
  whole: WholeNetwork;
  /** The members of a group, or of a part of one where groups are drawn, as items of the incidence. */
  itemsOf(group: number): number[];
  /** What a group, or a part of one, is called and about. */
  describe(group: number): BuiltNetwork['clusters'][number];
  /** The number of nodes before groups are drawn. */
  nodes: number;
  incidence: Incidence;
  isLinked: WholeNetwork['isLinked'];
  isCollapsed: boolean;
  /** Where a network that is not collapsed was cut. */
  limit: number;
  /** Counted before the limit. */
  total: Network['total'];
  crowded: number;
  /** How many of its strongest links each node keeps at least; absent if it keeps all. */
  thinned?: number;
}

/** Whether two items are linked, where that does not follow from a joint paper. */
const linkedBy = (
  { items }: Incidence,
  { sources, targets }: Links,
  numbers: Int32Array,
  { minWeight }: NetworkOptions,
): WholeNetwork['isLinked'] => {
  const { kinds } = items;
  if (minWeight === 0) return kinds && ((a, b) => at(kinds, a) !== at(kinds, b));
  const pairs = openPairs(numbers.length, sources.length);
  for (let link = 0; link < sources.length; link += 1) pairs.add(at(sources, link), at(targets, link));
  return (a, b) => pairs.get(at(numbers, a), at(numbers, b)) !== -1;
};

/**
 * Projects and clusters an incidence. With `techniques`, an incidence of techniques in the same papers, clusters get
 * themes: its rows are those of the incidence or, in a network of papers, its items.
 */
export const prepareNetwork = (
  incidence: Incidence,
  options: NetworkOptions,
  techniques?: Incidence,
): PreparedNetwork => {
  const { items } = incidence;
  const counted = countNodes(incidence);
  const product = openProduct(incidence, options.counting, weighing(counted, options));
  const detail = options.detail ?? 'nodes';
  const enough = counted.papers.reduce((sum, papers) => sum + (papers >= options.minPapers ? 1 : 0), 0);
  const isCollapsed = detail === 'groups' || (detail === 'auto' && enough > smooth);
  const mayThin = isCollapsed && enough > options.limit && product.pairs > abundant.links;
  const {
    links: count,
    degrees,
    strengths,
    strongest: foremost,
    kept,
  } = product.sums(mayThin ? abundant.perNode : 0);
  const ranked = byImportance(counted, strengths, items.citations, options);
  const chosen = isCollapsed ? ranked : ranked.subarray(0, options.limit);
  const numbers = new Int32Array(items.length).fill(-1);
  chosen.forEach((item, number) => {
    numbers[item] = number;
  });
  const thinned = count > abundant.links ? foremost?.(numbers) : undefined;
  const isThinned = thinned !== undefined;
  const links = thinned ?? kept?.(numbers) ?? product.between(numbers);
  const nodes = chosenNodes(counted, chosen);
  const groups = clusters(chosen, links, options.resolution);
  const homes = homesOf(nodes.length, groups);
  const clustered = { kind: options.kind, nodes, numbers, items: chosen, groups, homes };
  const papersOf = papersOfGroups(incidence, clustered);
  const describe = createDescriptions(clustered, links, papersOf, techniques);
  const parts = once(() => partsOf(chosen, links, groups, homes));
  /** The parts as if they were the groups. */
  const ofParts = once(() => {
    const own = parts().map(({ members }) => members);
    const homes = new Int32Array(nodes.length).fill(-1);
    for (const [part, members] of own.entries()) for (const node of members) homes[node] = part;
    // What is in no part does not count.
    const parted = {
      ...clustered,
      groups: own,
      homes,
      numbers: numbers.map((node) => (node === -1 || homes[node] === -1 ? -1 : node)),
    };
    const papersOfParts = papersOfGroups(incidence, parted);
    return {
      papersOf: papersOfParts,
      describe: createDescriptions(parted, links, papersOfParts, techniques),
    };
  });
  const whole: WholeNetwork = {
    ...clustered,
    links,
    degrees: isThinned ? chosen.map((item) => at(degrees, item)) : degreesOf(nodes.length, links),
    describe: (group) =>
      group < groups.length ? describe(group) : { ...ofParts().describe(group - groups.length), id: group },
    parts,
    kin: (most) => techniques && kinOf(profilesOf(clustered, papersOf, techniques, most)),
    papersOf: (group) =>
      group < groups.length ? papersOf(group) : ofParts().papersOf(group - groups.length),
    isLinked: linkedBy(incidence, links, numbers, options),
  };
  const numbersOf = (group: number): readonly number[] =>
    groups[group] ?? (isCollapsed ? parts()[group - groups.length]?.members : undefined) ?? [];
  return {
    whole,
    itemsOf: (group) => numbersOf(group).map((number) => at(chosen, number)),
    describe: (group) => whole.describe(group),
    draw: isCollapsed ? openCollapsed(whole, incidence) : openWhole(whole),
    nodes: nodes.length,
    incidence,
    isLinked: whole.isLinked,
    isCollapsed,
    limit: options.limit,
    total: { nodes: ranked.length, links: count },
    crowded: product.crowded,
    ...(isThinned ? { thinned: abundant.perNode } : {}),
  };
};

/** With `auto`, a network with more links than these in all and per node is drawn with only this many per node. */
const dense = { links: 2000, perNode: 3, drawn: 3 };

const linksPerNode = (
  nodes: number,
  links: number,
  asked: NetworkOptions['linksPerNode'],
): number | 'backbone' | undefined => {
  if (asked !== 'auto') return asked;
  return links > dense.links && links > dense.perNode * nodes ? dense.drawn : undefined;
};

/** How many papers of each link are named, so that of all links together no more are than `most`. */
const namedPapers = (joint: Int32Array, most: number): number => {
  const ascending = joint.slice().sort();
  let left = most;
  for (const [i, papers] of ascending.entries()) {
    // From here on every link has at least so many.
    const each = Math.floor(left / (ascending.length - i));
    if (papers > each) return Math.max(1, each);
    left -= papers;
  }
  return Number.POSITIVE_INFINITY;
};

/** The links of a picture as pairs, to look for the papers behind each. */
export const drawnPairs = (
  { isLinked }: Pick<PreparedNetwork, 'isLinked'>,
  { nodes, places }: Pick<Drawn, 'nodes' | 'places'>,
  { sources, targets }: Ties,
): Pairs => {
  const pairs = openPairs(nodes.length, sources.length);
  for (let link = 0; link < sources.length; link += 1) pairs.add(at(sources, link), at(targets, link));
  return { places, pairs, count: sources.length, isLinked };
};

/** Links as the API has them, with their papers: the smaller id is the source. */
const writtenLinks = (
  prepared: Pick<PreparedNetwork, 'incidence' | 'isLinked'>,
  drawn: Pick<Drawn, 'nodes' | 'places'>,
  links: Links,
  mostPapers = Number.POSITIVE_INFINITY,
): NetworkLink[] => {
  const { incidence } = prepared;
  const { sources, targets, weights, joint } = links;
  const { nodes } = drawn;
  const papers = listJoint(incidence, drawnPairs(prepared, drawn, links), namedPapers(joint, mostPapers));
  return papers.map((named, link) => {
    const [one, other] = [nodes[at(sources, link)]?.id ?? '', nodes[at(targets, link)]?.id ?? ''];
    return {
      source: one < other ? one : other,
      target: one < other ? other : one,
      weight: at(weights, link),
      papers: Array.from(named, incidence.idOf),
      ...(named.length < at(joint, link) ? { joint: at(joint, link) } : {}),
    };
  });
};

/** What is drawn of a prepared network, and those of its links that are. */
export const picture = (
  prepared: PreparedNetwork,
  options: NetworkOptions,
): { drawn: Drawn; perNode: number | 'backbone' | undefined; kept: Links } => {
  const drawn = prepared.draw(options);
  const { nodes, links } = drawn;
  const perNode = linksPerNode(nodes.length, links.sources.length, options.linksPerNode);
  const ranks = ranksOf(nodes.map(({ id }) => id));
  const chosen =
    perNode && (perNode === 'backbone' ? backbone(ranks, links) : strongest(ranks, links, perNode));
  return { drawn, perNode, kept: chosen ? chosenLinks(links, Int32Array.from(chosen)) : links };
};

/** Lays out a prepared network. */
export const drawNetwork = (prepared: PreparedNetwork, options: NetworkOptions): BuiltNetwork => {
  const { drawn, perNode, kept } = picture(prepared, options);
  const { nodes, clusters: described, folded, links } = drawn;
  const left = folded?.left ?? prepared.total.nodes - prepared.nodes;
  return {
    nodes,
    links: writtenLinks(prepared, drawn, kept, options.mostPapers),
    clusters: described,
    ...(folded ? { folded } : {}),
    ...(perNode
      ? {
          ...(perNode === 'backbone' ? { backbone: true as const } : { linksPerNode: perNode }),
          weakerLinks: links.sources.length - kept.sources.length,
        }
      : {}),
    total: prepared.total,
    truncated: left > 0,
    ...(prepared.crowded > 0 ? { crowded: prepared.crowded } : {}),
    ...(prepared.thinned === undefined ? {} : { thinned: prepared.thinned }),
  };
};

/** Prepares and draws a network. The same input gives the same output, positions included. */
export const buildNetwork = (
  incidence: Incidence,
  options: NetworkOptions,
  techniques?: Incidence,
): BuiltNetwork => drawNetwork(prepareNetwork(incidence, options, techniques), options);
