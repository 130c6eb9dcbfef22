/** What is written on the one node `Revision`: the schema of the library, and whether a restore is under way. */
import type { Driver } from 'neo4j-driver';
import type { Neo4jConfig } from '../../base/config.ts';
import { StoreError } from '../../base/errors.ts';
import { nodeLabels } from '../../model.ts';
import { shownUri } from './errors.ts';

/** Increased when what is stored changes so that an older Coterie could not read it. Before the first mark there was none. */
export const schemaVersion = 1;

/** Nodes per transaction of a clearing. */
const batchSize = 10_000;

/**
 * Checks the marks of a library, and writes the schema on one that has none. Throws `StoreError` if a newer Coterie wrote
 * it, or if a restore broke off, unless `restoring`.
 */
export const checkMarks = async (driver: Driver, config: Neo4jConfig, restoring: boolean): Promise<void> => {
  const options = config.database ? { database: config.database } : {};
  const { records } = await driver.executeQuery(
    "MATCH (r:Revision {id: 'revision'}) RETURN r.schema AS schema, r.restoring AS restoring",
    {},
    options,
  );
  const version = Number(records[0]?.get('schema') ?? 0);
  if (version > schemaVersion)
    throw new StoreError(
      `The library in Neo4j at ${shownUri(config)} was written by a newer Coterie (schema ${version}, this one knows ${schemaVersion}). Update Coterie.`,
    );
  if (records[0]?.get('restoring') && !restoring)
    throw new StoreError(
      `A restore into Neo4j at ${shownUri(config)} broke off, and the library is not whole. Run it again: coterie restore FILE --replace.`,
    );
  if (version < schemaVersion)
    await driver.executeQuery(
      "MERGE (r:Revision {id: 'revision'}) SET r.schema = toInteger($schemaVersion)",
      { schemaVersion },
      options,
    );
};

/** Deletes the library, marked so that nobody takes what is left of it for whole until `unmark`. */
export const clearForRestore = async (driver: Driver, database: string | undefined): Promise<void> => {
  const options = database ? { database } : {};
  await driver.executeQuery(
    "MERGE (r:Revision {id: 'revision'}) SET r.restoring = true, r.revision = randomUUID()",
    {},
    options,
  );
  for (const label of [...nodeLabels, 'Found', 'Decision', 'Kept'])
    for (let left = 1; left > 0; ) {
      const { records } = await driver.executeQuery(
        `MATCH (n:${label}) WITH n LIMIT ${batchSize} DETACH DELETE n RETURN count(*) AS n`,
        {},
        options,
      );
      left = Number(records[0]?.get('n') ?? 0);
    }
};

/** Says that the library is whole again. */
export const unmark = async (driver: Driver, database: string | undefined): Promise<void> => {
  await driver.executeQuery(
    "MATCH (r:Revision {id: 'revision'}) REMOVE r.restoring",
    {},
    database ? { database } : {},
  );
};
