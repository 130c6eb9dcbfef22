/**
 * Loaded into the server before its own code: how long its event loop stands still. Every few milliseconds a timer is due. `late` is
 * how long it came late by the clock, as others feel it; `busy` how long the thread computed meanwhile, which a busy machine does
 * not lengthen.
 */
import { readFileSync } from 'node:fs';
import { monitorEventLoopDelay } from 'node:perf_hooks';
import { isMainThread } from 'node:worker_threads';

/** Milliseconds between two timers. */
const step = 10;

export interface Stalls {
  /** Milliseconds: the 99th percentile and the longest of `monitorEventLoopDelay`. */
  p99: number;
  longest: number;
  /** The longest stretch of computing, and how many were longer than 50 ms. */
  busiest: number;
  over: number;
}

/** Milliseconds that the main thread computed so far; undefined where the system does not say. */
const computed = (): number | undefined => {
  try {
    return Number(readFileSync(`/proc/self/task/${process.pid}/schedstat`, 'utf8').split(' ')[0]) / 1e6;
  } catch {
    return undefined;
  }
};

const watch = (): void => {
  const delay = monitorEventLoopDelay({ resolution: step });
  let [busiest, over] = [0, 0];
  let before = computed();
  setInterval(() => {
    const now = computed();
    const busy = (now ?? 0) - (before ?? 0);
    busiest = Math.max(busiest, busy);
    if (busy > 50) over += 1;
    before = now;
  }, step).unref();
  process.on('message', (wish) => {
    if (wish === 'begin') {
      delay.enable();
      delay.reset();
      [busiest, over] = [0, 0];
      return;
    }
    const stalls: Stalls = {
      p99: delay.percentile(99) / 1e6 - step,
      longest: delay.max / 1e6 - step,
      busiest,
      over,
    };
    process.send?.(stalls);
  });
  process.channel?.unref();
};

if (isMainThread && process.send) watch();
