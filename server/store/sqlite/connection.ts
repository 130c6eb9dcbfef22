/** Opening the database file, and saying in words why it cannot be opened. */
import { mkdirSync } from 'node:fs';
import { dirname } from 'node:path';
import { DatabaseSync, type DatabaseSyncInstance } from '@photostructure/sqlite';
import { StoreError } from '../../errors.ts';
import { applicationId, schema, schemaVersion } from './schema.ts';

/** How long to wait for another process to let go of the file, in milliseconds. */
const patience = 5000;

const first = (db: DatabaseSyncInstance, sql: string): number =>
  Number(Object.values(db.prepare(sql).get() ?? {})[0]);

/** What SQLite's error messages mean for whoever runs Coterie. */
const meanings: readonly [RegExp, (file: string) => string][] = [
  [/FOREIGN KEY/i, () => 'The graph names a node in a relation that it does not hold; nothing was stored.'],
  [
    /locked|busy/i,
    (file) =>
      `${file} is held by another process. Close the other program that uses it, or set COTERIE_DATA to another folder.`,
  ],
  [
    /not a database|malformed|corrupt|disk image/i,
    (file) =>
      `${file} is damaged or no database. Move it away and import your lists again, or set COTERIE_DATA to another folder.`,
  ],
  [
    /readonly|unable to open|EACCES|EROFS|EPERM|ENOTDIR|EEXIST/i,
    (file) =>
      `${file} cannot be opened for writing. Check the permissions of its folder, or set COTERIE_DATA to another.`,
  ],
  [
    /full|ENOSPC/i,
    (file) => `${file} cannot grow: the disk is full. Free some space and try again; nothing was lost.`,
  ],
];

/** The same error for people, where its meaning is known. */
export const inWords = (error: unknown, file: string): unknown => {
  if (error instanceof StoreError || !(error instanceof Error)) return error;
  const meaning = meanings.find(([pattern]) => pattern.test(error.message))?.[1];
  return meaning ? new StoreError(meaning(file)) : error;
};

const create = (db: DatabaseSyncInstance): void => {
  db.exec('BEGIN IMMEDIATE');
  try {
    // Another process may have been faster.
    if (first(db, 'PRAGMA user_version') === 0) {
      db.exec(schema);
      db.exec(`PRAGMA application_id = ${applicationId}; PRAGMA user_version = ${schemaVersion};`);
    }
    db.exec('COMMIT');
  } catch (error) {
    db.exec('ROLLBACK');
    throw error;
  }
};

const checkOurs = (db: DatabaseSyncInstance, file: string): void => {
  const [application, version] = [first(db, 'PRAGMA application_id'), first(db, 'PRAGMA user_version')];
  const tables = first(db, 'SELECT count(*) FROM sqlite_master');
  if (application !== applicationId && tables > 0)
    throw new StoreError(
      `${file} is a database of another program. Set COTERIE_DATA to a folder of Coterie's own.`,
    );
  if (version > schemaVersion)
    throw new StoreError(
      `${file} was written by a newer Coterie (schema ${version}, this one knows ${schemaVersion}). Update Coterie.`,
    );
};

/**
 * The one connection that writes; makes the file and its folder where they are missing. WAL lets readers go on
 * while it writes, and `synchronous = FULL` keeps what was committed through a power cut.
 */
export const openWriter = (file: string): DatabaseSyncInstance => {
  mkdirSync(dirname(file), { recursive: true });
  const db = new DatabaseSync(file, { timeout: patience, enableForeignKeyConstraints: true });
  try {
    checkOurs(db, file);
    db.exec('PRAGMA journal_mode = WAL; PRAGMA synchronous = FULL;');
    if (first(db, 'PRAGMA user_version') === 0) create(db);
    if (String(Object.values(db.prepare('PRAGMA quick_check(1)').get() ?? {})[0]) !== 'ok')
      throw new Error('malformed');
    return db;
  } catch (error) {
    db.close();
    throw error;
  }
};

/** A connection that can only read. */
export const openReader = (file: string): DatabaseSyncInstance => {
  const db = new DatabaseSync(file, { timeout: patience, readOnly: true });
  db.exec('PRAGMA query_only = ON; PRAGMA mmap_size = 268435456; PRAGMA cache_size = -32000;');
  return db;
};
