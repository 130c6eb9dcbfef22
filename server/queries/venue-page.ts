/** Everything about one venue. */
import type { VenuePage } from '../api.ts';
import type { Venue } from '../model.ts';
import type { Question } from '../store/store.ts';
import {
  byYear,
  type CountedRow,
  mostFirst,
  newestFirst,
  type PaperRow,
  paperColumns,
  paperRef,
  present,
} from './parts.ts';

type Rows = [Venue[], PaperRow[], CountedRow[], CountedRow[]];

export const venuePage: Question<{ id: string }, Rows, VenuePage | undefined> = {
  name: 'venue-page',
  cypher: [
    'MATCH (v:Venue {id: $id}) RETURN v.id AS id, v.name AS name, v.short AS short',
    `MATCH (:Venue {id: $id})<-[:PUBLISHED_IN]-(p:Paper) RETURN ${paperColumns.cypher} ORDER BY ${newestFirst}`,
    `MATCH (:Venue {id: $id})<-[:PUBLISHED_IN]-(p:Paper)<-[:WROTE]-(a:Author)
     RETURN a.id AS id, a.name AS label, count(p) AS papers ORDER BY ${mostFirst}`,
    `MATCH (:Venue {id: $id})<-[:PUBLISHED_IN]-(p:Paper)-[:USES]->(t:Technique)
     RETURN t.id AS id, t.name AS label, count(p) AS papers ORDER BY ${mostFirst}`,
  ],
  sql: [
    'SELECT id, name, short FROM Venue WHERE id = :id',
    `SELECT ${paperColumns.sql} FROM PUBLISHED_IN i JOIN Paper p ON p.id = i.paper
     WHERE i.venue = :id ORDER BY ${newestFirst}`,
    `SELECT a.id AS id, a.name AS label, count(*) AS papers
     FROM PUBLISHED_IN i JOIN WROTE w ON w.paper = i.paper JOIN Author a ON a.id = w.author
     WHERE i.venue = :id GROUP BY a.id ORDER BY ${mostFirst}`,
    `SELECT t.id AS id, t.name AS label, count(*) AS papers
     FROM PUBLISHED_IN i JOIN USES u ON u.paper = i.paper JOIN Technique t ON t.id = u.technique
     WHERE i.venue = :id GROUP BY t.id ORDER BY ${mostFirst}`,
  ],
  read: ([[venue], papers, authors, techniques]) =>
    venue && {
      venue: present(venue),
      papers: papers.map(paperRef),
      authors,
      techniques,
      years: byYear(papers),
    },
};
