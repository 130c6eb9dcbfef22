/** Groups drawn as one: which are opened, and what a node of the picture that is a group leads to. Values only. */

import { isPageKind } from '../base/page-kind.ts';
import { changeFilters, type Filters } from '../place/filters.ts';
import type { Place } from '../place/place.ts';
import { focusOn, openOrPick, toggleExpanded } from '../place/transitions.ts';
import { broughtBy, type Scene, type SceneNode } from './scene.ts';

/** So many groups are opened at once, as the server has it. */
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

/** Opens a group into its members, or folds it again; the one opened first is folded where there are too many. */
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

/** Draws every node, or every group as one, or as the size of the network has it. */
export const drawAs = (place: Place, detail: Filters['detail']): Place => ({
  ...place,
  filters: changeFilters(place.filters, { detail: detail === 'auto' ? undefined : detail, open: undefined }),
});

/** What a click on a node leads to: its page, or that of the group that it is. */
export const openNode = (place: Place, node: SceneNode): Place => {
  if (node.members !== undefined && node.cluster !== undefined)
    return focusOn(place, { type: 'cluster', cluster: node.cluster });
  return isPageKind(node.kind) ? openOrPick(place, node.kind, node.id) : place;
};

/** Expands a node, or opens the group that it is; or back. */
export const expandNode = (place: Place, scene: Scene, node: SceneNode): Place =>
  node.members !== undefined && node.cluster !== undefined
    ? toggleGroup(place, node.cluster)
    : toggleExpanded(place, node.id, broughtBy(scene, node.id));

/** Whether an id is that of a group that is drawn as one. */
export const isGroup = (id: string): boolean => /^group-\d+$/.test(id);
