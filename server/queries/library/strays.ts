/** What stands in a library without belonging to anything: a sign of a change that was not made whole. */
import type { Question } from '../../store/store.ts';

interface Stray {
  what: string;
  id: string;
}

const parts = [
  {
    what: 'author without a paper',
    cypher: 'MATCH (n:Author) WHERE NOT EXISTS { (n)-[:WROTE]->(:Paper) }',
    sql: 'FROM Author n WHERE NOT EXISTS (SELECT 1 FROM WROTE r WHERE r.author = n.id)',
  },
  {
    what: 'venue without a paper',
    cypher: 'MATCH (n:Venue) WHERE NOT EXISTS { (:Paper)-[:PUBLISHED_IN]->(n) }',
    sql: 'FROM Venue n WHERE NOT EXISTS (SELECT 1 FROM PUBLISHED_IN r WHERE r.venue = n.id)',
  },
  {
    what: 'technique without a paper',
    cypher: 'MATCH (n:Technique) WHERE NOT EXISTS { (:Paper)-[:USES]->(n) }',
    sql: 'FROM Technique n WHERE NOT EXISTS (SELECT 1 FROM USES r WHERE r.technique = n.id)',
  },
  {
    what: 'paper that no import lists',
    cypher: 'MATCH (n:Paper) WHERE NOT EXISTS { (:Source)-[:LISTS]->(n) }',
    sql: 'FROM Paper n WHERE NOT EXISTS (SELECT 1 FROM LISTS r WHERE r.paper = n.id)',
  },
  {
    what: 'note on a paper that is not there',
    cypher: 'MATCH (n:Found) WHERE NOT EXISTS { MATCH (p:Paper {id: n.paper}) }',
    sql: 'FROM Found n WHERE NOT EXISTS (SELECT 1 FROM Paper p WHERE p.id = n.paper)',
  },
  ...(
    [
      ['WROTE', 'Author', 'Paper'],
      ['PUBLISHED_IN', 'Paper', 'Venue'],
      ['USES', 'Paper', 'Technique'],
      ['CITES', 'Paper', 'Paper'],
      ['LISTS', 'Source', 'Paper'],
    ] as const
  ).map(([name, from, to]) => ({
    what: `relation ${name} between the wrong things`,
    cypher: `MATCH (a)-[:${name}]->(n) WHERE NOT a:${from} OR NOT n:${to}`,
    // The tables cannot hold one.
    sql: 'FROM Paper n WHERE 0',
  })),
];

/** How many there are at most in the answer, of each kind. */
const limit = 1000;

export const strays: Question<Record<never, never>, Stray[][], Stray[]> = {
  name: 'strays',
  cypher: parts.map(
    ({ what, cypher }) => `${cypher} RETURN '${what}' AS what, n.id AS id ORDER BY id LIMIT ${limit}`,
  ),
  sql: parts.map(({ what, sql }) => `SELECT '${what}' AS what, n.id AS id ${sql} ORDER BY id LIMIT ${limit}`),
  read: (rows) => rows.flat(),
};
