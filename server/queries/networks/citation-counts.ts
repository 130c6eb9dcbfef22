/** By how many papers of the library papers are cited; those that are cited by none are left out. */
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
