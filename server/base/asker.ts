/** Whether anybody still waits for what is being answered: who asks goes away when a tab closes, or types on. */
import { AsyncLocalStorage } from 'node:async_hooks';

/** How long a question may be worked on, in milliseconds. */
export const longestQuestion = 120_000;

const asking = new AsyncLocalStorage<AbortSignal>();

/** Runs `work` for someone; the signal aborts when nobody waits any more. */
export const askedBy = <T>(signal: AbortSignal, work: () => T): T => asking.run(signal, work);

/** Runs `work` for everybody: it goes on whoever goes away. */
export const askedByAll = <T>(work: () => T): T => asking.exit(work);

/** The signal of who asks; undefined if nobody can go away. */
export const asker = (): AbortSignal | undefined => asking.getStore();
