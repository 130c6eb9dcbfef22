/** `coterie serve`: opens the library, serves it, prints the address, and stops cleanly on a signal. */
import { fileURLToPath } from 'node:url';
import type { Config } from '../../server/base/config.ts';
import { startService } from '../../server/main.ts';
import { stats } from '../../server/queries/library/stats.ts';
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
  const store = await openStore(config);
  let service: Awaited<ReturnType<typeof startService>>;
  try {
    if (options.sample) await loadSample(store, output);
    service = await startService(config, store, options.version);
  } catch (error) {
    await store.close();
    throw error;
  }
  output.result(
    `Coterie is running at ${service.address} (${store.engine} ${store.version}). Press Ctrl-C to stop.`,
  );
  await ended();
  await service.close();
};
