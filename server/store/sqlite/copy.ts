/** Copies of the database file that are whole: made while others read and write, and on disk before they get their name. */
import {
  closeSync,
  constants,
  copyFileSync,
  existsSync,
  fsyncSync,
  linkSync,
  openSync,
  renameSync,
  rmSync,
} from 'node:fs';
import { dirname } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { DatabaseSync, type DatabaseSyncInstance } from '@photostructure/sqlite';
import { StoreError } from '../../base/errors.ts';
import { inWords, isLocked } from './errors.ts';

/** Waits until a file, or the names in a folder, are on disk. */
export const settleOnDisk = (path: string): void => {
  const handle = openSync(path, 'r');
  try {
    fsyncSync(handle);
  } catch (error) {
    // Windows syncs no folders.
    if ((error as NodeJS.ErrnoException).code !== 'EPERM') throw error;
  } finally {
    closeSync(handle);
  }
};

/** Gives a finished file its name, replacing what had it. */
export const nameFile = (from: string, to: string): void => {
  settleOnDisk(from);
  renameSync(from, to);
  settleOnDisk(dirname(to));
};

/** Writes all that is committed to a new file. On failure nothing is left. */
export const copyTo = (db: DatabaseSyncInstance, path: string): void => {
  const partial = `${path}.partial`;
  rmSync(partial, { force: true });
  try {
    db.prepare('VACUUM INTO ?').run(partial);
    nameFile(partial, path);
  } catch (error) {
    rmSync(partial, { force: true });
    throw inWords(error, path);
  }
};

/** Copies a library that may be in use, and returns the version of its schema. Throws `StoreError` where there is none. */
export const copySqlite = (file: string, path: string): number => {
  if (!existsSync(file)) throw new StoreError(`There is no library at ${file}. Check COTERIE_DATA.`);
  let db: DatabaseSyncInstance | undefined;
  try {
    db = new DatabaseSync(file, { readOnly: true, timeout: 5000 });
    const version = Number(Object.values(db.prepare('PRAGMA user_version').get() ?? {})[0]);
    copyTo(db, path);
    return version;
  } catch (error) {
    throw inWords(error, file);
  } finally {
    db?.close();
  }
};

/** Gives a file a second name, so that it has one whatever happens; copies it where the disk cannot. */
const linkOrCopy = (file: string, kept: string): void => {
  try {
    linkSync(file, kept);
  } catch {
    copyFileSync(file, kept, constants.COPYFILE_EXCL);
    settleOnDisk(kept);
  }
};

/** How often, and after how many milliseconds, to look again whether a library is closed: threads that end take a moment. */
const [looks, pause] = [20, 100];

/** Moves the journal into the file, which only the last process that has it open can do. */
const closeJournal = async (file: string, left = looks): Promise<void> => {
  let db: DatabaseSyncInstance | undefined;
  try {
    db = new DatabaseSync(file, { timeout: 200 });
    db.exec('PRAGMA journal_mode = DELETE');
  } catch (error) {
    if (isLocked(error)) {
      if (left > 0) {
        db?.close();
        db = undefined;
        await setTimeout(pause);
        return closeJournal(file, left - 1);
      }
      throw new StoreError(`${file} is open in another process. Stop Coterie there, then restore again.`);
    }
    // A damaged library is moved away as it is.
  } finally {
    db?.close();
  }
};

/**
 * Puts a finished file in the place of a library. What was there is kept under `kept`. Throws `StoreError`, and changes
 * nothing, while another process has the library open.
 */
export const replaceSqlite = async (file: string, finished: string, kept: string): Promise<void> => {
  if (existsSync(file)) {
    await closeJournal(file);
    linkOrCopy(file, kept);
    // Only a damaged library still has them.
    for (const part of ['-wal', '-shm']) if (existsSync(file + part)) renameSync(file + part, kept + part);
    settleOnDisk(dirname(file));
  }
  // What was written last may still be in its journal.
  await closeJournal(finished);
  nameFile(finished, file);
};
