/** At which places of author lists authors stand. */
import type { Question } from '../../store/store.ts';
import { present } from '../base/rows.ts';

/** An author in the list of a paper; positions are counted from 1. */
export interface AuthorAt {
  paper: string;
  author: string;
  label: string;
  position: number;
}

/** The authors of some papers. */
export const authorsAt: Question<{ papers: readonly string[] }, [AuthorAt[]], AuthorAt[]> = {
  name: 'authors-at',
  cypher: [
    `UNWIND $papers AS id MATCH (a:Author)-[w:WROTE]->(:Paper {id: id})
     RETURN id AS paper, a.id AS author, a.name AS label, w.position AS position ORDER BY paper, position, author`,
  ],
  sql: [
    `SELECT w.paper AS paper, w.author AS author, a.name AS label, w.position AS position
     FROM json_each(:papers) j CROSS JOIN WROTE w ON w.paper = j.value CROSS JOIN Author a ON a.id = w.author
     ORDER BY w.paper, w.position, w.author`,
  ],
  read: ([rows]) => rows,
};

/** A paper of an author, with the author's place in its list. */
export interface PositionIn {
  paper: string;
  year?: number;
  position: number;
}

/** Where an author stands in the lists of their papers. */
export const positionsOf: Question<
  { author: string },
  [{ paper: string; year: number | null; position: number }[]],
  PositionIn[]
> = {
  name: 'positions-of',
  cypher: [
    `MATCH (:Author {id: $author})-[w:WROTE]->(p:Paper)
     RETURN p.id AS paper, p.year AS year, w.position AS position ORDER BY paper`,
  ],
  sql: [
    `SELECT w.paper AS paper, p.year AS year, w.position AS position
     FROM WROTE w CROSS JOIN Paper p ON p.id = w.paper WHERE w.author = :author ORDER BY p.id`,
  ],
  read: ([rows]) =>
    rows.map((row): PositionIn => {
      const { year, ...where } = row;
      return { ...where, ...present({ year }) };
    }),
};
