/** The thread in which documents are read: bounded in time and memory, so that no file can stop the others. */
import { InputError } from '../../../server/base/errors.ts';
import { openPool } from '../../../server/workers/pool.ts';
import type { Reading } from '../../normalize/record.ts';
import type { DocumentOutcome, DocumentTask } from './read.ts';

/** Seconds of work for one document. */
const mostSeconds = 60;
/** Memory of the thread, in megabytes. */
const mostMemory = 400;
/** The process may grow by so many bytes while a document is read: what streams unpack to is not in the memory above. */
const mostGrowth = 480e6;

export interface Documents {
  /** Reads one document after the other. Throws `InputError` for one that cannot be read, and the reason of `signal`. */
  read(task: DocumentTask, signal?: AbortSignal): Promise<Reading>;
  close(): Promise<void>;
}

const isOutOfMemory = (error: unknown): boolean =>
  error instanceof Error && (error as NodeJS.ErrnoException).code === 'ERR_WORKER_OUT_OF_MEMORY';

const processorSeconds = (): number => {
  const { user, system } = process.cpuUsage();
  return (user + system) / 1e6;
};

/** Why reading was ended. */
type Reason = 'time' | 'memory';

/**
 * Aborts after so many seconds, if the processor had as much to do; on a busy machine, after ten times as long. Aborts
 * too where the process grows too much.
 */
const watch = (seconds: number): { signal: AbortSignal; end(): void } => {
  const control = new AbortController();
  const abort = (reason: Reason): void => control.abort(reason);
  const begun = { at: Date.now(), processor: processorSeconds(), memory: process.memoryUsage.rss() };
  const look = (): void => {
    const passed = (Date.now() - begun.at) / 1000;
    const worked = processorSeconds() - begun.processor;
    if (passed >= seconds && (worked >= seconds || passed >= 10 * seconds)) abort('time');
    if (process.memoryUsage.rss() - begun.memory > mostGrowth) abort('memory');
  };
  const timer = setInterval(look, Math.min(50, seconds * 1000));
  return { signal: control.signal, end: () => clearInterval(timer) };
};

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
    const late = watch(seconds);
    try {
      const outcome: DocumentOutcome = await pool.run(task, {
        name: 'read',
        signal: signal ? AbortSignal.any([signal, late.signal]) : late.signal,
      });
      if ('reading' in outcome) return outcome.reading;
      throw new InputError(`${task.name}: ${outcome.refused}`);
    } catch (error) {
      signal?.throwIfAborted();
      if (late.signal.aborted && late.signal.reason === 'time')
        throw new InputError(`${task.name}: it could not be read within ${seconds} seconds.`);
      if (late.signal.aborted || isOutOfMemory(error))
        throw new InputError(`${task.name}: reading it takes too much memory.`);
      throw error;
    } finally {
      late.end();
    }
  };

  return {
    read(task, signal) {
      const reading = before.then(() => run(task, signal));
      before = reading.catch(() => undefined);
      return reading;
    },
    close: () => pool.end(),
  };
};
