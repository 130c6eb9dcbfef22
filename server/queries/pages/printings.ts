/** Authors with the papers that print their names, for a question about who they are; unknown ids are left out. */
import type { Question } from '../../store/store.ts';
import { type Nested, nested } from '../base/rows.ts';

type Wrote = [paper: string, printed: string, year: number | null];

interface Row {
  id: string;
  label: string;
  wrote: Nested<Wrote[]>;
}

/** An author with all papers, newest first. */
export interface Printings {
  id: string;
  label: string;
  wrote: { paper: string; printed: string; year: number | null }[];
}

export const printings: Question<{ ids: readonly string[] }, [Row[]], Printings[]> = {
  name: 'printings',
  cypher: [
    `UNWIND $ids AS id MATCH (a:Author {id: id}) WITH DISTINCT a
     RETURN a.id AS id, a.name AS label, COLLECT { MATCH (a)-[w:WROTE]->(p:Paper)
       RETURN [p.id, w.printed, p.year] ORDER BY coalesce(p.year, -1) DESC, p.id } AS wrote`,
  ],
  sql: [
    `SELECT a.id AS id, a.name AS label,
       (SELECT json_group_array(json_array(p.id, w.printed, p.year) ORDER BY coalesce(p.year, -1) DESC, p.id)
        FROM WROTE w JOIN Paper p ON p.id = w.paper WHERE w.author = a.id) AS wrote
     FROM Author a WHERE a.id IN (SELECT value FROM json_each(:ids))`,
  ],
  read: ([rows]) =>
    rows.map(({ id, label, wrote }) => ({
      id,
      label,
      wrote: nested(wrote).map(([paper, printed, year]) => ({ paper, printed, year })),
    })),
};
