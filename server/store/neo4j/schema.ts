/** What must stand in the database before it is used; made on every open where it is missing. */
import { nodeLabels } from '../../model.ts';
import { keyColumns } from '../derived.ts';

/** The index that search asks; see grams.ts for what it holds. */
const searchIndex = `CREATE FULLTEXT INDEX search IF NOT EXISTS FOR (n:${nodeLabels.join('|')}) ON EACH [n.grams]
  OPTIONS { indexConfig: { \`fulltext.analyzer\`: 'whitespace' } }`;

/**
 * Every label has its id as a key. `Revision` is one node beside the graph that counts the changes; it is no part
 * of the library.
 */
export const schema: readonly string[] = [
  ...[...nodeLabels, 'Revision'].map(
    (label) =>
      `CREATE CONSTRAINT ${label.toLowerCase()}_id IF NOT EXISTS FOR (n:${label}) REQUIRE n.id IS UNIQUE`,
  ),
  ...keyColumns.map((key) => `CREATE INDEX paper_${key} IF NOT EXISTS FOR (p:Paper) ON (p.${key})`),
  searchIndex,
  'CALL db.awaitIndexes(120)',
];
