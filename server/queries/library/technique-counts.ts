/** All techniques with the number of papers that use them. */
import type { CountedRef } from '../../api.ts';
import type { Question } from '../../store/store.ts';

export const techniqueCounts: Question<Record<never, never>, [CountedRef[]], CountedRef[]> = {
  name: 'technique-counts',
  cypher: [
    `MATCH (t:Technique) RETURN t.id AS id, t.name AS label, COUNT { (t)<-[:USES]-() } AS papers ORDER BY id`,
  ],
  sql: [
    `SELECT t.id, t.name AS label, (SELECT count(*) FROM USES u WHERE u.technique = t.id) AS papers
     FROM Technique t ORDER BY t.id`,
  ],
  read: ([rows]) => rows,
};
