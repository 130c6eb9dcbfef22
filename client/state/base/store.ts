/** A value that can be watched: the shape that React's `useSyncExternalStore` wants. */

export interface Store<T> {
  get(): T;
  /** Sets the value, or derives it from the current one. Watchers are called only when it changes. */
  set(next: T | ((now: T) => T)): void;
  /** Calls `watcher` after each change; the answer ends that. */
  subscribe(watcher: () => void): () => void;
}

export const createStore = <T extends object | string | number | boolean | undefined>(
  initial: T,
): Store<T> => {
  let value = initial;
  const watchers = new Set<() => void>();
  return {
    get: () => value,
    set(next) {
      const changed = typeof next === 'function' ? next(value) : next;
      if (Object.is(changed, value)) return;
      value = changed;
      for (const watcher of [...watchers]) watcher();
    },
    subscribe(watcher) {
      watchers.add(watcher);
      return () => watchers.delete(watcher);
    },
  };
};
