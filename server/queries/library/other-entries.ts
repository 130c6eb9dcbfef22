/** Entries of other sources that name a paper of this source: shared papers are rebuilt from them. */
import type { Question } from '../../store/store.ts';

interface Entry {
  paper: string;
  raw: string;
  position: number;
  record: string;
}

export const otherEntries: Question<{ source: string }, [Entry[]], Entry[]> = {
  name: 'other-entries',
  cypher: [
    `MATCH (:Source {id: $source})-[:LISTS]->(p:Paper) WITH DISTINCT p
     MATCH (s:Source)-[l:LISTS]->(p) WHERE s.id <> $source AND l.record IS NOT NULL
     RETURN p.id AS paper, l.raw AS raw, l.position AS position, l.record AS record
     ORDER BY paper, s.importedAt, s.id, position`,
  ],
  sql: [
    `SELECT l.paper, l.raw, l.position, l.record FROM LISTS l JOIN Source s ON s.id = l.source
     WHERE l.source <> :source AND l.record IS NOT NULL
       AND l.paper IN (SELECT paper FROM LISTS WHERE source = :source)
     ORDER BY l.paper, s.importedAt, s.id, l.position`,
  ],
  read: ([rows]) => rows,
};
