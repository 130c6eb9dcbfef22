/** Puts right what a verification found, within the caller's transaction. */
import type { DatabaseSyncInstance } from '@photostructure/sqlite';
import { nodeLabels } from '../../model.ts';
import { searchText } from '../search-text.ts';
import type { Mending } from '../store.ts';
import { nodeTables } from '../tables.ts';
import { forgetOrphans } from './forget.ts';

/** Index entries of no node. */
const dropStrayEntries = [
  ...nodeLabels.map(
    (label) =>
      `DELETE FROM Findable WHERE kind = '${label.toLowerCase()}' AND id NOT IN (SELECT id FROM ${label})`,
  ),
  'DELETE FROM Search WHERE rowid NOT IN (SELECT number FROM Findable)',
];

/** See `Store.mend`. */
export const mendLibrary = (db: DatabaseSyncInstance, { names }: Mending): boolean => {
  forgetOrphans(db);
  db.exec('DELETE FROM Found WHERE paper NOT IN (SELECT id FROM Paper)');
  const drop = db.prepare(
    'DELETE FROM Search WHERE rowid IN (SELECT number FROM Findable WHERE kind = ? AND id = ?)',
  );
  const forgetEntry = db.prepare('DELETE FROM Findable WHERE kind = ? AND id = ?');
  const find = db.prepare('INSERT INTO Findable (id, kind, key) VALUES (?, ?, ?)');
  const index = db.prepare('INSERT INTO Search (rowid, grams) VALUES (?, ?)');
  for (const { list, id, called } of names) {
    const { kind } = nodeTables[list];
    const { key, grams } = searchText(called);
    drop.run(kind, id);
    forgetEntry.run(kind, id);
    index.run(find.run(id, kind, key).lastInsertRowid, grams);
  }
  // Last, since some of the names may be of nodes that belonged to nothing.
  for (const statement of dropStrayEntries) db.exec(statement);
  return true;
};
