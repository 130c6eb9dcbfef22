/** A value computed once per revision of the store. */
import { askedByAll } from '../../base/asker.ts';
import type { Store } from '../../store/store.ts';

/**
 * Returns the result of `compute` for the current revision; concurrent callers share one promise. A failure is not
 * cached, so the next caller tries again; it does not evict a newer result.
 */
export const cachedForRevision = <T>(
  store: Pick<Store, 'revision'>,
  compute: () => Promise<T>,
): (() => Promise<T>) => {
  let cached: { revision: string; answer: Promise<T> } | undefined;
  return async () => {
    const now = await store.revision();
    if (cached?.revision === now) return cached.answer;
    const own = { revision: now, answer: askedByAll(compute) };
    cached = own;
    own.answer.catch(() => {
      if (cached === own) cached = undefined;
    });
    return own.answer;
  };
};
