/** Connected components of an undirected network. */

export interface Tie {
  source: string;
  target: string;
}

/**
 * The components, largest first (ties by smallest member id), each with its members in the order of `ids`.
 * Links with an end outside `ids` are ignored. Linear in nodes and links.
 */
export const components = (ids: readonly string[], links: readonly Tie[]): string[][] => {
  const neighbors = new Map<string, string[]>(ids.map((id) => [id, []]));
  for (const { source, target } of links) {
    const a = neighbors.get(source);
    const b = neighbors.get(target);
    if (a && b) {
      a.push(target);
      b.push(source);
    }
  }
  const home = new Map<string, number>();
  let count = 0;
  for (const start of ids) {
    if (home.has(start)) continue;
    const stack = [start];
    home.set(start, count);
    for (let id = stack.pop(); id !== undefined; id = stack.pop()) {
      for (const next of neighbors.get(id) ?? []) {
        if (home.has(next)) continue;
        home.set(next, count);
        stack.push(next);
      }
    }
    count += 1;
  }
  const groups: string[][] = Array.from({ length: count }, () => []);
  for (const id of ids) groups[home.get(id) ?? 0]?.push(id);
  const smallest = new Map(groups.map((group) => [group, [...group].sort()[0] ?? '']));
  const first = (group: string[]): string => smallest.get(group) ?? '';
  return groups.sort((a, b) => b.length - a.length || (first(a) < first(b) ? -1 : 1));
};
