/** The part of the graph around some papers: their nodes and relations, and what was imported. */
import { emptyGraph, type Found, type Graph } from '../../model.ts';
import type { Question } from '../../store/store.ts';
import {
  type NodeList,
  nodeTables,
  type RelationList,
  readRecord,
  recordTables,
  relationTables,
} from '../../store/tables.ts';
import { present } from '../base/rows.ts';

/** The other node labels, with their relation to papers. */
const about = {
  authors: { cypher: '(n:Author)-[:WROTE]->(p)', sql: 'author FROM WROTE' },
  venues: { cypher: '(p)-[:PUBLISHED_IN]->(n:Venue)', sql: 'venue FROM PUBLISHED_IN' },
  techniques: { cypher: '(p)-[:USES]->(n:Technique)', sql: 'technique FROM USES' },
  sources: { cypher: '(n:Source)-[:LISTS]->(p)', sql: 'source FROM LISTS' },
} as const;

/** Relations of the papers `p`, and the names of their ends. Citations count at both ends. */
const relations: Record<RelationList, { cypher: string; ends: Record<string, string>; order: string }> = {
  wrote: { cypher: '(x:Author)-[r:WROTE]->(p)', ends: { author: 'x', paper: 'p' }, order: 'paper, author' },
  publishedIn: {
    cypher: '(p)-[r:PUBLISHED_IN]->(x:Venue)',
    ends: { paper: 'p', venue: 'x' },
    order: 'paper, venue',
  },
  uses: {
    cypher: '(p)-[r:USES]->(x:Technique)',
    ends: { paper: 'p', technique: 'x' },
    order: 'paper, technique',
  },
  cites: {
    cypher: '(a:Paper)-[r:CITES]->(b:Paper) WHERE a = p OR b = p',
    ends: { citing: 'a', cited: 'b' },
    order: 'citing, cited',
  },
  lists: {
    cypher: '(x:Source)-[r:LISTS]->(p)',
    ends: { source: 'x', paper: 'p' },
    order: 'paper, source, position',
  },
};

const wanted = 'IN (SELECT value FROM json_each(:ids))';
const papers = 'UNWIND $ids AS id MATCH (p:Paper {id: id})';

const nodes = (list: NodeList): { cypher: string; sql: string } => {
  const { name, columns } = nodeTables[list];
  const fields = columns.map((column) => `n.${column} AS ${column}`).join(', ');
  if (list === 'papers')
    return {
      cypher: `${papers} WITH p AS n RETURN DISTINCT ${fields} ORDER BY id`,
      sql: `SELECT ${columns.join(', ')} FROM ${name} WHERE id ${wanted} ORDER BY id`,
    };
  return {
    cypher: `${papers} MATCH ${about[list].cypher} RETURN DISTINCT ${fields} ORDER BY id`,
    sql: `SELECT ${columns.join(', ')} FROM ${name}
      WHERE id IN (SELECT ${about[list].sql} WHERE paper ${wanted}) ORDER BY id`,
  };
};

const relation = (list: RelationList): { cypher: string; sql: string } => {
  const { name, columns } = relationTables[list];
  const { cypher, ends, order } = relations[list];
  const fields = columns.map((column) =>
    ends[column] ? `${ends[column]}.id AS ${column}` : `r.${column} AS ${column}`,
  );
  const where = list === 'cites' ? `citing ${wanted} OR cited ${wanted}` : `paper ${wanted}`;
  return {
    cypher: `${papers} MATCH ${cypher} RETURN DISTINCT ${fields.join(', ')} ORDER BY ${order}`,
    sql: `SELECT ${columns.join(', ')} FROM ${name} WHERE ${where} ORDER BY ${order}`,
  };
};

const found = recordTables.found.columns;

const statements = {
  sources: nodes('sources'),
  papers: nodes('papers'),
  authors: nodes('authors'),
  venues: nodes('venues'),
  techniques: nodes('techniques'),
  wrote: relation('wrote'),
  publishedIn: relation('publishedIn'),
  uses: relation('uses'),
  cites: relation('cites'),
  lists: relation('lists'),
  found: {
    cypher: `CALL { UNWIND $ids AS id MATCH (f:Found {paper: id}) RETURN f
        UNION UNWIND $ids AS id MATCH (f:Found {now: id}) WHERE f.relation = 'CITES' RETURN f }
      RETURN ${found.map((column) => `f.${column} AS ${column}`).join(', ')} ORDER BY id`,
    sql: `SELECT ${found.join(', ')} FROM Found
      WHERE paper ${wanted} OR (relation = 'CITES' AND now ${wanted}) ORDER BY id`,
  },
} as const satisfies Record<Exclude<keyof Graph, 'decisions'>, { cypher: string; sql: string }>;

type Sliced = keyof typeof statements;

/** Decisions belong to no paper, so they are empty here. */
const sliceOf = (
  name: string,
  lists: readonly Sliced[],
): Question<{ ids: readonly string[] }, object[][], Graph> => ({
  name,
  cypher: lists.map((list) => statements[list].cypher),
  sql: lists.map((list) => statements[list].sql),
  read: (rows) => ({
    ...emptyGraph(),
    ...Object.fromEntries(
      lists.map((list, i) => [
        list,
        (rows[i] ?? []).map((row) =>
          list === 'found' ? (readRecord('found', row) satisfies Found) : present(row),
        ),
      ]),
    ),
  }),
});

export const slice = sliceOf('slice', Object.keys(statements) as Sliced[]);

/** Papers with their authors, venues and techniques, but neither citations nor entries. */
export const paperFacts = sliceOf('paper-facts', [
  'papers',
  'authors',
  'venues',
  'techniques',
  'wrote',
  'publishedIn',
  'uses',
  'found',
]);
