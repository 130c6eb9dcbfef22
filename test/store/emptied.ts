/** The test server with nothing in it. */
import neo4j from 'neo4j-driver';
import type { Neo4jConfig } from '../../server/base/config.ts';
import { openNeo4j } from '../../server/store/neo4j/store.ts';
import type { Store } from '../../server/store/store.ts';

export const emptyNeo4j = async (config: Neo4jConfig): Promise<void> => {
  const driver = neo4j.driver(config.uri, neo4j.auth.basic(config.username, config.password));
  await driver.executeQuery(
    'MATCH (n) DETACH DELETE n',
    {},
    config.database ? { database: config.database } : {},
  );
  await driver.close();
};

export const emptied = async (config: Neo4jConfig): Promise<Store> => {
  await emptyNeo4j(config);
  return openNeo4j(config);
};
