/** The papers of a group of a network, with their authors, techniques and venues. */
import type { CountedRef, GroupPage } from '../../api.ts';
import type { Question } from '../../store/store.ts';
import {
  byYear,
  datedColumn,
  mostFirst,
  type Nested,
  nested,
  newestFirst,
  type PaperRow,
  paperColumns,
  paperRef,
  type TimedRow,
  timedRef,
} from '../base/rows.ts';
import { inSelection, type Selection } from './selection.ts';

/** A selection, and the ids of a group's members: papers, or things whose papers belong to the group. */
export interface Grouped extends Selection {
  readonly members: readonly string[];
}

/** Binds `p`, each paper once. */
const cypherGrouped = `UNWIND $members AS id
  CALL {
    WITH id MATCH (p:Paper {id: id}) RETURN p
    UNION WITH id MATCH (:Author {id: id})-[:WROTE]->(p:Paper) RETURN p
    UNION WITH id MATCH (:Technique {id: id})<-[:USES]-(p:Paper) RETURN p
  }
  WITH DISTINCT p WHERE ${inSelection.cypher}`;

/** Makes the table `grouped(id, year)`. A CROSS JOIN is taken in the order written: from the members outwards. */
const sqlGrouped = `WITH member(id) AS (SELECT value FROM json_each(:members)),
  own(paper) AS (
    SELECT p.id FROM member m CROSS JOIN Paper p ON p.id = m.id
    UNION SELECT w.paper FROM member m CROSS JOIN WROTE w ON w.author = m.id
    UNION SELECT u.paper FROM member m CROSS JOIN USES u ON u.technique = m.id),
  grouped AS MATERIALIZED (
    SELECT p.id, p.year FROM own CROSS JOIN Paper p ON p.id = own.paper WHERE ${inSelection.sql})`;

type Row = PaperRow & { techniques: Nested<string[]> };

export const groupPapers: Question<
  Grouped,
  [Row[], CountedRef[], TimedRow[], CountedRef[]],
  Omit<GroupPage, 'group'>
> = {
  name: 'group-papers',
  cypher: [
    `${cypherGrouped} RETURN ${paperColumns.cypher},
       COLLECT { MATCH (p)-[:USES]->(t:Technique) RETURN t.id ORDER BY t.id } AS techniques ORDER BY ${newestFirst}`,
    `${cypherGrouped} MATCH (a:Author)-[:WROTE]->(p)
     RETURN a.id AS id, a.name AS label, count(p) AS papers ORDER BY ${mostFirst}`,
    `${cypherGrouped} MATCH (p)-[:USES]->(t:Technique)
     RETURN t.id AS id, t.name AS label, count(p) AS papers, ${datedColumn.cypher} ORDER BY ${mostFirst}`,
    `${cypherGrouped} MATCH (p)-[:PUBLISHED_IN]->(v:Venue)
     RETURN v.id AS id, v.name AS label, count(p) AS papers ORDER BY ${mostFirst}`,
  ],
  sql: [
    `${sqlGrouped} SELECT ${paperColumns.sql},
       (SELECT json_group_array(technique ORDER BY technique) FROM USES WHERE paper = p.id) AS techniques
     FROM grouped g CROSS JOIN Paper p ON p.id = g.id ORDER BY ${newestFirst}`,
    `${sqlGrouped} SELECT a.id AS id, a.name AS label, count(*) AS papers
     FROM grouped p CROSS JOIN WROTE w ON w.paper = p.id CROSS JOIN Author a ON a.id = w.author
     GROUP BY a.id ORDER BY ${mostFirst}`,
    `${sqlGrouped} SELECT t.id AS id, t.name AS label, count(*) AS papers, ${datedColumn.sql}
     FROM grouped p CROSS JOIN USES u ON u.paper = p.id CROSS JOIN Technique t ON t.id = u.technique
     GROUP BY t.id ORDER BY ${mostFirst}`,
    `${sqlGrouped} SELECT v.id AS id, v.name AS label, count(*) AS papers
     FROM grouped p CROSS JOIN PUBLISHED_IN i ON i.paper = p.id CROSS JOIN Venue v ON v.id = i.venue
     GROUP BY v.id ORDER BY ${mostFirst}`,
  ],
  read: ([papers, authors, techniques, venues]) => ({
    papers: papers.map((row) => ({ ...paperRef(row), techniques: nested(row.techniques) })),
    authors,
    techniques: techniques.map(timedRef),
    venues,
    years: byYear(papers),
    total: {
      papers: papers.length,
      authors: authors.length,
      techniques: techniques.length,
      venues: venues.length,
    },
  }),
};
