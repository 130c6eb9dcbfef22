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

/** The filters with a group opened too. */
export const withGroup = (place: Place, group: number): Place =>
  openedGroups(place.filters).includes(group) ? place : toggleGroup(place, group);

/** Draws all nodes, all groups as nodes, or whichever fits the size. */
export const drawAs = (place: Place, detail: Filters['detail']): Place => ({
  ...place,
  filters: changeFilters(place.filters, { detail: detail === 'auto' ? undefined : detail, open: undefined }),
});

/** A click on a node opens its page, or that of the group. */
export const openNode = (place: Place, node: SceneNode): Place => {
  if (node.members !== undefined && node.cluster !== undefined)
    return focusOn(place, { type: 'cluster', cluster: node.cluster });
  return isPageKind(node.kind) ? openOrPick(place, node.kind, node.id) : place;
};

/** Expands or collapses a node or a group. */
export const expandNode = (place: Place, scene: Scene, node: SceneNode): Place =>
  node.members !== undefined && node.cluster !== undefined
    ? toggleGroup(place, node.cluster)
    : toggleExpanded(place, node.id, broughtBy(scene, node.id));

/** Whether an id is that of a collapsed group. */
export const isGroup = (id: string): boolean => /^group-\d+$/.test(id);
