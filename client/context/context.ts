/** What every part of the page may reach, and the hooks by which it watches. */
import { createContext, useContext, useEffect, useRef, useSyncExternalStore } from 'react';
import type { Ask } from '../api/api.ts';
import type { Resources } from '../api/resources.ts';
import type { Theme } from '../browser/theme.ts';
import type { Hover } from '../graph/gestures.ts';
import type { Picture } from '../graph/picture.ts';
import type { Remote } from '../state/base/remote.ts';
import type { Store } from '../state/base/store.ts';
import type { Intake } from '../state/import/intake.ts';
import type { History } from '../state/place/history.ts';
import type { Place } from '../state/place/place.ts';
import type { ReadingList } from '../state/place/reading-list.ts';
import type { SavedViews } from '../state/place/saved-views.ts';
import type { Trail } from '../state/place/trail.ts';
import type { Scene } from '../state/scene/scene.ts';

/** A line for the reader to see and dismiss, with something to do about it where there is. */
export interface Notice {
  readonly text: string;
  readonly action?: { readonly label: string; act(): void };
}

/** What can be tidied up, one suggestion after the other. */
export type Tidied = 'author' | 'technique';

export interface Coterie {
  readonly resources: Resources;
  readonly place: Store<Place>;
  readonly theme: Store<Theme>;
  readonly notices: Store<readonly Notice[]>;
  /** What was done, to undo it. */
  readonly history: Store<History>;
  /** Whether the reader is done with the first hints. */
  readonly hints: Store<{ readonly isRead: boolean }>;
  /** The way that the panel came. */
  readonly trail: Store<Trail>;
  /** What is to be imported. */
  readonly intake: Store<Intake>;
  /** What is to be read, and what was. */
  readonly reading: Store<ReadingList>;
  /** Views that were given a name. */
  readonly saved: Store<SavedViews>;
  /** What is being tidied up. */
  readonly tidy: Store<Tidied | undefined>;
  /** What the pointer, or a name in the panel, is over. */
  readonly hover: Store<Hover | { type: 'name'; id: string } | undefined>;
  /** Ids that the picture shall move to as soon as it shows them. */
  readonly sight: Store<readonly string[] | undefined>;
  /** What is drawn now. */
  readonly scene: Store<Scene | undefined>;
  /** Who draws it; absent until the drawing code is there. */
  readonly picture: Store<Picture | undefined>;
}

export const CoterieContext = createContext<Coterie | undefined>(undefined);

export const useCoterie = (): Coterie => {
  const coterie = useContext(CoterieContext);
  if (!coterie) throw new Error('A part of the page stands outside of CoterieContext.');
  return coterie;
};

/** The present value of a store; the part is drawn again when it changes. */
export const useStore = <T>(store: Store<T>): T => useSyncExternalStore(store.subscribe, store.get);

/** Asks, and gives what is known so far. Without a question, `undefined`. */
export const useAnswer = <T>(question: Ask<T> | undefined): Remote<T> | undefined => {
  const { resources } = useCoterie();
  const path = question?.path;
  useEffect(() => {
    return path === undefined ? undefined : resources.watch({ path });
  }, [path, resources]);
  const remote = useSyncExternalStore(resources.subscribe, () => question && resources.peek(question));
  return remote;
};

/** Adds a notice, once; with something to do, it takes the place of an earlier one of the same text. */
export const addNotice = (notices: Store<readonly Notice[]>, text: string, action?: Notice['action']): void =>
  notices.set((now) => {
    const others = now.filter((notice) => notice.text !== text);
    if (!action) return others.length < now.length ? now : [...now, { text }];
    return [...others, { text, action }];
  });

/** The latest answer that was there: what stands until another has come. */
export const useLasting = <T>(answer: T | undefined): T | undefined => {
  const last = useRef(answer);
  useEffect(() => {
    if (answer !== undefined) last.current = answer;
  }, [answer]);
  return answer ?? last.current;
};
