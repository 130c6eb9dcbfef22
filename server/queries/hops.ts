/** The steps that leave a set of things, each with the paper that makes it: what a search for paths walks on. */
import type { PathsQuery } from '../api.ts';
import type { Question } from '../store/store.ts';

export interface HopRow {
  from: string;
  to: string;
  paper: string;
}

export const hops: Question<{ ids: readonly string[]; via: PathsQuery['via'] }, [HopRow[]], HopRow[]> = {
  name: 'hops',
  cypher: [
    `CALL {
       UNWIND CASE WHEN $via IN ['authors', 'techniques'] THEN $ids ELSE [] END AS id
       MATCH (a:Author {id: id})-[:WROTE]->(p:Paper)<-[:WROTE]-(b:Author)
       RETURN a.id AS from, b.id AS to, p.id AS paper
       UNION ALL
       UNWIND CASE WHEN $via = 'techniques' THEN $ids ELSE [] END AS id
       MATCH (a:Author {id: id})-[:WROTE]->(p:Paper)-[:USES]->(t:Technique)
       RETURN a.id AS from, t.id AS to, p.id AS paper
       UNION ALL
       UNWIND CASE WHEN $via = 'techniques' THEN $ids ELSE [] END AS id
       MATCH (t:Technique {id: id})<-[:USES]-(p:Paper)<-[:WROTE]-(a:Author)
       RETURN t.id AS from, a.id AS to, p.id AS paper
       UNION ALL
       UNWIND CASE WHEN $via = 'citations' THEN $ids ELSE [] END AS id
       MATCH (a:Paper {id: id})-[:CITES]->(b:Paper)
       RETURN a.id AS from, b.id AS to, a.id AS paper
       UNION ALL
       UNWIND CASE WHEN $via = 'citations' THEN $ids ELSE [] END AS id
       MATCH (a:Paper {id: id})<-[:CITES]-(b:Paper)
       RETURN a.id AS from, b.id AS to, b.id AS paper
     }
     RETURN DISTINCT from, to, paper ORDER BY from, to, paper`,
  ],
  sql: [
    `SELECT w.author AS "from", o.author AS "to", w.paper AS paper
       FROM json_each(:ids) i JOIN WROTE w ON w.author = i.value
       JOIN WROTE o ON o.paper = w.paper AND o.author <> w.author WHERE :via IN ('authors', 'techniques')
     UNION
     SELECT w.author, u.technique, w.paper
       FROM json_each(:ids) i JOIN WROTE w ON w.author = i.value JOIN USES u ON u.paper = w.paper
       WHERE :via = 'techniques'
     UNION
     SELECT u.technique, w.author, u.paper
       FROM json_each(:ids) i JOIN USES u ON u.technique = i.value JOIN WROTE w ON w.paper = u.paper
       WHERE :via = 'techniques'
     UNION
     SELECT c.citing, c.cited, c.citing FROM json_each(:ids) i JOIN CITES c ON c.citing = i.value
       WHERE :via = 'citations'
     UNION
     SELECT c.cited, c.citing, c.citing FROM json_each(:ids) i JOIN CITES c ON c.cited = i.value
       WHERE :via = 'citations'
     ORDER BY 1, 2, 3`,
  ],
  read: ([rows]) => rows.filter(({ from, to }) => from !== to),
};
