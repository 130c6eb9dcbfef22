/** What to read, what was read, and what is of no use: kept by this browser. Values only but for the storage given. */

export const readingStates = ['to read', 'read', 'dismissed'] as const;
export type ReadingState = (typeof readingStates)[number];

export interface Kept {
  id: string;
  title: string;
  state: ReadingState;
}

export type ReadingList = readonly Kept[];

const key = 'coterie-reading-list';

/** Puts a paper on the list, or off it where it has that state already. */
export const mark = (
  list: ReadingList,
  paper: { id: string; title: string },
  state: ReadingState,
): ReadingList => {
  const others = list.filter(({ id }) => id !== paper.id);
  const before = list.find(({ id }) => id === paper.id);
  return before?.state === state ? others : [...others, { id: paper.id, title: paper.title, state }];
};

export const stateOf = (list: ReadingList, id: string): ReadingState | undefined =>
  list.find((kept) => kept.id === id)?.state;

const isKept = (value: unknown): value is Kept =>
  typeof value === 'object' &&
  value !== null &&
  'id' in value &&
  typeof value.id === 'string' &&
  'title' in value &&
  typeof value.title === 'string' &&
  'state' in value &&
  readingStates.some((state) => state === value.state);

/** The list as it was kept; an empty one where there is none, or none that can be read. */
export const restore = (storage: Pick<Storage, 'getItem'>): ReadingList => {
  try {
    const kept: unknown = JSON.parse(storage.getItem(key) ?? '[]');
    return Array.isArray(kept) ? kept.filter(isKept) : [];
  } catch {
    return [];
  }
};

/** Keeps the list; where the browser does not let it be kept, it lasts as long as the page. */
export const keep = (storage: Pick<Storage, 'setItem'>, list: ReadingList): void => {
  try {
    storage.setItem(key, JSON.stringify(list));
  } catch {
    // A private window, or a full store.
  }
};
