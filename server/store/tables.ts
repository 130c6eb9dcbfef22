/** For each list of a graph: its name and properties in the store, the same for both engines. */
import type { Graph, NodeKind, NodeLabel, RelationName } from '../model.ts';

export interface Table {
  readonly name: NodeLabel | RelationName;
  readonly columns: readonly string[];
}

export interface NodeTable extends Table {
  readonly name: NodeLabel;
  readonly kind: NodeKind;
}

export type NodeList = 'papers' | 'authors' | 'venues' | 'techniques' | 'sources';
/** Records that are not part of the graph. */
export type RecordList = 'found' | 'decisions';
export type RelationList = Exclude<keyof Graph, NodeList | RecordList>;

export const nodeTables: { readonly [K in NodeList]: NodeTable } = {
  papers: {
    name: 'Paper',
    kind: 'paper',
    columns: [
      'id',
      'title',
      'printedTitle',
      'type',
      'year',
      'volume',
      'issue',
      'pages',
      'number',
      'publisher',
      'doi',
      'arxiv',
      'openalex',
      'url',
      'abstract',
      'timesCited',
      'timesCitedIn',
      'retracted',
      'openAccess',
    ],
  },
  authors: { name: 'Author', kind: 'author', columns: ['id', 'name', 'family', 'given'] },
  venues: { name: 'Venue', kind: 'venue', columns: ['id', 'name', 'short'] },
  techniques: { name: 'Technique', kind: 'technique', columns: ['id', 'name'] },
  sources: { name: 'Source', kind: 'source', columns: ['id', 'name', 'format', 'importedAt'] },
};

export const relationTables: { readonly [K in RelationList]: Table & { readonly name: RelationName } } = {
  wrote: { name: 'WROTE', columns: ['author', 'paper', 'position', 'printed'] },
  publishedIn: { name: 'PUBLISHED_IN', columns: ['paper', 'venue', 'volume', 'issue', 'pages'] },
  uses: { name: 'USES', columns: ['paper', 'technique', 'score', 'evidence'] },
  cites: { name: 'CITES', columns: ['citing', 'cited'] },
  lists: {
    name: 'LISTS',
    columns: ['source', 'paper', 'position', 'raw', 'record', 'citedBy', 'why', 'was'],
  },
};

/** Tables of records, keyed by id. */
export const recordTables: { readonly [K in RecordList]: Omit<Table, 'name'> & { readonly name: string } } = {
  found: { name: 'Found', columns: ['id', 'relation', 'paper', 'now', 'row', 'node'] },
  decisions: {
    name: 'Decision',
    columns: [
      'id',
      'number',
      'at',
      'kind',
      'act',
      'subject',
      'others',
      'sets',
      'members',
      'target',
      'name',
      'evidence',
      'labels',
      'was',
      'undone',
    ],
  },
};

/** Columns that hold JSON. */
const json: Readonly<Record<string, true>> = {
  others: true,
  sets: true,
  members: true,
  labels: true,
  undone: true,
};

/** Decodes a stored record. */
export const readRecord = <K extends RecordList>(_list: K, row: object): Graph[K][number] =>
  Object.fromEntries(
    Object.entries(row).flatMap(([name, value]) =>
      value === null || value === undefined ? [] : [[name, json[name] ? JSON.parse(value) : value]],
    ),
  ) as Graph[K][number];

/** Encodes a record for storage. */
export const storedRecord = (record: object): Record<string, string | number> =>
  Object.fromEntries(
    Object.entries(record).flatMap(([name, value]) =>
      value === undefined ? [] : [[name, json[name] ? JSON.stringify(value) : value]],
    ),
  );
