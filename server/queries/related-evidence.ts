/** What ties other papers to the seeds: everything that ranking related work weighs, one or two relations away. */
import type { Question } from '../store/store.ts';

interface Evidence {
  seed: string;
  candidate: string;
  kind: 'citation' | 'shared-references' | 'co-citation' | 'technique' | 'author' | 'venue' | 'co-listing';
  via: string;
  label: string;
  degree: number;
}

/**
 * Ways in which two papers share a third thing: how a paper `p` leads to it in Cypher, and the SQL table with its
 * columns for the paper and for the thing. A closed list; no text from outside enters a query.
 */
const shared = [
  {
    kind: 'technique',
    step: '-[:USES]->(via:Technique)',
    table: 'USES',
    paper: 'paper',
    via: 'technique',
    of: 'Technique',
    name: 'name',
  },
  {
    kind: 'author',
    step: '<-[:WROTE]-(via:Author)',
    table: 'WROTE',
    paper: 'paper',
    via: 'author',
    of: 'Author',
    name: 'name',
  },
  {
    kind: 'venue',
    step: '-[:PUBLISHED_IN]->(via:Venue)',
    table: 'PUBLISHED_IN',
    paper: 'paper',
    via: 'venue',
    of: 'Venue',
    name: 'name',
  },
  {
    kind: 'co-listing',
    step: '<-[:LISTS]-(via:Source)',
    table: 'LISTS',
    paper: 'paper',
    via: 'source',
    of: 'Source',
    name: 'name',
  },
  {
    kind: 'shared-references',
    step: '-[:CITES]->(via:Paper)',
    table: 'CITES',
    paper: 'citing',
    via: 'cited',
    of: 'Paper',
    name: 'title',
  },
  {
    kind: 'co-citation',
    step: '<-[:CITES]-(via:Paper)',
    table: 'CITES',
    paper: 'cited',
    via: 'citing',
    of: 'Paper',
    name: 'title',
  },
] as const;

/**
 * Things that more papers share than this say next to nothing and are passed over, so that the work stays with the
 * neighbourhood and never becomes a scan of the library.
 */
const widest = 1000;

type Shared = (typeof shared)[number];

const cypherShared = ({ kind, step, name }: Shared): string =>
  `UNWIND $ids AS seed MATCH (p:Paper {id: seed})${step}
   WITH DISTINCT p, via CALL { WITH via MATCH (q:Paper)${step} RETURN count(DISTINCT q) AS degree }
   WITH p, via, degree WHERE degree <= ${widest}
   MATCH (q:Paper)${step} WHERE q <> p
   RETURN DISTINCT p.id AS seed, q.id AS candidate, '${kind}' AS kind, via.id AS via, via.${name} AS label, degree
   ORDER BY seed, candidate, via`;

const sqlShared = ({ kind, table, paper, via, of, name }: Shared): string =>
  `WITH near AS (
     SELECT DISTINCT s.value AS seed, t.${via} AS via,
            (SELECT count(DISTINCT d.${paper}) FROM ${table} d WHERE d.${via} = t.${via}) AS degree
     FROM json_each(:ids) s JOIN ${table} t ON t.${paper} = s.value)
   SELECT DISTINCT n.seed, t.${paper} AS candidate, '${kind}' AS kind, n.via, v.${name} AS label, n.degree
   FROM near n JOIN ${table} t ON t.${via} = n.via AND t.${paper} <> n.seed JOIN ${of} v ON v.id = n.via
   WHERE n.degree <= ${widest} ORDER BY 1, 2, 4`;

const cites = 'Cites this paper';
const cited = 'Cited by this paper';

export const relatedEvidence: Question<{ ids: readonly string[] }, readonly Evidence[][], Evidence[]> = {
  name: 'related-evidence',
  cypher: [
    `UNWIND $ids AS seed MATCH (:Paper {id: seed})-[:CITES]->(q:Paper)
     RETURN DISTINCT seed, q.id AS candidate, 'citation' AS kind, seed + ' >' AS via, '${cited}' AS label, 2 AS degree
     ORDER BY seed, candidate`,
    `UNWIND $ids AS seed MATCH (:Paper {id: seed})<-[:CITES]-(q:Paper)
     RETURN DISTINCT seed, q.id AS candidate, 'citation' AS kind, seed + ' <' AS via, '${cites}' AS label, 2 AS degree
     ORDER BY seed, candidate`,
    ...shared.map(cypherShared),
  ],
  sql: [
    `SELECT DISTINCT citing AS seed, cited AS candidate, 'citation' AS kind, citing || ' >' AS via,
            '${cited}' AS label, 2 AS degree
     FROM CITES WHERE citing IN (SELECT value FROM json_each(:ids)) ORDER BY 1, 2`,
    `SELECT DISTINCT cited AS seed, citing AS candidate, 'citation' AS kind, cited || ' <' AS via,
            '${cites}' AS label, 2 AS degree
     FROM CITES WHERE cited IN (SELECT value FROM json_each(:ids)) ORDER BY 1, 2`,
    ...shared.map(sqlShared),
  ],
  read: (rows) => rows.flat(),
};
