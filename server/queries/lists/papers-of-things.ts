/** The papers of things: by an author, in a venue, with a technique, in a source; a paper itself. */
import type { Question } from '../../store/store.ts';

export interface PaperOfThing {
  thing: string;
  paper: string;
  year?: number | null;
}

/** Relations from each kind of thing to its papers: a pattern for Cypher, a table with its column of things for SQL. */
const ways = [
  { cypher: '(:Author {id: id})-[:WROTE]->(p:Paper)', table: 'WROTE', thing: 'author' },
  { cypher: '(:Venue {id: id})<-[:PUBLISHED_IN]-(p:Paper)', table: 'PUBLISHED_IN', thing: 'venue' },
  { cypher: '(:Technique {id: id})<-[:USES]-(p:Paper)', table: 'USES', thing: 'technique' },
  { cypher: '(:Source {id: id})-[:LISTS]->(p:Paper)', table: 'LISTS', thing: 'source' },
] as const;

/** Every pair of a given thing and a paper of it, once, sorted by id; unknown ids give none. */
export const papersOfThings: Question<{ ids: readonly string[] }, [PaperOfThing[]], PaperOfThing[]> = {
  name: 'papers-of-things',
  cypher: [
    `UNWIND $ids AS id
     CALL {
       WITH id MATCH (p:Paper {id: id}) RETURN p
       ${ways.map(({ cypher }) => `UNION WITH id MATCH ${cypher} RETURN p`).join('\n')}
     }
     RETURN DISTINCT id AS thing, p.id AS paper, p.year AS year ORDER BY thing, paper`,
  ],
  // A CROSS JOIN is taken in the order written: from the ids outwards.
  sql: [
    `SELECT i.value AS thing, p.id AS paper, p.year AS year FROM json_each(:ids) i CROSS JOIN Paper p ON p.id = i.value
     ${ways
       .map(
         ({ table, thing }) =>
           `UNION SELECT i.value, p.id, p.year FROM json_each(:ids) i
            CROSS JOIN ${table} t ON t.${thing} = i.value CROSS JOIN Paper p ON p.id = t.paper`,
       )
       .join('\n')}
     ORDER BY thing, paper`,
  ],
  read: ([rows]) => rows,
};
