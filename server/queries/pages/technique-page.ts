/** Everything about one technique. */
import type { TechniquePage } from '../../api.ts';
import type { Technique } from '../../model.ts';
import type { Question } from '../../store/store.ts';
import {
  byYear,
  type CountedRow,
  datedColumn,
  mostFirst,
  newestFirst,
  type PaperRow,
  paperColumns,
  paperRef,
  type TimedRow,
  timedRef,
} from '../base/rows.ts';

type Shown = PaperRow & { evidence: string; score: number };
type Rows = [Technique[], Shown[], CountedRow[], TimedRow[], CountedRow[]];

/** The page without broader and narrower techniques, which come from other names. */
type TechniqueFacts = Omit<TechniquePage, 'broader' | 'narrower'>;

export const techniquePage: Question<{ id: string }, Rows, TechniqueFacts | undefined> = {
  name: 'technique-page',
  cypher: [
    'MATCH (t:Technique {id: $id}) RETURN t.id AS id, t.name AS name',
    `MATCH (:Technique {id: $id})<-[u:USES]-(p:Paper)
     RETURN ${paperColumns.cypher}, u.evidence AS evidence, u.score AS score ORDER BY ${newestFirst}`,
    `MATCH (:Technique {id: $id})<-[:USES]-(p:Paper)<-[:WROTE]-(a:Author)
     RETURN a.id AS id, a.name AS label, count(p) AS papers ORDER BY ${mostFirst}`,
    `MATCH (:Technique {id: $id})<-[:USES]-(p:Paper)-[:USES]->(t:Technique)
     RETURN t.id AS id, t.name AS label, count(p) AS papers, ${datedColumn.cypher} ORDER BY ${mostFirst}`,
    `MATCH (:Technique {id: $id})<-[:USES]-(p:Paper)-[:PUBLISHED_IN]->(v:Venue)
     RETURN v.id AS id, v.name AS label, count(p) AS papers ORDER BY ${mostFirst}`,
  ],
  sql: [
    'SELECT id, name FROM Technique WHERE id = :id',
    `SELECT ${paperColumns.sql}, u.evidence AS evidence, u.score AS score
     FROM USES u JOIN Paper p ON p.id = u.paper WHERE u.technique = :id ORDER BY ${newestFirst}`,
    `SELECT a.id AS id, a.name AS label, count(*) AS papers
     FROM USES u JOIN WROTE w ON w.paper = u.paper JOIN Author a ON a.id = w.author
     WHERE u.technique = :id GROUP BY a.id ORDER BY ${mostFirst}`,
    `SELECT t.id AS id, t.name AS label, count(*) AS papers, ${datedColumn.sql}
     FROM USES u JOIN Paper p ON p.id = u.paper JOIN USES o ON o.paper = u.paper AND o.technique <> u.technique JOIN Technique t ON t.id = o.technique
     WHERE u.technique = :id GROUP BY t.id ORDER BY ${mostFirst}`,
    `SELECT v.id AS id, v.name AS label, count(*) AS papers
     FROM USES u JOIN PUBLISHED_IN i ON i.paper = u.paper JOIN Venue v ON v.id = i.venue
     WHERE u.technique = :id GROUP BY v.id ORDER BY ${mostFirst}`,
  ],
  read: ([[technique], papers, authors, related, venues]) =>
    technique && {
      technique,
      papers: papers.map((row) => ({ ...paperRef(row), evidence: row.evidence, score: row.score })),
      authors,
      related: related.map(timedRef),
      venues,
      years: byYear(papers),
    },
};
