/** Starts a published file: everything it shows is in it. */
import '../styles/index.css';
import '../styles/published.css';
import { createElement } from 'react';
import { createRoot } from 'react-dom/client';
import { wholePlaying } from '../actions/player.ts';
import { bindPrint } from '../actions/print.ts';
import { createResources } from '../api/resources.ts';
import { createTheme } from '../browser/theme.ts';
import { CoterieContext, type Notice } from '../context/context.ts';
import { newCoterie } from '../context/new-coterie.ts';
import { createStore, type Store } from '../state/base/store.ts';
import type { Published } from '../state/base/wire.ts';
import type { Place } from '../state/place/place.ts';
import { readList } from '../state/place/reading-list.ts';
import { readViews } from '../state/place/saved-views.ts';
import { decode } from '../state/place/url.ts';
import { answerFrom } from './answers.ts';
import { PublishedPage } from './page.tsx';

/** Another network, or more of this one, is not in the file. */
const ofOneNetwork = (place: Store<Place>): Store<Place> => ({
  ...place,
  set: (next) =>
    place.set((now) => {
      const { view, filters, expanded, selected } = now;
      return { ...(typeof next === 'function' ? next(now) : next), view, filters, expanded, selected };
    }),
});

const start = (published: Published): void => {
  const { place } = decode(published.place);
  const root = document.documentElement;
  root.dataset['theme'] = matchMedia('(prefers-color-scheme: dark)').matches ? 'dark' : 'light';
  const coterie = newCoterie({
    resources: createResources(answerFrom(published)),
    place: ofOneNetwork(createStore<Place>({ ...place, selected: [] })),
    theme: createTheme(),
    notices: createStore<readonly Notice[]>([]),
    hints: createStore<{ readonly isRead: boolean }>({ isRead: true }),
    reading: createStore(readList(null)),
    saved: createStore(readViews(null)),
  });
  coterie.playing.set(wholePlaying);
  bindPrint(coterie, window);
  document.title = published.title;
  const container = document.getElementById('app');
  if (container)
    createRoot(container).render(
      createElement(CoterieContext, { value: coterie }, createElement(PublishedPage, { published })),
    );
};

const text = document.getElementById('published')?.textContent ?? '';
if (text === '')
  document.body.textContent =
    'This file holds no network. Publish one with Coterie: “coterie publish FILE.html”.';
else start(JSON.parse(text));
