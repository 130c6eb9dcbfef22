/** A value saved in this browser, the same in all tabs. */
import { createStore, type Store } from '../state/base/store.ts';

/** The part of `window` that is needed. Reading `localStorage` may itself fail: in a frame, or where it is forbidden. */
export interface StoragePage {
  readonly localStorage: Pick<Storage, 'getItem' | 'setItem'>;
  addEventListener(type: 'storage', listener: (event: { readonly key: string | null }) => void): void;
}

/**
 * A store saved under a key: reads it, writes every change, and follows other tabs. `read` must take any text.
 * Each change applies to what is saved now, so that two tabs never overwrite each other. Without storage the value
 * lasts as long as the page.
 */
export const createStored = <T extends object>(
  page: StoragePage,
  key: string,
  read: (text: string | null) => T,
): Store<T> => {
  let lasts = true;
  const load = (): T | undefined => {
    try {
      return read(page.localStorage.getItem(key));
    } catch {
      lasts = false;
      return undefined;
    }
  };
  const store = createStore<T>(load() ?? read(null));
  page.addEventListener('storage', (event) => {
    // Without a key, all was deleted.
    if (event.key === key || event.key === null) store.set((now) => load() ?? now);
  });
  return {
    ...store,
    set(next) {
      const now = (lasts ? load() : undefined) ?? store.get();
      const changed = typeof next === 'function' ? next(now) : next;
      try {
        page.localStorage.setItem(key, JSON.stringify(changed));
      } catch {
        // A private window, or a full store.
        lasts = false;
      }
      store.set(changed);
    },
  };
};
