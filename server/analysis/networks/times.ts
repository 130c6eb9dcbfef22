/** When what a network draws took place. Pure. */
import type { Network, NetworkTimes } from '../../api.ts';
import { groupOf } from './collapse.ts';
import { undated } from './incidence.ts';
import { eachJoint } from './joint.ts';
import { at } from './links.ts';
import { drawnPairs, type PreparedNetwork, picture } from './network.ts';
import type { NetworkOptions } from './options.ts';

type Years = [year: number, papers: number][];

/** Papers counted by year, for each of some numbers. */
const openCounts = (length: number) => {
  const counts: (Map<number, number> | undefined)[] = new Array(length);
  return {
    add(i: number, year: number): void {
      if (year === undated) return;
      counts[i] ??= new Map();
      counts[i].set(year, (counts[i].get(year) ?? 0) + 1);
    },
    of: (i: number): Years => [...(counts[i] ?? [])].sort(([a], [b]) => a - b),
  };
};

/** Of a network of papers, by the years of each node: a link stands in the later of the first years of its ends. */
const ofPapers = (
  { nodes, links }: Pick<Network, 'nodes' | 'links'>,
  yearsOf: (node: number) => Years,
): NetworkTimes => {
  const years = new Map(nodes.map(({ id }, i) => [id, yearsOf(i)]));
  const first = (id: string): number | undefined => years.get(id)?.[0]?.[0];
  return {
    nodes: nodes.flatMap(({ id }) => {
      const own = years.get(id) ?? [];
      return own.length > 0 ? [{ id, years: own }] : [];
    }),
    links: links.flatMap(({ source, target }) => {
      const [a, b] = [first(source), first(target)];
      return a === undefined || b === undefined
        ? []
        : [{ source, target, years: [[Math.max(a, b), 1]] satisfies Years }];
    }),
  };
};

/** Of a network of papers that are drawn one by one. */
export const timesOfPapers = (network: Pick<Network, 'nodes' | 'links'>): NetworkTimes =>
  ofPapers(network, (i) => {
    const year = network.nodes[i]?.year;
    return year === undefined ? [] : [[year, 1]];
  });

/** The drawn nodes that an item is part of: itself or its group, and its group even where it is drawn beside it. */
const drawnBy = (prepared: PreparedNetwork, { nodes, places }: ReturnType<typeof picture>['drawn']) => {
  const groups = new Map<number, number>();
  for (const [node, { id }] of nodes.entries()) {
    const group = groupOf(id);
    if (group === undefined) continue;
    for (const item of prepared.itemsOf(group)) if (at(places, item) !== node) groups.set(item, node);
  }
  return (item: number): number[] => [at(places, item), groups.get(item) ?? -1].filter((node) => node !== -1);
};

/** The years of the nodes and links of a network as it is drawn; a paper counts once for a group. */
export const timesOf = (
  prepared: PreparedNetwork,
  options: NetworkOptions,
  isOfPapers: boolean,
): NetworkTimes => {
  const { incidence } = prepared;
  const { items, years, starts, members } = incidence;
  const { drawn, kept } = picture(prepared, options);
  const { nodes } = drawn;
  const nodesOf = drawnBy(prepared, drawn);
  const counts = openCounts(nodes.length);
  const ends = Array.from(kept.sources, (source, link) => {
    const [one, other] = [nodes[source]?.id ?? '', nodes[at(kept.targets, link)]?.id ?? ''];
    return one < other ? { source: one, target: other } : { source: other, target: one };
  });
  if (isOfPapers) {
    for (let item = 0; item < items.length; item += 1)
      for (const node of nodesOf(item)) counts.add(node, items.years?.[item] ?? undated);
    const links = ends.map((link) => ({ ...link, weight: 1, papers: [] }));
    return ofPapers({ nodes, links }, counts.of);
  }
  for (let paper = 0; paper < years.length; paper += 1) {
    const own = Array.from(members.subarray(at(starts, paper), at(starts, paper + 1)), nodesOf);
    for (const node of new Set(own.flat())) counts.add(node, at(years, paper));
  }
  const joint = openCounts(ends.length);
  eachJoint(incidence, drawnPairs(prepared, drawn, kept), (pair, paper) => joint.add(pair, at(years, paper)));
  const some = <T>(of: readonly T[], yearsOf: (i: number) => Years) =>
    of.flatMap((each, i) => {
      const found = yearsOf(i);
      return found.length > 0 ? [{ ...each, years: found }] : [];
    });
  return {
    nodes: some(
      nodes.map(({ id }) => ({ id })),
      counts.of,
    ),
    links: some(ends, joint.of),
  };
};
