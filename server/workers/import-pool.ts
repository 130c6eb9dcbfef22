/** The worker threads of imports, so that the server keeps answering while it reads and links a large file. */
import { documentKind } from '../../seed/import/documents/kinds.ts';
import { openDocuments } from '../../seed/import/documents/pool.ts';
import type { Linking } from '../../seed/import/import.ts';
import { sourceIdOfBytes } from '../../seed/link/ids.ts';
import type { Reading } from '../../seed/normalize/record.ts';
import { InputError } from '../base/errors.ts';
import type { ReadOutcome, ReadTask } from './import-worker.ts';
import { openPool } from './pool.ts';

/** Both end at once when the signal aborts, and reject with its reason. */
export interface ImportThreads {
  /** Throws `InputError` if nothing can be read. A document has no text, but an id. */
  read(task: ReadTask, signal: AbortSignal): Promise<{ text: string; id?: string; reading: Reading }>;
  link(signal: AbortSignal): Linking;
  close(): Promise<void>;
}

/** Starts threads on demand, at most two, so that a large import does not block a small one. */
export const openImportThreads = (): ImportThreads => {
  const pool = openPool('./import-worker.ts', import.meta.url, { threads: 2 });
  const documents = openDocuments();
  const run = async <R>(name: string, task: object, signal: AbortSignal): Promise<R> => {
    try {
      return await pool.run(task, { name, signal });
    } catch (error) {
      throw signal.aborted ? signal.reason : error;
    }
  };
  return {
    read: async (task, signal) => {
      const { bytes, name } = task;
      if (documentKind(bytes) !== undefined)
        return {
          text: '',
          id: sourceIdOfBytes(bytes),
          reading: await documents.read({ bytes, name }, signal),
        };
      const outcome = await run<ReadOutcome>('read', task, signal);
      if ('refused' in outcome) throw new InputError(outcome.refused);
      return outcome;
    },
    link: (signal) => (task) => run('link', task, signal),
    close: async () => {
      await Promise.all([pool.end(), documents.close()]);
    },
  };
};
