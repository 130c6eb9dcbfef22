/** The selection: how it changes, and what can be done with it. Values only. */

import type { Place } from '../place/place.ts';
import { clearFocus } from '../place/transitions.ts';
import type { Adjacency } from './adjacency.ts';
import type { Point } from './placement.ts';
import type { Scene } from './scene.ts';

/** Most selected nodes, so that the selection fits in an address (27 characters each). */
export const mostSelected = 200;

/** Most selected nodes expanded at once: each is a request to the server. */
export const mostExpanded = 20;

/** Selects or deselects a node. A full selection stays as it is. */
export const toggleSelected = (place: Place, id: string): Place =>
  place.selected.includes(id) ? deselect(place, [id]) : select(place, [id]);

/** Selects things besides those that are, as many as there is room for, in the order given. */
export const select = (place: Place, ids: readonly string[]): Place => {
  const selected = [...new Set([...place.selected, ...ids])].slice(0, mostSelected);
  return selected.length === place.selected.length ? place : { ...place, selected };
};

/** How many of these a selection has no room for. */
export const leftOut = (place: Place, ids: readonly string[]): number =>
  Math.max(0, new Set([...place.selected, ...ids]).size - mostSelected);

/** Deselects nodes. */
export const deselect = (place: Place, ids: readonly string[]): Place => {
  const gone = new Set(ids);
  return { ...place, selected: place.selected.filter((id) => !gone.has(id)) };
};

export const selectNothing = (place: Place): Place =>
  place.selected.length === 0 ? place : { ...place, selected: [] };

/** Closes what the panel shows; if nothing is open, clears the selection. */
export const closeOrDeselect = (place: Place): Place =>
  place.focus.type === 'none' ? selectNothing(place) : clearFocus(place);

/** Hides the selected nodes and clears the selection. */
export const hideSelected = (place: Place): Place => {
  const { selected, focus, lens } = place;
  return {
    ...selectNothing(place),
    lens: { ...lens, hidden: [...new Set([...(lens.hidden ?? []), ...selected])] },
    focus: focus.type === 'page' && selected.includes(focus.id) ? { type: 'none' } : focus,
  };
};

/** Shows only the selected nodes. */
export const keepSelected = (place: Place): Place => ({
  ...place,
  lens: { ...place.lens, only: place.selected },
});

/** Pins the selected nodes where they are; `at` turns a point of the page into one of the network. */
export const pinSelected = (
  place: Place,
  scene: Scene,
  at: (id: string, point: Point) => Place['pins'][number],
): Place => {
  const chosen = new Set(place.selected);
  const fresh = scene.nodes
    .filter(({ id }) => chosen.has(id))
    .map(({ id, x, y }) => at(id, { x, y }))
    .map(({ id, x, y }) => ({ id, x: Math.round(x), y: Math.round(y) }));
  const now = new Set(fresh.map(({ id }) => id));
  return { ...place, pins: [...place.pins.filter(({ id }) => !now.has(id)), ...fresh] };
};

/** All that is selected goes back to where it stood. */
export const unpinSelected = (place: Place): Place => ({
  ...place,
  pins: place.pins.filter(({ id }) => !place.selected.includes(id)),
});

/** Opens those that are selected and drawn, the first `mostExpanded` of them. */
export const expandSelected = (place: Place, scene: Scene): Place => {
  const drawn = new Set(scene.nodes.map(({ id }) => id));
  const fresh = place.selected.filter((id) => drawn.has(id) && !place.expanded.includes(id));
  return { ...place, expanded: [...place.expanded, ...fresh.slice(0, mostExpanded)] };
};

/** The nodes from which a selection can grow: those selected, else the one that is looked at. */
const seeds = ({ selected, focus }: Place): readonly string[] =>
  selected.length > 0 ? selected : focus.type === 'page' ? [focus.id] : [];

/** All neighbours of what is selected, or of what is looked at; that itself first. */
export const neighboursOf = (place: Place, neighbours: Adjacency): string[] => {
  const from = seeds(place).filter((id) => neighbours.has(id));
  return [...new Set([...from, ...from.flatMap((id) => (neighbours.get(id) ?? []).map((near) => near.id))])];
};

/** All of the groups that are looked at, or that what is selected, or looked at, belongs to. */
export const groupOf = (place: Place, scene: Scene): string[] => {
  const from = new Set(seeds(place));
  const groups = new Set(
    place.focus.type === 'cluster' && place.selected.length === 0
      ? [place.focus.cluster]
      : scene.nodes.filter(({ id }) => from.has(id)).map(({ cluster }) => cluster),
  );
  return scene.nodes
    .filter(({ cluster }) => cluster !== undefined && groups.has(cluster))
    .map(({ id }) => id);
};

/** All that is drawn, those of most papers first. */
export const allShown = (scene: Scene): string[] =>
  scene.nodes.toSorted((a, b) => b.papers - a.papers || (a.id < b.id ? -1 : 1)).map(({ id }) => id);
