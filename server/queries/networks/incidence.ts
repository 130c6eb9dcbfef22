/** The papers of a selection with their authors or techniques: the incidence that a network is projected from. */
import type { Question } from '../../store/store.ts';
import { type Packed, unpacked } from '../base/rows.ts';
import { cypherPapers, type Selection, sqlPapers } from './selection.ts';

/** A selection, and the kind of node of the network. */
export interface Wanted extends Selection {
  readonly kind: 'author' | 'technique';
}

/** Papers without authors (or techniques) are left out. */
interface Incidence {
  items: { id: string; label: string }[];
  papers: { id: string; year?: number; members: string[] }[];
}

type PaperRow = [paper: string, year: number | null, members: string[]];
type ItemRow = [id: string, label: string];

export const incidence: Question<Wanted, [Packed<PaperRow>[], Packed<ItemRow>[]], Incidence> = {
  name: 'incidence',
  cypher: [
    `${cypherPapers}
     WITH p.id AS paper, p.year AS year, CASE $kind
       WHEN 'author' THEN COLLECT { MATCH (a:Author)-[w:WROTE]->(p) RETURN a.id ORDER BY w.position, a.id }
       ELSE COLLECT { MATCH (p)-[:USES]->(t:Technique) RETURN t.id ORDER BY t.id } END AS members
     WHERE size(members) > 0 WITH paper, year, members ORDER BY paper
     RETURN collect([paper, year, members]) AS packed`,
    `${cypherPapers}
     CALL {
       WITH p WITH p WHERE $kind = 'author' MATCH (n:Author)-[:WROTE]->(p) RETURN n
       UNION ALL
       WITH p WITH p WHERE $kind = 'technique' MATCH (p)-[:USES]->(n:Technique) RETURN n
     }
     WITH DISTINCT n ORDER BY n.id RETURN collect([n.id, n.name]) AS packed`,
  ],
  sql: [
    `${sqlPapers},
     listed(paper, year, members) AS MATERIALIZED (
       SELECT id, year, CASE :kind
         WHEN 'author' THEN
           (SELECT json_group_array(author ORDER BY position, author) FROM WROTE WHERE paper = chosen.id)
         ELSE (SELECT json_group_array(technique ORDER BY technique) FROM USES WHERE paper = chosen.id) END
       FROM chosen)
     SELECT json_group_array(json_array(paper, year, json(members)) ORDER BY paper) AS packed
     FROM listed WHERE members <> '[]'`,
    `${sqlPapers},
     member(id, label) AS (
       SELECT a.id, a.name
         FROM (SELECT DISTINCT w.author FROM chosen c CROSS JOIN WROTE w ON w.paper = c.id WHERE :kind = 'author') m
         CROSS JOIN Author a ON a.id = m.author
       UNION ALL
       SELECT t.id, t.name
         FROM (SELECT DISTINCT u.technique FROM chosen c CROSS JOIN USES u ON u.paper = c.id WHERE :kind = 'technique') m
         CROSS JOIN Technique t ON t.id = m.technique)
     SELECT json_group_array(json_array(id, label) ORDER BY id) AS packed FROM member`,
  ],
  read: ([papers, items]) => ({
    items: unpacked(items).map(([id, label]) => ({ id, label })),
    papers: unpacked(papers).map(([id, year, members]) => ({
      id,
      ...(year === null ? {} : { year }),
      members,
    })),
  }),
};
