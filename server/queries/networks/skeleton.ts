/** The rows of a skeleton, a page at a time: nodes by id, and relations by the id of the paper. */
import type { NodeRow, NodeTable, PaperRow, RelationRow, RelationTable } from '../../base/skeleton-rows.ts';
import { isHeld } from '../../store/held.ts';
import type { Question } from '../../store/store.ts';
import { type Packed, unpacked } from '../base/rows.ts';

/** The last id of the page before, and how many rows a page has; the last page has fewer. */
export type Page = { after: string; most: number };

const packed = <Row extends readonly [string, ...unknown[]]>(
  name: string,
  cypher: string,
  sql: string,
): Question<Page, [Packed<Row>[]], Row[]> => ({
  name: `skeleton-${name}`,
  cypher: [cypher],
  sql: [sql],
  read: ([rows]) => unpacked(rows),
});

export const skeletonPapers = packed<PaperRow>(
  'papers',
  `MATCH (p:Paper) WHERE p.id > $after WITH p ORDER BY p.id LIMIT $most
   RETURN collect([p.id, p.title, p.year, p.timesCited, ${isHeld.cypher('p')}, p.retracted IS NOT NULL]) AS packed`,
  `SELECT json_group_array(json_array(p.id, p.title, p.year, p.timesCited, ${isHeld.sql('p.id')},
     p.retracted IS NOT NULL) ORDER BY p.id) AS packed
   FROM (SELECT id, title, year, timesCited, retracted FROM Paper WHERE id > :after ORDER BY id LIMIT :most) p`,
);

/** The label of each kind of node, and its second name. */
const labels = {
  authors: { label: 'Author', second: 'family' },
  venues: { label: 'Venue', second: 'short' },
  techniques: { label: 'Technique', second: undefined },
  sources: { label: 'Source', second: undefined },
} as const;

const nodesOf = (table: NodeTable) => {
  const { label, second } = labels[table];
  return packed<NodeRow>(
    table,
    `MATCH (n:${label}) WHERE n.id > $after WITH n ORDER BY n.id LIMIT $most
     RETURN collect([n.id, n.name, ${second ? `n.${second}` : 'null'}]) AS packed`,
    `SELECT json_group_array(json_array(id, name, ${second ?? 'NULL'}) ORDER BY id) AS packed
     FROM (SELECT * FROM ${label} WHERE id > :after ORDER BY id LIMIT :most)`,
  );
};

export const skeletonNodes = {
  authors: nodesOf('authors'),
  venues: nodesOf('venues'),
  techniques: nodesOf('techniques'),
  sources: nodesOf('sources'),
} as const;

/** For each relation a pattern from a paper `p` to an end `e`, and a table with its columns. */
const relations = {
  wrote: {
    path: '(e:Author)-[r:WROTE]->(p)',
    order: 'r.position, e.id',
    table: 'WROTE',
    paper: 'paper',
    end: 'author',
  },
  publishedIn: {
    path: '(p)-[:PUBLISHED_IN]->(e:Venue)',
    order: 'e.id',
    table: 'PUBLISHED_IN',
    paper: 'paper',
    end: 'venue',
  },
  uses: {
    path: '(p)-[:USES]->(e:Technique)',
    order: 'e.id',
    table: 'USES',
    paper: 'paper',
    end: 'technique',
  },
  cites: { path: '(p)-[:CITES]->(e:Paper)', order: 'e.id', table: 'CITES', paper: 'citing', end: 'cited' },
  lists: { path: '(p)<-[:LISTS]-(e:Source)', order: 'e.id', table: 'LISTS', paper: 'paper', end: 'source' },
} as const;

const relationOf = (name: RelationTable) => {
  const { path, order, table, paper, end } = relations[name];
  const sqlOrder = name === 'wrote' ? `position, ${end}` : end;
  // An entry of a list can name a paper twice.
  const sqlEnd = name === 'lists' ? `DISTINCT ${end}` : end;
  return packed<RelationRow>(
    name,
    `MATCH (p:Paper) WHERE p.id > $after WITH p ORDER BY p.id LIMIT $most
     WITH p.id AS paper, COLLECT { MATCH ${path} WITH DISTINCT e${name === 'wrote' ? ', r' : ''} RETURN e.id ORDER BY ${order} } AS ends
     ORDER BY paper RETURN collect([paper, ends]) AS packed`,
    `SELECT json_group_array(json_array(paper, json(ends)) ORDER BY paper) AS packed FROM (
       SELECT ${paper} AS paper, json_group_array(${sqlEnd} ORDER BY ${sqlOrder}) AS ends
       FROM ${table} WHERE ${paper} > :after GROUP BY ${paper} ORDER BY ${paper} LIMIT :most)`,
  );
};

export const skeletonRelations = {
  wrote: relationOf('wrote'),
  publishedIn: relationOf('publishedIn'),
  uses: relationOf('uses'),
  cites: relationOf('cites'),
  lists: relationOf('lists'),
} as const;

/** The revision of the library; empty for a new one. */
export const revisionNow: Question<Record<string, never>, [{ revision: unknown }[]], string> = {
  name: 'revision-now',
  cypher: ["MATCH (r:Revision {id: 'revision'}) RETURN r.revision AS revision"],
  sql: ['SELECT revision FROM Revision'],
  read: ([rows]) => String(rows[0]?.revision ?? ''),
};
