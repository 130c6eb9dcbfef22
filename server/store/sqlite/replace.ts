/** Replaces everything about some papers by a graph, within the caller's transaction. */
import type { DatabaseSyncInstance } from '@photostructure/sqlite';
import type { Graph } from '../../model.ts';
import { batches } from '../batches.ts';
import { keyColumns, withKeys } from '../derived.ts';
import { nodeTables } from '../tables.ts';
import { forget, forgetOrphans, hide } from './forget.ts';
import { openLoad } from './load.ts';
import { isAt } from './revision.ts';

const nodeLists = ['papers', 'authors', 'venues', 'techniques'] as const;

type Values = Record<string, string | number | undefined>;

/** Existing nodes get the fields of the graph and new index entries. */
const resetNodes = (db: DatabaseSyncInstance, graph: Graph): void => {
  for (const list of nodeLists) {
    const { name, columns } = nodeTables[list];
    const stored = (list === 'papers' ? [...columns, ...keyColumns] : columns).filter(
      (column) => column !== 'id',
    );
    const update = db.prepare(
      `UPDATE ${name} SET ${stored.map((column) => `${column} = :${column}`).join(', ')} WHERE id = :id
       AND (${stored.map((column) => `${column} IS NOT :${column}`).join(' OR ')})`,
    );
    for (const node of graph[list]) {
      const row: Values = list === 'papers' ? withKeys(node as Graph['papers'][number]) : { ...node };
      const values = Object.fromEntries(['id', ...stored].map((column) => [column, row[column] ?? null]));
      const { changes } = update.run(values);
      // The index entry of a paper contains its authors.
      if (Number(changes) > 0 || list === 'papers') hide(db, name, 'n.id = :id', { id: node.id });
    }
  }
};

/** See `Store.replace`. */
export const replacePapers = (
  db: DatabaseSyncInstance,
  papers: readonly string[],
  graph: Graph,
  revision: string,
): boolean => {
  if (!isAt(db, revision)) return false;
  db.exec('CREATE TEMP TABLE Replaced (id TEXT PRIMARY KEY)');
  const note = db.prepare('INSERT INTO Replaced VALUES (?) ON CONFLICT DO NOTHING');
  for (const id of [...papers, ...graph.papers.map((paper) => paper.id)]) note.run(id);
  const replaced = 'IN (SELECT id FROM Replaced)';
  for (const relation of ['WROTE', 'PUBLISHED_IN', 'USES', 'LISTS'])
    db.exec(`DELETE FROM ${relation} WHERE paper ${replaced}`);
  db.exec(`DELETE FROM CITES WHERE citing ${replaced} OR cited ${replaced}`);
  db.exec(`DELETE FROM Found WHERE paper ${replaced} OR (relation = 'CITES' AND now ${replaced})`);
  const undecide = db.prepare('DELETE FROM Decision WHERE id = ?');
  for (const { id } of graph.decisions) undecide.run(id);
  const staying = JSON.stringify(graph.papers.map(({ id }) => id));
  forget(db, 'Paper', `n.id ${replaced} AND n.id NOT IN (SELECT value FROM json_each(:staying))`, {
    staying,
  });
  resetNodes(db, graph);
  const load = openLoad(db);
  for (const batch of batches(graph, 1000)) load.add(batch);
  forgetOrphans(db);
  db.exec('DROP TABLE Replaced');
  return true;
};
