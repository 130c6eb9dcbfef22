/** Collapsed groups: which are expanded, and what a click on one does. Values only. */

import { isPageKind } from '../base/page-kind.ts';
import { changeFilters, type Filters } from '../place/filters.ts';
import type { Place } from '../place/place.ts';
import { focusOn, openOrPick, toggleExpanded } from '../place/transitions.ts';
import { broughtBy, type Scene, type SceneNode } from './scene.ts';

/** Most groups expanded at once; the server's limit. */
export const mostOpened = 20;

/** The numbers of the opened groups, ascending. */
export const openedGroups = ({ open }: Filters): number[] =>
  open === undefined ? [] : open.split(',').map(Number);

const withOpened = (place: Place, groups: readonly number[]): Place => ({
  ...place,
  filters: changeFilters(place.filters, {
    open: groups.length === 0 ? undefined : [...groups].sort((a, b) => a - b).join(','),
  }),
});

/** Expands or collapses a group; if too many are expanded, the first one is collapsed. */
export const toggleGroup = (place: Place, group: number): Place => {
  const opened = openedGroups(place.filters);
  return opened.includes(group)
    ? withOpened(
        place,
        opened.filter((other) => other !== group),
      )
    : withOpened(place, [...opened.slice(-(mostOpened - 1)), group]);
};

/** The filters that open some groups too, those that the reader opened first. */
export const alsoOpen = (filters: Filters, near: readonly number[]): Filters => {
  if (near.length === 0) return filters;
  const own = openedGroups(filters);
  const others = near.filter((group) => !own.includes(group)).slice(-(mostOpened - own.length));
  const open = [...own, ...(own.length < mostOpened ? others : [])].sort((a, b) => a - b).join(',');
  return { ...filters, open };
};

/** The filters with a group opened too. */
export const withGroup = (place: Place, group: number): Place =>
  openedGroups(place.filters).includes(group) ? place : toggleGroup(place, group);

/** Draws all nodes, all groups as nodes, or whichever fits the size. */
export const drawAs = (place: Place, detail: Filters['detail']): Place => ({
  ...place,
  filters: changeFilters(place.filters, { detail: detail === 'auto' ? undefined : detail, open: undefined }),
});

/** The number of a group, or of a part of one, by the id of its node. */
export const groupNumber = (id: string): number | undefined =>
  isGroup(id) ? Number(id.slice('group-'.length)) : undefined;

/** A click on a node opens its page, or that of the group. */
export const openNode = (place: Place, node: SceneNode): Place => {
  const group = groupNumber(node.id);
  if (group !== undefined) return focusOn(place, { type: 'cluster', cluster: group });
  return isPageKind(node.kind) ? openOrPick(place, node.kind, node.id) : place;
};

/** Expands or collapses a node or a group. */
export const expandNode = (place: Place, scene: Scene, node: SceneNode): Place => {
  const group = groupNumber(node.id);
  if (group === undefined) return toggleExpanded(place, node.id, broughtBy(scene, node.id));
  // A part is drawn only where its group is open, which zooming may have done.
  const isPart = group !== node.cluster && node.cluster !== undefined;
  return toggleGroup(isPart ? withGroup(place, node.cluster ?? group) : place, group);
};

/** Whether an id is that of a collapsed group. */
export const isGroup = (id: string): boolean => /^group-\d+$/.test(id);
