/** Title, year and citation count of all papers, page by page by id. */
import type { Question } from '../../store/store.ts';

interface Head {
  id: string;
  title: string;
  year?: number;
  cited: number;
}

type Row = Omit<Head, 'year'> & { year?: number | null };

export const paperHeads: Question<{ after: string; limit: number }, [Row[]], Head[]> = {
  name: 'paper-heads',
  cypher: [
    `MATCH (p:Paper) WHERE p.id > $after WITH p ORDER BY p.id LIMIT $limit
     RETURN p.id AS id, p.title AS title, p.year AS year, COUNT { (p)<-[:CITES]-() } AS cited ORDER BY id`,
  ],
  sql: [
    `SELECT id, title, year, (SELECT count(*) FROM CITES WHERE cited = p.id) AS cited
     FROM Paper p WHERE id > :after ORDER BY id LIMIT :limit`,
  ],
  read: ([rows]) =>
    rows.map(({ id, title, year, cited }) => ({
      id,
      title,
      cited,
      ...(typeof year === 'number' ? { year } : {}),
    })),
};
