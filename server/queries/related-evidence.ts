/** What ties other papers to the seeds: everything that ranking related work weighs, one or two relations away. */
import type { Question } from '../store/store.ts';
import { type Nested, nested } from './parts.ts';

interface Evidence {
  seed: string;
  candidate: string;
  kind: 'citation' | 'shared-references' | 'co-citation' | 'technique' | 'author' | 'venue' | 'co-listing';
  via: string;
  label: string;
  degree: number;
}

/** One thing that ties a seed to all papers that share it. */
type Tie = Omit<Evidence, 'candidate'> & { candidates: Nested<string[]> };

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

/** The degree of a thing is the number of its relations; a source may list a paper twice. */
const cypherShared = ({ kind, step, name }: Shared): string =>
  `UNWIND $ids AS seed MATCH (p:Paper {id: seed})${step}
   WITH DISTINCT p, via
   WITH p, via, COUNT { ()${step.replace(/:(Technique|Author|Venue|Source|Paper)/, '')} } AS degree
   WHERE degree <= ${widest}
   MATCH (q:Paper)${step} WHERE q <> p
   WITH DISTINCT p, via, degree, q ORDER BY q.id
   RETURN p.id AS seed, '${kind}' AS kind, via.id AS via, via.${name} AS label, degree, collect(q.id) AS candidates
   ORDER BY seed, via`;

/** Counting stops where it is clear that a thing is passed over. Joins are taken in the order written. */
const sqlShared = ({ kind, table, paper, via, of, name }: Shared): string =>
  `WITH
     near AS (SELECT DISTINCT s.value AS seed, t.${via} AS via
       FROM json_each(:ids) s CROSS JOIN ${table} t ON t.${paper} = s.value),
     counted AS MATERIALIZED (SELECT via,
         (SELECT count(*) FROM (SELECT 1 FROM ${table} d WHERE d.${via} = vias.via LIMIT ${widest + 1})) AS degree
       FROM (SELECT DISTINCT via FROM near) vias),
     tie AS (SELECT DISTINCT n.seed, n.via, c.degree, t.${paper} AS candidate
       FROM counted c CROSS JOIN near n ON n.via = c.via CROSS JOIN ${table} t ON t.${via} = n.via
       WHERE c.degree <= ${widest} AND t.${paper} <> n.seed)
   SELECT seed, '${kind}' AS kind, via, v.${name} AS label, degree,
          json_group_array(candidate ORDER BY candidate) AS candidates
   FROM tie JOIN ${of} v ON v.id = via GROUP BY seed, via ORDER BY seed, via`;

const cites = 'Cites this paper';
const cited = 'Cited by this paper';

/** Citations of or by the seeds; one citation ties two papers, and nobody else. */
const cypherCited = (step: string, arrow: string, label: string): string =>
  `UNWIND $ids AS id WITH DISTINCT id MATCH (p:Paper {id: id})${step}(q:Paper) WHERE q <> p
   WITH p, q ORDER BY q.id
   RETURN p.id AS seed, 'citation' AS kind, p.id + ' ${arrow}' AS via, '${label}' AS label, 2 AS degree,
          collect(q.id) AS candidates ORDER BY seed`;

const sqlCited = (seed: string, candidate: string, arrow: string, label: string): string =>
  `SELECT ${seed} AS seed, 'citation' AS kind, ${seed} || ' ${arrow}' AS via, '${label}' AS label, 2 AS degree,
          json_group_array(${candidate} ORDER BY ${candidate}) AS candidates
   FROM CITES WHERE ${seed} IN (SELECT value FROM json_each(:ids)) AND ${seed} <> ${candidate}
   GROUP BY ${seed} ORDER BY ${seed}`;

export const relatedEvidence: Question<{ ids: readonly string[] }, readonly Tie[][], Evidence[]> = {
  name: 'related-evidence',
  cypher: [
    cypherCited('-[:CITES]->', '>', cited),
    cypherCited('<-[:CITES]-', '<', cites),
    ...shared.map(cypherShared),
  ],
  sql: [
    sqlCited('citing', 'cited', '>', cited),
    sqlCited('cited', 'citing', '<', cites),
    ...shared.map(sqlShared),
  ],
  read: (ties) =>
    ties
      .flat()
      .flatMap(({ seed, kind, via, label, degree, candidates }) =>
        nested(candidates).map((candidate): Evidence => ({ seed, candidate, kind, via, label, degree })),
      ),
};
