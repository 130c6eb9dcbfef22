/** The sample library and temporary stores, for tests that need a whole product. */
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { readGraph } from '../seed/import/load.ts';
import { type Config, readConfig } from '../server/base/config.ts';
import { openStore } from '../server/store/open.ts';
import type { Store } from '../server/store/store.ts';

export const samplePath = 'seed/library/io-virtualization.txt';

/** A folder that `remove` takes away again. */
export const temporaryFolder = async (): Promise<{ path: string; remove(): Promise<void> }> => {
  const path = await mkdtemp(join(tmpdir(), 'coterie-'));
  return { path, remove: () => rm(path, { recursive: true, force: true }) };
};

/** Settings of an embedded store in a folder. */
export const configIn = (folder: string): Config => ({
  neo4j: undefined,
  databaseFile: join(folder, 'coterie.db'),
  host: '127.0.0.1',
  port: 0,
  readOnly: false,
  log: 'error',
  token: undefined,
  anyoneMayRead: false,
  proxies: 0,
  embedFrom: [],
  online: readConfig({ COTERIE_DATA: folder }).online,
});

/** An embedded store that holds the sample library. */
export const openSample = async (folder: string): Promise<Store> => {
  const store = await openStore(configIn(folder));
  await store.load((await readGraph(samplePath)).graph);
  return store;
};
