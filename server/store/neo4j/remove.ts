/** Removes an import within the given transaction. */
import type { ManagedTransaction } from 'neo4j-driver';
import type { Graph } from '../../model.ts';
import { batches } from '../batches.ts';
import { keyColumns } from '../derived.ts';
import { searchColumns } from '../search-text.ts';
import { nodeTables } from '../tables.ts';
import { dropAuthors, loadGraph, markChange, rowsOf } from './load.ts';

/** Deletes citations that only this source gave. */
const dropCitations = `
  MATCH (s:Source {id: $source})-[a:LISTS]->(p:Paper)-[c:CITES]->(q:Paper)<-[b:LISTS]-(s)
  WHERE b.citedBy = a.position AND NOT EXISTS {
    MATCH (o:Source)-[x:LISTS]->(p) MATCH (o)-[y:LISTS]->(q) WHERE o <> s AND y.citedBy = x.position }
  DELETE c`;

const dropListings = `
  MATCH (s:Source {id: $source}) OPTIONAL MATCH (s)-[l:LISTS]->(p:Paper)
  WITH s, collect(DISTINCT p) AS listed, collect(l) AS listings
  FOREACH (l IN listings | DELETE l)
  WITH s, listed UNWIND listed AS p
  WITH s, p WHERE NOT EXISTS { (:Source)-[:LISTS]->(p) }
  OPTIONAL MATCH (f:Found {paper: p.id})
  WITH p, collect(f) AS found FOREACH (f IN found | DELETE f) DETACH DELETE p`;

/** Clears what will be rebuilt of papers that other sources list too. */
const resetPapers = `
  UNWIND $ids AS id MATCH (p:Paper {id: id})
  SET ${[...nodeTables.papers.columns, ...keyColumns, ...searchColumns]
    .filter((name) => name !== 'id')
    .map((name) => `p.${name} = null`)
    .join(', ')}
  WITH p OPTIONAL MATCH (:Author)-[w:WROTE]->(p) OPTIONAL MATCH (p)-[i:PUBLISHED_IN|USES]->() DELETE w, i`;

const resetFound = `
  UNWIND $ids AS id MATCH (f:Found {paper: id}) WHERE f.relation IN ['WROTE', 'PUBLISHED_IN', 'USES'] DELETE f`;

const resetAuthors = 'UNWIND $rows AS row MATCH (n:Author {id: row.id}) SET n = row.all';

const resetEntries = `
  UNWIND $rows AS row
  MATCH (s)-[l:LISTS {position: row.key}]->(:Paper {id: row.to}) WHERE s.id = row.from SET l.was = row.all.was`;

/** Authors, venues and techniques that no paper has any more. */
export const dropOrphans = [
  dropAuthors,
  'MATCH (n:Venue) WHERE NOT EXISTS { (n)<-[:PUBLISHED_IN]-() } DETACH DELETE n',
  'MATCH (n:Technique) WHERE NOT EXISTS { (n)<-[:USES]-() } DETACH DELETE n',
];

/** See `Store.remove`; for `executeWrite`. */
export const removeSource = async (
  transaction: ManagedTransaction,
  source: string,
  rebuilt: Graph,
): Promise<boolean> => {
  const { records } = await transaction.run('MATCH (s:Source {id: $source}) RETURN s.id AS id', { source });
  if (records.length === 0) return false;
  await transaction.run(dropCitations, { source });
  await transaction.run(dropListings, { source });
  const ids = rebuilt.papers.map(({ id }) => id);
  await transaction.run(resetPapers, { ids });
  await transaction.run(resetFound, { ids });
  for (const batch of batches(rebuilt, 2000)) {
    const statement = { authors: resetAuthors, lists: resetEntries }[batch.list as string];
    if (statement) await transaction.run(statement, { rows: rowsOf(batch) });
  }
  await loadGraph(transaction, rebuilt);
  for (const statement of dropOrphans) await transaction.run(statement);
  await transaction.run('MATCH (s:Source {id: $source}) DETACH DELETE s', { source });
  await markChange(transaction);
  return true;
};
