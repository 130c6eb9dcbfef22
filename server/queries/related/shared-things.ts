/** Authors, techniques, venues and sources of papers, each with all papers that share it. */
import type { Question } from '../../store/store.ts';
import { type Nested, nested } from '../base/rows.ts';

export interface SharedThing {
  seed: string;
  kind: 'technique' | 'author' | 'venue' | 'co-listing';
  id: string;
  label: string;
  /** Sorted by id; seeds that share the thing share the array. */
  papers: readonly string[];
}

/** A row per thing, however many of the seeds have it. */
type Row = Omit<SharedThing, 'seed' | 'papers'> & { seeds: Nested<string[]>; papers: Nested<string[]> };

/**
 * The relations by which two papers share a thing: a pattern from a paper `p` in Cypher, a table with its columns
 * for paper and thing in SQL.
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
] as const;

/**
 * Things that more papers share say little and are skipped, so that the work stays in the neighbourhood and
 * never becomes a scan of the library.
 */
const widest = 1000;

type Shared = (typeof shared)[number];

/** The degree of a thing: the number of its relations, at most one more than allowed; a source may list a paper twice. */
const cypherShared = ({ kind, step, name }: Shared): string =>
  `UNWIND $ids AS seed MATCH (p:Paper {id: seed})${step}
   WITH via, collect(DISTINCT seed) AS seeds
   WITH via, seeds, COUNT { ()${step.replace(/:(Technique|Author|Venue|Source)/, '')} } AS degree
   WHERE degree <= ${widest}
   MATCH (q:Paper)${step}
   RETURN '${kind}' AS kind, via.id AS id, via.${name} AS label, seeds, collect(DISTINCT q.id) AS papers
   ORDER BY id`;

/** Counting stops once a thing is over the limit. The joins run in the order written. */
const sqlShared = ({ kind, table, paper, via, of, name }: Shared): string =>
  `WITH
     near AS MATERIALIZED (SELECT DISTINCT s.value AS seed, t.${via} AS via
       FROM json_each(:ids) s CROSS JOIN ${table} t ON t.${paper} = s.value),
     counted AS MATERIALIZED (SELECT via,
         (SELECT count(*) FROM (SELECT 1 FROM ${table} d WHERE d.${via} = vias.via LIMIT ${widest + 1})) AS degree
       FROM (SELECT DISTINCT via FROM near) vias)
   SELECT '${kind}' AS kind, c.via AS id, v.${name} AS label,
     (SELECT json_group_array(n.seed) FROM near n WHERE n.via = c.via) AS seeds,
     (SELECT json_group_array(DISTINCT t.${paper}) FROM ${table} t WHERE t.${via} = c.via) AS papers
   FROM counted c JOIN ${of} v ON v.id = c.via WHERE c.degree <= ${widest} ORDER BY c.via`;

export const sharedThings: Question<{ ids: readonly string[] }, readonly Row[][], SharedThing[]> = {
  name: 'shared-things',
  cypher: shared.map(cypherShared),
  sql: shared.map(sqlShared),
  // Papers are sorted by id here, since a database would sort those of all things at once.
  read: (rows) =>
    rows.flatMap((ofKind) =>
      ofKind
        .flatMap(({ seeds, papers, ...thing }) => {
          const sorted = nested(papers).toSorted();
          return nested(seeds).map((seed): SharedThing => ({ seed, ...thing, papers: sorted }));
        })
        .sort((a, b) => (a.seed < b.seed ? -1 : Number(a.seed > b.seed))),
    ),
};
