/** Finds nodes by name: the engine fetches candidates by shared trigrams, one ranking orders them. */
import type { SearchHit } from '../../api.ts';
import type { NodeKind } from '../../model.ts';
import { nameKey, searchTerms } from '../../store/grams.ts';
import type { Question } from '../../store/store.ts';
import { fitsHeld, type HeldParameter } from '../base/held.ts';
import { type Nested, nested } from '../base/rows.ts';
import { type Candidate, rankHits, typedPieces } from './search-rank.ts';

/**
 * Number of candidates: those that share the most trigrams, then exact names, then those with the most papers.
 * Both engines count trigrams in the same way and so fetch the same candidates.
 */
const fetched = 200;

/** A token that is in no index, because no trigram has this form. */
const noToken = 'none';

type Wanted = {
  q: string;
  kind: NodeKind | null;
  held: HeldParameter;
  grams: readonly string[];
  /** The least number of trigrams that a candidate shares. */
  least: number;
  /** The key of a name equal to the query. */
  key: string;
  /** The query for Neo4j's full-text index. */
  match: string;
};

/** The parameters of a search for a query. */
export const searchParameters = (
  q: string,
  kind: NodeKind | undefined,
  held: HeldParameter = null,
): Wanted => {
  const { grams, least } = searchTerms(typedPieces(q));
  // A prefix query scores a constant 1, so the sum is the number of shared trigrams.
  const match = grams.length > 0 ? grams.map((gram) => `${gram}*`).join(' OR ') : noToken;
  return { q, kind: kind ?? null, held, grams, least, key: nameKey(q), match };
};

type CandidateRow = Omit<Candidate, 'names'> & { names: Nested<string[]> };

/** The weight of a node: its number of papers; for a paper, its number of citations. */
const sqlWeight = `CASE kind WHEN 'paper' THEN (SELECT count(*) FROM CITES WHERE cited = f.id)
  WHEN 'author' THEN (SELECT count(*) FROM WROTE WHERE author = f.id)
  WHEN 'venue' THEN (SELECT count(*) FROM PUBLISHED_IN WHERE venue = f.id)
  WHEN 'technique' THEN (SELECT count(*) FROM USES WHERE technique = f.id)
  ELSE (SELECT count(DISTINCT paper) FROM LISTS WHERE source = f.id) END`;

const cypherWeight = `CASE WHEN n:Paper THEN COUNT { (n)<-[:CITES]-() }
  WHEN n:Author THEN COUNT { (n)-[:WROTE]->() }
  WHEN n:Venue THEN COUNT { (n)<-[:PUBLISHED_IN]-() }
  WHEN n:Technique THEN COUNT { (n)<-[:USES]-() }
  ELSE COUNT { MATCH (n)-[:LISTS]->(p) RETURN DISTINCT p } END`;

/** The names of a candidate by kind: the authors of a paper, the main co-authors of an author. */
const sqlBranches = [
  `SELECT h.id, h.kind, h.weight, p.title AS label, p.year, NULL AS short,
     (SELECT json_group_array(a.name ORDER BY w.position, a.id)
      FROM WROTE w JOIN Author a ON a.id = w.author WHERE w.paper = p.id) AS names
   FROM hit h JOIN Paper p ON p.id = h.id WHERE h.kind = 'paper'`,
  `SELECT h.id, h.kind, h.weight, a.name, NULL, NULL,
     (SELECT json_group_array(name ORDER BY n DESC, id) FROM (
        SELECT b.id, b.name, count(*) AS n FROM WROTE w
        JOIN WROTE o ON o.paper = w.paper AND o.author <> w.author JOIN Author b ON b.id = o.author
        WHERE w.author = a.id GROUP BY b.id ORDER BY n DESC, b.id LIMIT 2))
   FROM hit h JOIN Author a ON a.id = h.id WHERE h.kind = 'author'`,
  `SELECT h.id, h.kind, h.weight, v.name, NULL, v.short, '[]' FROM hit h JOIN Venue v ON v.id = h.id
   WHERE h.kind = 'venue'`,
  `SELECT h.id, h.kind, h.weight, t.name, NULL, NULL, '[]' FROM hit h JOIN Technique t ON t.id = h.id
   WHERE h.kind = 'technique'`,
  `SELECT h.id, h.kind, h.weight, s.name, NULL, NULL, '[]' FROM hit h JOIN Source s ON s.id = h.id
   WHERE h.kind = 'source'`,
];

const cypherBranches = [
  `WITH n WITH n WHERE n:Paper RETURN 'paper' AS kind, n.title AS label, n.year AS year, null AS short,
     COLLECT { MATCH (a:Author)-[w:WROTE]->(n) RETURN a.name ORDER BY w.position, a.id } AS names`,
  `WITH n WITH n WHERE n:Author RETURN 'author' AS kind, n.name AS label, null AS year, null AS short,
     COLLECT { MATCH (n)-[:WROTE]->(p)<-[:WROTE]-(b:Author)
               WITH b, count(p) AS joint ORDER BY joint DESC, b.id LIMIT 2 RETURN b.name } AS names`,
  `WITH n WITH n WHERE n:Venue RETURN 'venue' AS kind, n.name AS label, null AS year, n.short AS short, [] AS names`,
  `WITH n WITH n WHERE n:Technique
     RETURN 'technique' AS kind, n.name AS label, null AS year, null AS short, [] AS names`,
  `WITH n WITH n WHERE n:Source RETURN 'source' AS kind, n.name AS label, null AS year, null AS short, [] AS names`,
];

export const search: Question<Wanted, [CandidateRow[]], SearchHit[]> = {
  name: 'search',
  cypher: [
    `CALL db.index.fulltext.queryNodes('search', $match) YIELD node AS n, score
     WITH n, score WHERE score >= $least AND ($kind IS NULL OR toLower(head(labels(n))) = $kind)
       AND ($held IS NULL OR (n:Paper AND ${fitsHeld.cypher('n')}))
     WITH n, score, ${cypherWeight} AS weight
     ORDER BY score DESC, n.key = $key DESC, weight DESC, n.id LIMIT ${fetched}
     CALL { ${cypherBranches.join(' UNION ALL ')} }
     RETURN n.id AS id, kind, weight, label, year, short, names`,
  ],
  sql: [
    `WITH
       near AS (
         SELECT s.rowid AS number, count(*) AS shared FROM json_each(:grams) g JOIN Search s ON s.Search MATCH g.value
         GROUP BY s.rowid HAVING shared >= :least),
       hit AS (
         SELECT f.id, f.kind, ${sqlWeight} AS weight FROM near JOIN Findable f USING (number)
         WHERE (:kind IS NULL OR f.kind = :kind)
           AND (:held IS NULL OR (f.kind = 'paper' AND ${fitsHeld.sql('f.id')}))
         ORDER BY shared DESC, f.key = :key DESC, weight DESC, f.id LIMIT ${fetched})
     ${sqlBranches.join(' UNION ALL ')}`,
  ],
  read: ([rows], { q }) =>
    rankHits(
      typedPieces(q),
      rows.map((row) => ({ ...row, names: nested(row.names) })),
    ),
};
