/** The engine for teams and large graphs: Neo4j 5, over the official driver. */
import neo4j, { type Driver, type ManagedTransaction } from 'neo4j-driver';
import type { Neo4jConfig } from '../../base/config.ts';
import { OutdatedError, StoreError } from '../../base/errors.ts';
import type { Counts, Graph } from '../../model.ts';
import { countsOf } from '../batches.ts';
import type { LoadOptions, Parameters, Progress, Question, Store } from '../store.ts';
import { inWords, shownUri } from './errors.ts';
import { findNodes } from './find.ts';
import { loadBatch, loadGraph, reindex, reindexParts } from './load.ts';
import { checkMarks, clearForRestore, unmark } from './marks.ts';
import { mendLibrary } from './mend.ts';
import { currentRevision, runAll } from './read.ts';
import { removeSource } from './remove.ts';
import { replacePapers } from './replace.ts';
import { schema } from './schema.ts';
import { type InTransaction, openTransactions } from './transactions.ts';

/** `COLLECT { }` came with it. */
const oldest = [5, 6] as const;

/** What the driver says of what it does. */
type Heard = (message: string) => void;

const connect = (config: Neo4jConfig, heard?: Heard): Driver => {
  try {
    return neo4j.driver(config.uri, neo4j.auth.basic(config.username, config.password), {
      disableLosslessIntegers: true,
      connectionTimeout: 10_000,
      connectionAcquisitionTimeout: 15_000,
      maxTransactionRetryTime: 15_000,
      userAgent: 'coterie',
      ...(heard
        ? { logging: { level: 'debug' as const, logger: (_level, message) => heard(message ?? '') } }
        : {}),
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

const prepare = async (driver: Driver, config: Neo4jConfig, restoring: boolean): Promise<string> => {
  const { database } = config;
  // Checked first, since it fails at once if nothing answers; a query would be retried for a while.
  const { agent } = await driver.getServerInfo(database ? { database } : {});
  const version = agent?.split('/')[1] ?? '';
  if (isOld(version))
    throw new StoreError(
      `Neo4j at ${shownUri(config)} is version ${version}; Coterie needs ${oldest.join('.')} or newer. Update the server.`,
    );
  for (const statement of schema) await driver.executeQuery(statement, {}, database ? { database } : {});
  await checkMarks(driver, config, restoring);
  return version;
};

/** Empties the library, lets `fill` load another into it, and says only then that it is whole. */
export const refillNeo4j = async (
  config: Neo4jConfig,
  fill: (store: Store) => Promise<void>,
): Promise<void> => {
  const store = await openNeo4j(config, { restoring: true });
  const driver = connect(config);
  try {
    await clearForRestore(driver, config.database);
    await fill(store);
    await unmark(driver, config.database);
  } catch (error) {
    throw inWords(error, config);
  } finally {
    await driver.close();
    await store.close();
  }
};

/**
 * Connects and creates constraints and indexes. Throws `StoreError` on failure. `restoring`: opens the library even if a
 * restore broke off. `heard` hears the driver's own log.
 */
export const openNeo4j = async (
  config: Neo4jConfig,
  { restoring = false, heard }: { restoring?: boolean; heard?: Heard } = {},
): Promise<Store> => {
  const driver = connect(config, heard);
  const { read, write } = openTransactions(driver, config);

  /**
   * Each statement sees what is committed when it runs. All statements saw one state of the graph if
   * the revision was the same before and after; otherwise they run again.
   */
  const ask = async (
    reading: InTransaction,
    cypher: readonly string[],
    parameters: Parameters,
  ): Promise<object[][]> => {
    for (;;) {
      const { rows, before, after } = await reading((transaction) => runAll(transaction, cypher, parameters));
      if (before === after) return rows;
    }
  };

  const version = await prepare(driver, config, restoring).catch(async (error: unknown) => {
    await driver.close();
    throw inWords(error, config);
  });
  /** The store, or what one transaction sees of it. */
  const storeOf = (reading: InTransaction, writing: InTransaction): Store => {
    const load = async (graph: Graph, { progress, ...options }: LoadOptions = {}): Promise<Counts> => {
      let reported = 0;
      // The work may be retried, but progress never goes back; 1 is reported after the commit.
      const forward: Progress = (done) => {
        if (done <= reported || done === 1) return;
        reported = done;
        progress?.(done);
      };
      const counts = await writing((transaction) =>
        loadGraph(transaction, graph, { ...options, progress: forward }),
      );
      progress?.(1);
      return counts;
    };

    const loadAll: Store['loadAll'] = async (all, { progress, signal, revision, renew } = {}) => {
      if (renew) throw new Error('a graph in batches renews nothing');
      if (revision !== undefined && revision !== (await reading(currentRevision))) throw new OutdatedError();
      const sum: Record<string, number> = {};
      const before: string[] = [];
      for await (const batch of all()) {
        signal?.throwIfAborted();
        const added = await writing((transaction) => loadBatch(transaction, batch));
        sum[added.name] = (sum[added.name] ?? 0) + added.created;
        before.push(...added.before);
        if (batch.done < 1) progress?.(batch.done);
      }
      // Always: an earlier load of the graph may have broken off just here.
      for (const part of reindexParts(before)) await writing((transaction) => reindex(transaction, part));
      progress?.(1);
      return countsOf(sum);
    };

    const self: Store = {
      engine: 'neo4j',
      version,
      ask: async <P extends Parameters, Rows extends readonly (readonly object[])[], R>(
        question: Question<P, Rows, R>,
        parameters: P,
      ): Promise<R> =>
        question.read((await ask(reading, question.cypher, parameters)) as unknown as Rows, parameters),
      find: (sought, most) => reading((transaction) => findNodes(transaction, sought, most)),
      load,
      loadAll,
      remove: (source, rebuilt) => writing((transaction) => removeSource(transaction, source, rebuilt)),
      replace: (papers, graph, revision) =>
        writing((transaction) => replacePapers(transaction, papers, graph, revision)),
      keep: async (name, { revision, value }) => {
        await writing((transaction) =>
          transaction.run('MERGE (k:Kept {id: $name}) SET k.revision = $revision, k.value = $value', {
            name,
            revision,
            value,
          }),
        );
      },
      mend: (work) => writing((transaction) => mendLibrary(transaction, work)),
      // The driver runs the work again where the server asks for it; nothing of the first run is left then.
      atomically: (work) =>
        writing === write
          ? write((transaction) => {
              const within = <T>(step: (one: ManagedTransaction) => Promise<T>): Promise<T> =>
                step(transaction);
              return work(storeOf(within, within));
            })
          : work(self),
      revision: () => reading(currentRevision),
      close: () => driver.close(),
    };
    return self;
  };
  return storeOf(read, write);
};
