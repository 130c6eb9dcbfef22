/** The index entries of nodes, page by page, for an engine that stores them with the node. */
import { nodeLabels } from '../../model.ts';
import type { Question } from '../../store/store.ts';

interface Entry {
  kind: string;
  id: string;
  key: string;
  grams: string;
}

const entriesOf = (
  label: string,
): Question<{ after: string; limit: number }, [(Entry & { key: string | null })[]], Entry[]> => ({
  name: `index-entries-${label}`,
  cypher: [
    `MATCH (n:${label}) WHERE n.id > $after RETURN '${label.toLowerCase()}' AS kind, n.id AS id, n.key AS key,
     n.grams AS grams ORDER BY id LIMIT $limit`,
  ],
  // SQLite's index stores no text; see server/store/sqlite/verify.ts.
  sql: [
    `SELECT kind, id, key, '' AS grams FROM Findable WHERE kind = '${label.toLowerCase()}' AND id > :after
     ORDER BY id LIMIT :limit`,
  ],
  read: ([rows]) =>
    rows.map(({ kind, id, key, grams }) => ({ kind, id, key: key ?? '', grams: grams ?? '' })),
});

export const indexEntries = nodeLabels.map(entriesOf);
