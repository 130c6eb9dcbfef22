/** Constraints and indexes; created on opening if missing. */
import { nodeLabels } from '../../model.ts';
import { keyColumns } from '../derived.ts';

/** The index for search; see grams.ts for its content. */
const searchIndex = `CREATE FULLTEXT INDEX search IF NOT EXISTS FOR (n:${nodeLabels.join('|')}) ON EACH [n.grams]
  OPTIONS { indexConfig: { \`fulltext.analyzer\`: 'whitespace' } }`;

/**
 * The id is the key of every label. Four labels are not part of the graph: `Revision`, one node that counts
 * changes; `Decision`, one per decision; `Found`, what was imported before a decision changed it;
 * `Kept`, what was worked out from the library.
 */
export const schema: readonly string[] = [
  ...[...nodeLabels, 'Revision', 'Decision', 'Found', 'Kept'].map(
    (label) =>
      `CREATE CONSTRAINT ${label.toLowerCase()}_id IF NOT EXISTS FOR (n:${label}) REQUIRE n.id IS UNIQUE`,
  ),
  ...keyColumns.map((key) => `CREATE INDEX paper_${key} IF NOT EXISTS FOR (p:Paper) ON (p.${key})`),
  'CREATE INDEX found_paper IF NOT EXISTS FOR (f:Found) ON (f.paper)',
  'CREATE INDEX found_now IF NOT EXISTS FOR (f:Found) ON (f.now)',
  searchIndex,
  'CALL db.awaitIndexes(120)',
];
