/** Commands for the graph of related work. */

import { addNotice, type Coterie } from '../context/context.ts';
import type { Place } from '../state/place/place.ts';
import { addAround, canAddAround, lookAround, lookAtAll } from '../state/place/transitions.ts';
import type { Action } from './action.ts';

/** Changes the place by the paper whose page is open; a notice says if none is. */
const withPaper =
  (change: (place: Place, id: string) => Place) =>
  ({ place, notices }: Coterie): void => {
    const { focus } = place.get();
    if (focus.type === 'page' && focus.kind === 'paper') place.set((now) => change(now, focus.id));
    else addNotice(notices, 'Open a paper first to see its related work.');
  };

export const relatedActions: readonly Action[] = [
  { words: 'Graph of related work of the open paper', act: withPaper(lookAround) },
  {
    words: 'Add the related work of the open paper to the graph',
    act: withPaper((place, id) => (canAddAround(place, id) ? addAround(place, id) : lookAround(place, id))),
  },
  {
    words: 'Leave the graph of related work: show all papers',
    act: ({ place, notices }) => {
      if (place.get().filters.around === undefined) addNotice(notices, 'No graph of related work is shown.');
      else place.set(lookAtAll);
    },
  },
];
