/**
 * The parts of the page of an author, venue or technique: its first papers, the names that most of its papers have, its years,
 * and how many there are of each. Statements in both languages.
 */
import { mostOnPage, type PageTotal } from '../../api/pages.ts';
import type { YearCount } from '../../api.ts';
import { datedColumn, mostFirst, newestFirst, paperColumns } from '../base/rows.ts';

/** A thing and its papers: a pattern that leads to papers `p`, a table with its column of things. */
const things = {
  author: { label: 'Author', path: '(:Author {id: $id})-[r:WROTE]->(p:Paper)', table: 'WROTE' },
  venue: { label: 'Venue', path: '(:Venue {id: $id})<-[r:PUBLISHED_IN]-(p:Paper)', table: 'PUBLISHED_IN' },
  technique: { label: 'Technique', path: '(:Technique {id: $id})<-[r:USES]-(p:Paper)', table: 'USES' },
} as const;
type Thing = keyof typeof things;

/** Patterns from a paper `p` to what it has. */
const named: Readonly<Record<Thing, string>> = {
  author: '(p)<-[:WROTE]-(n:Author)',
  venue: '(p)-[:PUBLISHED_IN]->(n:Venue)',
  technique: '(p)-[:USES]->(n:Technique)',
};

interface Statement {
  cypher: string;
  sql: string;
}

/** The parts of the page of things of one kind. */
export const partsOf = (kind: Thing) => {
  const { path, table } = things[kind];
  const own = `own(id, year) AS MATERIALIZED (
    SELECT p.id, p.year FROM ${table} r CROSS JOIN Paper p ON p.id = r.paper WHERE r.${kind} = :id)`;
  const counted = (of: Thing, isDated: boolean): Statement => {
    const { label, table: relation } = things[of];
    return {
      cypher: `MATCH ${path} MATCH ${named[of]} WHERE n.id <> $id
        RETURN n.id AS id, n.name AS label, count(p) AS papers ${isDated ? `, ${datedColumn.cypher}` : ''}
        ORDER BY ${mostFirst} LIMIT ${mostOnPage.names}`,
      sql: `WITH ${own}, most AS MATERIALIZED (
          SELECT t.${of} AS id, count(*) AS papers ${isDated ? `, ${datedColumn.sql}` : ''}
          FROM own p CROSS JOIN ${relation} t ON t.paper = p.id WHERE t.${of} <> :id
          GROUP BY t.${of} ORDER BY ${mostFirst} LIMIT ${mostOnPage.names})
        SELECT n.id AS id, n.name AS label, m.papers AS papers ${isDated ? ', m.dated AS dated' : ''}
        FROM most m CROSS JOIN ${label} n ON n.id = m.id ORDER BY m.papers DESC, n.id`,
    };
  };
  return {
    /** Newest first; `more`: columns of the relation `r` between thing and paper. */
    papers: (more: readonly string[] = []): Statement => {
      const columns = more.map((column) => `, r.${column} AS ${column}`).join('');
      return {
        cypher: `MATCH ${path} WITH p, r ORDER BY ${newestFirst} LIMIT ${mostOnPage.papers}
          RETURN ${paperColumns.cypher}${columns} ORDER BY ${newestFirst}`,
        sql: `WITH ${own}, first AS MATERIALIZED (SELECT id FROM own p ORDER BY ${newestFirst} LIMIT ${mostOnPage.papers})
          SELECT ${paperColumns.sql}${columns} FROM first f CROSS JOIN Paper p ON p.id = f.id
          CROSS JOIN ${table} r ON r.paper = p.id AND r.${kind} = :id ORDER BY ${newestFirst}`,
      };
    },
    /** What most of the papers have, without the thing itself. */
    counted: (of: Thing): Statement => counted(of, false),
    /** The same with the years of these papers. */
    timed: (of: Thing): Statement => counted(of, true),
    years: {
      cypher: `MATCH ${path} WHERE p.year IS NOT NULL RETURN p.year AS year, count(p) AS papers ORDER BY year`,
      sql: `WITH ${own} SELECT year, count(*) AS papers FROM own WHERE year IS NOT NULL GROUP BY year ORDER BY year`,
    } satisfies Statement,
    total: {
      cypher: `OPTIONAL MATCH ${path} WITH collect(p) AS own
        RETURN size(own) AS papers, ${totals(
          (of) => `COUNT { UNWIND own AS p MATCH ${named[of]} WHERE n.id <> $id RETURN DISTINCT n }`,
        )}`,
      sql: `WITH ${own} SELECT (SELECT count(*) FROM own) AS papers, ${totals(
        (of) => `(SELECT count(DISTINCT t.${of}) FROM own p CROSS JOIN ${things[of].table} t ON t.paper = p.id
          WHERE t.${of} <> :id)`,
      )}`,
    } satisfies Statement,
  };
};

const totals = (count: (of: Thing) => string): string =>
  `${count('author')} AS authors, ${count('technique')} AS techniques, ${count('venue')} AS venues`;

/** The rows of `years` and `total`. */
export type YearRow = YearCount;
export type TotalRow = PageTotal;

/** Statements side by side, as a question has them. */
export const bodies = <const S extends readonly Statement[]>(
  statements: S,
): { cypher: { [K in keyof S]: string }; sql: { [K in keyof S]: string } } => ({
  cypher: statements.map(({ cypher }) => cypher) as { [K in keyof S]: string },
  sql: statements.map(({ sql }) => sql) as { [K in keyof S]: string },
});

/** All are 0 of a thing that is not there. */
export const noTotal: PageTotal = { papers: 0, authors: 0, techniques: 0, venues: 0 };
