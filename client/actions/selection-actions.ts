/** Commands that make and use a selection. */

import { addNotice, type Coterie } from '../context/context.ts';
import type { Place } from '../state/place/place.ts';
import { focusOn, startComparison } from '../state/place/transitions.ts';
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

/** Selects what is found in the scene; else a notice says why nothing is. */
const selecting =
  (find: (place: Place, scene: Scene) => readonly string[], without: string) =>
  (coterie: Coterie): void => {
    const scene = coterie.scene.get();
    const found = scene ? find(coterie.place.get(), scene) : [];
    if (found.length === 0) addNotice(coterie.notices, without);
    else selectMany(coterie, found);
  };

/** Changes the selection; a notice says if nothing is selected. */
const withSelected =
  (change: (place: Place) => Place) =>
  ({ place, notices }: Coterie): void => {
    if (place.get().selected.length === 0) addNotice(notices, nothing);
    else place.set(change);
  };

const nothing = 'Nothing is selected. Shift-click nodes, or press x on one.';

export const selectionActions: readonly Action[] = [
  {
    words: 'Select or deselect what the details show',
    keys: ['x'],
    act: (coterie) => {
      const { focus } = coterie.place.get();
      if (focus.type === 'page') toggleOne(coterie, focus.id);
      else addNotice(coterie.notices, 'Open something first to select it.');
    },
  },
  {
    words: 'Select all nodes',
    act: selecting((_, scene) => allShown(scene), 'There are no nodes to select.'),
  },
  {
    words: 'Select the neighbours of selected or open nodes',
    act: selecting(
      (place, scene) => neighboursOf(place, adjacency(scene)),
      'Select or open a node first to select its neighbours.',
    ),
  },
  {
    words: 'Select this group',
    act: selecting(groupOf, 'Open a group or one of its nodes first to select the group.'),
  },
  { words: 'Selection: hide it', act: withSelected(hideSelected) },
  { words: 'Selection: show only these nodes', act: withSelected(keepSelected) },
  {
    words: 'Compare what the details show with another',
    act: ({ place, notices }) => {
      const { focus } = place.get();
      if (focus.type === 'page') place.set((now) => startComparison(now, focus.kind, focus.id));
      else addNotice(notices, 'Open an author, technique, venue or paper first to compare it.');
    },
  },
  {
    words: 'Compare the two selected',
    act: ({ place, scene, notices }) => {
      const { selected } = place.get();
      const drawn = scene.get()?.nodes ?? [];
      const pair =
        selected.length === 2 ? pairOf(drawn.filter(({ id }) => selected.includes(id))) : undefined;
      if (pair) place.set((now) => focusOn(now, { type: 'compare', ...pair }));
      else addNotice(notices, 'Select two nodes of the same kind first to compare them.');
    },
  },
  { words: 'Clear the selection', act: withSelected(selectNothing) },
];
