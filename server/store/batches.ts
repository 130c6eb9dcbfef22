/** Splits a graph into batches small enough not to block anything else. */
import type { Counts, Graph } from '../model.ts';
import { type Called, called } from './search-text.ts';
import {
  type NodeList,
  nodeTables,
  type RecordList,
  type RelationList,
  recordTables,
  relationTables,
} from './tables.ts';

/** The name of any list of a graph. */
export type List = NodeList | RelationList | RecordList;

/** A batch of nodes with their names, of relations, or of records. */
export interface Batch {
  list: List;
  rows: readonly object[];
  /** Search names of the nodes; empty for relations. */
  called: readonly Called[];
  /** Share of the graph up to the end of this batch, from 0 to 1. */
  done: number;
}

/** A graph in batches: all nodes, then all relations, then all records. */
export type Batches = Iterable<Batch> | AsyncIterable<Batch>;

export const isNodeList = (list: List): list is NodeList => list in nodeTables;
export const isRecordList = (list: List): list is RecordList => list in recordTables;

const lists = [nodeTables, relationTables, recordTables].flatMap((tables) => Object.keys(tables)) as List[];

/** All nodes, then all relations, then all records, at most `size` per batch. */
export const batches = function* (graph: Graph, size: number): Generator<Batch> {
  const total = lists.reduce((sum, list) => sum + graph[list].length, 0);
  let before = 0;
  for (const list of lists) {
    const names = isNodeList(list) ? called(list, graph) : [];
    for (let start = 0; start < graph[list].length; start += size) {
      const rows = graph[list].slice(start, start + size);
      before += rows.length;
      yield { list, rows, called: names.slice(start, start + size), done: before / total };
    }
  }
};

/** Counts of what was new; `added` is keyed by table name. */
export const countsOf = (added: Readonly<Record<string, number>>): Counts => {
  const pick = (tables: Record<string, { name: string }>): Record<string, number> =>
    Object.fromEntries(Object.values(tables).map(({ name }) => [name, added[name] ?? 0]));
  return { nodes: pick(nodeTables), relations: pick(relationTables) } as Counts;
};
