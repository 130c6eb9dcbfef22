/** Connected components of an undirected network. */

export interface Tie {
  source: string;
  target: string;
}

/** Maps each id to its index in `ids`, and any other id to -1. */
export const numbering = (ids: readonly string[]): ((id: string) => number) => {
  const numbers = new Map(ids.map((id, i) => [id, i]));
  return (id) => numbers.get(id) ?? -1;
};

/** Disjoint sets of the numbers 0 to n - 1 (union-find with path halving). */
export const openUnion = (n: number) => {
  const parents = Int32Array.from({ length: n }, (_, i) => i);
  const parent = (i: number): number => parents[i] as number;
  const find = (i: number): number => {
    let root = i;
    while (parent(root) !== root) {
      parents[root] = parent(parent(root));
      root = parent(root);
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

/**
 * The ids in groups, by a number for each: the largest group first (ties by smallest member id), each with its members
 * in the order of `ids`.
 */
export const grouped = (ids: readonly string[], numberOf: (i: number) => number): string[][] => {
  const groups = new Map<number, { ids: string[]; smallest: string }>();
  for (const [i, id] of ids.entries()) {
    const number = numberOf(i);
    const group = groups.get(number);
    if (!group) groups.set(number, { ids: [id], smallest: id });
    else {
      group.ids.push(id);
      if (id < group.smallest) group.smallest = id;
    }
  }
  return [...groups.values()]
    .sort((a, b) => b.ids.length - a.ids.length || (a.smallest < b.smallest ? -1 : 1))
    .map((group) => group.ids);
};

/**
 * The components, largest first (ties by smallest member id), each with its members in the order of `ids`.
 * Links whose ends are not both in `ids` are passed over.
 */
export const components = (ids: readonly string[], links: readonly Tie[]): string[][] => {
  const numberOf = numbering(ids);
  const union = openUnion(ids.length);
  for (const { source, target } of links) {
    const [a, b] = [numberOf(source), numberOf(target)];
    if (a >= 0 && b >= 0) union.join(a, b);
  }
  return grouped(ids, union.find);
};
