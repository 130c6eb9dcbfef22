/** Which nodes search would not find under their names, because their index entries are not in step. */
import type { Graph } from '../../../server/model.ts';
import { emptyGraph } from '../../../server/model.ts';
import { nodePages, relationPages } from '../../../server/queries/library/export-graph.ts';
import { indexEntries } from '../../../server/queries/library/index-entries.ts';
import { type IndexSum, isSame, sumOf } from '../../../server/store/index-sums.ts';
import { called, searchText } from '../../../server/store/search-text.ts';
import type { FileIndex } from '../../../server/store/sqlite/verify.ts';
import type { Mending, Store } from '../../../server/store/store.ts';
import { type NodeList, nodeTables } from '../../../server/store/tables.ts';

const limit = 2000;

/** What the index of an engine has that stores entries with the nodes. */
export const storedIndex = async (store: Store): Promise<FileIndex> => {
  const sums = new Map<string, IndexSum>();
  for (const question of indexEntries)
    for (let after = ''; ; ) {
      const rows = await store.ask(question, { after, limit });
      for (const { kind, id, key, grams } of rows) sums.set(`${kind} ${id}`, sumOf({ key, grams }));
      const last = rows.at(-1);
      if (!last || rows.length < limit) break;
      after = last.id;
    }
  return { sums, has: () => false };
};

const page = async (store: Store, list: NodeList, after: string): Promise<Graph> => {
  const asked = { after, limit };
  const graph = emptyGraph();
  if (list === 'papers') graph.wrote = (await store.ask(relationPages.wrote, asked)).rows;
  Object.assign(graph, {
    [list]: await store.ask<typeof asked, [object[]], object[]>(nodePages[list] as never, asked),
  });
  return graph;
};

/** The nodes whose entries are wrong, and the names of entries without a node. */
export const indexFaults = async (
  store: Store,
  { sums: given, has }: FileIndex,
): Promise<{ names: Mending['names']; strays: string[] }> => {
  const names: Mending['names'][number][] = [];
  const sums = new Map(given);
  for (const list of Object.keys(nodeTables) as NodeList[])
    for (let after = ''; ; ) {
      const graph = await page(store, list, after);
      called(list, graph).forEach((each, i) => {
        const id = graph[list][i]?.id ?? '';
        const place = `${nodeTables[list].kind} ${id}`;
        const entry = searchText(each);
        if (!isSame(sumOf(entry), sums.get(place)) && !has(place, entry))
          names.push({ list, id, called: each });
        sums.delete(place);
      });
      const last = graph[list].at(-1);
      if (!last || graph[list].length < limit) break;
      after = last.id;
    }
  return { names, strays: [...sums.keys()] };
};
