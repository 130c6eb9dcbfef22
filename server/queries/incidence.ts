/** The papers of a selection and who, or what, stands in each: what a network is projected from. */
import type { Question } from '../store/store.ts';

export interface Selection {
  readonly [name: string]: string | number | null;
  readonly kind: 'author' | 'technique';
  readonly author: string | null;
  readonly technique: string | null;
  readonly venue: string | null;
  readonly source: string | null;
  /** First and last year; papers without a year are outside any range. */
  readonly from: number | null;
  readonly to: number | null;
}

interface Incidence {
  items: { id: string; label: string }[];
  papers: { id: string; year?: number; members: string[] }[];
}

type Member = { paper: string; year: number | null; member: string };

const cypherSelection = `($author IS NULL OR EXISTS { (:Author {id: $author})-[:WROTE]->(p) })
  AND ($technique IS NULL OR EXISTS { (p)-[:USES]->(:Technique {id: $technique}) })
  AND ($venue IS NULL OR EXISTS { (p)-[:PUBLISHED_IN]->(:Venue {id: $venue}) })
  AND ($source IS NULL OR EXISTS { (:Source {id: $source})-[:LISTS]->(p) })
  AND ($from IS NULL OR p.year >= $from) AND ($to IS NULL OR p.year <= $to)`;

const sqlSelection = `(:author IS NULL OR EXISTS (SELECT 1 FROM WROTE WHERE paper = p.id AND author = :author))
  AND (:technique IS NULL OR EXISTS (SELECT 1 FROM USES WHERE paper = p.id AND technique = :technique))
  AND (:venue IS NULL OR EXISTS (SELECT 1 FROM PUBLISHED_IN WHERE paper = p.id AND venue = :venue))
  AND (:source IS NULL OR EXISTS (SELECT 1 FROM LISTS WHERE paper = p.id AND source = :source))
  AND (:from IS NULL OR p.year >= :from) AND (:to IS NULL OR p.year <= :to)`;

export const incidence: Question<Selection, [Member[], { id: string; label: string }[]], Incidence> = {
  name: 'incidence',
  cypher: [
    `MATCH (p:Paper) WHERE ${cypherSelection}
     CALL {
       WITH p WITH p WHERE $kind = 'author' MATCH (a:Author)-[:WROTE]->(p) RETURN a.id AS member
       UNION ALL
       WITH p WITH p WHERE $kind = 'technique' MATCH (p)-[:USES]->(t:Technique) RETURN t.id AS member
     }
     RETURN p.id AS paper, p.year AS year, member ORDER BY paper, member`,
    `MATCH (p:Paper) WHERE ${cypherSelection}
     CALL {
       WITH p WITH p WHERE $kind = 'author' MATCH (a:Author)-[:WROTE]->(p) RETURN a AS n
       UNION ALL
       WITH p WITH p WHERE $kind = 'technique' MATCH (p)-[:USES]->(t:Technique) RETURN t AS n
     }
     RETURN DISTINCT n.id AS id, n.name AS label ORDER BY id`,
  ],
  sql: [
    `SELECT p.id AS paper, p.year, m.member FROM Paper p JOIN (
       SELECT paper, author AS member FROM WROTE WHERE :kind = 'author'
       UNION ALL SELECT paper, technique FROM USES WHERE :kind = 'technique') m ON m.paper = p.id
     WHERE ${sqlSelection} ORDER BY p.id, m.member`,
    `SELECT DISTINCT n.id, n.name AS label FROM Paper p JOIN (
       SELECT w.paper, a.id, a.name FROM WROTE w JOIN Author a ON a.id = w.author WHERE :kind = 'author'
       UNION ALL
       SELECT u.paper, t.id, t.name FROM USES u JOIN Technique t ON t.id = u.technique WHERE :kind = 'technique'
     ) n ON n.paper = p.id
     WHERE ${sqlSelection} ORDER BY n.id`,
  ],
  read: ([members, items]) => {
    const papers = new Map<string, Incidence['papers'][number]>();
    for (const { paper, year, member } of members) {
      const known = papers.get(paper);
      if (known) known.members.push(member);
      else papers.set(paper, { id: paper, ...(year == null ? {} : { year }), members: [member] });
    }
    return { items: items.map(({ id, label }) => ({ id, label })), papers: [...papers.values()] };
  },
};
