/** A map of clusters: every cluster has a disc of its own, and its members stand within it. Deterministic. */
import { homesOf } from '../networks/components.ts';
import { at, type Ties } from '../networks/links.ts';
import type { Point } from './boxes.ts';
import { type Disc, placeDiscs } from './discs.ts';
import type { Tie } from './forces.ts';
import { placeWithin, reachOf, splitTies } from './within.ts';

/** Where the groups stand, and how far each reaches. */
export interface Territories {
  centres: readonly Point[];
  reaches: readonly number[];
}

/** The links between groups: the cosine of what they have in common. Groups from `most` on are left out. */
const between = (ties: Ties, homes: Int32Array, most: number): Ties => {
  const strengths = new Float64Array(most);
  const sums = new Map<number, number>();
  ties.sources.forEach((source, link) => {
    const [one, other] = [at(homes, source), at(homes, at(ties.targets, link))];
    const weight = at(ties.weights, link);
    for (const group of [one, other]) if (group < most) strengths[group] = at(strengths, group) + weight;
    if (one === other || one >= most || other >= most) return;
    const key = Math.min(one, other) * most + Math.max(one, other);
    sums.set(key, (sums.get(key) ?? 0) + weight);
  });
  const pairs = [...sums.keys()].sort((a, b) => a - b);
  const ends = (of: (key: number) => number): Int32Array => Int32Array.from(pairs, of);
  const [sources, targets] = [ends((key) => Math.floor(key / most)), ends((key) => key % most)];
  return {
    sources,
    targets,
    weights: Float64Array.from(
      pairs,
      (key, i) =>
        (sums.get(key) ?? 0) / Math.sqrt(at(strengths, at(sources, i)) * at(strengths, at(targets, i))),
    ),
  };
};

/** The strength of kinship, beside the strongest tie. */
const kinship = 0.2;

/** Ties and, for groups that have few, those of kinship: groups that work on the same lie near each other. */
const withKin = (ties: Ties, kin: Ties | undefined): Ties => {
  if (!kin) return ties;
  const most = ties.weights.reduce((max, weight) => Math.max(max, weight), 0) || 1;
  const linked = new Set([...ties.sources, ...ties.targets]);
  const wanted = Array.from(kin.sources, (_, i) => i).filter(
    (i) => !linked.has(at(kin.sources, i)) || !linked.has(at(kin.targets, i)),
  );
  return {
    sources: Int32Array.from([...ties.sources, ...wanted.map((i) => at(kin.sources, i))]),
    targets: Int32Array.from([...ties.targets, ...wanted.map((i) => at(kin.targets, i))]),
    weights: Float64Array.from([...ties.weights, ...wanted.map((i) => kinship * most * at(kin.weights, i))]),
  };
};

/** The radius of the disc of some nodes. */
const reachIn = (papers: Int32Array, members: readonly number[]): number =>
  reachOf(members.map((member) => ({ papers: at(papers, member) })));

/** A group that has parts needs more room, for the space between them. */
const roomForParts = 1.25;

/** Gives the first `most` groups a place; `papers` are those of each node. `kin`: between groups that have to do with the same. */
export const placeGroups = (
  papers: Int32Array,
  ties: Ties,
  groups: readonly (readonly number[])[],
  most: number,
  { kin, parted }: { kin?: Ties | undefined; parted?: ReadonlySet<number> } = {},
): Territories => {
  const homes = homesOf(papers.length, groups);
  const reaches = groups
    .slice(0, most)
    .map((members, group) => reachIn(papers, members) * (parted?.has(group) ? roomForParts : 1));
  const bonds = withKin(between(ties, homes, reaches.length), kin);
  return { centres: placeDiscs(reaches, bonds), reaches };
};

/** Where the members of a group stand, and the discs of its parts. */
export interface Settled {
  places: ReadonlyMap<number, Point>;
  /** In the order of the parts. */
  parts: readonly Disc[];
}

/** The discs of parts within that of their group. */
const discsWithin = (
  parts: readonly (readonly number[])[],
  papers: Int32Array,
  inside: readonly Tie[],
  { x: left, y: top, reach }: Disc,
): Disc[] => {
  const ties: Ties = {
    sources: Int32Array.from(inside, ({ source }) => source),
    targets: Int32Array.from(inside, ({ target }) => target),
    weights: Float64Array.from(inside, ({ weight }) => weight),
  };
  const reaches = parts.map((members) => reachIn(papers, members));
  const places = placeDiscs(reaches, between(ties, homesOf(papers.length, parts), parts.length));
  const most = places.reduce((far, { x, y }, i) => Math.max(far, Math.hypot(x, y) + (reaches[i] ?? 0)), 1);
  const scale = Math.min(1, (0.97 * reach) / most);
  return places.map(({ x, y }, i) => ({
    x: left + x * scale,
    y: top + y * scale,
    reach: (reaches[i] ?? 0) * scale,
  }));
};

/** Places the members of groups on request, those of a group with parts within the discs of these. */
export const settler = (
  papers: Int32Array,
  ties: Ties,
  groups: readonly (readonly number[])[],
  { centres, reaches }: Territories,
  partsOf: (group: number) => readonly (readonly number[])[] = () => [],
): ((group: number) => Settled) => {
  const { inside, outwards } = splitTies(ties, homesOf(papers.length, groups), centres);
  const settle = (
    members: readonly number[],
    links: readonly Tie[],
    { x, y, reach }: Disc,
  ): [number, Point][] => {
    const places = placeWithin(
      members.map((number) => ({ number, papers: at(papers, number) })),
      links,
      members.map((member) => outwards[member] ?? { x: 0, y: 0 }),
      reach,
    );
    return members.map((member, i) => [member, { x: (places[i]?.x ?? 0) + x, y: (places[i]?.y ?? 0) + y }]);
  };
  return (group) => {
    const links = inside[group] ?? [];
    const disc = { ...(centres[group] ?? { x: 0, y: 0 }), reach: reaches[group] ?? 0 };
    const parts = partsOf(group);
    if (parts.length === 0) return { places: new Map(settle(groups[group] ?? [], links, disc)), parts: [] };
    const discs = discsWithin(parts, papers, links, disc);
    const partOf = new Map(parts.flatMap((members, part) => members.map((member) => [member, part])));
    const places = parts.flatMap((members, part) =>
      settle(
        members,
        links.filter(({ source, target }) => partOf.get(source) === part && partOf.get(target) === part),
        discs[part] ?? disc,
      ),
    );
    return { places: new Map(places), parts: discs };
  };
};

/** Positions of all nodes of a map. */
export const layMap = (
  papers: Int32Array,
  ties: Ties,
  groups: readonly (readonly number[])[],
  kin?: Ties,
): Point[] => {
  const settle = settler(papers, ties, groups, placeGroups(papers, ties, groups, groups.length, { kin }));
  const places = Array.from(papers, (): Point => ({ x: 0, y: 0 }));
  groups.forEach((_, group) => {
    for (const [member, { x, y }] of settle(group).places)
      places[member] = { x: Math.round(x), y: Math.round(y) };
  });
  return places;
};
