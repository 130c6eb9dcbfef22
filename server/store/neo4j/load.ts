/** Loading a graph in one transaction, in batches. */
import neo4j, { type ManagedTransaction } from 'neo4j-driver';
import { StoreError } from '../../errors.ts';
import type { Counts, Graph } from '../../model.ts';
import { keyColumns, withKeys } from '../derived.ts';
import { searchTexts } from '../search-text.ts';
import type { Progress } from '../store.ts';
import { type NodeList, nodeTables, type RelationList, relationTables } from '../tables.ts';

/** Rows sent at once. */
const batchSize = 5000;

type Value = string | number | undefined;
type Row = Record<string, unknown>;

/** Where a relation leads: the label and the row's field that holds the id, at either end; what else identifies it. */
const ends: Record<RelationList, { from: [string, string]; to: [string, string]; key?: string }> = {
  wrote: { from: ['Author', 'author'], to: ['Paper', 'paper'] },
  publishedIn: { from: ['Paper', 'paper'], to: ['Venue', 'venue'] },
  uses: { from: ['Paper', 'paper'], to: ['Technique', 'technique'] },
  cites: { from: ['Paper', 'citing'], to: ['Paper', 'cited'] },
  lists: { from: ['Source', 'source'], to: ['Paper', 'paper'], key: 'position' },
};

/** JavaScript has one kind of number; what is whole is stored as an integer. */
const stored = (value: Value): unknown => (Number.isInteger(value) ? neo4j.int(value as number) : value);

/** The fields that are present. */
const pick = (row: object, columns: readonly string[]): Row =>
  Object.fromEntries(
    columns.flatMap((column) => {
      const value = (row as Record<string, Value>)[column];
      return value === undefined ? [] : [[column, stored(value)]];
    }),
  );

const nodeRows = (list: NodeList, graph: Graph): Row[] => {
  const texts = searchTexts(list, graph);
  const columns = [...nodeTables[list].columns, ...keyColumns];
  const nodes: readonly { id: string }[] = list === 'papers' ? graph.papers.map(withKeys) : graph[list];
  return nodes.map((node, i) => ({ id: node.id, all: { ...pick(node, columns), grams: texts[i] } }));
};

const relationRows = (list: RelationList, graph: Graph): Row[] => {
  const { from, to, key } = ends[list];
  const own = relationTables[list].columns.filter((column) => column !== from[1] && column !== to[1]);
  return graph[list].map((relation) => {
    const fields = pick(relation, relationTables[list].columns);
    return {
      from: fields[from[1]],
      to: fields[to[1]],
      ...(key ? { key: fields[key] } : {}),
      all: Object.fromEntries(own.flatMap((name) => (name in fields ? [[name, fields[name]]] : []))),
    };
  });
};

const mergeNode = (list: NodeList): string =>
  `UNWIND $rows AS row MERGE (n:${nodeTables[list].name} {id: row.id}) ON CREATE SET n = row.all RETURN count(*) AS n`;

/** Gives papers that are there the fields that they lack; counts those that gained something. */
const fillPapers = `UNWIND $rows AS row MATCH (n:Paper {id: row.id})
  WHERE any(name IN keys(row.all) WHERE n[name] IS NULL)
  SET ${[...nodeTables.papers.columns, ...keyColumns].map((name) => `n.${name} = coalesce(n.${name}, row.all.${name})`).join(', ')}
  RETURN count(*) AS n`;

const mergeRelation = (list: RelationList): string => {
  const { from, to, key } = ends[list];
  return `UNWIND $rows AS row MATCH (a:${from[0]} {id: row.from}) MATCH (b:${to[0]} {id: row.to})
    MERGE (a)-[r:${relationTables[list].name}${key ? ` {${key}: row.key}` : ''}]->(b)
    ON CREATE SET r = row.all RETURN count(*) AS n`;
};

/** Merges the rows; gives how many nodes or relations were new. Every row must have found its ends. */
const merge = async (
  transaction: ManagedTransaction,
  cypher: string,
  rows: readonly Row[],
  done: (n: number) => void,
): Promise<number> => {
  let added = 0;
  for (let start = 0; start < rows.length; start += batchSize) {
    const batch = rows.slice(start, start + batchSize);
    const { records, summary } = await transaction.run(cypher, { rows: batch });
    if (records[0]?.get('n') !== batch.length)
      throw new StoreError('The graph names a node in a relation that it does not hold; nothing was stored.');
    const { nodesCreated, relationshipsCreated } = summary.counters.updates();
    added += nodesCreated + relationshipsCreated;
    done(batch.length);
  }
  return added;
};

const filled = async (transaction: ManagedTransaction, rows: readonly Row[]): Promise<number> => {
  let n = 0;
  for (let start = 0; start < rows.length; start += batchSize) {
    const { records } = await transaction.run(fillPapers, { rows: rows.slice(start, start + batchSize) });
    n += records[0]?.get('n') ?? 0;
  }
  return n;
};

/** Counts one change of the library. */
export const countChange = async (transaction: ManagedTransaction): Promise<void> => {
  await transaction.run("MERGE (r:Revision {id: 'revision'}) SET r.revision = coalesce(r.revision, 0) + 1");
};

/** The work of one load, for `executeWrite`: it may be run again when the server asks for a retry. */
export const loadGraph = async (
  transaction: ManagedTransaction,
  graph: Graph,
  progress: Progress = () => {},
): Promise<Counts> => {
  const nodeLists = Object.keys(nodeTables) as NodeList[];
  const relationLists = Object.keys(relationTables) as RelationList[];
  const total = [...nodeLists, ...relationLists].reduce((sum, list) => sum + graph[list].length, 0) || 1;
  let finished = 0;
  const done = (n: number): void => {
    finished += n;
    progress(finished / total);
  };
  const gained = await filled(transaction, nodeRows('papers', graph));
  const added: Record<string, number> = {};
  for (const list of nodeLists)
    added[nodeTables[list].name] = await merge(transaction, mergeNode(list), nodeRows(list, graph), done);
  for (const list of relationLists)
    added[relationTables[list].name] = await merge(
      transaction,
      mergeRelation(list),
      relationRows(list, graph),
      done,
    );
  if (gained > 0 || Object.values(added).some((n) => n > 0)) await countChange(transaction);
  const counted = (tables: Record<string, { name: string }>): Record<string, number> =>
    Object.fromEntries(Object.values(tables).map(({ name }) => [name, added[name] ?? 0]));
  return { nodes: counted(nodeTables), relations: counted(relationTables) } as Counts;
};
