/** The engine for teams and large graphs: Neo4j 5, over the official driver. */
import neo4j, { type Driver, type ManagedTransaction } from 'neo4j-driver';
import type { Neo4jConfig } from '../../base/config.ts';
import { StoreError } from '../../base/errors.ts';
import type { Counts, Graph } from '../../model.ts';
import type { LoadOptions, Parameters, Progress, Question, Store } from '../store.ts';
import { inWords, shownUri } from './errors.ts';
import { loadGraph } from './load.ts';
import { currentRevision, runAll } from './read.ts';
import { removeSource } from './remove.ts';
import { replacePapers } from './replace.ts';
import { schema } from './schema.ts';

/** `COLLECT { }` came with it. */
const oldest = [5, 6] as const;

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
      `NEO4J_URI "${shownUri(config)}" is not the address of a Neo4j server. Example: neo4j://localhost:7687.`,
    );
  }
};

const isOld = (version: string): boolean => {
  const [major = 0, minor = 0] = version.split('.').map(Number);
  return major < oldest[0] || (major === oldest[0] && minor < oldest[1]);
};

const prepare = async (driver: Driver, config: Neo4jConfig): Promise<string> => {
  const { database } = config;
  // Checked first, since it fails at once if nothing answers; a query would be retried for a while.
  const { agent } = await driver.getServerInfo(database ? { database } : {});
  const version = agent?.split('/')[1] ?? '';
  if (isOld(version))
    throw new StoreError(
      `Neo4j at ${shownUri(config)} is version ${version}; Coterie needs ${oldest.join('.')} or newer. Update the server.`,
    );
  for (const statement of schema) await driver.executeQuery(statement, {}, database ? { database } : {});
  return version;
};

/** Connects and creates constraints and indexes. Throws `StoreError` on failure. */
export const openNeo4j = async (config: Neo4jConfig): Promise<Store> => {
  const driver = connect(config);
  const translated = (error: unknown): never => {
    throw inWords(error, config);
  };
  const session = (defaultAccessMode: 'READ' | 'WRITE') =>
    driver.session({
      defaultAccessMode,
      // All rows are read anyway, and a statement ends before the next one runs.
      fetchSize: -1,
      // One bookmark manager for all sessions, so that the next read sees what was written, on a cluster too.
      bookmarkManager: driver.executeQueryBookmarkManager,
      ...(config.database ? { database: config.database } : {}),
    });
  const read = async <T>(work: (transaction: ManagedTransaction) => Promise<T>): Promise<T> => {
    const reading = session('READ');
    try {
      return await reading.executeRead(work).catch(translated);
    } finally {
      await reading.close();
    }
  };

  /**
   * Each statement sees what is committed when it runs. All statements saw one state of the graph if
   * the revision was the same before and after; otherwise they run again.
   */
  const ask = async (cypher: readonly string[], parameters: Parameters): Promise<object[][]> => {
    for (;;) {
      const { rows, before, after } = await read((transaction) => runAll(transaction, cypher, parameters));
      if (before === after) return rows;
    }
  };

  const write = async <T>(work: (transaction: ManagedTransaction) => Promise<T>): Promise<T> => {
    const writing = session('WRITE');
    try {
      return await writing.executeWrite(work).catch(translated);
    } finally {
      await writing.close();
    }
  };

  const load = async (graph: Graph, { progress, ...options }: LoadOptions = {}): Promise<Counts> => {
    let reported = 0;
    // The work may be retried, but progress never goes back; 1 is reported after the commit.
    const forward: Progress = (done) => {
      if (done <= reported || done === 1) return;
      reported = done;
      progress?.(done);
    };
    const counts = await write((transaction) =>
      loadGraph(transaction, graph, { ...options, progress: forward }),
    );
    progress?.(1);
    return counts;
  };

  const version = await prepare(driver, config).catch(async (error: unknown) => {
    await driver.close();
    return translated(error);
  });
  return {
    engine: 'neo4j',
    version,
    ask: async <P extends Parameters, Rows extends readonly (readonly object[])[], R>(
      question: Question<P, Rows, R>,
      parameters: P,
    ): Promise<R> => question.read((await ask(question.cypher, parameters)) as unknown as Rows, parameters),
    load,
    remove: (source, rebuilt) => write((transaction) => removeSource(transaction, source, rebuilt)),
    replace: (papers, graph, revision) =>
      write((transaction) => replacePapers(transaction, papers, graph, revision)),
    keep: async (name, { revision, value }) => {
      await write((transaction) =>
        transaction.run('MERGE (k:Kept {id: $name}) SET k.revision = $revision, k.value = $value', {
          name,
          revision,
          value,
        }),
      );
    },
    revision: () => read(currentRevision),
    close: () => driver.close(),
  };
};
