/** Relations between the papers of a selection: citations, shared references, citing papers, techniques, authors. */
import type { Question } from '../../store/store.ts';
import { present } from '../base/rows.ts';
import { cypherPapers, type Selection, sqlPapers } from './selection.ts';

/**
 * The relations that a network of papers can show, each from a paper `p` to what connects it (`via`): a pattern for
 * Cypher, a table with two columns for SQL.
 */
const ties = {
  /** A paper and one that it cites. */
  citation: {
    cypher: '(p)-[:CITES]->(via:Paper)',
    sql: { table: 'CITES', paper: 'citing', via: 'cited' },
  },
  /** Bibliographic coupling: two papers cite the same one (Kessler, 1963). */
  coupling: {
    cypher: '(p)-[:CITES]->(via:Paper)',
    sql: { table: 'CITES', paper: 'citing', via: 'cited' },
  },
  /** Co-citation: two papers are cited by the same one (Small, 1973). */
  cocitation: {
    cypher: '(p)<-[:CITES]-(via:Paper)',
    sql: { table: 'CITES', paper: 'cited', via: 'citing' },
  },
  techniques: {
    cypher: '(p)-[:USES]->(via:Technique)',
    sql: { table: 'USES', paper: 'paper', via: 'technique' },
  },
  authors: { cypher: '(p)<-[:WROTE]-(via:Author)', sql: { table: 'WROTE', paper: 'paper', via: 'author' } },
} as const;

export type PaperTie = keyof typeof ties;

interface TieRow {
  via: string;
  paper: string;
}

interface PaperRow {
  id: string;
  title: string;
  year: number | null;
  family: string | null;
  timesCited: number | null;
}

/** A selected paper with the family name of its first author. */
export interface TiedPaper {
  id: string;
  title: string;
  year?: number;
  family?: string;
  timesCited?: number;
}

interface Tied {
  papers: TiedPaper[];
  /** Sorted by what connects, then by paper; each pair once. */
  ties: TieRow[];
}

const question = (tie: PaperTie): Question<Selection, [PaperRow[], TieRow[]], Tied> => {
  const { cypher, sql } = ties[tie];
  return {
    name: `paper-ties-${tie}`,
    cypher: [
      `${cypherPapers}
       RETURN p.id AS id, p.title AS title, p.year AS year, p.timesCited AS timesCited,
         head(COLLECT { MATCH (a:Author)-[w:WROTE]->(p) RETURN a.family ORDER BY w.position, a.id }) AS family
       ORDER BY id`,
      `${cypherPapers} MATCH ${cypher} RETURN via.id AS via, p.id AS paper ORDER BY via, paper`,
    ],
    sql: [
      `${sqlPapers}
       SELECT p.id, p.title, p.year, p.timesCited,
         (SELECT a.family FROM WROTE w JOIN Author a ON a.id = w.author WHERE w.paper = p.id
          ORDER BY w.position, a.id LIMIT 1) AS family
       FROM chosen c CROSS JOIN Paper p ON p.id = c.id ORDER BY p.id`,
      `${sqlPapers}
       SELECT t.${sql.via} AS via, t.${sql.paper} AS paper
       FROM chosen c CROSS JOIN ${sql.table} t ON t.${sql.paper} = c.id ORDER BY via, paper`,
    ],
    read: ([papers, rows]) => ({
      papers: papers.map((row) => present(row) as TiedPaper),
      ties: rows.map(({ via, paper }) => ({ via, paper })),
    }),
  };
};

export const paperTies: Readonly<Record<PaperTie, ReturnType<typeof question>>> = {
  citation: question('citation'),
  coupling: question('coupling'),
  cocitation: question('cocitation'),
  techniques: question('techniques'),
  authors: question('authors'),
};
