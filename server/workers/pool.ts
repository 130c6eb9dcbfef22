/** Worker threads for what must not block the event loop: questions to SQLite, layouts and clusters. */
import { setTimeout } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import type { Transferable } from 'node:worker_threads';
import pLimit from 'p-limit';
import { Piscina } from 'piscina';
import { asker } from '../base/asker.ts';
import { TooLateError } from '../base/errors.ts';
import { askToStop, type Halt, isHeld, newHalt } from '../base/halt.ts';

/** Milliseconds between two looks whether a thread may be ended, and before a thread that did not start is started again. */
const pace = { held: 20, again: 1000 };

export interface Pool {
  /**
   * Calls an export of the module; a task that is an object gets a `halt`. When `signal` aborts, the thread ends. If nobody waits for
   * the task any more (`asker`) when its turn comes, it does not begin; if it takes too long, it is asked to stop, and its thread ends.
   */
  run<R>(
    task: unknown,
    options: { name: string; signal?: AbortSignal; transferList?: readonly Transferable[] },
  ): Promise<R>;
  /** Waits for what is running. */
  close(): Promise<void>;
  /** Ends what is running. */
  end(): Promise<void>;
}

/** Megabytes in which a thread makes objects before it clears up: by default three times as many, for each of a dozen threads. */
const young = 16;

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
    /** The tasks look at their halts often: they are asked to stop as soon as nobody waits, and their threads stay. */
    heedsHalt?: boolean;
  },
): Pool => {
  const { threads, workerData, idle = 30_000, resourceLimits, heedsHalt = false } = options;
  const root = new URL('../..', import.meta.url).href;
  const compiled = from.endsWith('.ts') ? from.replace(root, `${root}dist/`) : from;
  const piscina = new Piscina({
    filename: fileURLToPath(new URL(module.replace(/\.ts$/, '.js'), compiled)),
    minThreads: 0,
    maxThreads: threads,
    idleTimeout: idle,
    workerData,
    resourceLimits: { maxYoungGenerationSizeMb: young, ...resourceLimits },
  });
  // A thread that dies while it has nothing to do fails no task. What waits for one that did not start waits for the next.
  piscina.on('error', async () => {
    await setTimeout(pace.again, undefined, { ref: false });
    if (piscina.queueSize > 0)
      piscina.run(undefined, { signal: AbortSignal.timeout(1) }).catch(() => undefined);
  });
  // Node ends with a thread that is ended while it loads modules (20.20: "IsGraphAsync must be used on an instantiated module").
  const started = new Set<number>();
  piscina.on('workerCreate', ({ id }: { id: number }) => started.add(id));
  const isStarting = (): boolean => piscina.threads.some(({ threadId }) => !started.has(threadId));

  // Piscina itself starts no thread for what waits when the last one is ended.
  const inTurn = pLimit(threads);
  const running = new Set<Halt>();
  let isEnding = false;

  /** Resolves once no thread starts or runs what must not be broken off, if all `halts` were asked to stop. */
  const free = async (halts: Iterable<Halt>): Promise<void> => {
    while (isStarting()) await setTimeout(pace.held);
    for (const halt of halts) while (isHeld(halt)) await setTimeout(pace.held);
  };

  const run: Pool['run'] = (task, { name, signal, transferList = [] }) => {
    const asks = asker();
    return inTurn(async () => {
      asks?.throwIfAborted();
      signal?.throwIfAborted();
      if (isEnding) throw new Error('The threads are closed.');
      const [halt, ending] = [newHalt(), new AbortController()];
      const stop = async (): Promise<void> => {
        // Who has left may ask again, and the thread knows things by heart.
        const isLate = asks?.reason instanceof TooLateError;
        if (isLate || heedsHalt) askToStop(halt);
        if (!isLate || heedsHalt) return;
        await free([halt]);
        ending.abort();
      };
      const breakOff = async (): Promise<void> => {
        await free([]);
        ending.abort();
      };
      asks?.addEventListener('abort', stop, { once: true });
      signal?.addEventListener('abort', breakOff, { once: true });
      running.add(halt);
      try {
        const done = await piscina.run(typeof task === 'object' ? { ...task, halt } : task, {
          name,
          transferList: [...transferList],
          ...((signal || (asks && !heedsHalt)) && { signal: ending.signal }),
        });
        asks?.throwIfAborted();
        return done;
      } catch (error) {
        asks?.throwIfAborted();
        throw error;
      } finally {
        running.delete(halt);
        asks?.removeEventListener('abort', stop);
        signal?.removeEventListener('abort', breakOff);
      }
    });
  };

  return {
    run,
    close: () => piscina.close(),
    end: async () => {
      isEnding = true;
      for (const halt of running) askToStop(halt);
      await free(running);
      await piscina.destroy();
    },
  };
};
