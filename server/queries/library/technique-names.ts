/** The names of all techniques. */
import type { NamedRef } from '../../api.ts';
import type { Question } from '../../store/store.ts';

export const techniqueNames: Question<Record<never, never>, [NamedRef[]], NamedRef[]> = {
  name: 'technique-names',
  cypher: ['MATCH (t:Technique) RETURN t.id AS id, t.name AS label ORDER BY id'],
  sql: ['SELECT id, name AS label FROM Technique ORDER BY id'],
  read: ([rows]) => rows,
};
