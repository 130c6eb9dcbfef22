import { describe, expect, it } from 'vitest';
import { slim } from '../../../../client/state/place/published.ts';
import { line } from '../scene/networks.ts';

describe('a published network', () => {
  it('counts joint papers without their ids, and has no digits that nobody sees', () => {
    const network = line();
    const [first, second] = network.nodes;
    if (!first || !second) throw new Error('there are no nodes');
    Object.assign(first, { x: 12.3456789, y: -0.98765, year: 2010.3333333 });
    Object.assign(network.links[1] ?? {}, { joint: 40 });
    const file = slim(network);
    expect(file.nodes[0]).toMatchObject({ x: 12.3, y: -1, year: 2010.3 });
    expect(file.links.map(({ papers, joint }) => [papers, joint])).toEqual([
      [[], 2],
      [[], 40],
    ]);
  });
});
