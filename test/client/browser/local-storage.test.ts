import { expect, it } from 'vitest';
import { createStored, type StoragePage } from '../../../client/browser/local-storage.ts';

type List = readonly string[];
const read = (text: string | null): List => {
  const kept: unknown = JSON.parse(text ?? '[]');
  return Array.isArray(kept) ? kept : [];
};

/** One browser with two tabs: what one tab stores, the other hears of. */
const browser = () => {
  const stored = new Map<string, string>();
  const tabs: { hear: (event: { key: string | null }) => void }[] = [];
  const openTab = (): StoragePage => {
    const tab = { hear: (_: { key: string | null }) => {} };
    tabs.push(tab);
    return {
      localStorage: {
        getItem: (key) => stored.get(key) ?? null,
        setItem: (key, value) => {
          stored.set(key, value);
          for (const other of tabs) if (other !== tab) other.hear({ key });
        },
      },
      addEventListener: (_, listener) => {
        tab.hear = listener;
      },
    };
  };
  return { stored, tabs, openTab };
};

it('keeps every change, and begins with what was kept', () => {
  const { stored, openTab } = browser();
  createStored(openTab(), 'list', read).set(['a']);
  expect(stored.get('list')).toBe('["a"]');
  expect(createStored(openTab(), 'list', read).get()).toEqual(['a']);
});

it('is the same in two tabs, also when nobody watches', () => {
  const { openTab, stored, tabs } = browser();
  const [one, two] = [openTab(), openTab()].map((tab) => createStored(tab, 'list', read));
  one?.set(['a']);
  expect(two?.get()).toEqual(['a']);
  // The news of another tab can come late: the change is made to what is kept by then.
  stored.set('list', '["a","late"]');
  two?.set((now) => [...now, 'b']);
  expect(one?.get()).toEqual(['a', 'late', 'b']);
  stored.clear();
  tabs[0]?.hear({ key: null });
  expect(one?.get()).toEqual([]);
});

it('hears nothing of other keys', () => {
  const { openTab, stored, tabs } = browser();
  const list = createStored(openTab(), 'list', read);
  stored.set('list', '["x"]');
  tabs[0]?.hear({ key: 'theme' });
  expect(list.get()).toEqual([]);
});

it('lasts as long as the page where nothing can be kept', () => {
  const fail = () => {
    throw new Error('forbidden');
  };
  const full = createStored(
    { localStorage: { getItem: () => '["old"]', setItem: fail }, addEventListener: () => {} },
    'list',
    read,
  );
  full.set((now) => [...now, 'a']);
  full.set((now) => [...now, 'b']);
  expect(full.get()).toEqual(['old', 'a', 'b']);
  const forbidden: StoragePage = {
    get localStorage(): never {
      return fail();
    },
    addEventListener: () => {},
  };
  const list = createStored(forbidden, 'list', read);
  list.set((now) => [...now, 'a']);
  expect(list.get()).toEqual(['a']);
});
