import { expect, it } from 'vitest';
import { placeOutside } from '../../../../client/state/scene/outside-groups.ts';
import type { Network } from '../../../../server/api.ts';
import { line } from './networks.ts';

const folded = (links: Network['links']): Network => {
  const { nodes, clusters, ...rest } = line();
  const [first] = clusters;
  if (!first) throw new Error('There is no group.');
  return {
    ...rest,
    folded: { left: 3, parts: [] },
    links,
    clusters: [first],
    nodes: nodes.map((node, i) =>
      i === 3 ? { ...node, cluster: 7, x: 0, y: 0 } : { ...node, cluster: 0, x: 1000 + 400 * i, y: 500 },
    ),
  };
};

const [a, b, c, d] = line().nodes.map(({ id }) => id) as [string, string, string, string];
const at = (network: Network, id: string) => network.nodes.find((node) => node.id === id);

it('places a node outside the drawn groups beside its neighbours, and moves no other', () => {
  const before = folded([{ source: c, target: d, weight: 1, papers: [] }]);
  const after = placeOutside(before);
  for (const id of [a, b, c]) expect(at(after, id)).toEqual(at(before, id));
  const [near, placed] = [at(after, c), at(after, d)];
  expect(Math.hypot((placed?.x ?? 0) - (near?.x ?? 0), (placed?.y ?? 0) - (near?.y ?? 0))).toBeLessThan(200);
});

it('places it below everything where it has no neighbour in the picture', () => {
  expect(at(placeOutside(folded([])), d)?.y).toBeGreaterThan(500);
});

it('leaves a network of single nodes alone', () => {
  const { folded: _, ...network } = folded([]);
  expect(placeOutside(network)).toBe(network);
});
