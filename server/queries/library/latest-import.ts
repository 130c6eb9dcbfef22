/** When the newest import was made, as the library has it; absent while there is none. */
import type { Question } from '../../store/store.ts';

export const latestImport: Question<Record<never, never>, [{ at: string | null }[]], string | undefined> = {
  name: 'latest-import',
  cypher: ['MATCH (s:Source) RETURN max(s.importedAt) AS at'],
  sql: ['SELECT max(importedAt) AS at FROM Source'],
  read: ([[row]]) => row?.at ?? undefined,
};
