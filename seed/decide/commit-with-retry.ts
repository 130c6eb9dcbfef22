/** Storing what was worked out from a library, though others may change it meanwhile. */
import { OutdatedError } from '../../server/base/errors.ts';
import type { Counts } from '../../server/model.ts';
import type { LoadOptions } from '../../server/store/store.ts';

export type CommitOptions = Omit<LoadOptions, 'revision'>;

/** How often an import is prepared while others change the library too. */
const attempts = 20;

/**
 * Prepares an import and commits it; where others changed the library in between, prepares it anew, to see what they
 * brought. Rejects with `OutdatedError` where they never stop.
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
