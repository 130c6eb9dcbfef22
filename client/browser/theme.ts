/** The theme: the system's, until the reader chooses one; saved between visits. */
import { createStore, type Store } from '../state/base/store.ts';

export const themes = ['light', 'dark'] as const;
export type Theme = (typeof themes)[number];

/** The same key is read by `public/theme.js`, before the first paint. */
const key = 'coterie.theme';

/** The theme, set on the root element and saved in the browser. */
export const createTheme = (): Store<Theme> => {
  const root = document.documentElement;
  const system = matchMedia('(prefers-color-scheme: dark)');
  const theme = createStore<Theme>(root.dataset['theme'] === 'dark' ? 'dark' : 'light');
  const read = (): string | null => {
    try {
      return localStorage.getItem(key);
    } catch {
      return null;
    }
  };
  const apply = (next: Theme): void => {
    root.dataset['theme'] = next;
    theme.set(next);
  };
  system.addEventListener('change', () => {
    if (read() === null) apply(system.matches ? 'dark' : 'light');
  });
  return {
    ...theme,
    set(next) {
      const chosen = typeof next === 'function' ? next(theme.get()) : next;
      try {
        localStorage.setItem(key, chosen);
      } catch {
        // Without storage the choice lasts as long as the page.
      }
      apply(chosen);
    },
  };
};
