import { expect, it } from 'vitest';
import { tiesOf } from '../../../../client/state/scene/group-ties.ts';

it('a group ties with those to which links lead, the heaviest first', () => {
  const node = (id: string, cluster: number) => ({
    id,
    kind: 'author' as const,
    label: id,
    papers: 1,
    cluster,
    x: 0,
    y: 0,
  });
  const link = (source: string, target: string, weight: number) => ({ source, target, weight, papers: [] });
  const network = {
    nodes: [node('a', 0), node('b', 0), node('c', 1), node('d', 2), node('e', 3)],
    links: [link('a', 'b', 9), link('a', 'c', 1), link('c', 'b', 1), link('b', 'd', 5), link('d', 'e', 7)],
  };
  expect(tiesOf(network, 0)).toEqual([
    { group: 2, links: 1, weight: 5 },
    { group: 1, links: 2, weight: 2 },
  ]);
  expect(tiesOf(network, 3)).toEqual([{ group: 2, links: 1, weight: 7 }]);
});
