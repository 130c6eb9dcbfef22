import { describe, expect, it } from 'vitest';
import { linkedGroups, linksBetween, linksOf } from '../../../../client/state/place/linked.ts';

const node = (id: string, cluster: number) => ({
  id,
  kind: 'author' as const,
  label: id,
  papers: 1,
  cluster,
  x: 0,
  y: 0,
});
const link = (source: string, target: string, weight: number, ...papers: string[]) => ({
  source,
  target,
  weight,
  papers,
});
const network = {
  nodes: [node('a', 0), node('b', 0), node('c', 1), node('d', 2), node('e', 3)],
  links: [
    link('a', 'b', 9, 'p1', 'p2'),
    link('a', 'c', 1, 'p1'),
    link('c', 'b', 1, 'p1'),
    link('b', 'd', 5, 'p3', 'p4'),
    link('d', 'e', 7, 'p5'),
  ],
};
const listed = (links: ReturnType<typeof linksOf>) =>
  links.map(({ from, to, joint }) => [from.id, to.id, joint]);

describe('the links of a network', () => {
  it('are listed for a node, the strongest first, whichever way they are stored', () => {
    expect(listed(linksOf(network, 'b'))).toEqual([
      ['b', 'a', 2],
      ['b', 'd', 2],
      ['b', 'c', 1],
    ]);
    expect(linksOf(network, 'none')).toEqual([]);
  });

  it('are listed between two groups', () => {
    expect(listed(linksBetween(network, 0, 1))).toEqual([
      ['a', 'c', 1],
      ['b', 'c', 1],
    ]);
    expect(listed(linksBetween(network, 1, 0))).toEqual([
      ['c', 'a', 1],
      ['c', 'b', 1],
    ]);
    expect(linksBetween(network, 0, 3)).toEqual([]);
  });

  it('lead from a group to others, each joint paper counted once', () => {
    expect(linkedGroups(network, 0)).toEqual([
      { group: 1, links: 2, papers: 1 },
      { group: 2, links: 1, papers: 2 },
    ]);
    expect(linkedGroups(network, 3)).toEqual([{ group: 2, links: 1, papers: 1 }]);
  });
});
