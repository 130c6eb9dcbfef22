/** Everything about one author. */
import type { AuthorPage } from '../../api.ts';
import type { Author } from '../../model.ts';
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
  present,
  type TimedRow,
  timedRef,
} from '../base/rows.ts';

type Rows = [Author[], PaperRow[], CountedRow[], TimedRow[], CountedRow[]];

export const authorPage: Question<{ id: string }, Rows, AuthorPage | undefined> = {
  name: 'author-page',
  cypher: [
    'MATCH (a:Author {id: $id}) RETURN a.id AS id, a.name AS name, a.family AS family, a.given AS given',
    `MATCH (:Author {id: $id})-[:WROTE]->(p:Paper) RETURN ${paperColumns.cypher} ORDER BY ${newestFirst}`,
    `MATCH (:Author {id: $id})-[:WROTE]->(p:Paper)<-[:WROTE]-(b:Author)
     RETURN b.id AS id, b.name AS label, count(p) AS papers ORDER BY ${mostFirst}`,
    `MATCH (:Author {id: $id})-[:WROTE]->(p:Paper)-[:USES]->(t:Technique)
     RETURN t.id AS id, t.name AS label, count(p) AS papers, ${datedColumn.cypher} ORDER BY ${mostFirst}`,
    `MATCH (:Author {id: $id})-[:WROTE]->(p:Paper)-[:PUBLISHED_IN]->(v:Venue)
     RETURN v.id AS id, v.name AS label, count(p) AS papers ORDER BY ${mostFirst}`,
  ],
  sql: [
    'SELECT id, name, family, given FROM Author WHERE id = :id',
    `SELECT ${paperColumns.sql} FROM WROTE w JOIN Paper p ON p.id = w.paper WHERE w.author = :id ORDER BY ${newestFirst}`,
    `SELECT b.id AS id, b.name AS label, count(*) AS papers
     FROM WROTE w JOIN WROTE o ON o.paper = w.paper AND o.author <> w.author JOIN Author b ON b.id = o.author
     WHERE w.author = :id GROUP BY b.id ORDER BY ${mostFirst}`,
    `SELECT t.id AS id, t.name AS label, count(*) AS papers, ${datedColumn.sql}
     FROM WROTE w JOIN Paper p ON p.id = w.paper JOIN USES u ON u.paper = w.paper JOIN Technique t ON t.id = u.technique
     WHERE w.author = :id GROUP BY t.id ORDER BY ${mostFirst}`,
    `SELECT v.id AS id, v.name AS label, count(*) AS papers
     FROM WROTE w JOIN PUBLISHED_IN i ON i.paper = w.paper JOIN Venue v ON v.id = i.venue
     WHERE w.author = :id GROUP BY v.id ORDER BY ${mostFirst}`,
  ],
  read: ([[author], papers, coauthors, techniques, venues]) =>
    author && {
      author: present(author),
      papers: papers.map(paperRef),
      coauthors,
      techniques: techniques.map(timedRef),
      venues,
      years: byYear(papers),
    },
};
