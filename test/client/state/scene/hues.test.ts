import { describe, expect, it } from 'vitest';
import { clusterColours, cssOf, huesOf, tints } from '../../../../client/state/scene/hues.ts';

/** Clusters of two nodes each, at these places. */
const at = (places: readonly (readonly [number, number])[]) => ({
  clusters: places.map((_, id) => ({ id, label: `${id}`, nodes: 2, themes: [] })),
  nodes: places.flatMap(([x, y], cluster) =>
    [-1, 1].map((side) => ({
      id: `${cluster} ${side}`,
      kind: 'author' as const,
      label: '',
      papers: 1,
      cluster,
      x: x + side,
      y,
    })),
  ),
});

const row = Array.from({ length: clusterColours }, (_, i) => [i * 1000, 0] as const);

describe('the colours of clusters', () => {
  it('are their own for the largest, and tints of the nearest for all others', () => {
    const hues = huesOf(at([...row, [3010, 50], [7010, 50], [3010, -50]]));
    expect(hues.slice(0, clusterColours)).toEqual(row.map((_, i) => i));
    expect(hues.slice(clusterColours)).toEqual([3 + 9, 7 + 9, 3 + 18]);
  });

  it('are there for every cluster, however many, and for no single node', () => {
    const network = at(
      Array.from({ length: 300 }, (_, i) => [(i * 7919) % 5000, (i * 104729) % 3000] as const),
    );
    const hues = huesOf(network);
    expect(hues.every((hue) => hue !== undefined && hue < clusterColours * tints)).toBe(true);
    expect(new Set(hues).size).toBeGreaterThan(25);
    const single = { id: 300, label: '', nodes: 1, themes: [] };
    expect(huesOf({ ...network, clusters: [...network.clusters, single] }).at(-1)).toBeUndefined();
  });

  it('are written by the design tokens', () => {
    expect(cssOf(2)).toBe('var(--cluster-3)');
    expect(cssOf(2 + clusterColours)).toContain('color-mix(in srgb, var(--cluster-3), var(--ground)');
    expect(cssOf(undefined)).toBe('var(--cluster-rest)');
  });
});
