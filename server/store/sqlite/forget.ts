/** Deletes nodes together with their search index entries. */
import type { DatabaseSyncInstance } from '@photostructure/sqlite';
import type { NodeLabel } from '../../model.ts';

/** Node tables that exist only through papers, with the relation to papers. */
const dependants = [
  { table: 'Author', relation: 'WROTE', column: 'author' },
  { table: 'Venue', relation: 'PUBLISHED_IN', column: 'venue' },
  { table: 'Technique', relation: 'USES', column: 'technique' },
] as const;

/** Removes the nodes of a table that meet a condition from the search index. */
export const hide = (
  db: DatabaseSyncInstance,
  table: NodeLabel,
  condition: string,
  parameters: Record<string, string> = {},
): void => {
  const hidden = `SELECT f.number FROM ${table} n CROSS JOIN Findable f ON f.kind = '${table.toLowerCase()}' AND f.id = n.id
    WHERE ${condition}`;
  for (const statement of [
    `DELETE FROM Search WHERE rowid IN (${hidden})`,
    `DELETE FROM Findable WHERE number IN (${hidden})`,
  ])
    db.prepare(statement).run(parameters);
};

/** Deletes the nodes of a table that meet a condition. */
export const forget = (
  db: DatabaseSyncInstance,
  table: NodeLabel,
  condition: string,
  parameters: Record<string, string> = {},
): void => {
  hide(db, table, condition, parameters);
  db.prepare(`DELETE FROM ${table} AS n WHERE ${condition}`).run(parameters);
};

/** Deletes authors, venues and techniques that no paper has any more. */
export const forgetOrphans = (db: DatabaseSyncInstance): void => {
  for (const { table, relation, column } of dependants)
    forget(db, table, `NOT EXISTS (SELECT 1 FROM ${relation} r WHERE r.${column} = n.id)`);
};
