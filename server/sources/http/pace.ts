/** How fast and how many at once a service is asked. */
import { setTimeout as sleep } from 'node:timers/promises';
import pLimit from 'p-limit';

export interface Rate {
  perSecond: number;
  /** Requests at the same time. */
  atOnce: number;
}

export interface Pace {
  /** Runs a request when its turn has come. Rejects with the reason of the signal if it is aborted before. */
  run<T>(job: () => Promise<T>, signal: AbortSignal | undefined): Promise<T>;
  /** Lets all requests wait, in milliseconds. */
  rest(ms: number): void;
  /** Takes over what the service says of its rate. */
  learn(rate: Partial<Rate>): void;
}

/** What a service may say of itself, whatever it says. */
const bounds = { perSecond: [0.05, 1000], atOnce: [1, 10] } as const;
const within = (value: number, [least, most]: readonly [number, number]): number =>
  Math.min(most, Math.max(least, value));

/** Begins with a usual rate. Time is measured by a clock that nobody sets. */
export const createPace = (usual: Rate): Pace => {
  let gap = 1000 / usual.perSecond;
  let free = 0;
  const limit = pLimit(usual.atOnce);

  const turn = async (signal: AbortSignal | undefined): Promise<void> => {
    // Again after each wait, because others wait too, and a rest may have begun meanwhile.
    for (let now = performance.now(); now < free; now = performance.now())
      await sleep(Math.ceil(free - now), undefined, signal ? { signal } : {});
    free = performance.now() + gap;
  };

  return {
    run: (job, signal) =>
      limit(async () => {
        signal?.throwIfAborted();
        await turn(signal);
        return job();
      }),
    rest(ms) {
      free = Math.max(free, performance.now() + ms);
    },
    learn({ perSecond, atOnce }) {
      if (perSecond !== undefined) gap = 1000 / within(perSecond, bounds.perSecond);
      if (atOnce !== undefined) limit.concurrency = Math.floor(within(atOnce, bounds.atOnce));
    },
  };
};
