/** Something that is computed once for each revision of the store, and anew when its content has changed. */
import type { Store } from '../../store/store.ts';

/**
 * The answer of `compute` for the content as it is: whoever asks meanwhile gets the same promise. One that fails is not
 * held, so that the next to ask tries again; a newer one that has taken its place stays.
 */
export const cachedForRevision = <T>(
  store: Pick<Store, 'revision'>,
  compute: () => Promise<T>,
): (() => Promise<T>) => {
  let held: { revision: string; answer: Promise<T> } | undefined;
  return async () => {
    const now = await store.revision();
    if (held?.revision === now) return held.answer;
    const own = { revision: now, answer: compute() };
    held = own;
    own.answer.catch(() => {
      if (held === own) held = undefined;
    });
    return own.answer;
  };
};
