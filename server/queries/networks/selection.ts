/** The papers that a network is built from, selected by author, technique, venue, source, years, and whether they are held. */

import type { Parameter } from '../../store/store.ts';
import { fitsHeld, type HeldParameter } from '../base/held.ts';

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
}

/** A parameter that narrows the papers: a pattern that leads to papers `p` in Cypher, a table with its columns in SQL. */
export interface Narrowing {
  readonly name: string;
  readonly path: string;
  readonly table: string;
  /** The column with the parameter's id, and the column with the paper. */
  readonly given: string;
  readonly paper: string;
}

/** The most selective first. */
export const narrowings: readonly Narrowing[] = [
  {
    name: 'author',
    path: '(:Author {id: $author})-[:WROTE]->(p:Paper)',
    table: 'WROTE',
    given: 'author',
    paper: 'paper',
  },
  {
    name: 'technique',
    path: '(:Technique {id: $technique})<-[:USES]-(p:Paper)',
    table: 'USES',
    given: 'technique',
    paper: 'paper',
  },
  {
    name: 'venue',
    path: '(:Venue {id: $venue})<-[:PUBLISHED_IN]-(p:Paper)',
    table: 'PUBLISHED_IN',
    given: 'venue',
    paper: 'paper',
  },
  {
    name: 'source',
    path: '(:Source {id: $source})-[:LISTS]->(p:Paper)',
    table: 'LISTS',
    given: 'source',
    paper: 'paper',
  },
];

/** The condition that a paper `p` matches all given parameters, the years and `held`. */
const conditions = (by: readonly Narrowing[]): { cypher: string; sql: string } => ({
  cypher: [
    '($from IS NULL OR p.year >= $from) AND ($to IS NULL OR p.year <= $to)',
    fitsHeld.cypher('p'),
    ...by.map(({ name, path }) => `($${name} IS NULL OR EXISTS { ${path.replace('(p:Paper)', '(p)')} })`),
  ].join('\n  AND '),
  sql: [
    '(:from IS NULL OR p.year >= :from) AND (:to IS NULL OR p.year <= :to)',
    fitsHeld.sql('p.id'),
    ...by.map(
      ({ name, table, given, paper }) =>
        `(:${name} IS NULL OR EXISTS (SELECT 1 FROM ${table} WHERE ${paper} = p.id AND ${given} = :${name}))`,
    ),
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
      ({ name, path }, i) =>
        `WITH 1 AS one WHERE ${[...unfiltered('$', i), `$${name} IS NOT NULL`].join(' AND ')} MATCH ${path} RETURN p`,
    ),
    `WITH 1 AS one WHERE ${unfiltered('$', by.length).join(' AND ')} MATCH (p:Paper) RETURN p`,
  ].join('\n UNION ');
  const sqlStart = [
    ...by.map(
      ({ name, table, given, paper }, i) =>
        `SELECT ${paper} FROM ${table} WHERE ${[...unfiltered(':', i), `${given} = :${name}`].join(' AND ')}`,
    ),
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
