/** The neighbours of a node, to add when it is expanded. */
import type { Neighborhood } from '../../api.ts';
import type { NodeKind } from '../../model.ts';
import type { Question } from '../../store/store.ts';
import { type Nested, nested } from '../base/rows.ts';
import { labels } from '../search/labels.ts';

type NeighborRow = {
  id: string;
  kind: NodeKind;
  label: string;
  papers: number;
  /** Sum and number of the known years of those papers; the mean is not left to the engines, which round differently. */
  years: number | null;
  dated: number;
  weight: number;
  joint: Nested<string[]>;
};
type AuthorRow = { paper: string; author: string };
type Rows = [NeighborRow[], { total: number }[], AuthorRow[]];
type Wanted = { id: string; kind: NodeKind | null; limit: number };

/** The centre, looked up by id under each label, so that an index is used. */
const cypherCentre = `CALL { ${labels.map(({ label }) => `MATCH (c:${label} {id: $id}) RETURN c`).join(' UNION ')} }`;

/**
 * Rows (n, p): the neighbour and a paper that connects it to the centre. For most nodes: their papers, or the things of
 * these papers; for a paper: its authors, venue and techniques, and the papers that it cites or is cited by.
 */
const cypherTies = `${cypherCentre}
  CALL {
    WITH c WITH c WHERE c:Paper RETURN c AS p
    UNION WITH c MATCH (c)-[:WROTE|LISTS]->(p:Paper) RETURN p
    UNION WITH c MATCH (c)<-[:PUBLISHED_IN|USES]-(p:Paper) WHERE NOT c:Paper RETURN p
  }
  CALL {
    WITH c, p WITH c, p WHERE NOT c:Paper AND coalesce($kind, 'paper') = 'paper' RETURN p AS n, p AS by
    UNION WITH c, p WITH c, p WHERE $kind = 'author' OR ($kind IS NULL AND c:Paper)
      MATCH (n:Author)-[:WROTE]->(p) RETURN n, p AS by
    UNION WITH c, p WITH c, p WHERE $kind = 'venue' OR ($kind IS NULL AND c:Paper)
      MATCH (p)-[:PUBLISHED_IN]->(n:Venue) RETURN n, p AS by
    UNION WITH c, p WITH c, p WHERE $kind = 'technique' OR ($kind IS NULL AND c:Paper)
      MATCH (p)-[:USES]->(n:Technique) RETURN n, p AS by
    UNION WITH c, p WITH c, p WHERE $kind = 'source'
      MATCH (n:Source)-[:LISTS]->(p) RETURN n, p AS by
    UNION WITH c, p WITH c, p WHERE c:Paper AND coalesce($kind, 'paper') = 'paper'
      MATCH (c)-[:CITES]->(n:Paper) RETURN n, c AS by
    UNION WITH c, p WITH c, p WHERE c:Paper AND coalesce($kind, 'paper') = 'paper'
      MATCH (c)<-[:CITES]-(n:Paper) RETURN n, n AS by
  }
  WITH c, n, by WHERE n <> c`;

const sqlTies = `WITH
  own(paper) AS (
    SELECT id FROM Paper WHERE id = :id UNION SELECT paper FROM WROTE WHERE author = :id
    UNION SELECT paper FROM PUBLISHED_IN WHERE venue = :id UNION SELECT paper FROM USES WHERE technique = :id
    UNION SELECT paper FROM LISTS WHERE source = :id),
  centre(isPaper) AS (SELECT EXISTS (SELECT 1 FROM Paper WHERE id = :id)),
  tie(id, kind, paper) AS (
    SELECT paper, 'paper', paper FROM centre CROSS JOIN own WHERE NOT isPaper AND coalesce(:kind, 'paper') = 'paper'
    UNION SELECT w.author, 'author', w.paper FROM centre CROSS JOIN own o CROSS JOIN WROTE w ON w.paper = o.paper
      WHERE :kind = 'author' OR (:kind IS NULL AND isPaper)
    UNION SELECT i.venue, 'venue', i.paper FROM centre CROSS JOIN own o CROSS JOIN PUBLISHED_IN i ON i.paper = o.paper
      WHERE :kind = 'venue' OR (:kind IS NULL AND isPaper)
    UNION SELECT u.technique, 'technique', u.paper FROM centre CROSS JOIN own o CROSS JOIN USES u ON u.paper = o.paper
      WHERE :kind = 'technique' OR (:kind IS NULL AND isPaper)
    UNION SELECT l.source, 'source', l.paper FROM own o CROSS JOIN LISTS l ON l.paper = o.paper WHERE :kind = 'source'
    UNION SELECT cited, 'paper', citing FROM CITES WHERE citing = :id AND coalesce(:kind, 'paper') = 'paper'
    UNION SELECT citing, 'paper', citing FROM CITES WHERE cited = :id AND coalesce(:kind, 'paper') = 'paper'),
  near(id, kind, weight, joint) AS (
    SELECT id, kind, count(*), json_group_array(paper ORDER BY paper) FROM tie WHERE id <> :id GROUP BY id, kind),
  nearest AS MATERIALIZED (SELECT * FROM near ORDER BY weight DESC, id LIMIT :limit)`;

/** A source may list a paper twice; the first position counts. */
const firstPlace = `AND NOT EXISTS (
  SELECT 1 FROM LISTS e WHERE e.source = r.source AND e.paper = r.paper AND e.position < r.position)`;

const relations = [
  { kind: 'author', label: 'Author', table: 'WROTE', only: '' },
  { kind: 'venue', label: 'Venue', table: 'PUBLISHED_IN', only: '' },
  { kind: 'technique', label: 'Technique', table: 'USES', only: '' },
  { kind: 'source', label: 'Source', table: 'LISTS', only: firstPlace },
] as const;

/** The neighbours with name, number of papers and years; the joins run in the order written. */
const sqlNeighbors = [
  `SELECT k.id AS id, k.kind AS kind, p.title AS label, 1 AS papers, p.year AS years, p.year IS NOT NULL AS dated, k.weight AS weight, k.joint AS joint
   FROM nearest k CROSS JOIN Paper p ON p.id = k.id WHERE k.kind = 'paper'`,
  ...relations.map(
    ({ kind, label, table, only }) =>
      `SELECT k.id, k.kind, n.name, count(p.id), sum(p.year), count(p.year), k.weight, k.joint
       FROM nearest k CROSS JOIN ${label} n ON n.id = k.id CROSS JOIN ${table} r ON r.${kind} = k.id ${only}
         CROSS JOIN Paper p ON p.id = r.paper
       WHERE k.kind = '${kind}' GROUP BY k.id`,
  ),
].join('\n UNION ALL ');

export const neighbors: Question<Wanted, Rows, Neighborhood> = {
  name: 'neighbors',
  cypher: [
    `${cypherTies}
     WITH n, by ORDER BY by.id WITH n, collect(DISTINCT by.id) AS joint
     WITH n, joint, size(joint) AS weight ORDER BY weight DESC, n.id LIMIT $limit
     CALL {
       WITH n WITH n WHERE n:Paper RETURN 1 AS papers, n.year AS years, CASE WHEN n.year IS NULL THEN 0 ELSE 1 END AS dated, 'paper' AS kind, n.title AS label
       UNION WITH n WITH n WHERE NOT n:Paper MATCH (n)-[:WROTE|PUBLISHED_IN|USES|LISTS]-(p:Paper)
         WITH DISTINCT n, p
         RETURN count(p) AS papers, sum(p.year) AS years, count(p.year) AS dated,
           toLower(head(labels(n))) AS kind, n.name AS label
     }
     RETURN n.id AS id, kind, label, papers, years, dated, weight, joint ORDER BY weight DESC, id`,
    `${cypherTies} RETURN count(DISTINCT n) AS total`,
    `${cypherTies}
     WITH n, count(DISTINCT by) AS weight ORDER BY weight DESC, n.id LIMIT $limit
     MATCH (a:Author)-[:WROTE]->(n) RETURN n.id AS paper, a.id AS author ORDER BY paper, author`,
  ],
  sql: [
    `${sqlTies} ${sqlNeighbors} ORDER BY weight DESC, id`,
    `${sqlTies} SELECT count(*) AS total FROM near`,
    `${sqlTies} SELECT w.paper, w.author FROM nearest k CROSS JOIN WROTE w ON w.paper = k.id ORDER BY w.paper, w.author`,
  ],
  read: ([rows, [count], authors], { id }) => {
    const total = count?.total ?? 0;
    const own = rows.map((row) => ({
      source: id,
      target: row.id,
      weight: row.weight,
      papers: nested(row.joint),
    }));
    const written = authors
      .filter(({ author }) => author !== id)
      .map(({ paper, author }) => ({ source: author, target: paper, weight: 1, papers: [paper] }));
    return {
      nodes: rows.map(({ id: node, kind, label, papers, years, dated }) => ({
        id: node,
        kind,
        label,
        papers,
        ...(years == null || dated === 0 ? {} : { year: years / dated }),
      })),
      links: [...own, ...written],
      total: { nodes: total, links: total },
      truncated: rows.length < total,
    };
  },
};
