/** The worker threads of imports: a large file is read and linked while the server goes on answering. */
import type { Linking } from '../../seed/import/import.ts';
import type { Reading } from '../../seed/normalize/record.ts';
import { InputError } from '../base/errors.ts';
import type { ReadOutcome, ReadTask } from './import-worker.ts';
import { openPool } from './pool.ts';

/** Aborted by the signal, either ends at once and rejects with the signal's reason. */
export interface ImportThreads {
  /** Throws `InputError` where nothing can be read. */
  read(task: ReadTask, signal: AbortSignal): Promise<{ text: string; reading: Reading }>;
  link(signal: AbortSignal): Linking;
  close(): Promise<void>;
}

/** Starts threads as they are needed, at most two: one large import does not hold up a small one. */
export const openImportThreads = (): ImportThreads => {
  const pool = openPool('./import-worker.ts', import.meta.url, { threads: 2 });
  const run = async <R>(name: string, task: object, signal: AbortSignal): Promise<R> => {
    try {
      return await pool.run(task, { name, signal });
    } catch (error) {
      throw signal.aborted ? signal.reason : error;
    }
  };
  return {
    read: async (task, signal) => {
      const outcome = await run<ReadOutcome>('read', task, signal);
      if ('refused' in outcome) throw new InputError(outcome.refused);
      return outcome;
    },
    link: (signal) => (task) => run('link', task, signal),
    close: () => pool.destroy(),
  };
};
