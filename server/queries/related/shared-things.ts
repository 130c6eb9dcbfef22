/** What papers share with others: authors, techniques, venues and lists, each with all papers that have it. */
import type { Question } from '../../store/store.ts';
import { type Nested, nested } from '../base/rows.ts';

export interface SharedThing {
  seed: string;
  kind: 'technique' | 'author' | 'venue' | 'co-listing';
  id: string;
  label: string;
  /** By id; one array for all seeds that share the thing. */
  papers: readonly string[];
}

/** A thing once, however many of the seeds have it. */
type Row = Omit<SharedThing, 'seed' | 'papers'> & { seeds: Nested<string[]>; papers: Nested<string[]> };

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
   WITH via, collect(DISTINCT seed) AS seeds
   WITH via, seeds, COUNT { ()${step.replace(/:(Technique|Author|Venue|Source)/, '')} } AS degree
   WHERE degree <= ${widest}
   MATCH (q:Paper)${step}
   RETURN '${kind}' AS kind, via.id AS id, via.${name} AS label, seeds, collect(DISTINCT q.id) AS papers
   ORDER BY id`;

/** Counting stops where it is clear that a thing is passed over. Joins are taken in the order written. */
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
  // Papers are sorted here, by id: a database would sort those of all things at once.
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
