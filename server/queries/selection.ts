/** The papers that a network is drawn from: chosen by who wrote them, what they use, where and when they appeared. */

export interface Selection {
  readonly [name: string]: string | number | null;
  readonly author: string | null;
  readonly technique: string | null;
  readonly venue: string | null;
  readonly source: string | null;
  /** First and last year; papers without a year are outside any range. */
  readonly from: number | null;
  readonly to: number | null;
}

/** What a selection may be kept to, the narrowest first; how it leads to papers in Cypher, and its table in SQL. */
const filters = [
  { name: 'author', path: '(:Author {id: $author})-[:WROTE]->(p:Paper)', table: 'WROTE' },
  { name: 'technique', path: '(:Technique {id: $technique})<-[:USES]-(p:Paper)', table: 'USES' },
  { name: 'venue', path: '(:Venue {id: $venue})<-[:PUBLISHED_IN]-(p:Paper)', table: 'PUBLISHED_IN' },
  { name: 'source', path: '(:Source {id: $source})-[:LISTS]->(p:Paper)', table: 'LISTS' },
] as const;

/** The first filter that is given says where to start, so that a narrow selection is not a scan of all papers. */
const unfiltered = (mark: string, upTo: number): string[] =>
  filters.slice(0, upTo).map(({ name }) => `${mark}${name} IS NULL`);

const cypherStart = [
  ...filters.map(
    ({ name, path }, i) =>
      `WITH 1 AS one WHERE ${[...unfiltered('$', i), `$${name} IS NOT NULL`].join(' AND ')} MATCH ${path} RETURN p`,
  ),
  `WITH 1 AS one WHERE ${unfiltered('$', filters.length).join(' AND ')} MATCH (p:Paper) RETURN p`,
].join('\n UNION ');

/** Binds `p`, each chosen paper once. */
export const cypherPapers = `CALL { ${cypherStart} }
  WITH p WHERE ($from IS NULL OR p.year >= $from) AND ($to IS NULL OR p.year <= $to)
  ${filters.map(({ name, path }) => `AND ($${name} IS NULL OR EXISTS { ${path.replace(':Paper', '')} })`).join('\n  ')}`;

const sqlStart = [
  ...filters.map(
    ({ name, table }, i) =>
      `SELECT paper FROM ${table} WHERE ${[...unfiltered(':', i), `${name} = :${name}`].join(' AND ')}`,
  ),
  `SELECT id FROM Paper WHERE ${unfiltered(':', filters.length).join(' AND ')}`,
].join('\n UNION ');

/** Makes the table `chosen(id, year)`. SQLite takes a CROSS JOIN in the order written: from the selection outwards. */
export const sqlPapers = `WITH start(paper) AS (${sqlStart}),
  chosen AS MATERIALIZED (
    SELECT p.id, p.year FROM start CROSS JOIN Paper p ON p.id = start.paper
    WHERE (:from IS NULL OR p.year >= :from) AND (:to IS NULL OR p.year <= :to)
    ${filters
      .map(
        ({ name, table }) =>
          `AND (:${name} IS NULL OR EXISTS (SELECT 1 FROM ${table} WHERE paper = p.id AND ${name} = :${name}))`,
      )
      .join('\n    ')})`;
