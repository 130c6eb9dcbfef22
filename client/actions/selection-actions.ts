/** What can be done with a selection from anywhere, and how it is made at one stroke. */

import { addNotice, type Coterie } from '../context/context.ts';
import { askCompare, lookAt, type Place } from '../state/place/place.ts';
import { adjacency } from '../state/scene/adjacency.ts';
import type { Scene } from '../state/scene/scene.ts';
import {
  allShown,
  groupOf,
  hideSelected,
  keepSelected,
  neighboursOf,
  selectNothing,
} from '../state/scene/selection.ts';
import { pairOf } from '../state/words/selection-words.ts';
import type { Action } from './action.ts';
import { selectMany, toggleOne } from './select.ts';

/** Selects what is found in the scene, or says why there is nothing. */
const selecting =
  (find: (place: Place, scene: Scene) => readonly string[], without: string) =>
  (coterie: Coterie): void => {
    const scene = coterie.scene.get();
    const found = scene ? find(coterie.place.get(), scene) : [];
    if (found.length === 0) addNotice(coterie.notices, without);
    else selectMany(coterie, found);
  };

/** Does something with what is selected, or says that nothing is. */
const withSelected =
  (change: (place: Place) => Place) =>
  ({ place, notices }: Coterie): void => {
    if (place.get().selected.length === 0) addNotice(notices, nothing);
    else place.set(change);
  };

const nothing = 'Nothing is selected. Click nodes with Shift held, or press x on one.';

export const selectionActions: readonly Action[] = [
  {
    words: 'Select what the panel shows, or no longer',
    keys: ['x'],
    act: (coterie) => {
      const { focus } = coterie.place.get();
      if (focus.type === 'page') toggleOne(coterie, focus.id);
      else addNotice(coterie.notices, 'Open something first, to select it.');
    },
  },
  {
    words: 'Select all that is shown',
    act: selecting((_, scene) => allShown(scene), 'Nothing is drawn that could be selected.'),
  },
  {
    words: 'Select neighbours of what is selected or open',
    act: selecting(
      (place, scene) => neighboursOf(place, adjacency(scene)),
      'Select or open a node first, to select its neighbours.',
    ),
  },
  {
    words: 'Select this group',
    act: selecting(groupOf, 'Open a group or one of its nodes first, to select all of it.'),
  },
  { words: 'Selection: hide it from the picture', act: withSelected(hideSelected) },
  { words: 'Selection: draw nothing else', act: withSelected(keepSelected) },
  {
    words: 'Compare what the panel shows with another',
    act: ({ place, notices }) => {
      const { focus } = place.get();
      if (focus.type === 'page') place.set((now) => askCompare(now, focus.kind, focus.id));
      else addNotice(notices, 'Open an author, technique, venue or paper first, to compare it.');
    },
  },
  {
    words: 'Compare the two that are selected',
    act: ({ place, scene, notices }) => {
      const { selected } = place.get();
      const drawn = scene.get()?.nodes ?? [];
      const pair =
        selected.length === 2 ? pairOf(drawn.filter(({ id }) => selected.includes(id))) : undefined;
      if (pair) place.set((now) => lookAt(now, { type: 'compare', ...pair }));
      else addNotice(notices, 'Select two of one kind first, to compare them.');
    },
  },
  { words: 'Selection: clear it', act: withSelected(selectNothing) },
];
