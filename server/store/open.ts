/** Chooses the engine by the settings. */
import type { Config } from '../base/config.ts';
import { openNeo4j } from './neo4j/store.ts';
import { openSqlite } from './sqlite/store.ts';
import type { Store } from './store.ts';

/** Opens Neo4j if `NEO4J_URI` is set, else the embedded store. Throws `StoreError`. */
export const openStore = ({ neo4j, databaseFile }: Config): Promise<Store> =>
  neo4j ? openNeo4j(neo4j) : openSqlite(databaseFile);
