/** Starts the page: creates the stores, binds them to the browser, and renders. */
import './styles/index.css';
import { createElement } from 'react';
import { createRoot } from 'react-dom/client';
import { bindPrint } from './actions/print.ts';
import { bindDrops } from './actions/take-drops.ts';
import { bindHistory } from './actions/undo.ts';
import { endpoints, fetchAnswer } from './api/api.ts';
import { createResources } from './api/resources.ts';
import { App } from './app.tsx';
import { bindAddress } from './browser/address.ts';
import { createStored } from './browser/local-storage.ts';
import { createTheme } from './browser/theme.ts';
import { addNotice, CoterieContext, type Notice } from './context/context.ts';
import { startLiveUpdates } from './context/live-updates.ts';
import { newCoterie } from './context/new-coterie.ts';
import { Embedded } from './embedded.tsx';
import { createStore } from './state/base/store.ts';
import { isEmbed } from './state/place/embed.ts';
import { readingListKey, readList } from './state/place/reading-list.ts';
import { readViews, savedViewsKey } from './state/place/saved-views.ts';
import { follow } from './state/place/trail.ts';
import { decode } from './state/place/url.ts';

const start = decode(window.location.search);
const coterie = newCoterie({
  resources: createResources((endpoint) => fetchAnswer(endpoint)),
  place: createStore(start.place),
  theme: createTheme(),
  notices: createStore<readonly Notice[]>(start.notices.map((text) => ({ text }))),
  hints: createStored(window, 'coterie-hints', (text) => ({ isRead: text?.includes('true') ?? false })),
  reading: createStored(window, readingListKey, readList),
  saved: createStored(window, savedViewsKey, readViews),
});
coterie.place.subscribe(() => coterie.trail.set((trail) => follow(trail, coterie.place.get())));
bindHistory(coterie, () => performance.now());
bindPrint(coterie, window);
// An embedded page adds no history entries: they would disturb the page around it.
const isEmbedded = isEmbed(window.location.search);
if (!isEmbedded) {
  bindAddress(coterie.place, window, (notices) => {
    for (const notice of notices) addNotice(coterie.notices, notice);
  });
  bindDrops(coterie, window);
}

startLiveUpdates({ ...coterie, document, health: () => fetchAnswer(endpoints.health) });

const container = document.getElementById('app');
if (container)
  createRoot(container).render(
    createElement(CoterieContext, { value: coterie }, createElement(isEmbedded ? Embedded : App)),
  );
