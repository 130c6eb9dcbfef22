/** The venues of the papers of a selection; of several venues the first by id, as in every list. */
import type { Question } from '../../store/store.ts';
import { cypherPapers, type Selection, sqlPapers } from './selection.ts';

export interface PaperVenue {
  paper: string;
  id: string;
  label: string;
}

export const paperVenues: Question<Selection, [PaperVenue[]], PaperVenue[]> = {
  name: 'paper-venues',
  cypher: [
    `${cypherPapers} MATCH (p)-[:PUBLISHED_IN]->(v:Venue) WITH p, v ORDER BY v.id
     WITH p, head(collect(v)) AS v RETURN p.id AS paper, v.id AS id, v.name AS label ORDER BY paper`,
  ],
  sql: [
    `${sqlPapers} SELECT c.id AS paper, v.id AS id, v.name AS label
     FROM (SELECT id, (SELECT min(i.venue) FROM PUBLISHED_IN i WHERE i.paper = chosen.id) AS venue FROM chosen) c
       CROSS JOIN Venue v ON v.id = c.venue ORDER BY c.id`,
  ],
  read: ([rows]) => rows,
};
