/** Finds things by name: the engines fetch what shares trigrams with the query, one ranking orders it. */
import type { SearchHit } from '../api.ts';
import type { NodeKind } from '../model.ts';
import { kindToken, searchTokens } from '../store/grams.ts';
import type { Question } from '../store/store.ts';
import { type Nested, nested } from './parts.ts';
import { type Candidate, rankHits } from './search-rank.ts';

/** So many candidates are fetched, those that share the most trigrams. */
const fetched = 300;

/** What stands in no index: no node is indexed under a token of this form. */
const noToken = 'none';

type Wanted = { q: string; match: string };

/** The parameters of the search for what a person typed. */
export const searchParameters = (q: string, kind: NodeKind | undefined): Wanted => {
  const tokens = searchTokens(q);
  const any = tokens.length > 0 ? tokens.join(' OR ') : noToken;
  return { q, match: kind ? `${kindToken(kind)} AND (${any})` : any };
};

type CandidateRow = Omit<Candidate, 'names'> & { names: Nested<string[]> };

/**
 * Each branch gives id, kind, label, papers, year, short and names: of a paper its authors, of an author the
 * co-authors with the most joint papers.
 */
const sqlBranches = [
  `SELECT h.id, h.kind, p.title AS label, 1 AS papers, p.year, NULL AS short,
     (SELECT json_group_array(a.name ORDER BY w.position, a.id)
      FROM WROTE w JOIN Author a ON a.id = w.author WHERE w.paper = p.id) AS names
   FROM hit h JOIN Paper p ON p.id = h.id WHERE h.kind = 'paper'`,
  `SELECT h.id, h.kind, a.name, (SELECT count(*) FROM WROTE WHERE author = a.id), NULL, NULL,
     (SELECT json_group_array(name ORDER BY n DESC, id) FROM (
        SELECT b.id, b.name, count(*) AS n FROM WROTE w
        JOIN WROTE o ON o.paper = w.paper AND o.author <> w.author JOIN Author b ON b.id = o.author
        WHERE w.author = a.id GROUP BY b.id ORDER BY n DESC, b.id LIMIT 2))
   FROM hit h JOIN Author a ON a.id = h.id WHERE h.kind = 'author'`,
  `SELECT h.id, h.kind, v.name, (SELECT count(*) FROM PUBLISHED_IN WHERE venue = v.id), NULL, v.short, '[]'
   FROM hit h JOIN Venue v ON v.id = h.id WHERE h.kind = 'venue'`,
  `SELECT h.id, h.kind, t.name, (SELECT count(*) FROM USES WHERE technique = t.id), NULL, NULL, '[]'
   FROM hit h JOIN Technique t ON t.id = h.id WHERE h.kind = 'technique'`,
  `SELECT h.id, h.kind, s.name, (SELECT count(DISTINCT paper) FROM LISTS WHERE source = s.id), NULL, NULL, '[]'
   FROM hit h JOIN Source s ON s.id = h.id WHERE h.kind = 'source'`,
];

const cypherBranches = [
  `WITH n WITH n WHERE n:Paper RETURN 'paper' AS kind, n.title AS label, 1 AS papers, n.year AS year, null AS short,
     COLLECT { MATCH (a:Author)-[w:WROTE]->(n) RETURN a.name ORDER BY w.position, a.id } AS names`,
  `WITH n WITH n WHERE n:Author RETURN 'author' AS kind, n.name AS label, COUNT { (n)-[:WROTE]->() } AS papers,
     null AS year, null AS short,
     COLLECT { MATCH (n)-[:WROTE]->(p)<-[:WROTE]-(b:Author)
               WITH b, count(p) AS joint ORDER BY joint DESC, b.id LIMIT 2 RETURN b.name } AS names`,
  `WITH n WITH n WHERE n:Venue RETURN 'venue' AS kind, n.name AS label, COUNT { (n)<-[:PUBLISHED_IN]-() } AS papers,
     null AS year, n.short AS short, [] AS names`,
  `WITH n WITH n WHERE n:Technique RETURN 'technique' AS kind, n.name AS label, COUNT { (n)<-[:USES]-() } AS papers,
     null AS year, null AS short, [] AS names`,
  `WITH n WITH n WHERE n:Source RETURN 'source' AS kind, n.name AS label,
     COUNT { MATCH (n)-[:LISTS]->(p) RETURN DISTINCT p } AS papers, null AS year, null AS short, [] AS names`,
];

export const search: Question<Wanted, [CandidateRow[]], SearchHit[]> = {
  name: 'search',
  cypher: [
    `CALL db.index.fulltext.queryNodes('search', $match, {limit: ${fetched}}) YIELD node AS n
     CALL { ${cypherBranches.join(' UNION ALL ')} }
     RETURN n.id AS id, kind, label, papers, year, short, names`,
  ],
  sql: [
    `WITH hit AS (
       SELECT id, kind FROM Search WHERE Search MATCH :match ORDER BY rank LIMIT ${fetched})
     ${sqlBranches.join(' UNION ALL ')}`,
  ],
  read: ([rows], { q }) =>
    rankHits(
      q,
      rows.map((row) => ({ ...row, names: nested(row.names) })),
    ),
};
