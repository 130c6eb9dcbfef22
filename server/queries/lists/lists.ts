/** Lists of papers, and of the authors, techniques and venues of papers: one page, and the total. */
import type { CountedRef, PaperList, PaperSort } from '../../api.ts';
import type { Question } from '../../store/store.ts';
import { mostFirst, newestFirst, type PaperRow, paperColumns, paperRef } from '../base/rows.ts';
import { cypherMatching, type Matching, sqlMatching } from './matching.ts';

/** The selected papers, and the page of the list. */
export interface Listed extends Matching {
  readonly limit: number;
  readonly offset: number;
}

interface Page<T> {
  items: T[];
  total: number;
}
type Total = { total: number };

const page = <T>(items: T[], [count]: readonly Total[]): Page<T> => ({ items, total: count?.total ?? 0 });

/** What papers `p` are sorted by before year and id: a value of each paper, and its direction. */
const keys: Readonly<Record<PaperSort, { cypher: string; sql: string; order: string }>> = {
  year: { cypher: 'coalesce(p.year, -1)', sql: 'coalesce(p.year, -1)', order: 'key DESC' },
  citations: {
    cypher: 'COUNT { (p)<-[:CITES]-() }',
    sql: '(SELECT count(*) FROM CITES WHERE cited = p.id)',
    order: 'key DESC',
  },
  // The words of the title without accents and punctuation, as search keeps them.
  title: {
    cypher: 'p.key',
    sql: "(SELECT f.key FROM Findable f WHERE f.kind = 'paper' AND f.id = p.id)",
    order: 'key',
  },
};

type Shown = PaperRow & { evidence?: string | null };

/** The words that show that a paper `p` uses the technique asked for. */
const evidence = {
  cypher: 'head(COLLECT { MATCH (p)-[u:USES]->(:Technique {id: $technique}) RETURN u.evidence }) AS evidence',
  sql: '(SELECT evidence FROM USES WHERE paper = p.id AND technique = :technique) AS evidence',
};

const papersBy = (
  sort: PaperSort,
): Question<Listed, [Shown[], Total[]], Page<PaperList['items'][number]>> => {
  const { cypher, sql, order } = keys[sort];
  return {
    name: `list-papers-by-${sort}`,
    cypher: [
      `${cypherMatching} WITH p, ${cypher} AS key ORDER BY ${order}, ${newestFirst} SKIP $offset LIMIT $limit
       RETURN ${paperColumns.cypher}, ${evidence.cypher}, key ORDER BY ${order}, ${newestFirst}`,
      `${cypherMatching} RETURN count(p) AS total`,
    ],
    sql: [
      `${sqlMatching}, page AS MATERIALIZED (
         SELECT p.id, ${sql} AS key FROM matching m CROSS JOIN Paper p ON p.id = m.id
         ORDER BY ${order}, ${newestFirst} LIMIT :limit OFFSET :offset)
       SELECT ${paperColumns.sql}, ${evidence.sql} FROM page CROSS JOIN Paper p ON p.id = page.id ORDER BY ${order}, ${newestFirst}`,
      `${sqlMatching} SELECT count(*) AS total FROM matching`,
    ],
    read: ([rows, total]) =>
      page(
        rows.map((row) => ({
          ...paperRef(row),
          ...(row.evidence == null ? {} : { evidence: row.evidence }),
        })),
        total,
      ),
  };
};

/** The selected papers, by how they are sorted. */
export const listPapers: Readonly<Record<PaperSort, ReturnType<typeof papersBy>>> = {
  year: papersBy('year'),
  citations: papersBy('citations'),
  title: papersBy('title'),
};

/** What can be listed, with its relation to papers: a pattern from `p` to `n` in Cypher, a table in SQL. */
const relations = {
  authors: {
    cypher: '(n:Author)-[:WROTE]->(p)',
    label: 'Author',
    table: 'WROTE',
    column: 'author',
    also: 'alsoAuthors',
  },
  techniques: {
    cypher: '(p)-[:USES]->(n:Technique)',
    label: 'Technique',
    table: 'USES',
    column: 'technique',
    also: 'alsoTechniques',
  },
  venues: {
    cypher: '(p)-[:PUBLISHED_IN]->(n:Venue)',
    label: 'Venue',
    table: 'PUBLISHED_IN',
    column: 'venue',
    also: undefined,
  },
} as const;
export type CountedKind = keyof typeof relations;

const counted = (kind: CountedKind): Question<Listed, [CountedRef[], Total[]], Page<CountedRef>> => {
  const { cypher, label, table, column, also } = relations[kind];
  // What the query names is left out of the list.
  const others = also
    ? {
        cypher: `WHERE n.id <> coalesce($${column}, '') AND NOT n.id IN $${also}`,
        sql: `WHERE r.${column} <> coalesce(:${column}, '') AND r.${column} NOT IN (SELECT value FROM json_each(:${also}))`,
      }
    : { cypher: '', sql: '' };
  return {
    name: `list-${kind}`,
    cypher: [
      `${cypherMatching} MATCH ${cypher} ${others.cypher}
       WITH n.id AS id, n.name AS label, count(DISTINCT p) AS papers
       RETURN id, label, papers ORDER BY ${mostFirst} SKIP $offset LIMIT $limit`,
      `${cypherMatching} MATCH ${cypher} ${others.cypher} RETURN count(DISTINCT n) AS total`,
    ],
    sql: [
      `${sqlMatching}, page AS MATERIALIZED (
         SELECT r.${column} AS id, count(*) AS papers FROM matching p CROSS JOIN ${table} r ON r.paper = p.id ${others.sql}
         GROUP BY r.${column} ORDER BY ${mostFirst} LIMIT :limit OFFSET :offset)
       SELECT n.id AS id, n.name AS label, page.papers AS papers
       FROM page CROSS JOIN ${label} n ON n.id = page.id ORDER BY page.papers DESC, page.id`,
      `${sqlMatching} SELECT count(DISTINCT r.${column}) AS total FROM matching p CROSS JOIN ${table} r ON r.paper = p.id
       ${others.sql}`,
    ],
    read: ([rows, total]) => page(rows, total),
  };
};

/** Authors, techniques and venues of the selected papers, most papers first, without those that the query names. */
export const listCounted: Readonly<Record<CountedKind, ReturnType<typeof counted>>> = {
  authors: counted('authors'),
  techniques: counted('techniques'),
  venues: counted('venues'),
};
