/** What was worked out from the library and kept in the store; see `Store.keep`. */
import type { Kept, Question } from '../../store/store.ts';

export const keptAs: Question<{ name: string }, [Kept[]], Kept | undefined> = {
  name: 'kept',
  cypher: ['MATCH (k:Kept {id: $name}) RETURN k.revision AS revision, k.value AS value'],
  sql: ['SELECT revision, value FROM Kept WHERE id = :name'],
  read: ([[kept]]) => kept && { revision: kept.revision, value: kept.value },
};
