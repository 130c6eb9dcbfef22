/** Finds nodes by the full-text index of trigrams. */
import type { ManagedTransaction } from 'neo4j-driver';
import { fitsHeld } from '../held.ts';
import type { FoundNode, Sought } from '../store.ts';
import { runAll } from './read.ts';

/** A token that is in no index, because no trigram has this form. */
const noToken = 'none';

const cypher = `CALL db.index.fulltext.queryNodes('search', $match) YIELD node AS n, score
  WITH n, score WHERE score >= $least AND ($kind IS NULL OR toLower(head(labels(n))) = $kind)
    AND ($held IS NULL OR (n:Paper AND ${fitsHeld.cypher('n')}))
  WITH n, score, CASE WHEN n:Paper THEN COUNT { (n)<-[:CITES]-() }
    WHEN n:Author THEN COUNT { (n)-[:WROTE]->() }
    WHEN n:Venue THEN COUNT { (n)<-[:PUBLISHED_IN]-() }
    WHEN n:Technique THEN COUNT { (n)<-[:USES]-() }
    ELSE COUNT { MATCH (n)-[:LISTS]->(p) RETURN DISTINCT p } END AS weight
  ORDER BY score DESC, n.key = $key DESC, weight DESC, n.id LIMIT $most
  RETURN n.id AS id, toLower(head(labels(n))) AS kind, weight`;

/** See `Store.find`. */
export const findNodes = async (
  transaction: Pick<ManagedTransaction, 'run'>,
  { grams, ...sought }: Sought,
  most: number,
): Promise<FoundNode[]> => {
  // A prefix query scores a constant 1, so the sum is the number of shared trigrams.
  const match = grams.length > 0 ? grams.map((gram) => `${gram}*`).join(' OR ') : noToken;
  const { rows } = await runAll(transaction, [cypher], { ...sought, match, most });
  return (rows[0] ?? []) as FoundNode[];
};
