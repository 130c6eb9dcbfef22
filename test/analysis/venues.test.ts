import { expect, it } from 'vitest';
import { withVenues } from '../../server/analysis/networks/venues.ts';

it('tells where each paper appeared, and counts the venues of what is drawn', () => {
  const node = (id: string) => ({ id, kind: 'paper' as const, label: id, papers: 1, cluster: 0, x: 0, y: 0 });
  const rows = [
    { paper: 'p_1', id: 'v_2', label: 'Two' },
    { paper: 'p_2', id: 'v_1', label: 'One' },
    { paper: 'p_3', id: 'v_1', label: 'One' },
    { paper: 'p_gone', id: 'v_2', label: 'Two' },
  ];
  const { nodes, venues } = withVenues({ nodes: ['p_1', 'p_2', 'p_3', 'p_4'].map(node) }, rows);
  expect(nodes.map(({ venue }) => venue)).toEqual(['v_2', 'v_1', 'v_1', undefined]);
  expect(venues).toEqual([
    { id: 'v_1', label: 'One', papers: 2 },
    { id: 'v_2', label: 'Two', papers: 1 },
  ]);
});
