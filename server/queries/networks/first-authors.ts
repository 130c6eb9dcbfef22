/** The family names of the first authors of papers, for papers that have one. */
import type { Question } from '../../store/store.ts';

interface Row {
  paper: string;
  family: string | null;
}

export const firstAuthors: Question<{ ids: readonly string[] }, [Row[]], Map<string, string>> = {
  name: 'first-authors',
  cypher: [
    `UNWIND $ids AS id MATCH (p:Paper {id: id}) RETURN DISTINCT p.id AS paper,
       head(COLLECT { MATCH (a:Author)-[w:WROTE]->(p) RETURN a.family ORDER BY w.position, a.id }) AS family
     ORDER BY paper`,
  ],
  sql: [
    `SELECT p.id AS paper,
       (SELECT a.family FROM WROTE w JOIN Author a ON a.id = w.author WHERE w.paper = p.id
        ORDER BY w.position, a.id LIMIT 1) AS family
     FROM Paper p WHERE p.id IN (SELECT value FROM json_each(:ids)) ORDER BY p.id`,
  ],
  read: ([rows]) => new Map(rows.flatMap(({ paper, family }) => (family ? [[paper, family]] : []))),
};
