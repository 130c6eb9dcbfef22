/** Chooses the engine by the settings. */
import type { Config } from '../base/config.ts';
import type { Halt } from '../base/halt.ts';
import type { Reading, Store } from './store.ts';

/** Where a library is. */
export type StoreConfig = Pick<Config, 'neo4j' | 'databaseFile'>;

/** Opens Neo4j if `NEO4J_URI` is set, else the embedded store; loads only that driver. Throws `StoreError`. */
export const openStore = async ({ neo4j, databaseFile }: StoreConfig): Promise<Store> => {
  if (neo4j) return (await import('./neo4j/store.ts')).openNeo4j(neo4j);
  return (await import('./sqlite/store.ts')).openSqlite(databaseFile);
};

/**
 * Opens a library that is open already, to read it in a worker thread, where that may take long. `halt` is that of the task
 * under way.
 */
export const openReading = async (
  { neo4j, databaseFile }: StoreConfig,
  halt?: () => Halt | undefined,
): Promise<Reading> => {
  if (neo4j) return (await import('./neo4j/store.ts')).openNeo4j(neo4j);
  return (await import('./sqlite/reading.ts')).openSqliteReading(databaseFile, halt);
};
