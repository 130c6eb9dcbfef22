/** The paper listed at a position of a source; of several the first by id. */
import type { Question } from '../../store/store.ts';

export const paperAtPosition: Question<
  { source: string; position: number },
  [{ paper: string }[]],
  string | undefined
> = {
  name: 'paper-at-position',
  cypher: [
    `MATCH (:Source {id: $source})-[l:LISTS]->(p:Paper) WHERE l.position = $position
     RETURN p.id AS paper ORDER BY paper LIMIT 1`,
  ],
  sql: ['SELECT paper FROM LISTS WHERE source = :source AND position = :position ORDER BY paper LIMIT 1'],
  read: ([rows]) => rows[0]?.paper,
};
