/** All imports, newest first. */
import type { Import } from '../../api.ts';
import type { Question } from '../../store/store.ts';

type SourceRow = { id: string; name: string; format: string; importedAt: string; papers: number };

export const sources: Question<Record<string, never>, [SourceRow[]], Import[]> = {
  name: 'sources',
  cypher: [
    `MATCH (s:Source) OPTIONAL MATCH (s)-[:LISTS]->(p:Paper)
     RETURN s.id AS id, s.name AS name, s.format AS format, s.importedAt AS importedAt, count(DISTINCT p) AS papers
     ORDER BY importedAt DESC, id`,
  ],
  sql: [
    `SELECT s.id, s.name, s.format, s.importedAt,
            (SELECT count(DISTINCT l.paper) FROM LISTS l WHERE l.source = s.id) AS papers
     FROM Source s ORDER BY s.importedAt DESC, s.id`,
  ],
  read: ([rows]) => rows.map((row) => ({ ...row, state: 'done', done: 1 })),
};
