/** The papers of the library with what stands under their titles, page by page. */
import type { Question } from '../../store/store.ts';
import { type Nested, nested, present } from '../base/rows.ts';

/** The id of an author, the place in the list, and the name as printed. */
type Printed = [author: string, position: number, printed: string];

interface Row {
  paper: string;
  title: string;
  year: number | null;
  venue: string | null;
  wrote: Nested<Printed[]>;
}

/** One paper with its authors, in the order of their places. */
export interface Byline {
  paper: string;
  title: string;
  year?: number;
  /** The id of the venue. */
  venue?: string;
  wrote: { author: string; position: number; printed: string }[];
}

export const bylines: Question<{ after: string; limit: number }, [Row[]], Byline[]> = {
  name: 'bylines',
  cypher: [
    `MATCH (p:Paper) WHERE p.id > $after WITH p ORDER BY p.id LIMIT $limit
     RETURN p.id AS paper, p.title AS title, p.year AS year,
       head(COLLECT { MATCH (p)-[:PUBLISHED_IN]->(v:Venue) RETURN v.id ORDER BY v.id }) AS venue,
       COLLECT { MATCH (a:Author)-[w:WROTE]->(p) RETURN [a.id, w.position, w.printed] ORDER BY w.position, a.id } AS wrote
     ORDER BY paper`,
  ],
  sql: [
    `SELECT p.id AS paper, p.title AS title, p.year AS year,
       (SELECT v.venue FROM PUBLISHED_IN v WHERE v.paper = p.id ORDER BY v.venue LIMIT 1) AS venue,
       (SELECT json_group_array(json_array(w.author, w.position, w.printed) ORDER BY w.position, w.author)
        FROM WROTE w WHERE w.paper = p.id) AS wrote
     FROM Paper p WHERE p.id > :after ORDER BY p.id LIMIT :limit`,
  ],
  read: ([rows]) =>
    rows.map(
      ({ wrote, ...about }): Byline => ({
        ...present(about),
        wrote: nested(wrote).map(([author, position, printed]) => ({ author, position, printed })),
      }),
    ),
};
