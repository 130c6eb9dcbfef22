/** Title, year, citation count of all papers, and whether they are held, page by page by id. */

import { isHeld } from '../../store/held.ts';
import type { Question } from '../../store/store.ts';

interface Head {
  id: string;
  title: string;
  year?: number;
  cited: number;
  /** False if it is cited only; else absent. */
  held?: boolean;
}

type Row = Omit<Head, 'year' | 'held'> & { year?: number | null; held: boolean | number };

export const paperHeads: Question<{ after: string; limit: number }, [Row[]], Head[]> = {
  name: 'paper-heads',
  cypher: [
    `MATCH (p:Paper) WHERE p.id > $after WITH p ORDER BY p.id LIMIT $limit
     RETURN p.id AS id, p.title AS title, p.year AS year, COUNT { (p)<-[:CITES]-() } AS cited, ${isHeld.cypher('p')} AS held
     ORDER BY id`,
  ],
  sql: [
    `SELECT id, title, year, (SELECT count(*) FROM CITES WHERE cited = p.id) AS cited, ${isHeld.sql('p.id')} AS held
     FROM Paper p WHERE id > :after ORDER BY id LIMIT :limit`,
  ],
  read: ([rows]) =>
    rows.map(({ id, title, year, cited, held }) => ({
      id,
      title,
      cited,
      ...(typeof year === 'number' ? { year } : {}),
      ...(held ? {} : { held: false }),
    })),
};
