/** Everything about one venue. */
import type { VenuePage } from '../../api.ts';
import type { Venue } from '../../model.ts';
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

type Rows = [Venue[], PaperRow[], CountedRow[], TimedRow[], { record: string }[]];

/** Maximum number of entries read for printed names. */
const most = 1000;

/** The printed names of the venue, most frequent first. */
const printedNames = (rows: readonly { record: string }[]): VenuePage['printed'] => {
  const entries = new Map<string, number>();
  for (const { record } of rows) {
    const { 'container-title': name } = JSON.parse(record) as { 'container-title'?: string };
    if (name) entries.set(name, (entries.get(name) ?? 0) + 1);
  }
  return [...entries]
    .map(([name, n]) => ({ name, entries: n }))
    .sort((a, b) => b.entries - a.entries || (a.name < b.name ? -1 : 1));
};

export const venuePage: Question<{ id: string }, Rows, VenuePage | undefined> = {
  name: 'venue-page',
  cypher: [
    'MATCH (v:Venue {id: $id}) RETURN v.id AS id, v.name AS name, v.short AS short',
    `MATCH (:Venue {id: $id})<-[:PUBLISHED_IN]-(p:Paper) RETURN ${paperColumns.cypher} ORDER BY ${newestFirst}`,
    `MATCH (:Venue {id: $id})<-[:PUBLISHED_IN]-(p:Paper)<-[:WROTE]-(a:Author)
     RETURN a.id AS id, a.name AS label, count(p) AS papers ORDER BY ${mostFirst}`,
    `MATCH (:Venue {id: $id})<-[:PUBLISHED_IN]-(p:Paper)-[:USES]->(t:Technique)
     RETURN t.id AS id, t.name AS label, count(p) AS papers, ${datedColumn.cypher} ORDER BY ${mostFirst}`,
    `MATCH (:Venue {id: $id})<-[:PUBLISHED_IN]-(p:Paper)<-[l:LISTS]-(s:Source) WHERE l.record IS NOT NULL
     RETURN l.record AS record ORDER BY p.id, s.id, l.position LIMIT ${most}`,
  ],
  sql: [
    'SELECT id, name, short FROM Venue WHERE id = :id',
    `SELECT ${paperColumns.sql} FROM PUBLISHED_IN i JOIN Paper p ON p.id = i.paper
     WHERE i.venue = :id ORDER BY ${newestFirst}`,
    `SELECT a.id AS id, a.name AS label, count(*) AS papers
     FROM PUBLISHED_IN i JOIN WROTE w ON w.paper = i.paper JOIN Author a ON a.id = w.author
     WHERE i.venue = :id GROUP BY a.id ORDER BY ${mostFirst}`,
    `SELECT t.id AS id, t.name AS label, count(*) AS papers, ${datedColumn.sql}
     FROM PUBLISHED_IN i JOIN Paper p ON p.id = i.paper JOIN USES u ON u.paper = i.paper JOIN Technique t ON t.id = u.technique
     WHERE i.venue = :id GROUP BY t.id ORDER BY ${mostFirst}`,
    `SELECT l.record FROM PUBLISHED_IN i JOIN LISTS l ON l.paper = i.paper
     WHERE i.venue = :id AND l.record IS NOT NULL ORDER BY i.paper, l.source, l.position LIMIT ${most}`,
  ],
  read: ([[venue], papers, authors, techniques, entries]) =>
    venue && {
      venue: present(venue),
      papers: papers.map(paperRef),
      authors,
      techniques: techniques.map(timedRef),
      printed: printedNames(entries),
      years: byYear(papers),
    },
};
