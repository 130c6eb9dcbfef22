/** Small networks to test with. */
import type { Neighborhood, Network } from '../../../../server/api.ts';

/** Nodes `a` to `d` on a line 100 apart: a - b (2 papers), b - c (1), and d alone. */
export const line = (): Network => ({
  nodes: ['a', 'b', 'c', 'd'].map((id, i) => ({
    id,
    kind: 'author',
    label: id.toUpperCase(),
    papers: 4 - i,
    year: 2010 + i,
    cluster: i < 3 ? 0 : 1,
    x: i * 100,
    y: 0,
  })),
  links: [
    { source: 'a', target: 'b', weight: 2, papers: ['p1', 'p2'] },
    { source: 'b', target: 'c', weight: 1, papers: ['p3'] },
  ],
  clusters: [
    { id: 0, label: 'A, B', nodes: 3, themes: [] },
    { id: 1, label: 'D', nodes: 1, themes: [] },
  ],
  total: { nodes: 4, links: 2 },
  truncated: false,
  years: [],
});

/** The papers `ids` round an author. */
export const papersOf = (author: string, ids: readonly string[], total = ids.length): Neighborhood => ({
  nodes: ids.map((id) => ({ id, kind: 'paper', label: `Paper ${id}`, papers: 1 })),
  links: ids.map((id) => ({ source: author, target: id, weight: 1, papers: [id] })),
  total: { nodes: total, links: total },
  truncated: total > ids.length,
});
