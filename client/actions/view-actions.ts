/** Saved views as actions: to open each, and what happens when one is saved, opened or deleted. */

import { addNotice, type Coterie, type Notice } from '../context/context.ts';
import {
  deleteView,
  mostViews,
  restoreView,
  type SavedView,
  type SavedViews,
  saveView,
} from '../state/place/saved-views.ts';
import { decode, encode } from '../state/place/url.ts';
import type { Action } from './action.ts';
import { copyText } from './copy.ts';

/** Opens a saved view; notices report what its address gets wrong. */
export const openView = ({ place, notices }: Coterie, { query }: SavedView): void => {
  const { place: there, notices: faults } = decode(query);
  for (const fault of faults) addNotice(notices, fault);
  place.set(there);
};

/** Replaces earlier notices about saved views. */
const notify = ({ notices }: Coterie, text: string, action?: Notice['action']): void => {
  notices.set((now) => now.filter((notice) => !/^“.*” is (saved|deleted)\.$/s.test(notice.text)));
  addNotice(notices, text, action);
};

/** Saves the present view under a name; a notice says so, or why not. */
export const saveNow = (coterie: Coterie, name: string): void => {
  const { saved, place, notices } = coterie;
  const before = saved.get();
  saved.set((now) => saveView(now, name, encode(place.get())));
  const [latest] = saved.get();
  if (saved.get().length > before.length && latest) notify(coterie, `“${latest.name}” is saved.`);
  else
    addNotice(
      notices,
      before.length >= mostViews
        ? `You can save at most ${mostViews} views. Delete one first.`
        : 'The view was not saved: its address is too long.',
    );
};

/** Deletes a view; the notice can undo that. */
export const deleteNow = (coterie: Coterie, view: SavedView): void => {
  const { saved } = coterie;
  const at = saved.get().findIndex(({ id }) => id === view.id);
  saved.set((now) => deleteView(now, view.id));
  notify(coterie, `“${view.name}” is deleted.`, {
    label: 'Undo',
    act: () => saved.set((now) => restoreView(now, view, Math.max(0, at))),
  });
};

/** The whole address of a query of this page. */
export const addressOf = (query: string): string =>
  `${window.location.origin}${window.location.pathname}${query}`;

/** Copies the link to a view. */
export const copyLink = ({ notices }: Coterie, query: string): void =>
  copyText(notices, addressOf(query), 'The link is copied.');

/** One action for every saved view. */
export const viewActions = (views: SavedViews): Action[] =>
  views.map((view) => ({
    words: `Saved view: ${view.name}`,
    act: (coterie) => openView(coterie, view),
  }));
