/** Whom papers cite, who cites them, and by how many they are cited. */
import type { Question } from '../store/store.ts';
import { type Nested, nested } from './parts.ts';

type Row = { paper: string; others: Nested<string[]> };
type Ids = { ids: readonly string[] };

const read = ([rows]: [Row[]]): Map<string, string[]> =>
  new Map(rows.map(({ paper, others }) => [paper, nested(others)]));

/** The papers that each of these cites. */
export const citedPapers: Question<Ids, [Row[]], Map<string, string[]>> = {
  name: 'cited-papers',
  cypher: [
    `UNWIND $ids AS id MATCH (p:Paper {id: id})-[:CITES]->(q:Paper) WITH DISTINCT p, q ORDER BY q.id
     RETURN p.id AS paper, collect(q.id) AS others ORDER BY paper`,
  ],
  sql: [
    `SELECT citing AS paper, json_group_array(cited ORDER BY cited) AS others FROM CITES
     WHERE citing IN (SELECT value FROM json_each(:ids)) GROUP BY citing ORDER BY citing`,
  ],
  read,
};

/** A paper that more than this many cite says next to nothing of those that do. */
const widest = 1000;

/** The papers that cite each of these, where there are not too many. */
export const citingPapers: Question<Ids, [Row[]], Map<string, string[]>> = {
  name: 'citing-papers',
  cypher: [
    `UNWIND $ids AS id MATCH (p:Paper {id: id}) WHERE COUNT { (p)<-[:CITES]-() } <= ${widest}
     MATCH (p)<-[:CITES]-(q:Paper) WITH DISTINCT p, q ORDER BY q.id
     RETURN p.id AS paper, collect(q.id) AS others ORDER BY paper`,
  ],
  sql: [
    `SELECT cited AS paper, json_group_array(citing ORDER BY citing) AS others FROM CITES c
     WHERE cited IN (SELECT value FROM json_each(:ids))
       AND (SELECT count(*) FROM (SELECT 1 FROM CITES d WHERE d.cited = c.cited LIMIT ${widest + 1})) <= ${widest}
     GROUP BY cited ORDER BY cited`,
  ],
  read,
};

/** By how many each of these is cited; those that nobody cites are left out. */
export const citationCounts: Question<Ids, [{ paper: string; n: number }[]], Map<string, number>> = {
  name: 'citation-counts',
  cypher: [
    `UNWIND $ids AS id MATCH (p:Paper {id: id}) WITH DISTINCT p, COUNT { (p)<-[:CITES]-() } AS n
     WHERE n > 0 RETURN p.id AS paper, n ORDER BY paper`,
  ],
  sql: [
    `SELECT cited AS paper, count(*) AS n FROM CITES WHERE cited IN (SELECT value FROM json_each(:ids))
     GROUP BY cited ORDER BY cited`,
  ],
  read: ([rows]) => new Map(rows.map(({ paper, n }) => [paper, n])),
};
