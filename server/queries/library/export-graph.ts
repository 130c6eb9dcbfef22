/** The whole graph, page by page: nodes by id, relations by paper. */
import type { Graph } from '../../model.ts';
import type { Question } from '../../store/store.ts';
import {
  type NodeList,
  nodeTables,
  type RecordList,
  type RelationList,
  readRecord,
  recordTables,
  relationTables,
} from '../../store/tables.ts';
import { present } from '../base/rows.ts';

interface Page {
  readonly [name: string]: string | number;
  /** The last id of the previous page, or an empty string. */
  readonly after: string;
  readonly limit: number;
}

/** A page of nodes. */
const nodeQuestion = <K extends NodeList>(list: K): Question<Page, [Graph[K][number][]], Graph[K]> => {
  const { name, columns } = nodeTables[list];
  return {
    name: `export-${list}`,
    cypher: [
      `MATCH (n:${name}) WHERE n.id > $after
       RETURN ${columns.map((column) => `n.${column} AS ${column}`).join(', ')} ORDER BY id LIMIT $limit`,
    ],
    sql: [`SELECT ${columns.join(', ')} FROM ${name} WHERE id > :after ORDER BY id LIMIT :limit`],
    read: ([rows]) => rows.map((row) => present(row)) as Graph[K],
  };
};

/** A page of records. */
const recordQuestion = <K extends RecordList>(list: K): Question<Page, [object[]], Graph[K]> => {
  const { name, columns } = recordTables[list];
  return {
    name: `export-${list}`,
    cypher: [
      `MATCH (n:${name}) WHERE n.id > $after
       RETURN ${columns.map((column) => `n.${column} AS ${column}`).join(', ')} ORDER BY id LIMIT $limit`,
    ],
    sql: [`SELECT ${columns.join(', ')} FROM ${name} WHERE id > :after ORDER BY id LIMIT :limit`],
    read: ([rows]) => rows.map((row) => readRecord(list, row)) as Graph[K],
  };
};

/** A relation of a paper `p`: its pattern, the names of its ends, and a total order. */
const patterns: Record<
  RelationList,
  { path: string; ends: Record<string, string>; paper: string; order: string }
> = {
  wrote: {
    path: '(x:Author)-[r:WROTE]->(p)',
    ends: { author: 'x', paper: 'p' },
    paper: 'paper',
    order: 'paper, author',
  },
  publishedIn: {
    path: '(p)-[r:PUBLISHED_IN]->(x:Venue)',
    ends: { paper: 'p', venue: 'x' },
    paper: 'paper',
    order: 'paper, venue',
  },
  uses: {
    path: '(p)-[r:USES]->(x:Technique)',
    ends: { paper: 'p', technique: 'x' },
    paper: 'paper',
    order: 'paper, technique',
  },
  cites: {
    path: '(p)-[r:CITES]->(x:Paper)',
    ends: { citing: 'p', cited: 'x' },
    paper: 'citing',
    order: 'citing, cited',
  },
  lists: {
    path: '(x:Source)-[r:LISTS]->(p)',
    ends: { source: 'x', paper: 'p' },
    paper: 'paper',
    order: 'paper, source, position',
  },
};

/** The relations of a page of papers, and the last paper of the page, absent if no paper is left. */
const relationQuestion = <K extends RelationList>(
  list: K,
): Question<
  Page,
  [Graph[K][number][], { last: string | null }[]],
  { rows: Graph[K]; last: string | undefined }
> => {
  const { name, columns } = relationTables[list];
  const { path, ends, paper, order } = patterns[list];
  const papers = 'MATCH (p:Paper) WHERE p.id > $after WITH p ORDER BY p.id LIMIT $limit';
  const chosen = 'SELECT id FROM Paper WHERE id > :after ORDER BY id LIMIT :limit';
  const value = (column: string): string =>
    ends[column] ? `${ends[column]}.id AS ${column}` : `r.${column} AS ${column}`;
  return {
    name: `export-${list}`,
    cypher: [
      `${papers} MATCH ${path} RETURN ${columns.map(value).join(', ')} ORDER BY ${order}`,
      `${papers} RETURN max(p.id) AS last`,
    ],
    sql: [
      `SELECT ${columns.join(', ')} FROM ${name} WHERE ${paper} IN (${chosen}) ORDER BY ${order}`,
      `SELECT max(id) AS last FROM (${chosen})`,
    ],
    read: ([rows, [end]]) => ({
      rows: rows.map((row) => present(row)) as Graph[K],
      last: end?.last ?? undefined,
    }),
  };
};

export const nodePages = {
  sources: nodeQuestion('sources'),
  papers: nodeQuestion('papers'),
  authors: nodeQuestion('authors'),
  venues: nodeQuestion('venues'),
  techniques: nodeQuestion('techniques'),
} as const;

export const recordPages = {
  found: recordQuestion('found'),
  decisions: recordQuestion('decisions'),
} as const;

export const relationPages = {
  wrote: relationQuestion('wrote'),
  publishedIn: relationQuestion('publishedIn'),
  uses: relationQuestion('uses'),
  cites: relationQuestion('cites'),
  lists: relationQuestion('lists'),
} as const;
