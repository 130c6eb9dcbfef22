/** The reading list, saved in this browser. Values only. */

export const readingStates = ['to read', 'read', 'dismissed'] as const;
export type ReadingState = (typeof readingStates)[number];

export interface ReadingItem {
  id: string;
  title: string;
  state: ReadingState;
}

export type ReadingList = readonly ReadingItem[];

export const readingListKey = 'coterie-reading-list';

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
  list.find((saved) => saved.id === id)?.state;

const isReadingItem = (value: unknown): value is ReadingItem =>
  typeof value === 'object' &&
  value !== null &&
  'id' in value &&
  typeof value.id === 'string' &&
  'title' in value &&
  typeof value.title === 'string' &&
  'state' in value &&
  readingStates.some((state) => state === value.state);

/** The list saved in the browser; empty if there is none, or none that can be read. */
export const readList = (text: string | null): ReadingList => {
  try {
    const saved: unknown = JSON.parse(text ?? '[]');
    return Array.isArray(saved) ? saved.filter(isReadingItem) : [];
  } catch {
    return [];
  }
};
