/** The discs of groups that are drawn by their members, and what zooming opens. */
import type { Network } from '../base/wire.ts';
import { groupNumber } from './groups.ts';

/** The disc of an opened group, or of an opened part of one. */
export interface OpenedDisc {
  /** Its number, and that of the group whose colour it has. */
  group: number;
  cluster: number;
  label: string;
  /** Whether its parts are drawn, each with its name. */
  isParted: boolean;
  nodes: number;
  x: number;
  y: number;
  reach: number;
}

/** Fewer nodes are no area of their own. */
const leastNodes = 4;

/** The discs of all groups, and of their parts, that are not drawn as one node; the larger before those that lie in them. */
export const openedDiscs = ({ nodes, clusters, folded }: Network): OpenedDisc[] => {
  if (!folded) return [];
  const closed = new Set(nodes.flatMap(({ id }) => groupNumber(id) ?? []));
  const parted = new Set(folded.parts.map(({ group }) => group));
  return [...clusters.map((cluster) => ({ ...cluster, group: cluster.id })), ...folded.parts].flatMap(
    ({ id, group, nodes: size, label, disc }) =>
      disc && size >= leastNodes && !closed.has(id)
        ? [{ group: id, cluster: group, label, isParted: parted.has(id), nodes: size, ...disc }]
        : [],
  );
};

/** Groups that zooming opened, of the network on show. */
export interface Near {
  groups: readonly number[];
}

/** What a view opens, and what it is too far from. */
export interface Approach {
  open: readonly number[];
  close: readonly number[];
}

/** The same value where nothing changes. */
export const nearNow = (now: Near, { open, close }: Approach): Near => {
  const gone = new Set(close);
  const kept = now.groups.filter((group) => !gone.has(group));
  const fresh = open.filter((group) => !kept.includes(group));
  return fresh.length === 0 && kept.length === now.groups.length ? now : { groups: [...kept, ...fresh] };
};
