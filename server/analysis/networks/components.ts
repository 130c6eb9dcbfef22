/** Connected components of an undirected network. */
import { ascending } from './incidence.ts';
import { at, type Ties } from './links.ts';

/** Disjoint sets of the numbers 0 to n - 1 (union-find with path halving). */
export const openUnion = (n: number) => {
  const parents = Int32Array.from({ length: n }, (_, i) => i);
  const find = (i: number): number => {
    let root = i;
    while (at(parents, root) !== root) {
      parents[root] = at(parents, at(parents, root));
      root = at(parents, root);
    }
    return root;
  };
  return {
    find,
    /** Joins the sets of two numbers; true if they were different sets. */
    join: (a: number, b: number): boolean => {
      const [one, other] = [find(a), find(b)];
      parents[Math.max(one, other)] = Math.min(one, other);
      return one !== other;
    },
  };
};

/** For each of some ids its place in their order: numbers are compared faster. */
export const ranksOf = (ids: readonly string[]): Int32Array => {
  const order = ids.map((_, i) => i).sort((a, b) => ascending(ids[a] ?? '', ids[b] ?? ''));
  const ranks = new Int32Array(ids.length);
  for (const [rank, i] of order.entries()) ranks[i] = rank;
  return ranks;
};

/**
 * The nodes in groups, by a number below n for each: the largest group first (ties by smallest rank), members ascending.
 */
export const grouped = (ranks: Int32Array, numberOf: (i: number) => number): number[][] => {
  const groups: { nodes: number[]; smallest: number }[] = [];
  const places = new Int32Array(ranks.length).fill(-1);
  for (let i = 0; i < ranks.length; i += 1) {
    const number = numberOf(i);
    const group = groups[at(places, number)];
    if (!group) {
      places[number] = groups.length;
      groups.push({ nodes: [i], smallest: at(ranks, i) });
    } else {
      group.nodes.push(i);
      group.smallest = Math.min(group.smallest, at(ranks, i));
    }
  }
  return groups
    .sort((a, b) => b.nodes.length - a.nodes.length || a.smallest - b.smallest)
    .map(({ nodes }) => nodes);
};

/** The components, largest first (ties by smallest rank), members ascending. */
export const components = (ranks: Int32Array, { sources, targets }: Ties): number[][] => {
  const union = openUnion(ranks.length);
  for (let link = 0; link < sources.length; link += 1) union.join(at(sources, link), at(targets, link));
  return grouped(ranks, union.find);
};

/** For each node the number of its group. */
export const homesOf = (nodes: number, groups: readonly (readonly number[])[]): Int32Array => {
  const homes = new Int32Array(nodes);
  for (const [number, group] of groups.entries()) for (const node of group) homes[node] = number;
  return homes;
};
