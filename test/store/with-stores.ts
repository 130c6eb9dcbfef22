/** Stores for the tests of libraries as files. */
import { join } from 'node:path';
import { text } from 'node:stream/consumers';
import { writeCoterieJson } from '../../seed/export/coterie-json.ts';
import { openSqlite } from '../../server/store/sqlite/store.ts';
import type { Store } from '../../server/store/store.ts';
import { temporaryFolder } from '../sample.ts';

/** Runs a test with `n` empty stores, closed and removed at its end. */
export const withStores = async (n: number, test: (...stores: Store[]) => Promise<void>): Promise<void> => {
  const folder = await temporaryFolder();
  try {
    const stores = await Promise.all(
      Array.from({ length: n }, (_, i) => openSqlite(join(folder.path, `${i}.db`))),
    );
    try {
      await test(...stores);
    } finally {
      await Promise.all(stores.map((store) => store.close()));
    }
  } finally {
    await folder.remove();
  }
};

/** The whole library of a store as a file. */
export const written = (store: Store): Promise<string> => text(writeCoterieJson(store));
