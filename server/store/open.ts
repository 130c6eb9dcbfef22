/** Chooses the engine by the settings, and fails loudly where it cannot be opened. */
import type { Config } from '../base/config.ts';
import type { Store } from './store.ts';

/** Neo4j whenever `NEO4J_URI` is set, else the embedded store; the driver of the other is not loaded. Throws `StoreError`. */
export const openStore = async ({ neo4j, databaseFile }: Config): Promise<Store> => {
  if (neo4j) return (await import('./neo4j/store.ts')).openNeo4j(neo4j);
  return (await import('./sqlite/store.ts')).openSqlite(databaseFile);
};
