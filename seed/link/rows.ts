/** Nodes by id and rows by paper. Pure. */

/** The rows of a list by paper. */
export const byPaper = <R extends { paper: string }>(rows: readonly R[]): Map<string, R[]> => {
  const groups = new Map<string, R[]>();
  for (const row of rows) {
    const known = groups.get(row.paper);
    if (known) known.push(row);
    else groups.set(row.paper, [row]);
  }
  return groups;
};

/** Nodes by id; of several with one id the last counts. */
export const byId = <N extends { id: string }>(nodes: readonly N[]): Map<string, N> =>
  new Map(nodes.map((node) => [node.id, node]));

/** All nodes, each once; of several with one id the last counts. */
export const united = <N extends { id: string }>(...lists: readonly (readonly N[])[]): N[] => [
  ...byId(lists.flat()).values(),
];
