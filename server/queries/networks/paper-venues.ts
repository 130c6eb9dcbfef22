/** The venues of papers; of several venues the first by id, as in every list. */
import type { Question } from '../../store/store.ts';

export interface PaperVenue {
  paper: string;
  id: string;
  label: string;
}

export const paperVenues: Question<{ ids: readonly string[] }, [PaperVenue[]], PaperVenue[]> = {
  name: 'paper-venues',
  cypher: [
    `UNWIND $ids AS id MATCH (p:Paper {id: id})-[:PUBLISHED_IN]->(v:Venue) WITH DISTINCT p, v ORDER BY v.id
     WITH p, head(collect(v)) AS v RETURN p.id AS paper, v.id AS id, v.name AS label ORDER BY paper`,
  ],
  sql: [
    `SELECT c.paper, v.id AS id, v.name AS label
     FROM (SELECT paper, min(venue) AS venue FROM PUBLISHED_IN
           WHERE paper IN (SELECT value FROM json_each(:ids)) GROUP BY paper) c
       CROSS JOIN Venue v ON v.id = c.venue ORDER BY c.paper`,
  ],
  read: ([rows]) => rows,
};
