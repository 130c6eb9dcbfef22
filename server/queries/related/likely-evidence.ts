/** What connects an author to others: shared co-authors, shared techniques, and cited papers. */
import type { Question } from '../../store/store.ts';
import { type Nested, nested } from '../base/rows.ts';

/** A co-author, a technique or a cited paper of the author. */
export interface Between {
  kind: 'coauthor' | 'technique' | 'citation';
  id: string;
  label: string;
  /** Ids of all authors connected to it, including the given one. */
  others: string[];
}

type Row = Omit<Between, 'others'> & { others: Nested<string[]> };

/** Maximum number of co-authors followed, those with the most joint papers. */
const followed = 100;
/** Techniques of more papers say little and would make the query scan the library. */
const widest = 500;

export const likelyEvidence: Question<{ id: string }, [Row[], Row[], Row[]], Between[]> = {
  name: 'likely-evidence',
  cypher: [
    `MATCH (a:Author {id: $id})-[:WROTE]->(p:Paper)<-[:WROTE]-(z:Author) WHERE z <> a
     WITH z, count(DISTINCT p) AS joint ORDER BY joint DESC, z.id LIMIT ${followed}
     MATCH (z)-[:WROTE]->(:Paper)<-[:WROTE]-(c:Author) WHERE c <> z
     WITH DISTINCT z, c ORDER BY c.id
     RETURN 'coauthor' AS kind, z.id AS id, z.name AS label, collect(c.id) AS others ORDER BY id`,
    `MATCH (:Author {id: $id})-[:WROTE]->(:Paper)-[:USES]->(t:Technique)
     WITH DISTINCT t WHERE COUNT { (t)<-[:USES]-() } <= ${widest}
     MATCH (t)<-[:USES]-(:Paper)<-[:WROTE]-(c:Author)
     WITH DISTINCT t, c ORDER BY c.id
     RETURN 'technique' AS kind, t.id AS id, t.name AS label, collect(c.id) AS others ORDER BY id`,
    // Two patterns, since one would miss the author of a paper that cites itself (a relation is matched once).
    `MATCH (:Author {id: $id})-[:WROTE]->(:Paper)-[:CITES]->(q:Paper)
     MATCH (q)<-[:WROTE]-(c:Author)
     WITH DISTINCT q, c ORDER BY c.id
     RETURN 'citation' AS kind, q.id AS id, q.title AS label, collect(c.id) AS others ORDER BY id`,
  ],
  // A CROSS JOIN is taken in the order written: from the author outwards.
  sql: [
    `WITH
       near AS MATERIALIZED (SELECT o.author AS via, count(DISTINCT o.paper) AS joint
         FROM WROTE w CROSS JOIN WROTE o ON o.paper = w.paper WHERE w.author = :id AND o.author <> :id
         GROUP BY o.author ORDER BY joint DESC, via LIMIT ${followed}),
       tie AS (SELECT DISTINCT n.via, o.author AS other
         FROM near n CROSS JOIN WROTE w ON w.author = n.via CROSS JOIN WROTE o ON o.paper = w.paper
         WHERE o.author <> n.via)
     SELECT 'coauthor' AS kind, via AS id, a.name AS label, json_group_array(other ORDER BY other) AS others
     FROM tie JOIN Author a ON a.id = via GROUP BY via ORDER BY via`,
    `WITH
       used AS MATERIALIZED (SELECT DISTINCT u.technique AS via
         FROM WROTE w CROSS JOIN USES u ON u.paper = w.paper WHERE w.author = :id),
       tie AS (SELECT DISTINCT n.via, w.author AS other
         FROM used n CROSS JOIN USES u ON u.technique = n.via CROSS JOIN WROTE w ON w.paper = u.paper
         WHERE (SELECT count(*) FROM (SELECT 1 FROM USES d WHERE d.technique = n.via LIMIT ${widest + 1})) <= ${widest})
     SELECT 'technique' AS kind, via AS id, t.name AS label, json_group_array(other ORDER BY other) AS others
     FROM tie JOIN Technique t ON t.id = via GROUP BY via ORDER BY via`,
    `WITH tie AS (SELECT DISTINCT c.cited AS via, o.author AS other
       FROM WROTE w CROSS JOIN CITES c ON c.citing = w.paper CROSS JOIN WROTE o ON o.paper = c.cited
       WHERE w.author = :id)
     SELECT 'citation' AS kind, via AS id, p.title AS label, json_group_array(other ORDER BY other) AS others
     FROM tie JOIN Paper p ON p.id = via GROUP BY via ORDER BY via`,
  ],
  read: (rows) => rows.flat().map((row): Between => ({ ...row, others: nested(row.others) })),
};
