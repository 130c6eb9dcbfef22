/** The papers that own papers cite most and that are not held, with those that cite each. */
import type { PaperRef } from '../../api.ts';
import { isHeld } from '../../store/held.ts';
import type { Question } from '../../store/store.ts';
import { newestFirst, type PaperRow, paperColumns, paperRef } from '../base/rows.ts';

interface Wanted {
  readonly [name: string]: number;
  readonly limit: number;
  readonly offset: number;
  /** How many of those that cite a paper are named. */
  readonly named: number;
}

type CitedRow = PaperRow & { by: number };
type CitingRow = PaperRow & { cites: string };

interface NotHeld {
  items: { paper: PaperRef; by: number; papers: PaperRef[] }[];
  total: number;
}

/** Binds `q`, a paper that is not held, and `by`, how many held papers cite it. */
const cypherCited = `MATCH (q:Paper) WHERE NOT ${isHeld.cypher('q')}
  WITH q, COUNT { MATCH (q)<-[:CITES]-(p:Paper) WHERE ${isHeld.cypher('p')} } AS by WHERE by > 0`;
const cypherPage = `${cypherCited} WITH q, by ORDER BY by DESC, q.id SKIP $offset LIMIT $limit`;

/** Makes the table `cited(id, by)`. */
const sqlCited = `WITH
  own(id) AS MATERIALIZED (SELECT p.id FROM Paper p WHERE ${isHeld.sql('p.id')}),
  cited(id, by) AS MATERIALIZED (
    SELECT c.cited, count(*) FROM CITES c
    WHERE c.cited NOT IN (SELECT id FROM own) AND c.citing IN (SELECT id FROM own) GROUP BY c.cited)`;
const sqlPage = `${sqlCited}, page AS MATERIALIZED (
  SELECT id, by FROM cited ORDER BY by DESC, id LIMIT :limit OFFSET :offset)`;

/** Most cited first, equal ones by id. */
export const notHeld: Question<Wanted, [CitedRow[], CitingRow[], { total: number }[]], NotHeld> = {
  name: 'not-held',
  cypher: [
    `${cypherPage} WITH q AS p, by RETURN ${paperColumns.cypher}, by ORDER BY by DESC, id`,
    `${cypherPage}
     CALL { WITH q MATCH (q)<-[:CITES]-(p:Paper) WHERE ${isHeld.cypher('p')}
            WITH p ORDER BY ${newestFirst} LIMIT $named RETURN p }
     RETURN q.id AS cites, ${paperColumns.cypher} ORDER BY cites, ${newestFirst}`,
    `${cypherCited} RETURN count(q) AS total`,
  ],
  sql: [
    `${sqlPage} SELECT ${paperColumns.sql}, page.by AS by FROM page CROSS JOIN Paper p ON p.id = page.id
     ORDER BY page.by DESC, p.id`,
    `${sqlPage}, citing AS MATERIALIZED (
       SELECT page.id AS cites, p.id AS id,
         row_number() OVER (PARTITION BY page.id ORDER BY ${newestFirst}) AS place
       FROM page CROSS JOIN CITES c ON c.cited = page.id CROSS JOIN Paper p ON p.id = c.citing
       WHERE p.id IN (SELECT id FROM own))
     SELECT citing.cites, ${paperColumns.sql} FROM citing CROSS JOIN Paper p ON p.id = citing.id
     WHERE citing.place <= :named ORDER BY citing.cites, ${newestFirst}`,
    `${sqlCited} SELECT count(*) AS total FROM cited`,
  ],
  read: ([cited, citing, [count]]) => {
    const papers = new Map<string, PaperRef[]>(cited.map(({ id }) => [id, []]));
    for (const { cites, ...row } of citing) papers.get(cites)?.push(paperRef(row));
    return {
      items: cited.map(({ by, ...row }) => ({ paper: paperRef(row), by, papers: papers.get(row.id) ?? [] })),
      total: count?.total ?? 0,
    };
  },
};
