/** What every part of the page can reach, and the hooks for it. */
import { createContext, useContext, useEffect, useRef, useSyncExternalStore } from 'react';
import type { Endpoint } from '../api/api.ts';
import type { Resources } from '../api/resources.ts';
import type { Theme } from '../browser/theme.ts';
import type { Hover } from '../graph/gestures.ts';
import type { Picture } from '../graph/picture.ts';
import type { Remote } from '../state/base/remote.ts';
import type { Store } from '../state/base/store.ts';
import type { ImportQueue } from '../state/import/queue.ts';
import type { Asked } from '../state/online/asked.ts';
import type { History } from '../state/place/history.ts';
import type { Place } from '../state/place/place.ts';
import type { ReadingList } from '../state/place/reading-list.ts';
import type { SavedViews } from '../state/place/saved-views.ts';
import type { Trail } from '../state/place/trail.ts';
import type { Near } from '../state/scene/discs.ts';
import type { Scene } from '../state/scene/scene.ts';
import type { Playing } from '../state/scene/years-window.ts';

/** A message that the reader can dismiss, with an optional action. */
export interface Notice {
  readonly text: string;
  readonly action?: { readonly label: string; act(): void };
}

/** Kinds of nodes that can be tidied up. */
export type TidyKind = 'author' | 'technique';

export interface Coterie {
  readonly resources: Resources;
  readonly place: Store<Place>;
  readonly theme: Store<Theme>;
  readonly notices: Store<readonly Notice[]>;
  /** For undo and redo. */
  readonly history: Store<History>;
  /** Whether the reader has dismissed the first hints. */
  readonly hints: Store<{ readonly isRead: boolean }>;
  /** The breadcrumbs of the panel. */
  readonly trail: Store<Trail>;
  /** Files and texts waiting to be imported. */
  readonly importQueue: Store<ImportQueue>;
  /** What online sources are asked for. */
  readonly online: Store<Asked | undefined>;
  /** The reading list. */
  readonly reading: Store<ReadingList>;
  /** Saved views. */
  readonly saved: Store<SavedViews>;
  /** What is being tidied up. */
  readonly tidy: Store<TidyKind | undefined>;
  /** What the pointer is over, in the network or on a name in the panel. */
  readonly hover: Store<Hover | { type: 'name'; id: string } | undefined>;
  /** Ids that the network pans to as soon as it draws them. */
  readonly panTo: Store<readonly string[] | undefined>;
  /** Groups that are open because the reader zoomed in on them. */
  readonly near: Store<Near>;
  /** The years on show, while the player is open. */
  readonly playing: Store<Playing | undefined>;
  /** What is drawn now. */
  readonly scene: Store<Scene | undefined>;
  /** The drawing; absent until its code is loaded. */
  readonly picture: Store<Picture | undefined>;
}

export const CoterieContext = createContext<Coterie | undefined>(undefined);

export const useCoterie = (): Coterie => {
  const coterie = useContext(CoterieContext);
  if (!coterie) throw new Error('useCoterie needs a CoterieContext around it.');
  return coterie;
};

/** The value of a store; rerenders when it changes. */
export const useStore = <T>(store: Store<T>): T => useSyncExternalStore(store.subscribe, store.get);

/** Fetches an endpoint and gives its state; `undefined` without one. */
export const useAnswer = <T>(endpoint: Endpoint<T> | undefined): Remote<T> | undefined => {
  const { resources } = useCoterie();
  const path = endpoint?.path;
  useEffect(() => {
    return path === undefined ? undefined : resources.watch({ path });
  }, [path, resources]);
  const remote = useSyncExternalStore(resources.subscribe, () => endpoint && resources.peek(endpoint));
  return remote;
};

/** Adds a notice once; one with an action replaces an earlier one of the same text. */
export const addNotice = (notices: Store<readonly Notice[]>, text: string, action?: Notice['action']): void =>
  notices.set((now) => {
    const others = now.filter((notice) => notice.text !== text);
    if (!action) return others.length < now.length ? now : [...now, { text }];
    return [...others, { text, action }];
  });

/** The last defined value. */
export const useLastDefined = <T>(answer: T | undefined): T | undefined => {
  const last = useRef(answer);
  useEffect(() => {
    if (answer !== undefined) last.current = answer;
  }, [answer]);
  return answer ?? last.current;
};
