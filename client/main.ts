/** Starts the page: creates the stores, binds them to the browser, and renders. */
import './styles/index.css';
import { createElement } from 'react';
import { createRoot } from 'react-dom/client';
import { bindPrint } from './actions/print.ts';
import { bindHistory } from './actions/undo.ts';
import { endpoints, fetchAnswer } from './api/api.ts';
import { createResources } from './api/resources.ts';
import { App } from './app.tsx';
import { bindAddress } from './browser/address.ts';
import { createStored } from './browser/local-storage.ts';
import { createTheme } from './browser/theme.ts';
import { addNotice, type Coterie, CoterieContext, type Notice } from './context/context.ts';
import { startLiveUpdates } from './context/live-updates.ts';
import { Embedded } from './embedded.tsx';
import { createStore } from './state/base/store.ts';
import type { ImportQueue } from './state/import/queue.ts';
import { isEmbed } from './state/place/embed.ts';
import { type History, noHistory } from './state/place/history.ts';
import { readingListKey, readList } from './state/place/reading-list.ts';
import { readViews, savedViewsKey } from './state/place/saved-views.ts';
import { beginTrail, follow, type Trail } from './state/place/trail.ts';
import { decode } from './state/place/url.ts';

const start = decode(window.location.search);
const coterie: Coterie = {
  resources: createResources((endpoint) => fetchAnswer(endpoint)),
  place: createStore(start.place),
  theme: createTheme(),
  notices: createStore<readonly Notice[]>(start.notices.map((text) => ({ text }))),
  history: createStore<History>(noHistory),
  hints: createStored(window, 'coterie-hints', (text) => ({ isRead: text?.includes('true') ?? false })),
  trail: createStore<Trail>(beginTrail(start.place)),
  importQueue: createStore<ImportQueue>(undefined),
  reading: createStored(window, readingListKey, readList),
  saved: createStored(window, savedViewsKey, readViews),
  tidy: createStore<ReturnType<Coterie['tidy']['get']>>(undefined),
  hover: createStore<ReturnType<Coterie['hover']['get']>>(undefined),
  panTo: createStore<readonly string[] | undefined>(undefined),
  scene: createStore<ReturnType<Coterie['scene']['get']>>(undefined),
  picture: createStore<ReturnType<Coterie['picture']['get']>>(undefined),
};
coterie.place.subscribe(() => coterie.trail.set((trail) => follow(trail, coterie.place.get())));
bindHistory(coterie, () => performance.now());
bindPrint(coterie, window);
// An embedded page adds no history entries: they would disturb the page around it.
const isEmbedded = isEmbed(window.location.search);
if (!isEmbedded)
  bindAddress(coterie.place, window, (notices) => {
    for (const notice of notices) addNotice(coterie.notices, notice);
  });

startLiveUpdates({ ...coterie, document, health: () => fetchAnswer(endpoints.health) });

const container = document.getElementById('app');
if (container)
  createRoot(container).render(
    createElement(CoterieContext, { value: coterie }, createElement(isEmbedded ? Embedded : App)),
  );
