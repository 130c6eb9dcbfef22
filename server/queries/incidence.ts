/** The papers of a selection and who, or what, stands in each: what a network is projected from. */
import type { Question } from '../store/store.ts';
import { type Nested, nested } from './parts.ts';

export interface Selection {
  readonly [name: string]: string | number | null;
  readonly kind: 'author' | 'technique';
  readonly author: string | null;
  readonly technique: string | null;
  readonly venue: string | null;
  readonly source: string | null;
  /** First and last year; papers without a year are outside any range. */
  readonly from: number | null;
  readonly to: number | null;
}

/** Papers in which nobody, or nothing, stands are left out. */
interface Incidence {
  items: { id: string; label: string }[];
  papers: { id: string; year?: number; members: string[] }[];
}

/** What a selection may be kept to, the narrowest first; how it leads to papers in Cypher, and its table in SQL. */
const filters = [
  { name: 'author', path: '(:Author {id: $author})-[:WROTE]->(p:Paper)', table: 'WROTE' },
  { name: 'technique', path: '(:Technique {id: $technique})<-[:USES]-(p:Paper)', table: 'USES' },
  { name: 'venue', path: '(:Venue {id: $venue})<-[:PUBLISHED_IN]-(p:Paper)', table: 'PUBLISHED_IN' },
  { name: 'source', path: '(:Source {id: $source})-[:LISTS]->(p:Paper)', table: 'LISTS' },
] as const;

/** The first filter that is given says where to start, so that a narrow selection is not a scan of all papers. */
const unfiltered = (mark: string, upTo: number): string[] =>
  filters.slice(0, upTo).map(({ name }) => `${mark}${name} IS NULL`);

const cypherStart = [
  ...filters.map(
    ({ name, path }, i) =>
      `WITH 1 AS one WHERE ${[...unfiltered('$', i), `$${name} IS NOT NULL`].join(' AND ')} MATCH ${path} RETURN p`,
  ),
  `WITH 1 AS one WHERE ${unfiltered('$', filters.length).join(' AND ')} MATCH (p:Paper) RETURN p`,
].join('\n UNION ');

const cypherPapers = `CALL { ${cypherStart} }
  WITH p WHERE ($from IS NULL OR p.year >= $from) AND ($to IS NULL OR p.year <= $to)
  ${filters.map(({ name, path }) => `AND ($${name} IS NULL OR EXISTS { ${path.replace(':Paper', '')} })`).join('\n  ')}`;

const sqlStart = [
  ...filters.map(
    ({ name, table }, i) =>
      `SELECT paper FROM ${table} WHERE ${[...unfiltered(':', i), `${name} = :${name}`].join(' AND ')}`,
  ),
  `SELECT id FROM Paper WHERE ${unfiltered(':', filters.length).join(' AND ')}`,
].join('\n UNION ');

/** SQLite takes a CROSS JOIN in the order in which it is written: from the selection outwards. */
const sqlPapers = `WITH start(paper) AS (${sqlStart}),
  chosen AS MATERIALIZED (
    SELECT p.id, p.year FROM start CROSS JOIN Paper p ON p.id = start.paper
    WHERE (:from IS NULL OR p.year >= :from) AND (:to IS NULL OR p.year <= :to)
    ${filters
      .map(
        ({ name, table }) =>
          `AND (:${name} IS NULL OR EXISTS (SELECT 1 FROM ${table} WHERE paper = p.id AND ${name} = :${name}))`,
      )
      .join('\n    ')})`;

type PaperRow = { paper: string; year: number | null; members: Nested<string[]> };

export const incidence: Question<Selection, [PaperRow[], { id: string; label: string }[]], Incidence> = {
  name: 'incidence',
  cypher: [
    `${cypherPapers}
     RETURN p.id AS paper, p.year AS year, CASE $kind
       WHEN 'author' THEN COLLECT { MATCH (a:Author)-[w:WROTE]->(p) RETURN a.id ORDER BY w.position, a.id }
       ELSE COLLECT { MATCH (p)-[:USES]->(t:Technique) RETURN t.id ORDER BY t.id } END AS members
     ORDER BY paper`,
    `${cypherPapers}
     CALL {
       WITH p WITH p WHERE $kind = 'author' MATCH (n:Author)-[:WROTE]->(p) RETURN n
       UNION ALL
       WITH p WITH p WHERE $kind = 'technique' MATCH (p)-[:USES]->(n:Technique) RETURN n
     }
     WITH DISTINCT n RETURN n.id AS id, n.name AS label ORDER BY id`,
  ],
  sql: [
    `${sqlPapers}
     SELECT id AS paper, year, CASE :kind
       WHEN 'author' THEN
         (SELECT json_group_array(author ORDER BY position, author) FROM WROTE WHERE paper = chosen.id)
       ELSE (SELECT json_group_array(technique ORDER BY technique) FROM USES WHERE paper = chosen.id) END AS members
     FROM chosen ORDER BY id`,
    `${sqlPapers}
     SELECT a.id, a.name AS label
       FROM (SELECT DISTINCT w.author FROM chosen c CROSS JOIN WROTE w ON w.paper = c.id WHERE :kind = 'author') m
       CROSS JOIN Author a ON a.id = m.author
     UNION ALL
     SELECT t.id, t.name
       FROM (SELECT DISTINCT u.technique FROM chosen c CROSS JOIN USES u ON u.paper = c.id WHERE :kind = 'technique') m
       CROSS JOIN Technique t ON t.id = m.technique
     ORDER BY 1`,
  ],
  read: ([papers, items]) => ({
    items: items.map(({ id, label }) => ({ id, label })),
    papers: papers
      .map(({ paper, year, members }) => ({
        id: paper,
        ...(year == null ? {} : { year }),
        members: nested(members),
      }))
      .filter(({ members }) => members.length > 0),
  }),
};
