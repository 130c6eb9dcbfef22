/** Relations between the papers of a selection: citations, shared references, citing papers, techniques, authors. */

import { isHeld } from '../../store/held.ts';
import type { Question } from '../../store/store.ts';
import { type Packed, present, unpacked } from '../base/rows.ts';
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

type TieRow = [via: string, papers: string[]];

type PaperRow = [
  id: string,
  title: string,
  year: number | null,
  family: string | null,
  timesCited: number | null,
  citations: number,
  held: boolean | number,
  retracted: string | null,
];

/** A selected paper with the family name of its first author. */
export interface TiedPaper {
  id: string;
  title: string;
  year?: number;
  family?: string;
  timesCited?: number;
  /** How many papers in the library cite it. */
  citations: number;
  /** False if it is cited only; else absent. */
  held?: false;
  /** True if some service says that it is retracted; else absent. */
  retracted?: true;
}

interface Tied {
  papers: TiedPaper[];
  /** What connects papers, sorted by id, each with the papers that it connects, sorted. */
  ties: { via: string; papers: string[] }[];
}

const question = (tie: PaperTie): Question<Selection, [Packed<PaperRow>[], Packed<TieRow>[]], Tied> => {
  const { cypher, sql } = ties[tie];
  return {
    name: `paper-ties-${tie}`,
    cypher: [
      `${cypherPapers}
       WITH p, head(COLLECT { MATCH (a:Author)-[w:WROTE]->(p) RETURN a.family ORDER BY w.position, a.id }) AS family
       ORDER BY p.id
       RETURN collect([p.id, p.title, p.year, family, p.timesCited, COUNT { (p)<-[:CITES]-() },
         ${isHeld.cypher('p')}, p.retracted]) AS packed`,
      `${cypherPapers} MATCH ${cypher} WITH via.id AS via, p.id AS paper ORDER BY via, paper
       WITH via, collect(paper) AS papers ORDER BY via RETURN collect([via, papers]) AS packed`,
    ],
    sql: [
      `${sqlPapers}
       SELECT json_group_array(json_array(p.id, p.title, p.year,
         (SELECT a.family FROM WROTE w JOIN Author a ON a.id = w.author WHERE w.paper = p.id
          ORDER BY w.position, a.id LIMIT 1),
         p.timesCited, (SELECT count(*) FROM CITES WHERE cited = p.id), ${isHeld.sql('p.id')},
         p.retracted)
         ORDER BY p.id) AS packed
       FROM chosen c CROSS JOIN Paper p ON p.id = c.id`,
      `${sqlPapers},
       tie(via, papers) AS MATERIALIZED (
         SELECT t.${sql.via}, json_group_array(t.${sql.paper} ORDER BY t.${sql.paper})
         FROM chosen c CROSS JOIN ${sql.table} t ON t.${sql.paper} = c.id GROUP BY t.${sql.via})
       SELECT json_group_array(json_array(via, json(papers)) ORDER BY via) AS packed FROM tie`,
    ],
    read: ([papers, rows]) => ({
      papers: unpacked(papers).map(([id, title, year, family, timesCited, citations, held, retracted]) =>
        present({
          id,
          title,
          year,
          family,
          timesCited,
          citations,
          held: held ? null : false,
          retracted: retracted == null ? null : true,
        }),
      ) as TiedPaper[],
      ties: unpacked(rows).map(([via, connected]) => ({ via, papers: connected })),
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
