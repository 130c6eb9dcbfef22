/** The papers that a network is built from, selected by author, technique, venue, source, years, and whether they are held. */

import { fitsHeld, type HeldParameter } from '../../store/held.ts';
import type { Parameter } from '../../store/store.ts';

export interface Selection {
  readonly [name: string]: Parameter;
  readonly author: string | null;
  readonly technique: string | null;
  readonly venue: string | null;
  readonly source: string | null;
  /** First and last year; papers without a year are in no range. */
  readonly from: number | null;
  readonly to: number | null;
  readonly held: HeldParameter;
  /** Ids of papers, such as those of an institution: no others are selected. */
  readonly among: readonly string[] | null;
}

/** The selection of all papers. */
export const everything: Selection = {
  author: null,
  technique: null,
  venue: null,
  source: null,
  from: null,
  to: null,
  held: null,
  among: null,
};

/**
 * A parameter that narrows the papers: how to start from it, which binds `p` in Cypher and gives ids in SQL; and whether a
 * paper `p` fits it.
 */
export interface Narrowing {
  readonly name: string;
  readonly start: { readonly cypher: string; readonly sql: string };
  readonly fits: { readonly cypher: string; readonly sql: string };
}

/** By a thing: a pattern that leads to papers `p`, a table with the column of the thing's id and that of the paper. */
export const byThing = (of: {
  name: string;
  path: string;
  table: string;
  given: string;
  paper: string;
}): Narrowing => {
  const { name, path, table, given, paper } = of;
  return {
    name,
    start: { cypher: `MATCH ${path}`, sql: `SELECT ${paper} FROM ${table} WHERE ${given} = :${name}` },
    fits: {
      cypher: `EXISTS { ${path.replace('(p:Paper)', '(p)')} }`,
      sql: `EXISTS (SELECT 1 FROM ${table} WHERE ${paper} = p.id AND ${given} = :${name})`,
    },
  };
};

/** The most selective first. */
export const narrowings: readonly Narrowing[] = [
  byThing({
    name: 'author',
    path: '(:Author {id: $author})-[:WROTE]->(p:Paper)',
    table: 'WROTE',
    given: 'author',
    paper: 'paper',
  }),
  byThing({
    name: 'technique',
    path: '(:Technique {id: $technique})<-[:USES]-(p:Paper)',
    table: 'USES',
    given: 'technique',
    paper: 'paper',
  }),
  byThing({
    name: 'venue',
    path: '(:Venue {id: $venue})<-[:PUBLISHED_IN]-(p:Paper)',
    table: 'PUBLISHED_IN',
    given: 'venue',
    paper: 'paper',
  }),
  byThing({
    name: 'source',
    path: '(:Source {id: $source})-[:LISTS]->(p:Paper)',
    table: 'LISTS',
    given: 'source',
    paper: 'paper',
  }),
  {
    name: 'among',
    start: {
      cypher: 'UNWIND $among AS id MATCH (p:Paper {id: id})',
      sql: 'SELECT value FROM json_each(:among) WHERE true',
    },
    fits: { cypher: 'p.id IN $among', sql: 'p.id IN (SELECT value FROM json_each(:among))' },
  },
];

/** The condition that a paper `p` matches all given parameters, the years and `held`. */
const conditions = (by: readonly Narrowing[]): { cypher: string; sql: string } => ({
  cypher: [
    '($from IS NULL OR p.year >= $from) AND ($to IS NULL OR p.year <= $to)',
    fitsHeld.cypher('p'),
    ...by.map(({ name, fits }) => `($${name} IS NULL OR ${fits.cypher})`),
  ].join('\n  AND '),
  sql: [
    '(:from IS NULL OR p.year >= :from) AND (:to IS NULL OR p.year <= :to)',
    fitsHeld.sql('p.id'),
    ...by.map(({ name, fits }) => `(:${name} IS NULL OR ${fits.sql})`),
  ].join('\n    AND '),
});

/**
 * Chooses papers by these parameters and by `from`, `to` and `held`. The first that is given says where to start, so that a
 * narrow selection is not a scan of all papers. `cypher` binds `p`, each paper once, and ends in a WHERE; `sql` makes
 * the table `chosen(id, year)`. SQLite takes a CROSS JOIN in the order written: from the selection outwards.
 */
export const choosePapers = (by: readonly Narrowing[]): { cypher: string; sql: string } => {
  const fits = conditions(by);
  const unfiltered = (mark: string, upTo: number): string[] =>
    by.slice(0, upTo).map(({ name }) => `${mark}${name} IS NULL`);
  const cypherStart = [
    ...by.map(
      ({ name, start }, i) =>
        `WITH 1 AS one WHERE ${[...unfiltered('$', i), `$${name} IS NOT NULL`].join(' AND ')} ${start.cypher} RETURN p`,
    ),
    `WITH 1 AS one WHERE ${unfiltered('$', by.length).join(' AND ')} MATCH (p:Paper) RETURN p`,
  ].join('\n UNION ');
  const sqlStart = [
    ...by.map(({ start }, i) => [start.sql, ...unfiltered(':', i)].join(' AND ')),
    `SELECT id FROM Paper WHERE ${unfiltered(':', by.length).join(' AND ')}`,
  ].join('\n UNION ');
  return {
    cypher: `CALL { ${cypherStart} }
  WITH p WHERE ${fits.cypher}`,
    sql: `WITH start(paper) AS (${sqlStart}),
  chosen AS MATERIALIZED (
    SELECT p.id, p.year FROM start CROSS JOIN Paper p ON p.id = start.paper
    WHERE ${fits.sql})`,
  };
};

/** The condition that a paper `p` is in a `Selection`. */
export const inSelection = conditions(narrowings);

/** The papers of a `Selection`. */
export const { cypher: cypherPapers, sql: sqlPapers } = choosePapers(narrowings);
