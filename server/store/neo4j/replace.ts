/** Replaces everything about some papers by a graph, within the given transaction. */
import type { ManagedTransaction } from 'neo4j-driver';
import type { Graph } from '../../model.ts';
import { batches, isNodeList } from '../batches.ts';
import { nodeTables } from '../tables.ts';
import { isAt, loadGraph, markChange, rowsOf } from './load.ts';
import { dropOrphans } from './remove.ts';

const forget = [
  'UNWIND $ids AS id MATCH (p:Paper {id: id}) OPTIONAL MATCH (p)-[r:WROTE|PUBLISHED_IN|USES|CITES|LISTS]-() DELETE r',
  'UNWIND $ids AS id MATCH (f:Found {paper: id}) DELETE f',
  "UNWIND $ids AS id MATCH (f:Found {now: id}) WHERE f.relation = 'CITES' DELETE f",
  'UNWIND $gone AS id MATCH (p:Paper {id: id}) DETACH DELETE p',
  'UNWIND $decisions AS id MATCH (d:Decision {id: id}) DELETE d',
];

/** See `Store.replace`; for `executeWrite`. */
export const replacePapers = async (
  transaction: ManagedTransaction,
  papers: readonly string[],
  graph: Graph,
  revision: string,
): Promise<boolean> => {
  if (!(await isAt(transaction, revision))) return false;
  const staying = new Set(graph.papers.map(({ id }) => id));
  const parameters = {
    ids: [...new Set([...papers, ...staying])],
    gone: papers.filter((id) => !staying.has(id)),
    decisions: graph.decisions.map(({ id }) => id),
  };
  for (const statement of forget) await transaction.run(statement, parameters);
  for (const batch of batches({ ...graph, sources: [] }, 2000))
    if (isNodeList(batch.list))
      await transaction.run(
        `UNWIND $rows AS row MATCH (n:${nodeTables[batch.list].name} {id: row.id}) SET n = row.all`,
        { rows: rowsOf(batch) },
      );
  await loadGraph(transaction, graph);
  for (const statement of dropOrphans) await transaction.run(statement);
  await markChange(transaction);
  return true;
};
