/** Papers connected to others by an imported reference list: those whose list names them, and those named in theirs. */
import type { Question } from '../../store/store.ts';

export const citingAndCited: Question<{ ids: readonly string[] }, [{ paper: string }[]], string[]> = {
  name: 'citing-and-cited',
  cypher: [
    `UNWIND $ids AS id MATCH (p:Paper {id: id})<-[a:LISTS]-(:Source)-[b:LISTS]->(q:Paper)
     WHERE b.position = a.citedBy OR b.citedBy = a.position RETURN DISTINCT q.id AS paper ORDER BY paper`,
  ],
  sql: [
    `SELECT DISTINCT b.paper FROM LISTS a JOIN LISTS b ON b.source = a.source
     WHERE a.paper IN (SELECT value FROM json_each(:ids)) AND (b.position = a.citedBy OR b.citedBy = a.position)
     ORDER BY b.paper`,
  ],
  read: ([rows]) => rows.map(({ paper }) => paper),
};
