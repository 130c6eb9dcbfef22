/**
 * The layout of a network. In a small one every connected component is laid out by ForceAtlas2 with association strength
 * as weight, starting from its clusters; then overlaps are removed and components packed. A large one is laid out as a map
 * of its clusters. It is deterministic: the same data gives the same picture.
 */
import { components, homesOf, ranksOf } from '../networks/components.ts';
import { at, type Ties } from '../networks/links.ts';
import { type Box, type LayoutNode, labelled, nodeBox, type Point, removeOverlaps } from './boxes.ts';
import { around, golden, runForces, type Tie } from './forces.ts';
import { pack } from './pack.ts';
import { layMap } from './territories.ts';

/** Median length of a link, in pixels at zoom 1. */
const linkLength = 90;

/** Start positions: clusters on a sunflower, members around the centre of their cluster; by the number of the node. */
const startPositions = (groups: readonly (readonly number[])[]): Map<number, Point> => {
  const spread = Math.sqrt(groups.reduce((sum, group) => sum + group.length, 0));
  return new Map(
    groups.flatMap((group, g) => {
      const radius = spread * Math.sqrt(g);
      const centre = { x: radius * Math.cos(g * golden), y: radius * Math.sin(g * golden) };
      return group.map((node, i): [number, Point] => [node, around(centre, i, group.length)]);
    }),
  );
};

/** Rotates the points so that their first principal component lies along x, and centres them on 0. */
const turnLevel = (points: Map<number, Point>): Map<number, Point> => {
  const all = [...points.values()];
  const cx = all.reduce((sum, p) => sum + p.x, 0) / all.length;
  const cy = all.reduce((sum, p) => sum + p.y, 0) / all.length;
  const sum = (term: (x: number, y: number) => number): number =>
    all.reduce((total, p) => total + term(p.x - cx, p.y - cy), 0);
  const angle = Math.atan2(2 * sum((x, y) => x * y), sum((x) => x * x) - sum((_, y) => y * y)) / 2;
  const [cos, sin] = [Math.cos(angle), Math.sin(angle)];
  return new Map(
    [...points].map(([id, { x, y }]) => [
      id,
      { x: cos * (x - cx) + sin * (y - cy), y: cos * (y - cy) - sin * (x - cx) },
    ]),
  );
};

const median = (values: number[]): number => values.sort((a, b) => a - b)[Math.floor(values.length / 2)] ?? 1;

/** Scales the points so that the median link has the wanted length. */
const scaleLinks = (points: Map<number, Point>, links: readonly Tie[]): Map<number, Point> => {
  const lengths = links.flatMap(({ source, target }) => {
    const [a, b] = [points.get(source), points.get(target)];
    return a && b ? [Math.hypot(a.x - b.x, a.y - b.y)] : [];
  });
  const factor = linkLength / (median(lengths) || 1);
  return new Map([...points].map(([id, { x, y }]) => [id, { x: x * factor, y: y * factor }]));
};

const placeComponent = (
  groups: readonly (readonly number[])[],
  links: readonly Tie[],
): Map<number, Point> => {
  const start = startPositions(groups);
  return links.length === 0 ? start : scaleLinks(turnLevel(runForces(start, links)), links);
};

const layComponents = (
  nodes: readonly LayoutNode[],
  ties: Ties,
  groups: readonly (readonly number[])[],
): Point[] => {
  const parts = components(ranksOf(nodes.map(({ id }) => id)), ties);
  const partOf = homesOf(nodes.length, parts);
  const partGroups: (readonly number[])[][] = parts.map(() => []);
  const partLinks: Tie[][] = parts.map(() => []);
  for (const group of groups) partGroups[at(partOf, group[0] ?? 0)]?.push(group);
  ties.sources.forEach((source, link) => {
    const target = at(ties.targets, link);
    partLinks[at(partOf, source)]?.push({ source, target, weight: at(ties.weights, link) });
  });
  const pieces = parts.map((_, i) => {
    const placed = placeComponent(partGroups[i] ?? [], partLinks[i] ?? []);
    const boxes = [...placed].map(([number, point]): Box & { number: number } => {
      const node = nodes[number];
      return { number, ...point, ...nodeBox(node?.label ?? '', node?.papers ?? 1) };
    });
    removeOverlaps(boxes);
    return boxes;
  });
  const shifts = pack(pieces);
  const places: Point[] = nodes.map(() => ({ x: 0, y: 0 }));
  for (const [i, boxes] of pieces.entries())
    for (const { number, x, y } of boxes)
      places[number] = { x: Math.round(x + (shifts[i]?.x ?? 0)), y: Math.round(y + (shifts[i]?.y ?? 0)) };
  return places;
};

/**
 * Positions of all nodes in pixels at zoom 1, around 0. Ties are weighted by association strength; `groups` are the
 * clusters, each connected, so that no cluster spans two components. `kin`: clusters that have to do with the same.
 */
export const layout = (
  nodes: readonly LayoutNode[],
  ties: Ties,
  groups: readonly (readonly number[])[],
  kin?: Ties,
): Point[] =>
  nodes.length > labelled
    ? layMap(
        Int32Array.from(nodes, ({ papers }) => papers),
        ties,
        groups,
        kin,
      )
    : layComponents(nodes, ties, groups);
