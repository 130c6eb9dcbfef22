/** What a backup holds: a copy of the database file, or for Neo4j, Coterie's own JSON. */
import { createWriteStream } from 'node:fs';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import type { Config } from '../../../server/base/config.ts';
import { StoreError } from '../../../server/base/errors.ts';
import { schemaVersion as neo4jSchema } from '../../../server/store/neo4j/marks.ts';
import { openStore } from '../../../server/store/open.ts';
import { copySqlite } from '../../../server/store/sqlite/copy.ts';
import { inWords } from '../../../server/store/sqlite/errors.ts';
import type { Store } from '../../../server/store/store.ts';
import { writeCoterieJson } from '../../export/coterie-json.ts';
import type { Seal } from './seal.ts';

/** How often the JSON is written again if the library changes meanwhile. */
const attempts = 5;

/** Writes the library as JSON. It is read in pages, so it is one state of the library only if the revision stayed. */
export const writeJson = async (store: Store, path: string): Promise<void> => {
  for (let attempt = 0; attempt < attempts; attempt += 1) {
    const before = await store.revision();
    await pipeline(Readable.from(writeCoterieJson(store)), createWriteStream(path, { flush: true })).catch(
      (error: unknown) => {
        throw inWords(error, path);
      },
    );
    if ((await store.revision()) === before) return;
  }
  throw new StoreError('Others are changing the library; no backup was made. Try again when it is quiet.');
};

/** Writes the content of a backup to `path`. */
export const contentOf = async (
  config: Pick<Config, 'neo4j' | 'databaseFile'>,
  path: string,
): Promise<Pick<Seal, 'engine' | 'content' | 'schema'>> => {
  if (!config.neo4j)
    return { engine: 'sqlite', content: 'sqlite', schema: copySqlite(config.databaseFile, path) };
  const store = await openStore(config);
  try {
    await writeJson(store, path);
    return { engine: 'neo4j', content: 'json', schema: neo4jSchema };
  } finally {
    await store.close();
  }
};
