/** Gets the imported graph back from one that decisions have changed. Pure; see apply.ts. */
import type { Decision, Found, Graph, Paper } from '../../server/model.ts';
import { kinds, linkedKinds } from './nodes.ts';
import { type RowList, type Rows, relations, rowLists } from './relations.ts';
import { inForce } from './resolve.ts';

/** The rows as imported: a changed row is replaced by the one it came from. */
const foundRows = <K extends RowList>(
  list: K,
  rows: readonly Rows[K][],
  found: readonly Found[],
): Rows[K][] => {
  const { name, paper, target } = relations[list];
  const own = found.filter(({ relation }) => relation === name);
  const gone = new Set(own.flatMap((each) => (each.now === undefined ? [] : [`${each.paper} ${each.now}`])));
  const key = (row: Rows[K]): string => `${paper(row)} ${target(row)}`;
  const back = own.flatMap((each): Rows[K][] => (each.row === undefined ? [] : [JSON.parse(each.row)]));
  const kept = rows.filter((row) => !gone.has(key(row)));
  return [...new Map([...kept, ...back].map((row) => [key(row), row])).values()];
};

const foundPapers = (graph: Graph, lists: readonly Rows['lists'][]): Paper[] => {
  const own = graph.found.filter(({ relation }) => relation === 'Paper');
  const changed = new Set(own.map(({ paper }) => paper));
  const listed = new Set(lists.map(({ paper }) => paper));
  const back = new Map<string, Paper>();
  for (const { paper, row } of own) {
    if (row === undefined) continue;
    const base: Paper = JSON.parse(row);
    // A paper that nothing lists was removed with its import; records of several imports fill each other's gaps.
    if (base.id === paper || listed.has(base.id)) back.set(base.id, { ...base, ...back.get(base.id) });
  }
  const kept = graph.papers.filter(({ id }) => !back.has(id) && (!changed.has(id) || listed.has(id)));
  return [...kept, ...back.values()];
};

/** Nodes with the names that they had before they were renamed. */
const namesBefore = (decisions: readonly Decision[]): Map<string, object> => {
  const names = new Map<string, object>();
  for (const { act, subject, was } of inForce(decisions))
    if (act === 'rename' && was !== undefined && !names.has(subject)) names.set(subject, JSON.parse(was));
  return names;
};

/** Reverts the `decisions` that were applied to the graph. What was added since then stays. */
export const revertDecisions = (graph: Graph, decisions: readonly Decision[]): Graph => {
  const rows = Object.fromEntries(
    rowLists.map((list) => [list, foundRows(list, graph[list] as never, graph.found)]),
  ) as unknown as Pick<Graph, RowList>;
  const result: Graph = { ...graph, ...rows, papers: foundPapers(graph, rows.lists), found: [] };
  const names = namesBefore(decisions);
  for (const kind of linkedKinds) {
    const { list, nodes, field } = kinds[kind];
    const { name } = relations[list];
    const back = graph.found.flatMap(({ relation, node }) =>
      relation === name && node !== undefined ? [JSON.parse(node) as { id: string }] : [],
    );
    const all = new Map([...graph[nodes], ...back].map((node) => [node.id, names.get(node.id) ?? node]));
    const ends = (of: Graph): Set<string | undefined> =>
      new Set(of[list].map((row) => (row as unknown as Record<string, string>)[field]));
    const [are, were] = [ends(result), ends(graph)];
    Object.assign(result, {
      [nodes]: [...all].flatMap(([id, node]) => (are.has(id) || !were.has(id) ? [node] : [])),
    });
  }
  return result;
};
