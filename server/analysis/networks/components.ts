/** Connected components of an undirected network. */
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

/** The nodes in groups, by a number for each: the largest group first (ties by smallest id), members ascending. */
export const grouped = (ids: readonly string[], numberOf: (i: number) => number): number[][] => {
  const groups = new Map<number, { nodes: number[]; smallest: string }>();
  for (const [i, id] of ids.entries()) {
    const number = numberOf(i);
    const group = groups.get(number);
    if (!group) groups.set(number, { nodes: [i], smallest: id });
    else {
      group.nodes.push(i);
      if (id < group.smallest) group.smallest = id;
    }
  }
  return [...groups.values()]
    .sort((a, b) => b.nodes.length - a.nodes.length || (a.smallest < b.smallest ? -1 : 1))
    .map(({ nodes }) => nodes);
};

/** The components, largest first (ties by smallest id), members ascending. */
export const components = (ids: readonly string[], { sources, targets }: Ties): number[][] => {
  const union = openUnion(ids.length);
  for (let link = 0; link < sources.length; link += 1) union.join(at(sources, link), at(targets, link));
  return grouped(ids, union.find);
};

/** For each node the number of its group. */
export const homesOf = (nodes: number, groups: readonly (readonly number[])[]): Int32Array => {
  const homes = new Int32Array(nodes);
  for (const [number, group] of groups.entries()) for (const node of group) homes[node] = number;
  return homes;
};
