/** Where groups are drawn: places for single nodes whose own group is too small to be drawn. */
import type { Network } from '../base/wire.ts';
import { type Point, placeAround } from './placement.ts';

const middleOf = (points: readonly Point[]): Point => ({
  x: points.reduce((sum, { x }) => sum + x, 0) / points.length,
  y: points.reduce((sum, { y }) => sum + y, 0) / points.length,
});

/** Below everything, for a node without neighbours in the picture. */
const below = (points: readonly Point[]): Point => ({
  x: middleOf(points).x,
  y: points.reduce((most, { y }) => Math.max(most, y), -Infinity),
});

/** The network with these nodes beside their neighbours, or below everything; all others stand where they are. */
export const placeOutside = (network: Network): Network => {
  const { nodes, links, folded, clusters } = network;
  // The groups of a network that draws groups are those that are drawn.
  const isOutside = ({ cluster }: Network['nodes'][number]): boolean => !clusters[cluster];
  const outside = folded ? nodes.filter(isOutside) : [];
  const standing = nodes.filter((node) => !isOutside(node));
  if (outside.length === 0 || standing.length === 0) return network;
  const at = new Map<string, Point & { id: string; label: string }>(standing.map((node) => [node.id, node]));
  for (const node of outside) {
    const near = links.flatMap(({ source, target }) =>
      source === node.id ? (at.get(target) ?? []) : target === node.id ? (at.get(source) ?? []) : [],
    );
    const from = near.length > 0 ? middleOf(near) : below([...at.values()]);
    const place = placeAround(from, [node], [...at.values()], new Map()).get(node.id) ?? from;
    at.set(node.id, { id: node.id, label: node.label, ...place });
  }
  return {
    ...network,
    nodes: nodes.map((node) => {
      const { x, y } = at.get(node.id) ?? node;
      return { ...node, x, y };
    }),
  };
};
