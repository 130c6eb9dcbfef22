/** A temporary copy of the library, for dry runs. */
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { openSqlite } from '../../server/store/sqlite/store.ts';
import type { Store } from '../../server/store/store.ts';
import { writeCoterieJson } from '../export/coterie-json.ts';
import { importLibrary } from './library.ts';

const ignore = (): void => {};

/** Runs `act` on a copy of the library of either engine: an SQLite file in the folder for temporary files. */
export const withCopy = async <T>(store: Store, act: (copy: Store) => Promise<T>): Promise<T> => {
  const folder = await mkdtemp(join(tmpdir(), 'coterie-'));
  try {
    const copy = await openSqlite(join(folder, 'copy.db'));
    try {
      await importLibrary(copy, 'the library', writeCoterieJson(store), ignore, ignore);
      return await act(copy);
    } finally {
      await copy.close();
    }
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
};
