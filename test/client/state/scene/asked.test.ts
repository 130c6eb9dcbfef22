import { expect, it } from 'vitest';
import { askedOf } from '../../../../client/state/scene/asked.ts';
import { line } from './networks.ts';

const folded = { ...line(), folded: { left: 0, parts: [] } };

it('asks for the node of a page, the ends of a link, a path and what is expanded, unless they are drawn', () => {
  const page = { focus: { type: 'page', kind: 'author', id: 'x' }, expanded: ['y', 'a'] } as const;
  expect(askedOf(page, folded, undefined)).toEqual(['x', 'y']);
  expect(askedOf(page, line(), undefined)).toEqual([]);
  const path = { type: 'path', from: 'x', to: 'z', via: 'authors', route: 0 } as const;
  expect(askedOf({ focus: path, expanded: [] }, folded, undefined)).toEqual(['x', 'z']);
  const nodes = ['x', 'y', 'z'].map((id) => ({ id, kind: 'author' as const, label: id, papers: 1 }));
  expect(askedOf({ focus: path, expanded: [] }, folded, { nodes, hops: [] } as never)).toEqual([
    'x',
    'y',
    'z',
  ]);
  expect(askedOf({ focus: { type: 'none' }, expanded: [] }, folded, undefined)).toEqual([]);
});
