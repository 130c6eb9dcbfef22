/** Everything about one paper. */
import { mostOnPage } from '../../api/pages.ts';
import type { NamedRef, PaperPage } from '../../api.ts';
import type { Paper } from '../../model.ts';
import type { Question } from '../../store/store.ts';
import { nodeTables } from '../../store/tables.ts';
import { newestFirst, type PaperRow, paperColumns, paperRef, present } from '../base/rows.ts';

const columns = nodeTables.papers.columns;
type WithNulls<T> = { [K in keyof T]: T[K] | null };

const newestCypher = (path: string): string =>
  `MATCH ${path} WITH p ORDER BY ${newestFirst} LIMIT ${mostOnPage.papers}
   RETURN ${paperColumns.cypher} ORDER BY ${newestFirst}`;

/** The papers at the `other` end of citations. */
const newestSql = (own: string, other: string): string =>
  `WITH first AS MATERIALIZED (SELECT p.id FROM CITES c CROSS JOIN Paper p ON p.id = c.${other}
     WHERE c.${own} = :id ORDER BY ${newestFirst} LIMIT ${mostOnPage.papers})
   SELECT ${paperColumns.sql} FROM first f CROSS JOIN Paper p ON p.id = f.id ORDER BY ${newestFirst}`;

export const paperPage: Question<
  { id: string },
  [
    WithNulls<Paper>[],
    PaperPage['authors'],
    NamedRef[],
    PaperPage['techniques'],
    WithNulls<PaperPage['sources'][number]>[],
    PaperRow[],
    PaperRow[],
    PaperPage['total'][],
  ],
  PaperPage | undefined
> = {
  name: 'paper-page',
  cypher: [
    `MATCH (p:Paper {id: $id}) RETURN ${columns.map((column) => `p.${column} AS ${column}`).join(', ')}`,
    `MATCH (a:Author)-[w:WROTE]->(:Paper {id: $id})
     RETURN a.id AS id, a.name AS label, w.position AS position, w.printed AS printed ORDER BY position, id`,
    'MATCH (:Paper {id: $id})-[:PUBLISHED_IN]->(v:Venue) RETURN v.id AS id, v.name AS label ORDER BY id',
    `MATCH (:Paper {id: $id})-[u:USES]->(t:Technique)
     RETURN t.id AS id, t.name AS label, u.score AS score, u.evidence AS evidence ORDER BY score DESC, id`,
    `MATCH (s:Source)-[l:LISTS]->(:Paper {id: $id})
     RETURN s.id AS id, s.name AS name, l.position AS position, l.raw AS raw, l.why AS why ORDER BY name, id, position`,
    newestCypher('(:Paper {id: $id})-[:CITES]->(p:Paper)'),
    newestCypher('(:Paper {id: $id})<-[:CITES]-(p:Paper)'),
    `RETURN COUNT { (:Paper {id: $id})-[:CITES]->(:Paper) } AS cites,
       COUNT { (:Paper {id: $id})<-[:CITES]-(:Paper) } AS citedBy`,
  ],
  sql: [
    `SELECT ${columns.join(', ')} FROM Paper WHERE id = :id`,
    `SELECT a.id, a.name AS label, w.position, w.printed
     FROM WROTE w JOIN Author a ON a.id = w.author WHERE w.paper = :id ORDER BY w.position, a.id`,
    `SELECT v.id, v.name AS label FROM PUBLISHED_IN i JOIN Venue v ON v.id = i.venue WHERE i.paper = :id ORDER BY v.id`,
    `SELECT t.id, t.name AS label, u.score, u.evidence
     FROM USES u JOIN Technique t ON t.id = u.technique WHERE u.paper = :id ORDER BY u.score DESC, t.id`,
    `SELECT s.id, s.name, l.position, l.raw, l.why
     FROM LISTS l JOIN Source s ON s.id = l.source WHERE l.paper = :id ORDER BY s.name, s.id, l.position`,
    newestSql('citing', 'cited'),
    newestSql('cited', 'citing'),
    `SELECT (SELECT count(*) FROM CITES WHERE citing = :id) AS cites,
       (SELECT count(*) FROM CITES WHERE cited = :id) AS citedBy`,
  ],
  read: ([[paper], authors, [venue], techniques, sources, cites, citedBy, [total]]) =>
    paper && {
      paper: present(paper),
      authors,
      ...(venue ? { venue } : {}),
      techniques,
      sources: sources.map(present),
      cites: cites.map(paperRef),
      citedBy: citedBy.map(paperRef),
      total: { cites: total?.cites ?? 0, citedBy: total?.citedBy ?? 0 },
    },
};
