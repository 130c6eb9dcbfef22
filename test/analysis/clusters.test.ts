/** Clusters beside those of a library of standing: as modular, each of one piece. */
import fc from 'fast-check';
import Graph from 'graphology';
import louvain from 'graphology-communities-louvain';
import { describe, expect, it } from 'vitest';
import { seeded } from '../../server/analysis/base/random.ts';
import { clusters as clustersOf } from '../../server/analysis/networks/clusters.ts';
import { components } from '../../server/analysis/networks/components.ts';
import { type NamedLink, named, ranks, tiesOf } from './numbered.ts';

const clusters = (ids: readonly string[], links: readonly NamedLink[], resolution?: number): string[][] =>
  named(ids, clustersOf(ranks(ids), tiesOf(ids, links), resolution));

/** Newman's modularity (2006) of a partition; `of` gives the cluster of an id. */
const modularity = (links: readonly NamedLink[], of: (id: string) => unknown): number => {
  const total = links.reduce((sum, { weight }) => sum + weight, 0);
  const strength = new Map<unknown, number>();
  let inside = 0;
  for (const { source, target, weight } of links) {
    for (const id of [source, target]) strength.set(of(id), (strength.get(of(id)) ?? 0) + weight);
    if (of(source) === of(target)) inside += weight;
  }
  return inside / total - [...strength.values()].reduce((sum, s) => sum + (s / (2 * total)) ** 2, 0);
};

const clusterOf = (groups: readonly (readonly string[])[]): ((id: string) => number | undefined) => {
  const home = new Map(groups.flatMap((group, i) => group.map((id): [string, number] => [id, i])));
  return (id) => home.get(id);
};

/** `size` nodes in communities of twelve, most links inside them, some across. */
const planted = (size: number, seed: number): { ids: string[]; links: NamedLink[] } => {
  const random = seeded(seed);
  const ids = Array.from({ length: size }, (_, i) => `n${i}`);
  const pairs = new Map<string, NamedLink>();
  for (let i = 0; i < size * 4; i += 1) {
    const a = Math.floor(random() * size);
    const near = Math.floor(a / 12) * 12 + Math.floor(random() * 12);
    const b = random() < 0.8 ? near % size : Math.floor(random() * size);
    const [source, target] = [`n${Math.min(a, b)}`, `n${Math.max(a, b)}`];
    if (a !== b) pairs.set(`${source} ${target}`, { source, target, weight: 1 + Math.floor(random() * 3) });
  }
  return { ids, links: [...pairs.values()] };
};

describe('clusters', () => {
  it.each([60, 300, 1500])('are as modular as those of graphology: %i nodes', (size) => {
    for (const seed of [1, 2, 3]) {
      const { ids, links } = planted(size, seed);
      const graph = new Graph({ type: 'undirected' });
      for (const id of ids) graph.addNode(id);
      for (const { source, target, weight } of links) graph.addEdge(source, target, { weight });
      const theirs = louvain(graph, { getEdgeWeight: 'weight', rng: seeded(1) });
      const ours = clusterOf(clusters(ids, links));
      expect(modularity(links, ours)).toBeGreaterThan(modularity(links, (id) => theirs[id]) - 0.015);
    }
  });

  it('hold every node once, and each is connected', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 80 }),
        fc.nat(),
        fc.constantFrom(0.5, 1, 4),
        (size, seed, resolution) => {
          const { ids, links } = planted(size, seed);
          const found = clusters(ids, links, resolution);
          expect(found.flat().sort()).toEqual([...ids].sort());
          for (const group of found) expect(components(ranks(group), tiesOf(group, links)).length).toBe(1);
        },
      ),
    );
  });

  it('are more and smaller at a greater resolution', () => {
    const { ids, links } = planted(600, 5);
    expect(clusters(ids, links, 4).length).toBeGreaterThan(clusters(ids, links, 0.5).length);
  });

  it('are the nodes themselves where there is no link', () => {
    expect(clusters(['b', 'a'], [])).toEqual([['a'], ['b']]);
  });
});
