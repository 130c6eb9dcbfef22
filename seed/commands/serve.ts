/** `coterie serve`: opens the library, serves it, prints the address, and stops cleanly on a signal. */
import { fileURLToPath } from 'node:url';
import type { Config } from '../../server/base/config.ts';
import { faultOf, openLog } from '../../server/base/log.ts';
import { startService } from '../../server/main.ts';
import { stats } from '../../server/queries/library/stats.ts';
import { isLoopback } from '../../server/routes/http/origins.ts';
import { openStore } from '../../server/store/open.ts';
import type { Store } from '../../server/store/store.ts';
import { readGraph } from '../import/load.ts';
import { amount, type Output } from './output.ts';
import { root } from './package-root.ts';

/** The sample library that ships with the product. */
export const sampleLibrary = fileURLToPath(new URL('seed/library/io-virtualization.txt', root));

const loadSample = async (store: Store, output: Output): Promise<void> => {
  const { nodes } = await store.ask(stats, {});
  if (nodes.Paper > 0) return;
  const { name, graph } = await readGraph(sampleLibrary);
  await store.load(graph);
  const [papers, authors] = [amount(graph.papers.length, 'paper'), amount(graph.authors.length, 'author')];
  output.say(`The library was empty: loaded the sample ${name} (${papers}, ${authors}).`);
};

/** How long requests under way may go on when the server is asked to stop, in milliseconds; `docker stop` waits for ten seconds. */
const patience = 8000;

/** Resolves when a signal asks the process to stop. */
const ended = (): Promise<void> =>
  new Promise((resolve) => {
    for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => resolve());
  });

export const serve = async (
  config: Config,
  options: { sample: boolean; version: string },
  output: Output,
): Promise<void> => {
  const logger = openLog(config.log);
  // What nobody waited for and failed must not end the service for everybody.
  process.on('unhandledRejection', (reason) =>
    logger.error(faultOf(reason, config.log === 'debug'), 'unhandled rejection'),
  );
  const store = await openStore(config);
  let service: Awaited<ReturnType<typeof startService>>;
  try {
    if (options.sample) await loadSample(store, output);
    service = await startService(config, store, options.version, logger);
  } catch (error) {
    await store.close();
    throw error;
  }
  // Whoever reads that it runs may stop it.
  const stopped = ended();
  output.result(
    `Coterie is running at ${service.address} (${store.engine} ${store.version}). Press Ctrl-C to stop.`,
  );
  const mayAnyoneRead = config.token === undefined || config.anyoneMayRead;
  if (mayAnyoneRead && !isLoopback(config.host))
    output.say(
      'Anyone who reaches this address may read the library. To let in only those whom you tell a token, set COTERIE_TOKEN without --anyone-may-read; SECURITY.md and docs/running.md say more.',
    );
  await stopped;
  await service.close(patience);
};
