/** The revision of a library: it changes with every change. */
import type { DatabaseSyncInstance } from '@photostructure/sqlite';

/** Whether the library is still at `revision`. */
export const isAt = (db: DatabaseSyncInstance, revision: string): boolean =>
  db.prepare('SELECT 1 FROM Revision WHERE revision = ?').get(revision) !== undefined;

/** Sets a new revision. */
export const changeRevision = (db: DatabaseSyncInstance): void =>
  db.exec('UPDATE Revision SET revision = lower(hex(randomblob(8)))');
