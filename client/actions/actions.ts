/** Every command that works anywhere on the page; shortcuts and the command palette read this table. */

import { withLargest } from '../state/place/lens.ts';
import {
  type ColourMode,
  colourOf,
  coloursOf,
  type Form,
  formOf,
  formsOf,
  home,
  type Place,
  viewIds,
} from '../state/place/place.ts';
import { setColour, setFilters, setForm, setLens, showTable, showView } from '../state/place/transitions.ts';
import { closeOrDeselect } from '../state/scene/selection.ts';
import { views } from '../views/index.ts';
import type { Action } from './action.ts';
import { onlineActions } from './online-actions.ts';
import { togglePlayer } from './player.ts';
import { relatedActions } from './related-actions.ts';
import { selectionActions } from './selection-actions.ts';
import { shareActions } from './share-actions.ts';
import { redo, undo } from './undo.ts';

/** The next colour mode that the view offers. */
const nextColour = (now: Place): ColourMode => {
  const offered = coloursOf(now.view);
  return offered[(offered.indexOf(colourOf(now)) + 1) % offered.length] ?? 'cluster';
};

/** The next form that the view offers. */
const nextForm = (now: Place): Form => {
  const offered = formsOf(now.view);
  return offered[(offered.indexOf(formOf(now)) + 1) % offered.length] ?? 'nodes';
};

const networks = viewIds.map(
  (id, i): Action => ({
    words: `View: ${views[id].title}`,
    keys: [String(i + 1)],
    act: ({ place }) => place.set((now) => showView(now, id)),
  }),
);

/** Every command, the most used first. */
export const actions: readonly Action[] = [
  ...networks,
  {
    words: 'Change colour: group, year, venue or measure',
    keys: ['c'],
    act: ({ place }) => place.set((now) => setColour(now, nextColour(now))),
  },
  {
    words: 'Change form: nodes, density, themes or periods',
    keys: ['d'],
    act: ({ place }) => place.set((now) => setForm(now, nextForm(now))),
  },
  { words: 'Undo', act: undo },
  { words: 'Redo', act: redo },
  { words: 'Add references', keys: ['i'], act: ({ importQueue }) => importQueue.set([]) },
  { words: 'Tidy up authors', keys: ['p'], act: ({ tidy }) => tidy.set('author') },
  { words: 'Tidy up techniques', act: ({ tidy }) => tidy.set('technique') },
  {
    words: 'Explore the network with the keyboard',
    keys: ['n'],
    act: () => document.getElementById('node-list')?.focus(),
  },
  {
    words: 'Show or hide the table of nodes',
    keys: ['l'],
    act: ({ place }) => place.set((now) => showTable(now, !now.table)),
  },
  { words: 'Play over the years', keys: ['y'], act: togglePlayer },
  { words: 'Show the whole network', keys: ['0'], act: ({ picture }) => picture.get()?.showAll() },
  { words: 'Zoom in', keys: ['+', '='], act: ({ picture }) => picture.get()?.zoomBy(1.4) },
  { words: 'Zoom out', keys: ['-'], act: ({ picture }) => picture.get()?.zoomBy(1 / 1.4) },
  ...onlineActions,
  ...relatedActions,
  ...selectionActions,
  ...shareActions,
  { words: 'Clear all filters', act: ({ place }) => place.set((now) => setFilters(now, {})) },
  { words: 'Start over: show the whole library', act: ({ place }) => place.set(home) },
  {
    words: 'Show only the largest component, or all components',
    act: ({ place }) => place.set((now) => setLens(now, withLargest(now.lens, !now.lens.largest))),
  },
  {
    words: 'Show all hidden nodes again',
    act: ({ place }) => place.set((now) => setLens(now, {})),
  },
  {
    words: 'Switch between the light and the dark theme',
    keys: ['t'],
    act: ({ theme }) => theme.set((now) => (now === 'dark' ? 'light' : 'dark')),
  },
  {
    words: 'Close the details; then clear the selection',
    keys: ['Escape'],
    act: ({ place }) => place.set(closeOrDeselect),
  },
];
