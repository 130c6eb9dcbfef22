/**
 * Places discs side by side: those with strong links near each other, none over another, the whole a little wider than
 * high, as pages are. A disc is the area of a cluster. Deterministic.
 */
import { at, type Ties } from '../networks/links.ts';
import type { Point } from './boxes.ts';
import { golden, runForces, type Tie } from './forces.ts';

export interface Disc extends Point {
  reach: number;
}

/** Free space between two discs: a share of the smaller one's radius, and pixels at zoom 1. */
const gap = { share: 0.2, least: 12 };

/** Width of the whole by its height. */
const aspect = 1.12;

/** The share of the whole that discs fill before they are pushed apart: more would leave no room to move. */
const filled = 0.6;

/** How far a disc moves towards the middle in a pass. */
const gravity = 0.012;

const distance = (a: Disc, b: Disc): number =>
  a.reach + b.reach + Math.max(gap.least, gap.share * Math.min(a.reach, b.reach));

/** Pushes overlapping discs apart, the smaller one farther; answers whether any did. Sort and sweep along x. */
const pushApart = (discs: readonly Disc[]): boolean => {
  const sorted = [...discs].sort((a, b) => a.x - a.reach - (b.x - b.reach));
  let moved = false;
  sorted.forEach((a, i) => {
    for (let j = i + 1; j < sorted.length; j += 1) {
      const b = sorted[j];
      if (!b || b.x - b.reach > a.x + a.reach + gap.least + gap.share * a.reach) break;
      const [dx, dy] = [b.x - a.x, b.y - a.y];
      const least = distance(a, b);
      // Most pairs are far apart, and a root takes longer than all else here.
      if (dx * dx + dy * dy >= least * least) continue;
      const apart = Math.hypot(dx, dy);
      const over = least - apart;
      if (over <= 1e-3) continue;
      moved = true;
      const share = b.reach ** 2 / (a.reach ** 2 + b.reach ** 2);
      const [ux, uy] = apart > 1e-6 ? [dx / apart, dy / apart] : [Math.cos(i * golden), Math.sin(i * golden)];
      a.x -= ux * over * share;
      a.y -= uy * over * share;
      b.x += ux * over * (1 - share);
      b.y += uy * over * (1 - share);
    }
  });
  return moved;
};

/** The number of passes; more discs are cheaper to leave as they are than to move for seconds. */
const passesFor = (discs: number): number =>
  Math.max(40, Math.min(240, Math.round(60_000 / Math.max(1, discs))));

/** Draws the discs to the middle, and those that are linked to each other, then pushes them apart. */
const settle = (discs: readonly Disc[], ties: readonly Tie[]): void => {
  const passes = passesFor(discs.length);
  for (let pass = 0; pass < passes; pass += 1) {
    const warmth = 1 - pass / passes;
    for (const disc of discs) {
      disc.x -= disc.x * gravity * warmth;
      disc.y -= disc.y * gravity * aspect * aspect * warmth;
    }
    for (const { source, target, weight } of ties) {
      const [a, b] = [discs[source], discs[target]];
      if (!a || !b) continue;
      const far = Math.hypot(b.x - a.x, b.y - a.y) - distance(a, b);
      if (far <= 0) continue;
      const pull = (0.08 * warmth * weight * far) / (far + distance(a, b));
      const share = b.reach ** 2 / (a.reach ** 2 + b.reach ** 2);
      const [dx, dy] = [b.x - a.x, b.y - a.y];
      a.x += dx * pull * share;
      a.y += dy * pull * share;
      b.x -= dx * pull * (1 - share);
      b.y -= dy * pull * (1 - share);
    }
    pushApart(discs);
  }
  for (let pass = 0; pass < passes && pushApart(discs); pass += 1);
};

/** Ties of this rank and below at both ends only matter to the forces. */
const holding = 2;

/** The strongest ties of every disc, each as strong as it is beside that disc's strongest one. */
const strongestOf = (ties: Ties, discs: number): Tie[] => {
  const most = new Float64Array(discs);
  const count = new Int32Array(discs);
  const order = Array.from(ties.sources, (_, tie) => tie).sort(
    (a, b) => at(ties.weights, b) - at(ties.weights, a) || a - b,
  );
  return order.flatMap((tie) => {
    const [source, target, weight] = [at(ties.sources, tie), at(ties.targets, tie), at(ties.weights, tie)];
    const holds = [source, target].some((end) => at(count, end) < holding);
    let share = 0;
    for (const end of [source, target]) {
      if (count[end] === 0) most[end] = weight;
      count[end] = at(count, end) + 1;
      share = Math.max(share, weight / at(most, end));
    }
    return holds ? [{ source, target, weight: share }] : [];
  });
};

/** Where forces put the linked discs, by number; the middle of the whole is 0. */
const byForces = (ties: Ties): Map<number, Point> => {
  const linked = [...new Set([...ties.sources, ...ties.targets])].sort((a, b) => a - b);
  if (linked.length === 0) return new Map();
  const links = Array.from(ties.sources, (source, tie) => ({
    source,
    target: at(ties.targets, tie),
    weight: at(ties.weights, tie),
  }));
  const start = new Map(
    linked.map((disc, i): [number, Point] => [
      disc,
      { x: Math.sqrt(i) * Math.cos(i * golden), y: Math.sqrt(i) * Math.sin(i * golden) },
    ]),
  );
  const places = runForces(start, links);
  const all = [...places.values()];
  const [cx, cy] = [
    all.reduce((sum, { x }) => sum + x, 0) / all.length,
    all.reduce((sum, { y }) => sum + y, 0) / all.length,
  ];
  return new Map([...places].map(([disc, { x, y }]) => [disc, { x: x - cx, y: y - cy }]));
};

/** The places turned so that they lie along x, and spread over the area that the discs need. */
const spread = (places: ReadonlyMap<number, Point>, area: number): Map<number, Point> => {
  const all = [...places.values()];
  const sum = (term: (point: Point) => number): number =>
    all.reduce((total, point) => total + term(point), 0);
  const [xx, yy, xy] = [sum(({ x }) => x * x), sum(({ y }) => y * y), sum(({ x, y }) => x * y)];
  const angle = Math.atan2(2 * xy, xx - yy) / 2;
  const [cos, sin] = [Math.cos(angle), Math.sin(angle)];
  const turned = [...places].map(([disc, { x, y }]): [number, Point] => [
    disc,
    { x: cos * x + sin * y, y: cos * y - sin * x },
  ]);
  // Of points spread evenly over a disc, the mean of the squared distance is half of the squared radius.
  const radius = Math.sqrt((2 * (xx + yy)) / Math.max(1, all.length)) || 1;
  const scale = Math.sqrt(area / filled / Math.PI) / radius;
  return new Map(turned.map(([disc, { x, y }]) => [disc, { x: x * scale, y: y * scale }]));
};

/** The points turned by a right angle if they reach farther up and down than to the sides. */
const wider = (discs: readonly Disc[]): Point[] => {
  const extent = (of: (disc: Disc) => number): number => {
    const ends = discs.flatMap((disc) => [of(disc) - disc.reach, of(disc) + disc.reach]);
    return (
      ends.reduce((most, end) => Math.max(most, end), -Infinity) -
      ends.reduce((least, end) => Math.min(least, end), Infinity)
    );
  };
  const isUpright = extent(({ y }) => y) > extent(({ x }) => x);
  return discs.map(({ x, y }) => (isUpright ? { x: y, y: -x } : { x, y }));
};

/** The middles of discs with these radii; `ties` between them, by association strength. */
export const placeDiscs = (reaches: readonly number[], ties: Ties): Point[] => {
  const area = Math.PI * reaches.reduce((sum, reach) => sum + reach ** 2, 0);
  const places = spread(byForces(ties), area);
  // Discs without any link lie around the others, the largest first.
  let around = 0;
  const radius = Math.sqrt(area / filled / Math.PI);
  const discs = reaches.map((reach, i): Disc => {
    const place = places.get(i);
    if (place) return { ...place, reach };
    around += 1;
    const far = places.size === 0 ? Math.sqrt(around) * reach * 2 : radius * (1.05 + 0.004 * around);
    return { x: far * aspect * Math.cos(around * golden), y: far * Math.sin(around * golden), reach };
  });
  settle(discs, strongestOf(ties, reaches.length));
  return wider(discs);
};
