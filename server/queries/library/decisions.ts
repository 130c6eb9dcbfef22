/** Decisions, oldest first. */
import type { Decision } from '../../model.ts';
import type { Question } from '../../store/store.ts';
import { readRecord, recordTables } from '../../store/tables.ts';

const { columns } = recordTables.decisions;

export const decisions: Question<Record<never, never>, [object[]], Decision[]> = {
  name: 'decisions',
  cypher: [
    `MATCH (d:Decision) RETURN ${columns.map((column) => `d.${column} AS ${column}`).join(', ')} ORDER BY number, id`,
  ],
  sql: [`SELECT ${columns.join(', ')} FROM Decision ORDER BY number, id`],
  read: ([rows]) => rows.map((row) => readRecord('decisions', row)),
};

/** The relation between papers and each kind of thing. */
const holders = {
  author: { cypher: '(n:Author)-[:WROTE]->(p:Paper)', sql: 'paper FROM WROTE WHERE author' },
  venue: { cypher: '(n:Venue)<-[:PUBLISHED_IN]-(p:Paper)', sql: 'paper FROM PUBLISHED_IN WHERE venue' },
  technique: { cypher: '(n:Technique)<-[:USES]-(p:Paper)', sql: 'paper FROM USES WHERE technique' },
} as const;
const relationOf = { author: 'WROTE', venue: 'PUBLISHED_IN', technique: 'USES' } as const;
const fieldOf = { author: 'author', venue: 'venue', technique: 'technique' } as const;

const papersOf = (
  kind: keyof typeof holders,
): Question<{ ids: readonly string[] }, [{ paper: string }[]], string[]> => ({
  name: `papers-of-${kind}`,
  cypher: [
    `CALL { UNWIND $ids AS id MATCH ${holders[kind].cypher} WHERE n.id = id RETURN p.id AS paper
       UNION MATCH (f:Found) WHERE f.relation = '${relationOf[kind]}'
         AND any(id IN $ids WHERE f.row CONTAINS '"${fieldOf[kind]}":"' + id + '"') RETURN f.paper AS paper }
     RETURN DISTINCT paper ORDER BY paper`,
  ],
  sql: [
    `SELECT ${holders[kind].sql} IN (SELECT value FROM json_each(:ids))
     UNION SELECT paper FROM Found WHERE relation = '${relationOf[kind]}'
       AND json_extract(row, '$.${fieldOf[kind]}') IN (SELECT value FROM json_each(:ids))
     ORDER BY paper`,
  ],
  read: ([rows]) => rows.map(({ paper }) => paper),
});

/** The papers of any of these things, now or as imported. */
export const holdingPapers = {
  author: papersOf('author'),
  venue: papersOf('venue'),
  technique: papersOf('technique'),
} as const;
