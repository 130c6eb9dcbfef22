/** Authors, techniques and venues of papers, and the papers that they cite or are cited by. */
import type { Question } from '../../store/store.ts';

/** What a paper has, in display order. */
export const paperThingKinds = ['author', 'technique', 'venue', 'cites', 'citedBy'] as const;
export type PaperThingKind = (typeof paperThingKinds)[number];

/** One thing of one paper; for `cites` and `citedBy` the thing is the other paper. */
export interface PaperThing {
  paper: string;
  kind: PaperThingKind;
  id: string;
  label: string;
}

/** Relations from a paper `p` to a thing `x`: a pattern for Cypher, a table with its columns for SQL. */
const ways: Record<
  PaperThingKind,
  { cypher: string; name: 'name' | 'title'; table: string; paper: string; thing: string; of: string }
> = {
  author: {
    cypher: '(p)<-[:WROTE]-(x:Author)',
    name: 'name',
    table: 'WROTE',
    paper: 'paper',
    thing: 'author',
    of: 'Author',
  },
  technique: {
    cypher: '(p)-[:USES]->(x:Technique)',
    name: 'name',
    table: 'USES',
    paper: 'paper',
    thing: 'technique',
    of: 'Technique',
  },
  venue: {
    cypher: '(p)-[:PUBLISHED_IN]->(x:Venue)',
    name: 'name',
    table: 'PUBLISHED_IN',
    paper: 'paper',
    thing: 'venue',
    of: 'Venue',
  },
  cites: {
    cypher: '(p)-[:CITES]->(x:Paper)',
    name: 'title',
    table: 'CITES',
    paper: 'citing',
    thing: 'cited',
    of: 'Paper',
  },
  citedBy: {
    cypher: '(p)<-[:CITES]-(x:Paper)',
    name: 'title',
    table: 'CITES',
    paper: 'cited',
    thing: 'citing',
    of: 'Paper',
  },
};

export const paperThings: Question<{ ids: readonly string[] }, readonly PaperThing[][], PaperThing[]> = {
  name: 'paper-things',
  cypher: paperThingKinds.map(
    (kind) =>
      `UNWIND $ids AS id MATCH (p:Paper {id: id}) MATCH ${ways[kind].cypher}
       RETURN DISTINCT p.id AS paper, '${kind}' AS kind, x.id AS id, x.${ways[kind].name} AS label ORDER BY paper, id`,
  ),
  sql: paperThingKinds.map((kind) => {
    const { table, paper, thing, of, name } = ways[kind];
    return `SELECT DISTINCT i.value AS paper, '${kind}' AS kind, x.id AS id, x.${name} AS label
      FROM json_each(:ids) i CROSS JOIN ${table} t ON t.${paper} = i.value CROSS JOIN ${of} x ON x.id = t.${thing}
      ORDER BY paper, id`;
  }),
  read: (rows) => rows.flat(),
};
