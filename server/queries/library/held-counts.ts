/** How many papers are held, and how many are cited only. */

import { isHeld } from '../../store/held.ts';
import type { Question } from '../../store/store.ts';

export interface HeldCounts {
  held: number;
  citedOnly: number;
}

export const heldCounts: Question<Record<never, never>, [HeldCounts[]], HeldCounts> = {
  name: 'held-counts',
  cypher: [
    `MATCH (p:Paper) WITH ${isHeld.cypher('p')} AS isHeld
     RETURN sum(CASE WHEN isHeld THEN 1 ELSE 0 END) AS held, sum(CASE WHEN isHeld THEN 0 ELSE 1 END) AS citedOnly`,
  ],
  sql: [
    `SELECT coalesce(sum(isHeld), 0) AS held, coalesce(sum(NOT isHeld), 0) AS citedOnly
     FROM (SELECT ${isHeld.sql('p.id')} AS isHeld FROM Paper p)`,
  ],
  read: ([[counts]]) => ({ held: counts?.held ?? 0, citedOnly: counts?.citedOnly ?? 0 }),
};
