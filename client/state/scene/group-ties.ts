/** Links between the groups of a network. */
import type { Network } from '../base/wire.ts';

export interface GroupTie {
  /** Index into the clusters of the network. */
  group: number;
  links: number;
  /** Sum of the weights of these links. */
  weight: number;
}

/** The links of a group to others, by group, the heaviest first. */
export const tiesOf = ({ nodes, links }: Pick<Network, 'nodes' | 'links'>, group: number): GroupTie[] => {
  const home = new Map(nodes.map(({ id, cluster }) => [id, cluster]));
  const ties = new Map<number, GroupTie>();
  for (const { source, target, weight } of links) {
    const [a, b] = [home.get(source), home.get(target)];
    const other = a === group ? b : b === group ? a : undefined;
    if (other === undefined || other === group) continue;
    const known = ties.get(other) ?? { group: other, links: 0, weight: 0 };
    ties.set(other, { group: other, links: known.links + 1, weight: known.weight + weight });
  }
  return [...ties.values()].sort((a, b) => b.weight - a.weight || a.group - b.group);
};
