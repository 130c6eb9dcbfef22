/** How many papers in the library cite each paper; papers without citations are left out. */
import type { Question } from '../../store/store.ts';

interface Row {
  paper: string;
  citations: number;
}

export const citationCounts: Question<{ ids: readonly string[] }, [Row[]], Map<string, number>> = {
  name: 'citation-counts',
  cypher: [
    `UNWIND $ids AS id MATCH (p:Paper {id: id}) WITH DISTINCT p, COUNT { (p)<-[:CITES]-() } AS citations
     WHERE citations > 0 RETURN p.id AS paper, citations ORDER BY paper`,
  ],
  sql: [
    `SELECT cited AS paper, count(*) AS citations FROM CITES
     WHERE cited IN (SELECT value FROM json_each(:ids)) GROUP BY cited ORDER BY cited`,
  ],
  read: ([rows]) => new Map(rows.map(({ paper, citations }) => [paper, citations])),
};
