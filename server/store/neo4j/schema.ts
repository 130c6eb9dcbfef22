/** What must stand in the database before it is used; made on every open where it is missing. */
import { nodeLabels } from '../../model.ts';
import { keyColumns } from '../derived.ts';

/** The index that search asks; see grams.ts for what it holds. */
const searchIndex = `CREATE FULLTEXT INDEX search IF NOT EXISTS FOR (n:${nodeLabels.join('|')}) ON EACH [n.grams]
  OPTIONS { indexConfig: { \`fulltext.analyzer\`: 'whitespace' } }`;

/**
 * Every label has its id as a key. Beside the graph, and no part of it, stand `Revision`, one node that counts the
 * changes, a `Decision` for each of what a person decided, and a `Found` for what was there before.
 */
export const schema: readonly string[] = [
  ...[...nodeLabels, 'Revision', 'Decision', 'Found'].map(
    (label) =>
      `CREATE CONSTRAINT ${label.toLowerCase()}_id IF NOT EXISTS FOR (n:${label}) REQUIRE n.id IS UNIQUE`,
  ),
  ...keyColumns.map((key) => `CREATE INDEX paper_${key} IF NOT EXISTS FOR (p:Paper) ON (p.${key})`),
  'CREATE INDEX found_paper IF NOT EXISTS FOR (f:Found) ON (f.paper)',
  'CREATE INDEX found_now IF NOT EXISTS FOR (f:Found) ON (f.now)',
  searchIndex,
  'CALL db.awaitIndexes(120)',
];
