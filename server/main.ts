/** Starts the service: listens, and stops without breaking off what is under way. */
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { createApp } from './app.ts';
import type { Config } from './base/config.ts';
import { CoterieError } from './base/errors.ts';
import { faultOf, type Log, openLog } from './base/log.ts';
import { search } from './queries/search/search.ts';
import { openLookups } from './routes/build/lookup-jobs.ts';
import { openPeopleQuestions } from './routes/build/people-questions.ts';
import { checkAccess } from './routes/http/access.ts';
import { openAnswers } from './routes/http/answers.ts';
import { checkSources } from './routes/http/framing.ts';
import { logged } from './routes/http/logged.ts';
import { openSources } from './sources/index.ts';
import type { Store } from './store/store.ts';
import { openAnalysis } from './workers/analysis-pool.ts';
import { openImportThreads } from './workers/import-pool.ts';
import { openPeopleThreads } from './workers/people-pool.ts';
import { openRanking } from './workers/ranking-pool.ts';

export interface Service {
  /** `http://127.0.0.1:3000`. */
  readonly address: string;
  /** Takes no more requests, lets those under way end for up to `patience` milliseconds, and closes the library. */
  close(patience?: number): Promise<void>;
}

/** Messages for errors on listening. */
const cannotListen: Record<string, (config: Config) => string> = {
  EADDRINUSE: ({ port }) =>
    `Port ${port} is in use by another program. Choose another: npm start -- --port ${port + 1} (or PORT=${port + 1}).`,
  EACCES: ({ port }) => `Port ${port} needs more rights than you have. Choose one above 1023 with --port.`,
  EADDRNOTAVAIL: ({ host }) => `"${host}" is not an address of this machine. Try --host 127.0.0.1.`,
  ENOTFOUND: ({ host }) => `The host "${host}" is unknown. Try --host 127.0.0.1.`,
};

const bracket = (host: string): string => (host.includes(':') ? `[${host}]` : host);

/** Listens on `config.host` and `config.port` (0: any free port). Throws a `CoterieError` where it cannot. */
export const startService = async (
  config: Config,
  store: Store,
  version: string,
  logger: Log = openLog(config.log),
): Promise<Service> => {
  checkAccess(config);
  checkSources(config.embedFrom);
  const analysis = openAnalysis(store, config);
  const threads = openImportThreads();
  const people = openPeopleThreads(config);
  const ranking = openRanking(config, analysis.skeleton);
  let stopping = false;
  const log = (error: unknown): void =>
    logger.error(faultOf(error, config.log === 'debug'), 'internal error');
  const { readOnly } = config;
  const questions = openPeopleQuestions({ store, people, readOnly, version, log });
  const online = openSources(config.online);
  const lookups = openLookups({ store, threads, online }, log);
  const closeThreads = async (): Promise<void> => {
    questions.close();
    await lookups.close();
    await Promise.all([analysis.close(), ranking.close(), threads.close(), people.close(), online.close()]);
  };
  const server = createServer(
    { connectionsCheckingInterval: 5_000 },
    logged(
      createApp(
        {
          ...{
            store,
            analysis,
            answers: openAnswers(store, version),
            ranking,
            threads,
            people,
            questions,
            online,
            lookups,
            version,
            readOnly,
          },
          stopping: () => stopping,
        },
        config,
        log,
      ),
      logger,
    ),
  );
  // A connection that asks nothing is closed; a body has time, as long as it keeps coming (`noSlowSenders`).
  server.headersTimeout = 15_000;
  server.requestTimeout = 10 * 60_000;
  // Whoever takes no more of an answer is done.
  server.timeout = 15 * 60_000;
  server.maxConnections = 5_000;
  await new Promise<void>((resolve, reject) => {
    server.once('error', (error: NodeJS.ErrnoException) => {
      const reason =
        cannotListen[error.code ?? '']?.(config) ?? `The server cannot listen: ${error.message}.`;
      reject(new CoterieError(reason));
    });
    server.listen(config.port, config.host, resolve);
  }).catch(async (error: unknown) => {
    await closeThreads();
    throw error;
  });
  // A connection that could not be taken, as when too many files are open, is no reason to end.
  server.on('error', log);
  // So that the first who opens the page need not wait. Where it fails, whoever asks hears why.
  const prepare = async (): Promise<void> => {
    const revision = await store.revision();
    await Promise.all([analysis.skeleton(revision), search(store, '')]);
    await ranking.prepare(revision);
  };
  prepare().catch(() => undefined);
  // Nobody may answer them where changes are refused; who opens their page asks for them.
  if (!readOnly) questions.look();
  const { port } = server.address() as AddressInfo;
  logger.info(
    { engine: store.engine, engineVersion: store.version, coterie: version, port, readOnly },
    'listening',
  );
  return {
    address: `http://${bracket(config.host)}:${port}`,
    close: async (patience = 0) => {
      stopping = true;
      logger.info('stopping');
      const closed = new Promise((resolve) => server.close(resolve));
      const late = setTimeout(() => server.closeAllConnections(), patience);
      if (patience === 0) server.closeAllConnections();
      await closed;
      clearTimeout(late);
      await closeThreads();
      await store.close();
      logger.info('stopped');
    },
  };
};
