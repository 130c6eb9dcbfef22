/** Opening the database file. */
import { mkdirSync, statSync } from 'node:fs';
import { dirname } from 'node:path';
import { DatabaseSync, type DatabaseSyncInstance } from '@photostructure/sqlite';
import { StoreError } from '../../base/errors.ts';
import { damage, isHeld } from './errors.ts';
import { applicationId, migrations, schema, schemaVersion } from './schema.ts';

/** How long to wait for another process to let go of the file, in milliseconds. */
const patience = 5000;

/** A file up to this many bytes is checked whole when it is opened; a larger one where it is read. */
const checkedWhole = 16 * 2 ** 20;

const first = (db: DatabaseSyncInstance, sql: string): unknown =>
  Object.values(db.prepare(sql).get() ?? {})[0];

const number = (db: DatabaseSyncInstance, sql: string): number => Number(first(db, sql));

/** Makes the tables, or brings those of an older file up to date, in one transaction. */
const prepare = (db: DatabaseSyncInstance): void => {
  db.exec('BEGIN IMMEDIATE');
  try {
    // Another process may have been faster, so the version is asked anew.
    let version = number(db, 'PRAGMA user_version');
    if (version === 0) {
      db.exec(`${schema} PRAGMA application_id = ${applicationId};`);
      version = schemaVersion;
    }
    for (; version < schemaVersion; version++) db.exec(migrations[version] ?? '');
    db.exec(`PRAGMA user_version = ${version}`);
    db.exec('COMMIT');
  } catch (error) {
    if (db.isTransaction) db.exec('ROLLBACK');
    throw error;
  }
};

const checkOurs = (db: DatabaseSyncInstance, file: string): void => {
  const application = number(db, 'PRAGMA application_id');
  const version = number(db, 'PRAGMA user_version');
  if (application !== applicationId && number(db, 'SELECT count(*) FROM sqlite_master') > 0)
    throw new StoreError(
      `${file} is a database of another program. Set COTERIE_DATA to a folder of Coterie's own.`,
    );
  if (version > schemaVersion)
    throw new StoreError(
      `${file} was written by a newer Coterie (schema ${version}, this one knows ${schemaVersion}). Update Coterie.`,
    );
  if (version > 0 && version < schemaVersion && !(version in migrations))
    throw new StoreError(
      `${file} was written by an older Coterie (schema ${version}). Move it away and import your lists again.`,
    );
};

const checkWhole = (db: DatabaseSyncInstance, file: string): void => {
  if (statSync(file).size > checkedWhole) return;
  let found: unknown;
  try {
    found = first(db, 'PRAGMA quick_check(1)');
  } catch (error) {
    if (isHeld(error)) throw error;
  }
  if (found !== 'ok') throw damage(file);
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
    db.exec('PRAGMA journal_mode = WAL; PRAGMA synchronous = FULL; PRAGMA cache_size = -64000;');
    checkWhole(db, file);
    if (number(db, 'PRAGMA user_version') < schemaVersion) prepare(db);
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
