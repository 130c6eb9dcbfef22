/** Worker threads for what must not block the event loop: questions to SQLite, layouts and clusters. */
import { fileURLToPath } from 'node:url';
import { Piscina } from 'piscina';

/**
 * A pool whose tasks are calls of the exports of `module`, a file beside `from` (its `import.meta.url`), named
 * with `.ts`. Threads run compiled code: from source (tests), the file of the same name under `dist/`. `idle`:
 * milliseconds after which a thread without work ends.
 */
export const openPool = (
  module: string,
  from: string,
  options: {
    threads: number;
    workerData?: unknown;
    idle?: number;
    resourceLimits?: { maxOldGenerationSizeMb: number };
  },
): Piscina => {
  const root = new URL('../..', import.meta.url).href;
  const compiled = from.endsWith('.ts') ? from.replace(root, `${root}dist/`) : from;
  return new Piscina({
    filename: fileURLToPath(new URL(module.replace(/\.ts$/, '.js'), compiled)),
    minThreads: 0,
    maxThreads: options.threads,
    idleTimeout: options.idle ?? 30_000,
    workerData: options.workerData,
    ...(options.resourceLimits && { resourceLimits: options.resourceLimits }),
  });
};
