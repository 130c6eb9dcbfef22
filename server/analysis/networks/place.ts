/** Positions of a collapsed network. Pure and deterministic. */
import { diameter, type Point } from '../layout/boxes.ts';
import { type LayoutNode, layout } from '../layout/layout.ts';
import { clusters } from './clusters.ts';
import { groupId } from './collapse.ts';
import { at, type Ties } from './links.ts';

/** Drawn nodes with their links, weighted by association strength. */
export interface Drawing {
  nodes: readonly (LayoutNode & { cluster: number })[];
  ties: Ties;
}

/** Margin around an opened group, in pixels at zoom 1. */
const margin = 40;

const arranged = (nodes: readonly LayoutNode[], ties: Ties): Point[] => {
  const ids = nodes.map(({ id }) => id);
  return layout(nodes, ties, clusters(ids, ties));
};

/** The links between some nodes, numbered by their place among these. */
const between = ({ sources, targets, weights }: Ties, members: readonly number[], all: number): Ties => {
  const numbers = new Int32Array(all).fill(-1);
  for (const [i, member] of members.entries()) numbers[member] = i;
  const inside: number[] = [];
  sources.forEach((source, link) => {
    if (at(numbers, source) !== -1 && at(numbers, at(targets, link)) !== -1) inside.push(link);
  });
  return {
    sources: Int32Array.from(inside, (link) => at(numbers, at(sources, link))),
    targets: Int32Array.from(inside, (link) => at(numbers, at(targets, link))),
    weights: Float64Array.from(inside, (link) => at(weights, link)),
  };
};

/** The layout of the members of an opened group around 0 by their number, and its radius. */
const within = ({ nodes, ties }: Drawing, group: number): { places: Map<number, Point>; reach: number } => {
  const members = nodes.flatMap(({ cluster }, i) => (cluster === group ? [i] : []));
  const found = arranged(
    members.flatMap((member) => nodes[member] ?? []),
    between(ties, members, nodes.length),
  );
  const reach = found.reduce((most, { x, y }) => Math.max(most, Math.hypot(x, y)), 0);
  return {
    places: new Map(members.map((member, i) => [member, found[i] ?? { x: 0, y: 0 }])),
    reach: reach + margin,
  };
};

/** Space between a closed group and the nodes beside it, and between two of them, in pixels at zoom 1. */
const besideGap = 26;
const besideStep = 64;

/** The nodes that are drawn beside their closed group, in a ring around it, by their number. */
const besideGroups = (
  nodes: Drawing['nodes'],
  centres: ReadonlyMap<number, Point>,
  opened: ReadonlySet<number>,
): Map<number, Point> => {
  const places = new Map<number, Point>();
  const byCluster = new Map<number, { group?: LayoutNode; around: number[] }>();
  for (const [number, node] of nodes.entries()) {
    const { group, around } = byCluster.get(node.cluster) ?? { around: [] };
    if (node.id === groupId(node.cluster)) byCluster.set(node.cluster, { group: node, around });
    else byCluster.set(node.cluster, { ...(group ? { group } : {}), around: [...around, number] });
  }
  for (const [cluster, { group, around }] of byCluster) {
    // A group without a place of its own is too small to be drawn: its nodes stand around the middle.
    if (opened.has(cluster) || (!group && centres.has(cluster))) continue;
    const radius = Math.max(
      (group ? diameter(group.papers) / 2 : 0) + besideGap,
      (around.length * besideStep) / (2 * Math.PI),
    );
    around.forEach((number, i) => {
      const angle = (2 * Math.PI * i) / around.length + Math.PI / 2;
      places.set(number, { x: radius * Math.cos(angle), y: radius * Math.sin(angle) });
    });
  }
  return places;
};

/** Where every group stands when all are closed. */
export const closedCentres = ({ nodes, ties }: Drawing): Map<number, Point> => {
  const places = arranged(nodes, ties);
  return new Map(nodes.map(({ cluster }, i): [number, Point] => [cluster, places[i] ?? { x: 0, y: 0 }]));
};

/**
 * Positions of the nodes of a collapsed network. Groups stand where they are when all are closed; the others move straight
 * away from an opened group by the radius of its members, so that directions do not change.
 */
export const placeCollapsed = (
  closed: ReadonlyMap<number, Point>,
  drawing: Drawing,
  open: ReadonlySet<number>,
): Point[] => {
  const { nodes } = drawing;
  const centres = new Map([...closed].map(([cluster, point]) => [cluster, { ...point }]));
  const opened = [...open]
    .filter((group) => centres.has(group))
    .sort((a, b) => a - b)
    .map((group) => ({ group, ...within(drawing, group) }));
  for (const { group, reach } of opened) {
    const from = centres.get(group) ?? { x: 0, y: 0 };
    for (const [other, point] of centres) {
      if (other === group) continue;
      const away = Math.hypot(point.x - from.x, point.y - from.y) || 1;
      point.x += ((point.x - from.x) / away) * reach;
      point.y += ((point.y - from.y) / away) * reach;
    }
  }
  const inside = new Map(opened.flatMap(({ places }) => [...places]));
  const beside = besideGroups(nodes, centres, new Set(opened.map(({ group }) => group)));
  return nodes.map(({ cluster }, i): Point => {
    const centre = centres.get(cluster) ?? { x: 0, y: 0 };
    const own = inside.get(i) ?? beside.get(i) ?? { x: 0, y: 0 };
    return { x: Math.round(centre.x + own.x), y: Math.round(centre.y + own.y) };
  });
};
