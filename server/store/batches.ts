/** A graph in pieces small enough to be handed on without holding anything else up. */
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

/** Any list of a graph. */
export type List = NodeList | RelationList | RecordList;

/** Nodes with what they are called, relations, or records. */
export interface Batch {
  list: List;
  rows: readonly object[];
  /** What the nodes are called; empty for relations. */
  called: readonly Called[];
  /** How much of the graph there is up to the end of this batch, between 0 and 1. */
  done: number;
}

export const isNodeList = (list: List): list is NodeList => list in nodeTables;
export const isRecordList = (list: List): list is RecordList => list in recordTables;

const lists = [nodeTables, relationTables, recordTables].flatMap((tables) => Object.keys(tables)) as List[];

/** All nodes, then all relations, then the records, at most `size` in a batch. */
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

/** How many of each were new; `added` goes by the name of the table. */
export const countsOf = (added: Readonly<Record<string, number>>): Counts => {
  const pick = (tables: Record<string, { name: string }>): Record<string, number> =>
    Object.fromEntries(Object.values(tables).map(({ name }) => [name, added[name] ?? 0]));
  return { nodes: pick(nodeTables), relations: pick(relationTables) } as Counts;
};
