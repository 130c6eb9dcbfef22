/** What every part of a page shares, at its start. */
import { createStore } from '../state/base/store.ts';
import type { ImportQueue } from '../state/import/queue.ts';
import type { Asked } from '../state/online/asked.ts';
import { type History, noHistory } from '../state/place/history.ts';
import { beginTrail, type Trail } from '../state/place/trail.ts';
import type { Near } from '../state/scene/discs.ts';
import type { Coterie } from './context.ts';

/** `given`: what is saved in the browser, or comes from the address and the server. */
export const newCoterie = (
  given: Pick<Coterie, 'resources' | 'place' | 'theme' | 'notices' | 'hints' | 'reading' | 'saved'>,
): Coterie => ({
  ...given,
  history: createStore<History>(noHistory),
  trail: createStore<Trail>(beginTrail(given.place.get())),
  importQueue: createStore<ImportQueue>(undefined),
  online: createStore<Asked | undefined>(undefined),
  tidy: createStore<ReturnType<Coterie['tidy']['get']>>(undefined),
  hover: createStore<ReturnType<Coterie['hover']['get']>>(undefined),
  panTo: createStore<readonly string[] | undefined>(undefined),
  near: createStore<Near>({ groups: [] }),
  playing: createStore<ReturnType<Coterie['playing']['get']>>(undefined),
  scene: createStore<ReturnType<Coterie['scene']['get']>>(undefined),
  picture: createStore<ReturnType<Coterie['picture']['get']>>(undefined),
});
