/** Makes room for new authors of papers that a load renews, within the caller's transaction. */
import type { DatabaseSyncInstance } from '@photostructure/sqlite';
import { forget, hide } from './forget.ts';

/** Drops the authors of papers, with what was found of them; returns the number of papers that had some. */
export const dropRenewed = (db: DatabaseSyncInstance, papers: readonly string[]): number => {
  const drop = db.prepare('DELETE FROM WROTE WHERE paper = ?');
  const undo = db.prepare("DELETE FROM Found WHERE paper = ? AND relation = 'WROTE'");
  let dropped = 0;
  for (const id of papers) {
    if (Number(drop.run(id).changes) > 0) dropped += 1;
    undo.run(id);
    // A paper is found by its authors too.
    hide(db, 'Paper', 'n.id = :id', { id });
  }
  return dropped;
};

/** Deletes authors that no paper has any more. */
export const dropOrphans = (db: DatabaseSyncInstance): void =>
  forget(db, 'Author', 'NOT EXISTS (SELECT 1 FROM WROTE w WHERE w.author = n.id)');
