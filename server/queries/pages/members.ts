/** What belongs to an author, a venue or a technique: its papers, and what these have of another kind. */
import type { Members } from '../../api.ts';
import type { Question } from '../../store/store.ts';
import { type Nested, nested } from '../base/rows.ts';

type Rows = [{ ids: Nested<string[]> }[], { ids: Nested<string[]> }[]];

const cypherOwn = `CALL {
    MATCH (:Author {id: $id})-[:WROTE]->(p:Paper) RETURN p
    UNION MATCH (:Venue {id: $id})<-[:PUBLISHED_IN]-(p:Paper) RETURN p
    UNION MATCH (:Technique {id: $id})<-[:USES]-(p:Paper) RETURN p
  }`;

const sqlOwn = `WITH own(paper) AS MATERIALIZED (
  SELECT paper FROM WROTE WHERE author = :id UNION SELECT paper FROM PUBLISHED_IN WHERE venue = :id
  UNION SELECT paper FROM USES WHERE technique = :id)`;

/** Ids, ascending, `most` of each at most. The co-authors of an author are no part of the author. */
export const members: Question<{ id: string; most: number }, Rows, Members> = {
  name: 'members',
  cypher: [
    `${cypherOwn} WITH p.id AS id ORDER BY id LIMIT $most RETURN collect(id) AS ids`,
    `${cypherOwn} WITH collect(p) AS own
     CALL {
       WITH own UNWIND own AS p MATCH (n:Author)-[:WROTE]->(p) WHERE NOT EXISTS { (:Author {id: $id}) } RETURN n
       UNION WITH own UNWIND own AS p MATCH (p)-[:USES]->(n:Technique)
         WHERE NOT EXISTS { (:Technique {id: $id}) } RETURN n
     }
     WITH DISTINCT n.id AS id ORDER BY id LIMIT $most RETURN collect(id) AS ids`,
  ],
  sql: [
    `${sqlOwn} SELECT json_group_array(paper) AS ids FROM (SELECT paper FROM own ORDER BY paper LIMIT :most)`,
    `${sqlOwn}, thing(id) AS (
       SELECT w.author FROM own o CROSS JOIN WROTE w ON w.paper = o.paper
         WHERE NOT EXISTS (SELECT 1 FROM Author WHERE id = :id)
       UNION SELECT u.technique FROM own o CROSS JOIN USES u ON u.paper = o.paper
         WHERE NOT EXISTS (SELECT 1 FROM Technique WHERE id = :id))
     SELECT json_group_array(id) AS ids FROM (SELECT id FROM thing ORDER BY id LIMIT :most)`,
  ],
  read: ([[papers], [things]]) => ({
    papers: nested(papers?.ids ?? []),
    things: nested(things?.ids ?? []),
  }),
};
