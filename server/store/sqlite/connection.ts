/** Opening the database file. */
import { mkdirSync, statSync } from 'node:fs';
import { dirname } from 'node:path';
import { DatabaseSync, type DatabaseSyncInstance } from '@photostructure/sqlite';
import { StoreError } from '../../base/errors.ts';
import { copyTo } from './copy.ts';
import { damage, isLocked } from './errors.ts';
import { applicationId, migrations, schema, schemaVersion } from './schema.ts';

/** How long to wait for a lock of another process, in milliseconds. */
const patience = 5000;

/** Files up to this size in bytes are fully checked on opening; larger ones only where they are read. */
const checkedWhole = 16 * 2 ** 20;

const first = (db: DatabaseSyncInstance, sql: string): unknown =>
  Object.values(db.prepare(sql).get() ?? {})[0];

const number = (db: DatabaseSyncInstance, sql: string): number => Number(first(db, sql));

/** Keeps the library as it was before a migration, beside it. Throws where there is no room: then nothing is migrated. */
const keepBefore = (db: DatabaseSyncInstance, file: string): void => {
  const version = number(db, 'PRAGMA user_version');
  const day = new Date().toISOString().replaceAll(/[-:.]/g, '');
  if (version > 0) copyTo(db, `${file}.schema-${version}-${day}`);
};

/** Creates the tables or migrates an older file, in one transaction. */
const prepare = (db: DatabaseSyncInstance): void => {
  db.exec('BEGIN IMMEDIATE');
  try {
    // Another process may have migrated meanwhile, so the version is read again.
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
    throw new StoreError(`${file} is a database of another program. Set COTERIE_DATA to another folder.`);
  if (version > schemaVersion)
    throw new StoreError(
      `${file} was written by a newer Coterie (schema ${version}, this one knows ${schemaVersion}). Update Coterie.`,
    );
  if (version > 0 && version < schemaVersion && !(version in migrations))
    throw new StoreError(
      `${file} was written by a Coterie that is too old (schema ${version}). Move it away and import your files again.`,
    );
};

const checkWhole = (db: DatabaseSyncInstance, file: string): void => {
  if (statSync(file).size > checkedWhole) return;
  let found: unknown;
  try {
    found = first(db, 'PRAGMA quick_check(1)');
  } catch (error) {
    if (isLocked(error)) throw error;
  }
  if (found !== 'ok') throw damage(file);
};

/**
 * The only connection that writes; creates the file and its folder if missing. WAL lets readers continue
 * while it writes, and with `synchronous = FULL` commits survive a power cut.
 */
export const openWriter = (file: string): DatabaseSyncInstance => {
  mkdirSync(dirname(file), { recursive: true });
  const db = new DatabaseSync(file, { timeout: patience, enableForeignKeyConstraints: true });
  try {
    checkOurs(db, file);
    db.exec('PRAGMA journal_mode = WAL; PRAGMA synchronous = FULL; PRAGMA cache_size = -64000;');
    checkWhole(db, file);
    if (number(db, 'PRAGMA user_version') < schemaVersion) {
      keepBefore(db, file);
      prepare(db);
    }
    return db;
  } catch (error) {
    db.close();
    throw error;
  }
};

/**
 * A read-only connection. Several threads have one: the file is not mapped into memory, where it would count once for each, and
 * the system keeps its pages anyway.
 */
export const openReader = (file: string): DatabaseSyncInstance => {
  const db = new DatabaseSync(file, { timeout: patience, readOnly: true });
  db.exec('PRAGMA query_only = ON; PRAGMA cache_size = -8000;');
  return db;
};
