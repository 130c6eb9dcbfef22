/** Everything that can be done from anywhere: one table for the keys, the command palette and the sheet of keys. */

import { withLargest } from '../state/place/lens.ts';
import {
  type ColourMode,
  colourBy,
  colourOf,
  coloursOf,
  filterBy,
  home,
  lookThrough,
  type Place,
  showTable,
  showView,
  viewIds,
} from '../state/place/place.ts';
import { stepAway } from '../state/scene/selection.ts';
import { views } from '../views/index.ts';
import type { Action } from './action.ts';
import { selectionActions } from './selection-actions.ts';
import { shareActions } from './share-actions.ts';
import { redo, undo } from './undo.ts';

/** The next of those that the view offers. */
const nextColour = (now: Place): ColourMode => {
  const offered = coloursOf(now.view);
  return offered[(offered.indexOf(colourOf(now)) + 1) % offered.length] ?? 'cluster';
};

const networks = viewIds.map(
  (id, i): Action => ({
    words: `Network: ${views[id].name}. ${views[id].title}`,
    keys: [String(i + 1)],
    act: ({ place }) => place.set((now) => showView(now, id)),
  }),
);

/** The actions that are always there, those that are wanted most first. */
export const actions: readonly Action[] = [
  ...networks,
  {
    words: 'Colour by group, by year, by venue or by measure, in turn',
    keys: ['c'],
    act: ({ place }) => place.set((now) => colourBy(now, nextColour(now))),
  },
  { words: 'Undo', act: undo },
  { words: 'Redo', act: redo },
  { words: 'Add references', keys: ['i'], act: ({ intake }) => intake.set([]) },
  { words: 'Tidy up people', keys: ['p'], act: ({ tidy }) => tidy.set('author') },
  { words: 'Tidy up techniques', act: ({ tidy }) => tidy.set('technique') },
  {
    words: 'Walk the network by keyboard',
    keys: ['n'],
    act: () => document.getElementById('node-list')?.focus(),
  },
  {
    words: 'Show or hide the table of what is drawn',
    keys: ['l'],
    act: ({ place }) => place.set((now) => showTable(now, !now.table)),
  },
  { words: 'See the whole network', keys: ['0'], act: ({ picture }) => picture.get()?.showAll() },
  { words: 'Zoom in', keys: ['+', '='], act: ({ picture }) => picture.get()?.zoomBy(1.4) },
  { words: 'Zoom out', keys: ['-'], act: ({ picture }) => picture.get()?.zoomBy(1 / 1.4) },
  ...selectionActions,
  ...shareActions,
  { words: 'Take all filters off', act: ({ place }) => place.set((now) => filterBy(now, {})) },
  { words: 'Begin anew: the whole library', act: ({ place }) => place.set(home) },
  {
    words: 'Only the largest component, or all',
    act: ({ place }) => place.set((now) => lookThrough(now, withLargest(now.lens, !now.lens.largest))),
  },
  {
    words: 'Show all that was hidden or left out',
    act: ({ place }) => place.set((now) => lookThrough(now, {})),
  },
  {
    words: 'Dark or light',
    keys: ['t'],
    act: ({ theme }) => theme.set((now) => (now === 'dark' ? 'light' : 'dark')),
  },
  {
    words: 'Close what the panel shows, then select nothing',
    keys: ['Escape'],
    act: ({ place }) => place.set(stepAway),
  },
];
