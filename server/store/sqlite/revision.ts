/** The revision of a library: another one after every change. */
import type { DatabaseSyncInstance } from '@photostructure/sqlite';

/** Whether nobody has changed the library since it was at `revision`. */
export const isAt = (db: DatabaseSyncInstance, revision: string): boolean =>
  db.prepare('SELECT 1 FROM Revision WHERE revision = ?').get(revision) !== undefined;

/** Gives the library another revision. */
export const changeRevision = (db: DatabaseSyncInstance): void =>
  db.exec('UPDATE Revision SET revision = lower(hex(randomblob(8)))');
