/** Loading a graph in one transaction, in batches. */
import neo4j, { type ManagedTransaction } from 'neo4j-driver';
import { OutdatedError, StoreError } from '../../base/errors.ts';
import type { Counts, Graph, Paper } from '../../model.ts';
import { type Batch, batches, countsOf, isNodeList, isRecordList } from '../batches.ts';
import { keyColumns, titled, withKeys } from '../derived.ts';
import { isSame, sumOf } from '../index-sums.ts';
import { type Called, called, searchColumns, searchText } from '../search-text.ts';
import type { LoadOptions, Renewal } from '../store.ts';
import {
  type NodeList,
  nodeTables,
  type RecordList,
  type RelationList,
  recordTables,
  relationTables,
  storedRecord,
} from '../tables.ts';

/** Rows per statement. */
const batchSize = 2000;

const tables = { ...nodeTables, ...relationTables, ...recordTables };

type Value = string | number | undefined;
type Row = Record<string, unknown>;

/** The ends of a relation: label and the row's id field; and what else identifies the relation. */
const ends: Record<RelationList, { from: [string, string]; to: [string, string]; key?: string }> = {
  wrote: { from: ['Author', 'author'], to: ['Paper', 'paper'] },
  publishedIn: { from: ['Paper', 'paper'], to: ['Venue', 'venue'] },
  uses: { from: ['Paper', 'paper'], to: ['Technique', 'technique'] },
  cites: { from: ['Paper', 'citing'], to: ['Paper', 'cited'] },
  lists: { from: ['Source', 'source'], to: ['Paper', 'paper'], key: 'position' },
};

/** Stores whole numbers as integers, since JavaScript has only one number type. */
const stored = (value: Value): unknown => (Number.isInteger(value) ? neo4j.int(value as number) : value);

/** The fields that are present. */
const pick = (row: object, columns: readonly string[]): Row =>
  Object.fromEntries(
    columns.flatMap((column) => {
      const value = (row as Record<string, Value>)[column];
      return value === undefined ? [] : [[column, stored(value)]];
    }),
  );

const nodeRow = (list: NodeList, node: object, name: Called): Row => {
  const all = list === 'papers' ? withKeys(node as Paper) : node;
  const fields = pick(all, [...nodeTables[list].columns, ...keyColumns]);
  return { id: fields['id'], all: { ...fields, ...searchText(name) } };
};

const relationRow = (list: RelationList, relation: object): Row => {
  const { from, to, key } = ends[list];
  const fields = pick(relation, relationTables[list].columns);
  const { [from[1]]: start, [to[1]]: end, ...all } = fields;
  return { from: start, to: end, ...(key ? { key: fields[key] } : {}), all };
};

const recordRow = (list: RecordList, record: object): Row => {
  const all = pick(storedRecord(record), recordTables[list].columns);
  return { id: all['id'], all };
};

/** The rows of a batch as statement parameters: the id or the ends, and in `all` what is stored. */
export const rowsOf = ({ list, rows, called }: Batch): Row[] => {
  if (isNodeList(list)) return rows.map((node, i) => nodeRow(list, node, called[i] ?? { name: '' }));
  if (isRecordList(list)) return rows.map((record) => recordRow(list, record));
  return rows.map((relation) => relationRow(list, relation));
};

const mergeNode = (label: string): string =>
  `UNWIND $rows AS row MERGE (n:${label} {id: row.id}) ON CREATE SET n = row.all RETURN count(*) AS n`;

/** Adds missing fields to existing papers and counts the papers changed. */
const fillPapers = `UNWIND $rows AS row MATCH (n:Paper {id: row.id})
  WHERE any(name IN keys(row.all) WHERE n[name] IS NULL)
  SET ${[...nodeTables.papers.columns, ...keyColumns, ...searchColumns].map((name) => `n.${name} = coalesce(n.${name}, row.all.${name})`).join(', ')}
  RETURN count(*) AS n`;

/** Sets the title of existing papers that have none because they were cited only by identifier. */
const titlePapers = `UNWIND $rows AS row MATCH (n:Paper {id: row.id})
  WHERE n.title <> row.all.title AND EXISTS { (:Source)-[:LISTS]->(n) }
    AND NOT EXISTS { (:Source)-[l:LISTS]->(n) WHERE l.record IS NULL OR l.record CONTAINS '"title":' }
  SET ${[...titled, ...searchColumns].map((name) => `n.${name} = row.all.${name}`).join(', ')}
  RETURN count(*) AS n`;

/**
 * Sets whose reference list an existing entry belongs to. The source bears no label: so Neo4j begins at the paper, which few lists
 * hold, and not at the source, which holds thousands of papers.
 */
const fillListings = `UNWIND $rows AS row WITH row WHERE row.all.citedBy IS NOT NULL
  MATCH (s)-[l:LISTS {position: row.key}]->(:Paper {id: row.to}) WHERE s.id = row.from AND l.citedBy IS NULL
  SET l.citedBy = row.all.citedBy RETURN count(*) AS n`;

const fills: Partial<Record<Batch['list'], readonly string[]>> = {
  papers: [titlePapers, fillPapers],
  lists: [fillListings],
};

const mergeRelation = (list: RelationList): string => {
  const { from, to, key } = ends[list];
  return `UNWIND $rows AS row MATCH (a:${from[0]} {id: row.from}) MATCH (b:${to[0]} {id: row.to})
    MERGE (a)-[r:${relationTables[list].name}${key ? ` {${key}: row.key}` : ''}]->(b)
    ON CREATE SET r = row.all RETURN count(*) AS n`;
};

const mergeOf = (list: Batch['list']): string => {
  if (isNodeList(list)) return mergeNode(nodeTables[list].name);
  return isRecordList(list) ? mergeNode(recordTables[list].name) : mergeRelation(list);
};

/** Adds a batch; returns how many nodes or relations were new and how many existing ones gained a field. */
const addBatch = async (
  transaction: ManagedTransaction,
  batch: Batch,
): Promise<{ created: number; filled: number }> => {
  const rows = rowsOf(batch);
  let filled = 0;
  for (const fill of fills[batch.list] ?? [])
    filled += (await transaction.run(fill, { rows })).records[0]?.get('n') ?? 0;
  const merge = mergeOf(batch.list);
  const { records, summary } = await transaction.run(merge, { rows });
  // Every row of a relation must have found its ends.
  if (records[0]?.get('n') !== rows.length)
    throw new StoreError(
      'A relation of the graph names a node that is neither in it nor in the library; nothing was loaded.',
    );
  const { nodesCreated, relationshipsCreated } = summary.counters.updates();
  return { created: nodesCreated + relationshipsCreated, filled };
};

/**
 * Whether the library is still at `revision`. Locks the revision: of two concurrent changes the second waits and then
 * sees the first.
 */
export const isAt = async (transaction: ManagedTransaction, revision: string): Promise<boolean> => {
  const { records } = await transaction.run(
    "MERGE (r:Revision {id: 'revision'}) SET r.asked = true REMOVE r.asked RETURN r.revision AS revision",
  );
  return String(records[0]?.get('revision') ?? '') === revision;
};

/** Sets a new revision. */
export const markChange = async (transaction: ManagedTransaction): Promise<void> => {
  await transaction.run("MERGE (r:Revision {id: 'revision'}) SET r.revision = randomUUID()");
};

/** Authors that no paper has any more. */
export const dropAuthors = 'MATCH (n:Author) WHERE NOT EXISTS { (n)-[:WROTE]->() } DETACH DELETE n';

/** Drops the authors of papers, with what was found of them, and the index entry, which names them. */
const dropRenewed = [
  `UNWIND $papers AS id MATCH (p:Paper {id: id}) OPTIONAL MATCH (:Author)-[w:WROTE]->(p) DELETE w
   SET ${searchColumns.map((name) => `p.${name} = null`).join(', ')}`,
  "UNWIND $papers AS id MATCH (f:Found {paper: id}) WHERE f.relation = 'WROTE' DELETE f",
];

/** Gives existing authors the names of the graph. */
const nameAuthors = 'UNWIND $rows AS row MATCH (n:Author {id: row.id}) SET n = row.all';

const renewed = async (
  transaction: ManagedTransaction,
  { authors }: Graph,
  { papers, authors: ids }: Renewal,
): Promise<void> => {
  for (const statement of dropRenewed) await transaction.run(statement, { papers });
  const named = new Set(ids);
  const rows = authors
    .filter(({ id }) => named.has(id))
    .map((author) => nodeRow('authors', author, { name: author.name }));
  await transaction.run(nameAuthors, { rows });
};

/** Makes the index entries of papers anew that gained fields or authors, since they are found by these too. */
export const reindex = async (transaction: ManagedTransaction, papers: readonly string[]): Promise<void> => {
  const { records } = await transaction.run(
    `UNWIND $papers AS id MATCH (p:Paper {id: id})
     RETURN p.id AS id, p.title AS title, p.year AS year, p.key AS key, p.grams AS grams,
       [(:Author)-[w:WROTE]->(p) | [w.position, w.printed]] AS wrote`,
    { papers },
  );
  const rows = records.flatMap((record) => {
    const { id, title, year, key, grams, wrote } = record.toObject();
    const named = (wrote as [number, string][]).map(([position, printed]) => ({
      paper: id,
      position,
      printed,
    }));
    const graph = { papers: [{ id, title, year: year ?? undefined }], wrote: named } as unknown as Graph;
    const [name = { name: '' }] = called('papers', graph);
    const entry = searchText(name);
    return isSame(sumOf(entry), sumOf({ key: key ?? '', grams: grams ?? '' })) ? [] : [{ id, ...entry }];
  });
  if (rows.length > 0)
    await transaction.run(
      'UNWIND $rows AS row MATCH (n:Paper {id: row.id}) SET n.key = row.key, n.grams = row.grams',
      { rows },
    );
};

/** The papers of a batch that are in the library. */
const known = async (transaction: ManagedTransaction, { list, rows }: Batch): Promise<string[]> => {
  if (list !== 'papers') return [];
  const ids = (rows as Paper[]).map(({ id }) => id);
  const found = 'UNWIND $ids AS id MATCH (p:Paper {id: id}) RETURN p.id AS id';
  return (await transaction.run(found, { ids })).records.map((record) => record.get('id'));
};

/** What a batch of a graph did that is loaded batch by batch. */
interface LoadedBatch {
  /** Its table, and how many of it are new. */
  name: string;
  created: number;
  /** The papers of it that were in the library. */
  before: string[];
}

/** The work of one batch of a graph that is loaded batch by batch. */
export const loadBatch = async (transaction: ManagedTransaction, batch: Batch): Promise<LoadedBatch> => {
  const before = await known(transaction, batch);
  const { created, filled } = await addBatch(transaction, batch);
  if (created + filled > 0) await markChange(transaction);
  return { name: tables[batch.list].name, created, before };
};

/** Papers in parts, each for one run of `reindex`. */
export const reindexParts = (papers: readonly string[]): string[][] =>
  Array.from({ length: Math.ceil(papers.length / batchSize) }, (_, part) =>
    papers.slice(part * batchSize, (part + 1) * batchSize),
  );

/** The work of one load, for `executeWrite`, which may run it again. */
export const loadGraph = async (
  transaction: ManagedTransaction,
  graph: Graph,
  { progress, signal, revision, renew }: LoadOptions = {},
): Promise<Counts> => {
  if (revision !== undefined && !(await isAt(transaction, revision))) throw new OutdatedError();
  const added: Record<string, number> = {};
  const before: string[] = [];
  let changes = renew?.papers.length ?? 0;
  if (renew) await renewed(transaction, graph, renew);
  for (const batch of batches(graph, batchSize)) {
    signal?.throwIfAborted();
    const { name } = tables[batch.list];
    before.push(...(await known(transaction, batch)));
    const { created, filled } = await addBatch(transaction, batch);
    added[name] = (added[name] ?? 0) + created;
    changes += created + filled;
    progress?.(batch.done);
  }
  if (renew) await transaction.run(dropAuthors);
  if (changes > 0) {
    for (const part of reindexParts(before)) await reindex(transaction, part);
    await markChange(transaction);
  }
  return countsOf(added);
};
