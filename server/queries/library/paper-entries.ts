/** Source and position of every entry that names one of some papers. */
import type { Question } from '../../store/store.ts';

interface PaperEntry {
  paper: string;
  source: string;
  position: number;
}

export const paperEntries: Question<{ ids: readonly string[] }, [PaperEntry[]], PaperEntry[]> = {
  name: 'paper-entries',
  cypher: [
    `UNWIND $ids AS id MATCH (s:Source)-[l:LISTS]->(p:Paper {id: id})
     RETURN DISTINCT p.id AS paper, s.id AS source, l.position AS position ORDER BY paper, source, position`,
  ],
  sql: [
    `SELECT paper, source, position FROM LISTS WHERE paper IN (SELECT value FROM json_each(:ids))
     ORDER BY paper, source, position`,
  ],
  read: ([rows]) => rows,
};
