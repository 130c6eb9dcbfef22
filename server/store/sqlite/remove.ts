/** Removes an import within the caller's transaction. */
import type { DatabaseSyncInstance } from '@photostructure/sqlite';
import type { Graph } from '../../model.ts';
import { batches } from '../batches.ts';
import { keyColumns, withKeys } from '../derived.ts';
import { nodeTables } from '../tables.ts';
import { forget, forgetOrphans, hide } from './forget.ts';
import { openLoad } from './load.ts';

/** Authors get the names of `rebuilt`. */
const resetAuthors = (db: DatabaseSyncInstance, { authors }: Graph): void => {
  const reset = db.prepare(
    `UPDATE Author SET name = :name, family = :family, given = :given
     WHERE id = :id AND (name <> :name OR family <> :family OR given IS NOT :given)`,
  );
  for (const { id, name, family, given = null } of authors)
    if (Number(reset.run({ id, name, family, given }).changes) > 0) hide(db, 'Author', 'n.id = :id', { id });
};

/** Entries of other sources tell what the paper was before them as `rebuilt` does. */
const resetEntries = (db: DatabaseSyncInstance, { lists }: Graph): void => {
  const reset = db.prepare(
    'UPDATE LISTS SET was = :was WHERE source = :source AND position = :position AND paper = :paper',
  );
  for (const { source, position, paper, was = null } of lists) reset.run({ source, position, paper, was });
};

/** Papers that other sources list too get exactly the fields of `rebuilt`. */
const resetPapers = (db: DatabaseSyncInstance, rebuilt: Graph): void => {
  const columns = [...nodeTables.papers.columns, ...keyColumns].filter((column) => column !== 'id');
  const reset = db.prepare(
    `UPDATE Paper SET ${columns.map((column) => `${column} = :${column}`).join(', ')} WHERE id = :id`,
  );
  const drop = [
    'DELETE FROM WROTE WHERE paper = ?',
    'DELETE FROM PUBLISHED_IN WHERE paper = ?',
    'DELETE FROM USES WHERE paper = ?',
    "DELETE FROM Found WHERE paper = ? AND relation IN ('WROTE', 'PUBLISHED_IN', 'USES')",
  ].map((statement) => db.prepare(statement));
  for (const paper of rebuilt.papers) {
    const row: Record<string, string | number | undefined> = withKeys(paper);
    reset.run(Object.fromEntries(['id', ...columns].map((column) => [column, row[column] ?? null])));
    for (const statement of drop) statement.run(paper.id);
    // Its name may have changed.
    hide(db, 'Paper', 'n.id = :id', { id: paper.id });
  }
};

/**
 * Removes a source: deletes what only it listed, with authors, venues and techniques that nothing else has;
 * replaces papers that other sources list by those of `rebuilt`. False if there is no such source.
 */
export const removeSource = (db: DatabaseSyncInstance, source: string, rebuilt: Graph): boolean => {
  if (!db.prepare('SELECT 1 FROM Source WHERE id = ?').get(source)) return false;
  db.exec('CREATE TEMP TABLE Touched (id TEXT PRIMARY KEY)');
  db.prepare('INSERT INTO Touched SELECT DISTINCT paper FROM LISTS WHERE source = ?').run(source);
  // Delete citations that only this source gave.
  db.prepare(
    `DELETE FROM CITES AS c WHERE EXISTS (
       SELECT 1 FROM LISTS a JOIN LISTS b ON b.source = a.source AND b.citedBy = a.position
       WHERE a.source = :source AND a.paper = c.citing AND b.paper = c.cited)
     AND NOT EXISTS (
       SELECT 1 FROM LISTS a JOIN LISTS b ON b.source = a.source AND b.citedBy = a.position
       WHERE a.source <> :source AND a.paper = c.citing AND b.paper = c.cited)`,
  ).run({ source });
  db.prepare('DELETE FROM LISTS WHERE source = ?').run(source);
  db.exec('DELETE FROM Touched WHERE id IN (SELECT paper FROM LISTS)');
  for (const relation of ['WROTE', 'PUBLISHED_IN', 'USES'])
    db.exec(`DELETE FROM ${relation} WHERE paper IN (SELECT id FROM Touched)`);
  db.exec('DELETE FROM CITES WHERE citing IN (SELECT id FROM Touched) OR cited IN (SELECT id FROM Touched)');
  db.exec('DELETE FROM Found WHERE paper IN (SELECT id FROM Touched)');
  forget(db, 'Paper', 'n.id IN (SELECT id FROM Touched)');
  resetPapers(db, rebuilt);
  resetAuthors(db, rebuilt);
  resetEntries(db, rebuilt);
  const load = openLoad(db);
  for (const batch of batches(rebuilt, 1000)) load.add(batch);
  forgetOrphans(db);
  db.exec('DROP TABLE Touched');
  forget(db, 'Source', 'n.id = :source', { source });
  return true;
};
