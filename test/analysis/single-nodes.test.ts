import { expect, it } from 'vitest';
import { buildListed } from './numbered.ts';

/** Two triangles of authors and a bridge between them. */
const incidence = {
  items: ['a', 'b', 'c', 'x', 'y', 'z'].map((id) => ({ id, label: id.toUpperCase() })),
  papers: [
    ...['ab', 'bc', 'ac', 'ab', 'bc', 'ac', 'xy', 'yz', 'xz', 'xy', 'yz', 'xz', 'cx'].map((pair, i) => ({
      id: `p${i}`,
      members: [...pair],
    })),
  ],
};
const options = {
  kind: 'author',
  counting: 'full',
  normalization: 'none',
  minPapers: 1,
  minWeight: 0,
  limit: 1000,
  detail: 'groups',
} as const;

it('draws the nodes asked for beside their groups, with their neighbours, and moves nothing else', () => {
  const closed = buildListed(incidence, options);
  const shown = buildListed(incidence, { ...options, show: 'a' });
  expect(closed.nodes.map(({ id }) => id).sort()).toEqual(['group-0', 'group-1']);
  expect(shown.nodes.map(({ id }) => id).sort()).toEqual(['a', 'b', 'c', 'group-0', 'group-1']);
  for (const { id, x, y } of closed.nodes)
    expect(shown.nodes.find((node) => node.id === id)).toMatchObject({ x, y });
  const ends = shown.links.map(({ source, target }) => `${source} ${target}`);
  expect(ends).toContain('a b');
  expect(new Set(shown.nodes.map(({ x, y }) => `${x} ${y}`)).size).toBe(5);
});

it('ignores what is not in the network', () => {
  expect(buildListed(incidence, { ...options, show: 'nobody' }).nodes).toEqual(
    buildListed(incidence, options).nodes,
  );
});
