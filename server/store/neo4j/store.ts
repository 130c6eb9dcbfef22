/** The engine for teams and large graphs: Neo4j 5, over the official driver. */
import neo4j, { type Driver, type ManagedTransaction } from 'neo4j-driver';
import type { Neo4jConfig } from '../../config.ts';
import { StoreError } from '../../errors.ts';
import type { Parameter, Parameters, Question, Store } from '../store.ts';
import { inWords, shownUri } from './errors.ts';
import { loadGraph } from './load.ts';
import { removeSource } from './remove.ts';
import { schema } from './schema.ts';

const oldest = 5;

const connect = (config: Neo4jConfig): Driver => {
  try {
    return neo4j.driver(config.uri, neo4j.auth.basic(config.username, config.password), {
      disableLosslessIntegers: true,
      connectionTimeout: 10_000,
      connectionAcquisitionTimeout: 15_000,
      maxTransactionRetryTime: 15_000,
      userAgent: 'coterie',
    });
  } catch {
    throw new StoreError(
      `NEO4J_URI "${shownUri(config)}" is no address of a Neo4j server. It looks like neo4j://localhost:7687.`,
    );
  }
};

/** Whole numbers go in as integers: `LIMIT` takes no other. */
const bound = (value: Parameter): unknown => (Number.isInteger(value) ? neo4j.int(value as number) : value);

const bind = (parameters: Parameters): Record<string, unknown> =>
  Object.fromEntries(Object.entries(parameters).map(([name, value]) => [name, bound(value)]));

const rowsOf = async (
  transaction: ManagedTransaction,
  cypher: readonly string[],
  parameters: Parameters,
): Promise<object[][]> => {
  const all: object[][] = [];
  for (const statement of cypher) {
    const { records } = await transaction.run(statement, bind(parameters));
    all.push(records.map((record) => record.toObject()));
  }
  return all;
};

const prepare = async (driver: Driver, config: Neo4jConfig): Promise<string> => {
  const { database } = config;
  // Asked first, since it fails at once where nothing answers; a query would be tried again for a while.
  const { agent } = await driver.getServerInfo(database ? { database } : {});
  const version = agent?.split('/')[1] ?? '';
  if (Number.parseInt(version, 10) < oldest)
    throw new StoreError(
      `Neo4j at ${shownUri(config)} is version ${version}; Coterie needs ${oldest} or newer. Update the server.`,
    );
  for (const statement of schema) await driver.executeQuery(statement, {}, database ? { database } : {});
  return version;
};

/** Connects, and makes the constraints and indexes. Throws `StoreError` where that cannot be. */
export const openNeo4j = async (config: Neo4jConfig): Promise<Store> => {
  const driver = connect(config);
  const spoken = (error: unknown): never => {
    throw inWords(error, config);
  };
  const session = (defaultAccessMode: 'READ' | 'WRITE') =>
    driver.session({
      defaultAccessMode,
      // One bookmark manager for all sessions: what was written is seen by the next read, on a cluster too.
      bookmarkManager: driver.executeQueryBookmarkManager,
      ...(config.database ? { database: config.database } : {}),
    });
  const read = async (cypher: readonly string[], parameters: Parameters): Promise<object[][]> => {
    const reading = session('READ');
    try {
      return await reading
        .executeRead((transaction) => rowsOf(transaction, cypher, parameters))
        .catch(spoken);
    } finally {
      await reading.close();
    }
  };

  const write = async <T>(work: (transaction: ManagedTransaction) => Promise<T>): Promise<T> => {
    const writing = session('WRITE');
    try {
      return await writing.executeWrite(work).catch(spoken);
    } finally {
      await writing.close();
    }
  };

  const version = await prepare(driver, config).catch(async (error: unknown) => {
    await driver.close();
    return spoken(error);
  });
  return {
    engine: 'neo4j',
    version,
    ask: async <P extends Parameters, Rows extends readonly (readonly object[])[], R>(
      question: Question<P, Rows, R>,
      parameters: P,
    ): Promise<R> => question.read((await read(question.cypher, parameters)) as unknown as Rows, parameters),
    load: (graph, progress) => write((transaction) => loadGraph(transaction, graph, progress)),
    remove: (source, rebuilt) => write((transaction) => removeSource(transaction, source, rebuilt)),
    revision: async () => {
      const [rows] = await read(["MATCH (r:Revision {id: 'revision'}) RETURN r.revision AS revision"], {});
      return String((rows?.[0] as { revision?: number } | undefined)?.revision ?? 0);
    },
    close: () => driver.close(),
  };
};
