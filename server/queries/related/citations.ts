/** The papers that given papers cite, and those that cite them. */
import type { Question } from '../../store/store.ts';
import { type Nested, nested } from '../base/rows.ts';

type Row = { paper: string; others: Nested<string[]> };
type Ids = { ids: readonly string[] };

/** Sorts each list by id here, since a database would sort all pairs of all papers at once. */
const read = ([rows]: [Row[]]): Map<string, string[]> =>
  new Map(rows.map(({ paper, others }) => [paper, nested(others).toSorted()]));

/** The papers that each of these cites. */
export const citedPapers: Question<Ids, [Row[]], Map<string, string[]>> = {
  name: 'cited-papers',
  cypher: [
    `UNWIND $ids AS id WITH DISTINCT id MATCH (p:Paper {id: id})-[:CITES]->(q:Paper)
     RETURN id AS paper, collect(q.id) AS others ORDER BY paper`,
  ],
  sql: [
    `SELECT citing AS paper, json_group_array(cited) AS others FROM CITES
     WHERE citing IN (SELECT value FROM json_each(:ids)) GROUP BY citing ORDER BY citing`,
  ],
  read,
};

/** A paper with more citations than this says nothing about the papers that cite it. */
const widest = 1000;

/** The papers that cite each of these, unless there are too many. */
export const citingPapers: Question<Ids, [Row[]], Map<string, string[]>> = {
  name: 'citing-papers',
  cypher: [
    `UNWIND $ids AS id WITH DISTINCT id MATCH (p:Paper {id: id}) WHERE COUNT { (p)<-[:CITES]-() } <= ${widest}
     MATCH (p)<-[:CITES]-(q:Paper)
     RETURN id AS paper, collect(q.id) AS others ORDER BY paper`,
  ],
  sql: [
    `SELECT cited AS paper, json_group_array(citing) AS others FROM CITES c
     WHERE cited IN (SELECT value FROM json_each(:ids))
       AND (SELECT count(*) FROM (SELECT 1 FROM CITES d WHERE d.cited = c.cited LIMIT ${widest + 1})) <= ${widest}
     GROUP BY cited ORDER BY cited`,
  ],
  read,
};
