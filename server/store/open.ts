/** Chooses the engine by the settings. */
import type { Config } from '../base/config.ts';
import type { Store } from './store.ts';

/** Opens Neo4j if `NEO4J_URI` is set, else the embedded store; loads only that driver. Throws `StoreError`. */
export const openStore = async ({ neo4j, databaseFile }: Config): Promise<Store> => {
  if (neo4j) return (await import('./neo4j/store.ts')).openNeo4j(neo4j);
  return (await import('./sqlite/store.ts')).openSqlite(databaseFile);
};
