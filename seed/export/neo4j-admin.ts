/**
 * The library as CSV files for `neo4j-admin database import full`, which fills an empty Neo4j many times faster than a
 * connection does. The nodes and relations are those that Coterie stores in Neo4j, with their search texts.
 * Format: https://neo4j.com/docs/operations-manual/5/import/
 */
import { randomUUID } from 'node:crypto';
import { open } from 'node:fs/promises';
import { join } from 'node:path';
import { emptyGraph, type Graph, type Paper, type Wrote } from '../../server/model.ts';
import { keyColumns, withKeys } from '../../server/store/derived.ts';
import { type Called, called, searchColumns, searchText } from '../../server/store/search-text.ts';
import type { Store } from '../../server/store/store.ts';
import {
  type NodeList,
  nodeTables,
  type RecordList,
  type RelationList,
  recordTables,
  relationTables,
  storedRecord,
} from '../../server/store/tables.ts';
import { pagesOf } from './pages.ts';

/** Properties that are numbers; all others are texts. */
const numeric: Partial<Record<keyof Graph, Readonly<Record<string, 'long' | 'double'>>>> = {
  papers: { year: 'long', timesCited: 'long' },
  wrote: { position: 'long' },
  uses: { score: 'double' },
  lists: { position: 'long', citedBy: 'long' },
  decisions: { number: 'long' },
};

/** The labels and fields of the ends of a relation. */
const ends: Record<
  RelationList,
  { from: [label: string, field: string]; to: [label: string, field: string] }
> = {
  wrote: { from: ['Author', 'author'], to: ['Paper', 'paper'] },
  publishedIn: { from: ['Paper', 'paper'], to: ['Venue', 'venue'] },
  uses: { from: ['Paper', 'paper'], to: ['Technique', 'technique'] },
  cites: { from: ['Paper', 'citing'], to: ['Paper', 'cited'] },
  lists: { from: ['Source', 'source'], to: ['Paper', 'paper'] },
};

/** A text is quoted, a number is not, and what is absent is left empty. */
const cell = (value: unknown): string =>
  value === undefined || value === null
    ? ''
    : typeof value === 'number'
      ? String(value)
      : `"${String(value).replaceAll('"', '""')}"`;

const line = (row: object, columns: readonly string[]): string =>
  `${columns.map((column) => cell((row as Record<string, unknown>)[column])).join(',')}\n`;

/** A file of one label or relation: its header line, and its rows in pages. */
interface Table {
  name: string;
  header: string;
  columns: readonly string[];
  pages(store: Store): AsyncIterable<readonly object[]>;
}

const typed = (list: keyof Graph, columns: readonly string[]): string[] =>
  columns.map((column) => `${column}:${numeric[list]?.[column] ?? 'string'}`);

/** The header of nodes: the id is a property too. */
const nodeHeader = (label: string, list: keyof Graph, columns: readonly string[]): string =>
  [`id:ID(${label})`, ...typed(list, columns.slice(1))].join(',');

/** Goes along rows that are sorted by paper as the papers are asked for in order. */
const printedNames = (store: Store): ((ids: ReadonlySet<string>, last: string) => Promise<Wrote[]>) => {
  const pages = pagesOf(store, 'wrote') as AsyncGenerator<Wrote[]>;
  let waiting: Wrote[] = [];
  let ended = false;
  return async (ids, last) => {
    const found: Wrote[] = [];
    for (;;) {
      while (waiting.length === 0 && !ended) {
        const { value, done } = await pages.next();
        if (done) ended = true;
        else waiting = value;
      }
      const later = waiting.findIndex(({ paper }) => paper > last);
      const here = later < 0 ? waiting : waiting.slice(0, later);
      for (const row of here) if (ids.has(row.paper)) found.push(row);
      waiting = waiting.slice(here.length);
      if (ended || waiting.length > 0) return found;
    }
  };
};

/** The search names of a page of nodes. */
const namesOf = async (
  list: NodeList,
  nodes: readonly object[],
  printed: ReturnType<typeof printedNames>,
): Promise<Called[]> => {
  const graph: Graph = { ...emptyGraph(), [list]: nodes };
  if (list === 'papers')
    graph.wrote = await printed(new Set(graph.papers.map(({ id }) => id)), graph.papers.at(-1)?.id ?? '');
  return called(list, graph);
};

const nodeTable = (list: NodeList): Table => {
  const { name, columns: own } = nodeTables[list];
  const columns = [...own, ...(list === 'papers' ? keyColumns : []), ...searchColumns];
  return {
    name,
    columns,
    header: nodeHeader(name, list, columns),
    pages: async function* (store) {
      const printed = printedNames(store);
      for await (const nodes of pagesOf(store, list)) {
        const names = await namesOf(list, nodes, printed);
        yield nodes.map((node, i) => ({
          ...(list === 'papers' ? withKeys(node as Paper) : node),
          ...searchText(names[i] ?? { name: '' }),
        }));
      }
    },
  };
};

const recordTable = (list: RecordList): Table => {
  const { name, columns } = recordTables[list];
  return {
    name,
    columns,
    header: nodeHeader(name, list, columns),
    pages: async function* (store) {
      for await (const records of pagesOf(store, list)) yield records.map(storedRecord);
    },
  };
};

const relationTable = (list: RelationList): Table => {
  const { name, columns: all } = relationTables[list];
  const { from, to } = ends[list];
  const rest = all.filter((column) => column !== from[1] && column !== to[1]);
  const header = [`:START_ID(${from[0]})`, `:END_ID(${to[0]})`, ...typed(list, rest)].join(',');
  return { name, columns: [from[1], to[1], ...rest], header, pages: (store) => pagesOf(store, list) };
};

const revision: Table = {
  name: 'Revision',
  columns: ['id', 'revision'],
  header: 'id:ID(Revision),revision:string',
  pages: async function* () {
    yield [{ id: 'revision', revision: randomUUID() }];
  },
};

const keysOf = <K extends string>(tables: Readonly<Record<K, unknown>>): K[] => Object.keys(tables) as K[];

const nodes = [...keysOf(nodeTables).map(nodeTable), ...keysOf(recordTables).map(recordTable), revision];
const relations = keysOf(relationTables).map(relationTable);

const fileOf = ({ name }: Table): string => `${name}.csv`;

const writeTable = async (store: Store, table: Table, folder: string): Promise<void> => {
  const file = await open(join(folder, fileOf(table)), 'w');
  try {
    await file.write(`${table.header}\n`);
    for await (const rows of table.pages(store))
      await file.write(rows.map((row) => line(row, table.columns)).join(''));
  } finally {
    await file.close();
  }
};

/** The arguments of `neo4j-admin` that import the files of a folder into a database, which must not run. */
export const importArguments = (folder: string, database: string): string[] => [
  // The name stands first: an option with files takes all that follows for files.
  ...['database', 'import', 'full', database, '--multiline-fields=true', '--overwrite-destination=true'],
  ...nodes.map((table) => `--nodes=${table.name}=${join(folder, fileOf(table))}`),
  ...relations.map((table) => `--relationships=${table.name}=${join(folder, fileOf(table))}`),
];

/** Writes a file for each label and relation into a folder that exists. */
export const writeNeo4jAdmin = async (store: Store, folder: string): Promise<void> => {
  for (const table of [...nodes, ...relations]) await writeTable(store, table, folder);
};
