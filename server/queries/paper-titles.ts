/** The titles of all papers, page by page, in the order of their ids. */
import type { Question } from '../store/store.ts';

export interface Titled {
  id: string;
  title: string;
}

export const paperTitles: Question<{ after: string; limit: number }, [Titled[]], Titled[]> = {
  name: 'paper-titles',
  cypher: [
    'MATCH (p:Paper) WHERE p.id > $after RETURN p.id AS id, p.title AS title ORDER BY id LIMIT $limit',
  ],
  sql: ['SELECT id, title FROM Paper WHERE id > :after ORDER BY id LIMIT :limit'],
  read: ([rows]) => rows,
};
