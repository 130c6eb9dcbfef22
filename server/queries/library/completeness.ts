/** How many papers lack each field, and which. */
import type { Completeness, PaperRef } from '../../api.ts';
import type { Question } from '../../store/store.ts';
import { newestFirst, type PaperRow, paperColumns, paperRef } from '../base/rows.ts';

/** The condition that a paper `p` lacks a field. */
const lacks = {
  authors: {
    cypher: 'NOT EXISTS { (:Author)-[:WROTE]->(p) }',
    sql: 'NOT EXISTS (SELECT 1 FROM WROTE w WHERE w.paper = p.id)',
  },
  year: { cypher: 'p.year IS NULL', sql: 'p.year IS NULL' },
  venue: {
    cypher: 'NOT EXISTS { (p)-[:PUBLISHED_IN]->() }',
    sql: 'NOT EXISTS (SELECT 1 FROM PUBLISHED_IN i WHERE i.paper = p.id)',
  },
  doi: { cypher: 'p.doi IS NULL', sql: 'p.doi IS NULL' },
} as const;
export type Lack = keyof typeof lacks;

type Row = Completeness['without'] & { papers: number };

export const completeness: Question<Record<never, never>, [Row[]], Completeness> = {
  name: 'completeness',
  cypher: [
    `MATCH (p:Paper) RETURN count(p) AS papers, ${Object.entries(lacks)
      .map(([name, { cypher }]) => `sum(CASE WHEN ${cypher} THEN 1 ELSE 0 END) AS ${name}`)
      .join(', ')}`,
  ],
  sql: [
    `SELECT count(*) AS papers, ${Object.entries(lacks)
      .map(([name, { sql }]) => `coalesce(sum(${sql}), 0) AS ${name}`)
      .join(', ')} FROM Paper p`,
  ],
  read: ([[row]]) => {
    const { papers = 0, authors = 0, year = 0, venue = 0, doi = 0 } = row ?? {};
    return { papers, without: { authors, year, venue, doi } };
  },
};

const papersWithout = (lack: Lack): Question<{ limit: number }, [PaperRow[]], PaperRef[]> => ({
  name: `papers-without-${lack}`,
  cypher: [
    `MATCH (p:Paper) WHERE ${lacks[lack].cypher} WITH p ORDER BY ${newestFirst} LIMIT $limit
     RETURN ${paperColumns.cypher} ORDER BY ${newestFirst}`,
  ],
  sql: [
    `SELECT ${paperColumns.sql} FROM Paper p WHERE ${lacks[lack].sql} ORDER BY ${newestFirst} LIMIT :limit`,
  ],
  read: ([rows]) => rows.map(paperRef),
});

/** The papers that lack a field, newest first. */
export const incomplete: Readonly<Record<Lack, ReturnType<typeof papersWithout>>> = {
  authors: papersWithout('authors'),
  year: papersWithout('year'),
  venue: papersWithout('venue'),
  doi: papersWithout('doi'),
};
