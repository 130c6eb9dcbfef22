/** Tasks that do not end by themselves, and threads that do not start, for the tests of pools. */
import { threadId, workerData } from 'node:worker_threads';
import { goOn, held } from '../../dist/server/base/halt.js';

// The first threads do not come up.
if (Atomics.sub(workerData.starts, 0, 1) > 0) throw new Error('not yet');

// What it loads takes time: 1 while it loads, then 2.
Atomics.store(workerData.loaded, 0, 1);
Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, workerData.slow);
Atomics.store(workerData.loaded, 0, 2);

/** The thread. */
export const who = () => threadId;

/** Computes for ever; `begun` is 1 from its beginning. */
export const endless = ({ begun }) => {
  Atomics.store(begun, 0, 1);
  for (;;);
};

/** Runs what must not be broken off until it is asked to stop; `ended` is 1 once it has ended by itself. */
export const native = ({ halt, begun, ended }) =>
  held(halt, () => {
    Atomics.store(begun, 0, 1);
    try {
      for (;;) goOn(halt);
    } finally {
      Atomics.store(ended, 0, 1);
    }
  });

/** The same, but then computes for ever. */
export const both = (task) => {
  try {
    native(task);
  } catch {
    for (;;);
  }
};
