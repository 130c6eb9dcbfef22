/** Starts the service: opens the store, listens, and closes both again. */
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { createApp } from './app.ts';
import type { Config } from './base/config.ts';
import { CoterieError } from './base/errors.ts';
import { openPeopleQuestions } from './routes/build/people-questions.ts';
import { checkSources } from './routes/http/framing.ts';
import type { Store } from './store/store.ts';
import { openAnalysis } from './workers/analysis-pool.ts';
import { openImportThreads } from './workers/import-pool.ts';
import { openPeopleThreads } from './workers/people-pool.ts';
import { openRanking } from './workers/ranking-pool.ts';

export interface Service {
  /** `http://127.0.0.1:3000`. */
  readonly address: string;
  close(): Promise<void>;
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
export const startService = async (config: Config, store: Store, version: string): Promise<Service> => {
  checkSources(config.embedFrom);
  const analysis = openAnalysis();
  const threads = openImportThreads();
  const people = openPeopleThreads(config);
  const ranking = openRanking();
  const log = (error: unknown): void => console.error(error);
  const { readOnly } = config;
  const questions = openPeopleQuestions({ store, people, readOnly, version, log });
  const closeThreads = async (): Promise<void> => {
    questions.close();
    await Promise.all([analysis.close(), ranking.close(), threads.close(), people.close()]);
  };
  const server = createServer(
    createApp({ store, analysis, ranking, threads, people, questions, version, readOnly }, config, log),
  );
  server.requestTimeout = 60_000;
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
  // So that the first who opens the page need not wait.
  questions.look();
  const { port } = server.address() as AddressInfo;
  return {
    address: `http://${bracket(config.host)}:${port}`,
    close: async () => {
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
      await closeThreads();
      await store.close();
    },
  };
};
