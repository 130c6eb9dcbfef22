/** The steps that leave a set of things, each with its paper, for the search for paths. */
import type { PathsQuery } from '../../api.ts';
import type { Question } from '../../store/store.ts';
import { type Nested, nested } from '../base/rows.ts';

export interface HopRow {
  from: string;
  to: string;
  paper: string;
}

/** All things that share a paper with a thing. */
type Tie = { from: string; paper: string; others: Nested<string[]> };

export const hops: Question<{ ids: readonly string[]; via: PathsQuery['via'] }, [Tie[]], HopRow[]> = {
  name: 'hops',
  cypher: [
    `CALL {
       UNWIND CASE WHEN $via IN ['authors', 'techniques'] THEN $ids ELSE [] END AS id
       MATCH (a:Author {id: id})-[:WROTE]->(p:Paper)<-[:WROTE]-(b:Author)
       RETURN a AS f, b AS t, p
       UNION ALL
       UNWIND CASE WHEN $via = 'techniques' THEN $ids ELSE [] END AS id
       MATCH (a:Author {id: id})-[:WROTE]->(p:Paper)-[:USES]->(t:Technique)
       RETURN a AS f, t, p
       UNION ALL
       UNWIND CASE WHEN $via = 'techniques' THEN $ids ELSE [] END AS id
       MATCH (t:Technique {id: id})<-[:USES]-(p:Paper)<-[:WROTE]-(a:Author)
       RETURN t AS f, a AS t, p
       UNION ALL
       UNWIND CASE WHEN $via = 'citations' THEN $ids ELSE [] END AS id
       MATCH (a:Paper {id: id})-[:CITES]->(b:Paper)
       RETURN a AS f, b AS t, a AS p
       UNION ALL
       UNWIND CASE WHEN $via = 'citations' THEN $ids ELSE [] END AS id
       MATCH (a:Paper {id: id})<-[:CITES]-(b:Paper)
       RETURN a AS f, b AS t, b AS p
     }
     WITH DISTINCT f, t, p WHERE f <> t
     WITH f, p, t ORDER BY t.id
     RETURN f.id AS from, p.id AS paper, collect(t.id) AS others ORDER BY from, paper`,
  ],
  // A CROSS JOIN is taken in the order written: from the ids outwards.
  sql: [
    `WITH step("from", "to", paper) AS (
       SELECT w.author, o.author, w.paper
         FROM json_each(:ids) i CROSS JOIN WROTE w ON w.author = i.value
         CROSS JOIN WROTE o ON o.paper = w.paper WHERE :via IN ('authors', 'techniques')
       UNION
       SELECT w.author, u.technique, w.paper
         FROM json_each(:ids) i CROSS JOIN WROTE w ON w.author = i.value CROSS JOIN USES u ON u.paper = w.paper
         WHERE :via = 'techniques'
       UNION
       SELECT u.technique, w.author, u.paper
         FROM json_each(:ids) i CROSS JOIN USES u ON u.technique = i.value CROSS JOIN WROTE w ON w.paper = u.paper
         WHERE :via = 'techniques'
       UNION
       SELECT c.citing, c.cited, c.citing FROM json_each(:ids) i CROSS JOIN CITES c ON c.citing = i.value
         WHERE :via = 'citations'
       UNION
       SELECT c.cited, c.citing, c.citing FROM json_each(:ids) i CROSS JOIN CITES c ON c.cited = i.value
         WHERE :via = 'citations')
     SELECT "from", paper, json_group_array("to" ORDER BY "to") AS others FROM step WHERE "from" <> "to"
     GROUP BY "from", paper ORDER BY "from", paper`,
  ],
  read: ([ties]) =>
    ties.flatMap(({ from, paper, others }) => nested(others).map((to): HopRow => ({ from, to, paper }))),
};
