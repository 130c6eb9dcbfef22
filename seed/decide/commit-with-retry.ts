/** Stores an import even if others change the library in the meantime. */
import { OutdatedError } from '../../server/base/errors.ts';
import type { Counts } from '../../server/model.ts';
import type { LoadOptions } from '../../server/store/store.ts';

export type CommitOptions = Omit<LoadOptions, 'revision'>;

/** How often an import is prepared again if others change the library. */
const attempts = 20;

/**
 * Prepares an import and commits it; if others changed the library in between, prepares it again. Rejects with
 * `OutdatedError` after the last attempt.
 */
export const commitWithRetry = async <P extends { commit(options: CommitOptions): Promise<Counts> }>(
  prepare: () => Promise<P>,
  options: CommitOptions = {},
): Promise<{ prepared: P; added: Counts }> => {
  for (let attempt = 1; ; attempt += 1) {
    const prepared = await prepare();
    try {
      return { prepared, added: await prepared.commit(options) };
    } catch (error) {
      if (!(error instanceof OutdatedError) || attempt === attempts) throw error;
    }
  }
};
