/** Title and abstract of all papers, page by page by id. */
import type { Question } from '../../store/store.ts';
import { present } from '../base/rows.ts';

export interface PaperText {
  id: string;
  title: string;
  abstract?: string;
}

type Row = Omit<PaperText, 'abstract'> & { abstract?: string | null };

/** `after` is the last id of the previous page, or an empty string. */
export const paperTexts: Question<{ after: string; limit: number }, [Row[]], PaperText[]> = {
  name: 'paper-texts',
  cypher: [
    `MATCH (p:Paper) WHERE p.id > $after
     RETURN p.id AS id, p.title AS title, p.abstract AS abstract ORDER BY id LIMIT $limit`,
  ],
  sql: ['SELECT id, title, abstract FROM Paper WHERE id > :after ORDER BY id LIMIT :limit'],
  read: ([rows]) => rows.map(present),
};
