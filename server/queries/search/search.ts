/** Finds nodes by name: the engine finds candidates by shared trigrams, one ranking orders them. */
import type { SearchHit } from '../../api.ts';
import type { NodeKind } from '../../model.ts';
import { nameKey, searchTerms } from '../../store/grams.ts';
import type { HeldParameter } from '../../store/held.ts';
import type { FoundNode, Question, Sought, Store } from '../../store/store.ts';
import { type Nested, nested } from '../base/rows.ts';
import { type Candidate, rankHits, typedPieces } from './search-rank.ts';

/** Number of candidates that are ranked. */
const fetched = 200;

/** What the engine looks for, for a query. */
const soughtFor = (q: string, kind: NodeKind | undefined, held: HeldParameter): Sought => ({
  ...searchTerms(typedPieces(q)),
  key: nameKey(q),
  kind: kind ?? null,
  held,
});

type CandidateRow = Omit<Candidate, 'kind' | 'names' | 'weight'> & {
  kind: NodeKind;
  names: Nested<string[]>;
};

const cypherBranches = [
  `WITH id MATCH (n:Paper {id: id}) RETURN 'paper' AS kind, n.title AS label, n.year AS year, null AS short,
     n.retracted AS retracted, COLLECT { MATCH (a:Author)-[w:WROTE]->(n) RETURN a.name ORDER BY w.position, a.id } AS names`,
  ...(['Author', 'Venue', 'Technique', 'Source'] as const).map(
    (label) => `WITH id MATCH (n:${label} {id: id}) RETURN '${label.toLowerCase()}' AS kind, n.name AS label,
     null AS year, ${label === 'Venue' ? 'n.short' : 'null'} AS short, null AS retracted, [] AS names`,
  ),
];

const sqlBranches = [
  `SELECT p.id, 'paper' AS kind, p.title AS label, p.year, NULL AS short, p.retracted,
     (SELECT json_group_array(a.name ORDER BY w.position, a.id)
      FROM WROTE w JOIN Author a ON a.id = w.author WHERE w.paper = p.id) AS names
   FROM wanted w JOIN Paper p ON p.id = w.id`,
  ...(['Author', 'Venue', 'Technique', 'Source'] as const).map(
    (
      label,
    ) => `SELECT n.id, '${label.toLowerCase()}', n.name, NULL, ${label === 'Venue' ? 'n.short' : 'NULL'}, NULL, '[]'
   FROM wanted w JOIN ${label} n ON n.id = w.id`,
  ),
];

/** What the ranking needs of some nodes. */
const candidates: Question<{ ids: readonly string[] }, [CandidateRow[]], CandidateRow[]> = {
  name: 'search-candidates',
  isOfSearch: true,
  cypher: [
    `UNWIND $ids AS id CALL { ${cypherBranches.join(' UNION ALL ')} }
     RETURN id, kind, label, year, short, names, retracted`,
  ],
  sql: [`WITH wanted(id) AS (SELECT value FROM json_each(:ids)) ${sqlBranches.join(' UNION ALL ')}`],
  read: ([rows]) => rows,
};

/** The two main co-authors of some authors, which tell namesakes apart. */
const mainCoauthors: Question<
  { ids: readonly string[] },
  [{ id: string; names: Nested<string[]> }[]],
  Map<string, string[]>
> = {
  name: 'main-coauthors',
  isOfSearch: true,
  cypher: [
    `UNWIND $ids AS id MATCH (n:Author {id: id}) RETURN id,
       COLLECT { MATCH (n)-[:WROTE]->(p)<-[:WROTE]-(b:Author)
                 WITH b, count(p) AS joint ORDER BY joint DESC, b.id LIMIT 2 RETURN b.name } AS names`,
  ],
  sql: [
    `SELECT value AS id,
       (SELECT json_group_array(name ORDER BY n DESC, id) FROM (
          SELECT b.id, b.name, count(*) AS n FROM WROTE w
          JOIN WROTE o ON o.paper = w.paper AND o.author <> w.author JOIN Author b ON b.id = o.author
          WHERE w.author = value GROUP BY b.id ORDER BY n DESC, b.id LIMIT 2)) AS names
     FROM json_each(:ids)`,
  ],
  read: ([rows]) => new Map(rows.map(({ id, names }) => [id, nested(names)])),
};

/** Adds to the authors among some hits with whom they write. */
export const withCoauthors = async (
  store: Pick<Store, 'ask'>,
  hits: readonly SearchHit[],
): Promise<SearchHit[]> => {
  const ids = hits.flatMap(({ id, kind }) => (kind === 'author' ? [id] : []));
  if (ids.length === 0) return [...hits];
  const coauthors = await store.ask(mainCoauthors, { ids });
  return hits.map((hit) => {
    const names = hit.kind === 'author' ? (coauthors.get(hit.id) ?? []) : [];
    return names.length > 0 ? { ...hit, detail: `with ${names.join(', ')}` } : hit;
  });
};

/** All nodes that a query finds, best first; `withCoauthors` adds the details of the authors among them. */
export const search = async (
  store: Pick<Store, 'find' | 'ask'>,
  q: string,
  kind?: NodeKind,
  held: HeldParameter = null,
): Promise<SearchHit[]> => {
  const found = await store.find(soughtFor(q, kind, held), fetched);
  const keyOf = (node: Pick<FoundNode, 'id' | 'kind'>): string => `${node.kind} ${node.id}`;
  const weights = new Map(found.map((node) => [keyOf(node), node.weight]));
  const rows = await store.ask(candidates, { ids: found.map(({ id }) => id) });
  return rankHits(
    typedPieces(q),
    rows.flatMap((row) => {
      const weight = weights.get(keyOf(row));
      return weight === undefined ? [] : [{ ...row, names: nested(row.names), weight }];
    }),
  );
};
