/** The members of a cluster within its disc. Deterministic. */
import { at, type Ties } from '../networks/links.ts';
import { type Box, diameter, type Point, removeOverlaps } from './boxes.ts';
import { around, runForces, type Tie } from './forces.ts';

/** A node by its number, as large as its papers. */
export interface Member {
  number: number;
  papers: number;
}

/** Space around a member, in pixels at zoom 1. */
const margin = 7;

/** The area of a disc by the area of what lies in it: few nodes may stand in a row. */
const room = (members: number): number => 2 + 4 / Math.sqrt(members);

/** The radius of the disc in which these members stand. */
export const reachOf = (members: readonly { papers: number }[]): number => {
  const area = members.reduce((sum, { papers }) => sum + (diameter(papers) + margin) ** 2, 0);
  return Math.sqrt((room(members.length) * area) / Math.PI);
};

/** Distances from the middle are raised to this power, so that a dense middle gets more room. */
const opened = 0.7;

/** The share of the disc that the middles of members take. */
const inner = 0.9;

/** The points with their mean at 0, spread over a disc of this radius. */
const spread = (points: readonly Point[], reach: number): Point[] => {
  const [cx, cy] = [
    points.reduce((sum, { x }) => sum + x, 0) / points.length,
    points.reduce((sum, { y }) => sum + y, 0) / points.length,
  ];
  const far = points.map(({ x, y }) => Math.hypot(x - cx, y - cy));
  const most = Math.max(...far) || 1;
  return points.map(({ x, y }, i) => {
    const now = far[i] ?? 0;
    const scale = now > 0 ? (inner * reach * (now / most) ** opened) / now : 0;
    return { x: (x - cx) * scale, y: (y - cy) * scale };
  });
};

/** The angle by which members that have links outwards turn towards them. */
const angleTowards = (points: readonly Point[], outwards: readonly Point[]): number => {
  let [sin, cos] = [0, 0];
  points.forEach((point, i) => {
    const { x, y } = outwards[i] ?? { x: 0, y: 0 };
    cos += point.x * x + point.y * y;
    sin += point.x * y - point.y * x;
  });
  return sin === 0 && cos === 0 ? 0 : Math.atan2(sin, cos);
};

const turned = (points: readonly Point[], angle: number): Point[] => {
  const [cos, sin] = [Math.cos(angle), Math.sin(angle)];
  return points.map(({ x, y }) => ({ x: cos * x - sin * y, y: sin * x + cos * y }));
};

/** Boxes pushed apart, and drawn in again where they left the disc. */
const apart = (points: readonly Point[], members: readonly Member[], reach: number): Point[] => {
  const boxes = points.map((point, i): Box => {
    const size = diameter(members[i]?.papers ?? 1) + margin / 2;
    return { ...point, width: size, height: size };
  });
  removeOverlaps(boxes);
  const most = boxes.reduce((far, { x, y, width }) => Math.max(far, Math.hypot(x, y) + width / 2), 0);
  const scale = most > reach ? reach / most : 1;
  return boxes.map(({ x, y }) => ({ x: x * scale, y: y * scale }));
};

/**
 * Where the members stand around 0, in their order. `ties` are the links among them; `outwards` says for each where its
 * other links lead, as the sum of directions.
 */
export const placeWithin = (
  members: readonly Member[],
  ties: readonly Tie[],
  outwards: readonly Point[],
  reach: number,
): Point[] => {
  if (members.length === 1) return [{ x: 0, y: 0 }];
  const start = new Map(
    members.map(({ number }, i): [number, Point] => [number, around({ x: 0, y: 0 }, i, members.length)]),
  );
  const rested = ties.length > 0 ? runForces(start, ties) : start;
  const points = spread(
    members.map(({ number }) => rested.get(number) ?? { x: 0, y: 0 }),
    reach,
  );
  return apart(turned(points, angleTowards(points, outwards)), members, reach);
};

/** The links within each group, and of each node the sum of the directions of its links to other groups. */
export const splitTies = (
  ties: Ties,
  homes: Int32Array,
  centres: readonly Point[],
): { inside: Tie[][]; outwards: Point[] } => {
  const inside: Tie[][] = centres.map(() => []);
  const outwards = Array.from(homes, (): Point => ({ x: 0, y: 0 }));
  const lead = (node: number, to: number, weight: number): void => {
    const [from, towards, sum] = [centres[at(homes, node)], centres[at(homes, to)], outwards[node]];
    if (!from || !towards || !sum) return;
    const far = Math.hypot(towards.x - from.x, towards.y - from.y) || 1;
    sum.x += (weight * (towards.x - from.x)) / far;
    sum.y += (weight * (towards.y - from.y)) / far;
  };
  ties.sources.forEach((source, link) => {
    const [target, weight] = [at(ties.targets, link), at(ties.weights, link)];
    if (homes[source] === homes[target]) inside[at(homes, source)]?.push({ source, target, weight });
    else {
      lead(source, target, weight);
      lead(target, source, weight);
    }
  });
  return { inside, outwards };
};
