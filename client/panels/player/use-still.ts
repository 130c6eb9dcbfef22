/** Whether the reader asked for less motion. */
import { useSyncExternalStore } from 'react';

const query = '(prefers-reduced-motion: reduce)';

const subscribe = (watcher: () => void): (() => void) => {
  const media = matchMedia(query);
  media.addEventListener('change', watcher);
  return () => media.removeEventListener('change', watcher);
};

export const useStill = (): boolean => useSyncExternalStore(subscribe, () => matchMedia(query).matches);
