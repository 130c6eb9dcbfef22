/** What is drawn: the network as the server laid it out, and the neighbours of expanded nodes. */
import type { Cluster, Neighborhood, Network, NodeKind, PaperTie, Reason } from '../base/wire.ts';
import { type Anchor, type Point, placeAround } from './placement.ts';
import { largestSize } from './sizing.ts';

export interface SceneNode {
  id: string;
  kind: NodeKind;
  label: string;
  /** Of a paper, whose label is short. */
  title?: string;
  papers: number;
  /** Of the measure that sizes show; absent for papers. */
  value?: number;
  /** Of a paper: how many papers in the library cite it. */
  citations?: number;
  /** Of a paper: how often it is cited, by the count that an export brought. */
  timesCited?: number;
  /** Of a paper: whether some service says that it is retracted. */
  retracted?: boolean;
  /** Of a paper: held by the library, in a network that also has papers that are cited only. */
  own?: true;
  /** How many others it is linked to, drawn or not. */
  linked?: number;
  /** Of a suggested paper in a graph of related work: the score relative to the best, and the reasons. */
  score?: number;
  reasons?: readonly Reason[];
  /** What its size says, in papers: the greatest value is drawn as large as the most papers would be. */
  size: number;
  /** Mean year of its papers. */
  year?: number;
  /** Only nodes of the network itself belong to a cluster. */
  cluster?: number;
  /** Of a collapsed group: the number of its nodes. */
  members?: number;
  /** Of a collapsed group: the radius of the disc in which its members stand. */
  reach?: number;
  /** Of a paper of the network, where it appeared. */
  venue?: string;
  x: number;
  y: number;
  /** The opened node that brought it in; absent for nodes of the network itself. */
  parent?: string;
}

export interface SceneLink {
  id: string;
  source: string;
  target: string;
  weight: number;
  /** Ids of the joint papers. */
  papers: readonly string[];
  /** How many these are, if not all are named. */
  joint?: number;
  /** What the two papers share; `papers` are then the ids of the shared things. */
  tie?: PaperTie;
  /** Whether it is in the network itself. */
  home: boolean;
}

export interface Scene {
  nodes: readonly SceneNode[];
  links: readonly SceneLink[];
  /** Opened nodes that have more neighbours than were brought. */
  cut: readonly { id: string; left: number }[];
}

/** The same for both directions. */
export const linkId = (a: string, b: string): string => (a < b ? `${a}\n${b}` : `${b}\n${a}`);

/** The largest value of a node, by which sizes are scaled; 0 if there are none. */
const mostOf = ({ nodes }: Network): number =>
  nodes.reduce((most, { value = 0 }) => Math.max(most, value), 0);

const sizesOf = (network: Network): ((node: Network['nodes'][number]) => number) => {
  const largest = largestSize(network);
  const most = mostOf(network);
  return (node) => (node.value === undefined ? node.papers : most > 0 ? (largest * node.value) / most : 0);
};

/** An added paper has size 1: its own size would mean nothing. */
const sizeOfBrought = ({ kind, papers }: Neighborhood['nodes'][number]): number =>
  kind === 'paper' ? 1 : papers;

/** Whether a network has papers that the library holds beside papers that are cited only. */
export const tellsOwn = ({ nodes, folded }: Pick<Network, 'nodes' | 'folded'>): boolean =>
  folded === undefined &&
  nodes.some(({ held }) => held === false) &&
  nodes.some(({ kind, held }) => kind === 'paper' && held !== false);

/** Papers of the library are drawn at least as large as one that is cited once, and as this size. */
const legible = 2;
const leastOwnOf = (network: Network): number => {
  const most = mostOf(network);
  return Math.max(legible, most >= 1 ? largestSize(network) / most : 0);
};

const fromNetwork = (network: Network): { nodes: SceneNode[]; links: SceneLink[] } => {
  const size = sizesOf(network);
  const isTold = tellsOwn(network);
  const leastOwn = leastOwnOf(network);
  return {
    nodes: network.nodes.map(({ held, ...node }) =>
      isTold && held !== false
        ? { ...node, size: Math.max(size(node), leastOwn), own: true as const }
        : { ...node, size: size(node) },
    ),
    links: network.links.map((link) => ({
      ...link,
      id: linkId(link.source, link.target),
      home: true,
      ...(network.tie ? { tie: network.tie } : {}),
    })),
  };
};

/**
 * Adds the neighbours of every expanded node, in order. Nodes already drawn keep their place, and a node in `known`
 * returns to its former place. An expanded node that is not drawn adds nothing.
 */
export const buildScene = (
  network: Network,
  opened: readonly { id: string; neighborhood: Neighborhood }[],
  known: ReadonlyMap<string, Point> = new Map(),
): Scene => {
  const { nodes, links } = fromNetwork(network);
  const byId = new Map(nodes.map((node) => [node.id, node]));
  const linkIds = new Set(links.map(({ id }) => id));
  const cut: { id: string; left: number }[] = [];
  for (const { id, neighborhood } of opened) {
    const parent = byId.get(id);
    if (!parent) continue;
    const fresh = neighborhood.nodes.filter((node) => !byId.has(node.id));
    const anchors = fresh.map((node): Anchor => ({ id: node.id, label: node.label }));
    const places = placeAround(known.get(id) ?? parent, anchors, [...byId.values()], known);
    for (const node of fresh) {
      const place = places.get(node.id) ?? { x: parent.x, y: parent.y };
      const added: SceneNode = { ...node, ...place, size: sizeOfBrought(node), parent: id };
      byId.set(node.id, added);
      nodes.push(added);
    }
    for (const link of neighborhood.links) {
      const key = linkId(link.source, link.target);
      if (linkIds.has(key) || !byId.has(link.source) || !byId.has(link.target)) continue;
      linkIds.add(key);
      links.push({ ...link, id: key, home: false });
    }
    const left = neighborhood.total.nodes - neighborhood.nodes.length;
    if (left > 0) cut.push({ id, left });
  }
  return { nodes, links, cut };
};

/** With what was dragged where it was dropped. */
export const pinned = (scene: Scene, pins: readonly ({ id: string } & Point)[]): Scene => {
  if (pins.length === 0) return scene;
  const places = new Map(pins.map(({ id, x, y }) => [id, { x, y }]));
  return {
    ...scene,
    nodes: scene.nodes.map((node) => {
      const at = places.get(node.id);
      return at ? { ...node, ...at } : node;
    }),
  };
};

/** A point turned by a right angle. */
export const turnPoint = ({ x, y }: Point): Point => ({ x: -y, y: x });

const turnDisc = <C extends Cluster>(cluster: C): C =>
  cluster.disc ? { ...cluster, disc: { ...cluster.disc, ...turnPoint(cluster.disc) } } : cluster;

/** The network turned by a right angle, for a page that is higher than wide. */
export const turned = (network: Network): Network => ({
  ...network,
  clusters: network.clusters.map(turnDisc),
  ...(network.folded ? { folded: { ...network.folded, parts: network.folded.parts.map(turnDisc) } } : {}),
  nodes: network.nodes.map((node) => ({ ...node, ...turnPoint(node) })),
});

/** All nodes drawn only because `id` is expanded: its children, theirs, and so on. */
export const broughtBy = (scene: Scene, id: string): Set<string> => {
  const found = new Set<string>();
  // Parents come before their children, so one pass is enough.
  for (const node of scene.nodes)
    if (node.parent !== undefined && (node.parent === id || found.has(node.parent))) found.add(node.id);
  return found;
};
