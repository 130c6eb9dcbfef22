/** The thread in which documents are read: bounded in time and memory, so that no file can stop the others. */
import { InputError } from '../../../server/base/errors.ts';
import { openPool } from '../../../server/workers/pool.ts';
import type { Reading } from '../../normalize/record.ts';
import type { DocumentOutcome, DocumentTask } from './read.ts';

/** Seconds for one document. The reader has a limit of its own, a minute, but looks at it only between pages. */
const mostSeconds = 70;
/** Memory of the thread, in megabytes. */
const mostMemory = 400;

export interface Documents {
  /** Reads one document after the other. Throws `InputError` for one that cannot be read, and the reason of `signal`. */
  read(task: DocumentTask, signal?: AbortSignal): Promise<Reading>;
  close(): Promise<void>;
}

const isOutOfMemory = (error: unknown): boolean =>
  error instanceof Error && (error as NodeJS.ErrnoException).code === 'ERR_WORKER_OUT_OF_MEMORY';

/** Starts the thread when the first document comes. `seconds` is the limit for each. */
export const openDocuments = (seconds = mostSeconds): Documents => {
  const pool = openPool('./document-worker.ts', import.meta.url, {
    threads: 1,
    resourceLimits: { maxOldGenerationSizeMb: mostMemory },
  });
  /** Ends when the document before has been read, so that the time of each is its own. */
  let before: Promise<unknown> = Promise.resolve();

  const run = async (task: DocumentTask, signal: AbortSignal | undefined): Promise<Reading> => {
    signal?.throwIfAborted();
    const late = AbortSignal.timeout(seconds * 1000);
    try {
      const outcome: DocumentOutcome = await pool.run(task, {
        name: 'read',
        signal: signal ? AbortSignal.any([signal, late]) : late,
      });
      if ('reading' in outcome) return outcome.reading;
      throw new InputError(`${task.name}: ${outcome.refused}`);
    } catch (error) {
      signal?.throwIfAborted();
      if (late.aborted) throw new InputError(`${task.name}: it could not be read within ${seconds} seconds.`);
      if (isOutOfMemory(error)) throw new InputError(`${task.name}: reading it takes too much memory.`);
      throw error;
    }
  };

  return {
    read(task, signal) {
      const reading = before.then(() => run(task, signal));
      before = reading.catch(() => undefined);
      return reading;
    },
    close: () => pool.destroy(),
  };
};
