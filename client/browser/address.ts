/** Binds the place to the address bar, so that back, forward, reload and shared links work. */

import type { Store } from '../state/base/store.ts';
import type { Place } from '../state/place/place.ts';
import { defaultSettings } from '../state/place/related-settings.ts';
import { decode, encode } from '../state/place/url.ts';

/** The part of `window` that is needed. */
export interface AddressBar {
  location: { readonly pathname: string; readonly search: string };
  history: Record<'pushState' | 'replaceState', (data: unknown, unused: string, url: string) => void>;
  addEventListener(type: 'popstate', listener: () => void): void;
}

/** Longest query, in characters, that servers and other programs accept. */
const longest = 12_000;

/** Whether only a slider moved: that adds no entry to the history. */
const isSliding = (
  { related: was = defaultSettings, ...before }: Place,
  { related = defaultSettings, ...after }: Place,
): boolean =>
  encode(before) === encode(after) &&
  JSON.stringify([was.like, was.unlike]) === JSON.stringify([related.like, related.unlike]);

/** Pushes an entry for every new place, and follows back and forward. `notify` reports unreadable addresses. */
export const bindAddress = (
  place: Store<Place>,
  bar: AddressBar,
  notify: (notices: string[]) => void,
): void => {
  let following = false;
  let before = place.get();
  place.subscribe(() => {
    const now = place.get();
    const query = encode(now);
    const write = isSliding(before, now) ? 'replaceState' : 'pushState';
    before = now;
    if (following || query === bar.location.search) return;
    if (query.length <= longest) bar.history[write](null, '', `${bar.location.pathname}${query}`);
    else notify(['This view is too long for an address. A link or a reload opens the previous view.']);
  });
  bar.addEventListener('popstate', () => {
    const { place: then, notices } = decode(bar.location.search);
    following = true;
    place.set(then);
    following = false;
    if (notices.length > 0) notify(notices);
  });
};
