/**
 * How a task in another thread is asked to stop: by a number that both share. A thread must not be ended while it runs native
 * code, which would take the process with it, so it says when it does.
 */

/** The places of the numbers: 1 where the task is asked to stop; 1 while its thread must not be ended. */
const [stopping, holding] = [0, 1] as const;

export type Halt = Int32Array<SharedArrayBuffer>;

export const newHalt = (): Halt => new Int32Array(new SharedArrayBuffer(8));

/** Outside the thread: asks the task to stop. */
export const askToStop = (halt: Halt): void => {
  Atomics.store(halt, stopping, 1);
};

/** Outside the thread: whether it must not be ended now. Once it was asked to stop and may be ended, it stays so. */
export const isHeld = (halt: Halt): boolean => Atomics.load(halt, holding) === 1;

/** Inside the thread: throws if the task was asked to stop. */
export const goOn = (halt: Halt | undefined): void => {
  if (halt && Atomics.load(halt, stopping) === 1) throw new Error('Nobody waits for this any more.');
};

/** Inside the thread: runs what must not be broken off. */
export const held = <T>(halt: Halt | undefined, work: () => T): T => {
  if (!halt) return work();
  Atomics.store(halt, holding, 1);
  try {
    goOn(halt);
    return work();
  } finally {
    Atomics.store(halt, holding, 0);
  }
};
