import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { components } from '../../server/analysis/networks/components.ts';
import type { Listing } from '../../server/analysis/networks/incidence.ts';
import type { NetworkOptions } from '../../server/analysis/networks/options.ts';
import { incidences } from './arbitraries.ts';
import { buildListed, ranks, tiesOf } from './numbered.ts';

const options: NetworkOptions = {
  kind: 'author',
  counting: 'full',
  normalization: 'none',
  minPapers: 1,
  minWeight: 0,
  limit: 1000,
};

/** Two cliques of four, joined by one paper. */
const twoGroups: Listing = {
  items: ['a', 'b', 'c', 'd', 'w', 'x', 'y', 'z'].map((id) => ({ id, label: id.toUpperCase() })),
  papers: [
    { id: 'p1', members: ['a', 'b', 'c', 'd'] },
    { id: 'p2', members: ['a', 'b', 'c', 'd'] },
    { id: 'p3', members: ['w', 'x', 'y', 'z'] },
    { id: 'p4', members: ['w', 'x', 'y', 'z'] },
    { id: 'p5', members: ['d', 'w'] },
  ],
};

describe('network', () => {
  it('says which papers tie nobody, since they have too many names', () => {
    const members = Array.from({ length: 150 }, (_, i) => `a${i}`);
    const network = buildListed(
      {
        items: members.map((id) => ({ id, label: id })),
        papers: [
          { id: 'p', members },
          { id: 'q', members: ['a0', 'a1'] },
        ],
      },
      options,
    );
    expect(network).toMatchObject({ crowded: 1, total: { links: 1 } });
  });

  it('keeps linked papers where it is cut, and with `linkedFirst` those with the most links', () => {
    // One paper cites the others, and nobody cites it; some that are cited often have no link.
    const cited = ['b', 'c', 'd'].map((id) => ({ id, label: id, citations: 1 }));
    const alone = ['x', 'y', 'z'].map((id) => ({ id, label: id, citations: 9 }));
    const listing: Listing = {
      items: [{ id: 'a', label: 'a', citations: 0 }, ...cited, ...alone],
      papers: cited.map(({ id }) => ({ id: `a ${id}`, members: ['a', id] })),
    };
    const drawn = (more: Partial<NetworkOptions>): string[] =>
      buildListed(listing, { ...options, kind: 'paper', minPapers: 0, limit: 3, ...more })
        .nodes.map(({ id }) => id)
        .sort();
    expect(drawn({})).toEqual(['b', 'c', 'd']);
    expect(drawn({ linkedFirst: true })).toContain('a');
  });

  it('finds the groups and names them by their most important members', () => {
    const { nodes, clusters } = buildListed(twoGroups, options);
    const groups = clusters.map(({ id }) =>
      nodes
        .filter((n) => n.cluster === id)
        .map((n) => n.id)
        .sort()
        .join(''),
    );
    expect(groups).toEqual(['abcd', 'wxyz']);
    expect(clusters.map(({ label }) => label)).toEqual(['D, A', 'W, X']);
  });

  it('names a group by its most important member and that one’s closest, never by two who are not linked', () => {
    // Both stars have the most papers, but only through others.
    const items = ['ann', 'bob', 'cy', 'dee'].map((id) => ({ id, label: id }));
    const papers = [
      ['ann', 'cy'],
      ['ann', 'cy'],
      ['ann', 'dee'],
      ['ann'],
      ['bob', 'cy'],
      ['bob', 'dee'],
      ['bob', 'dee'],
      ['bob'],
    ].map((members, i) => ({ id: `p${i}`, members }));
    const { clusters } = buildListed({ items, papers }, { ...options, resolution: 0.1 });
    expect(clusters.map(({ label }) => label)).toEqual(['ann, cy']);
  });

  it('names a group by different names', () => {
    const items = [
      { id: 'a', label: 'Riloff 2003' },
      { id: 'b', label: 'Riloff 2003' },
      { id: 'c', label: 'Wiebe 2005' },
    ];
    const papers = [
      { id: 'x', members: ['a', 'b'] },
      { id: 'y', members: ['a', 'b', 'c'] },
    ];
    const { clusters } = buildListed({ items, papers }, { ...options, kind: 'paper' });
    expect(clusters.map(({ label }) => label)).toEqual(['Riloff 2003, Wiebe 2005']);
  });

  it('says to how many others each node is linked, whatever is drawn', () => {
    const linked = (more: Partial<NetworkOptions>) =>
      buildListed(twoGroups, { ...options, ...more })
        .nodes.map(({ id, linked }) => `${id}${linked}`)
        .sort();
    expect(linked({})).toEqual(['a3', 'b3', 'c3', 'd4', 'w4', 'x3', 'y3', 'z3']);
    expect(linked({ linksPerNode: 1 })).toEqual(linked({}));
  });

  it('puts the most cited papers first', () => {
    const items = [
      { id: 'a', label: 'A', citations: 0 },
      { id: 'b', label: 'B', citations: 5 },
      { id: 'c', label: 'C', citations: 1 },
    ];
    const papers = [
      { id: 'x', members: ['a', 'c'] },
      { id: 'y', members: ['a', 'b'] },
    ];
    const { nodes } = buildListed({ items, papers }, { ...options, kind: 'paper', limit: 2 });
    expect(nodes.map(({ id }) => id)).toEqual(['b', 'c']);
  });

  it('parts into more groups, as the resolution says', () => {
    const groups = (resolution: number) => buildListed(twoGroups, { ...options, resolution }).clusters.length;
    expect(groups(1)).toBe(2);
    expect(groups(10)).toBe(8);
  });

  it('gives every node the value of the metric asked for, and none unasked', () => {
    const { nodes } = buildListed(twoGroups, { ...options, metric: 'betweenness' });
    expect(Object.fromEntries(nodes.map(({ id, value }) => [id, value]))).toMatchObject({
      a: 0,
      d: 12,
      w: 12,
    });
    expect(buildListed(twoGroups, options).nodes.every((node) => !('value' in node))).toBe(true);
  });

  it('draws the same picture again, whatever the order of the papers', () => {
    fc.assert(
      fc.property(incidences, (incidence) => {
        const turned = { ...incidence, papers: [...incidence.papers].reverse() };
        expect(buildListed(turned, options)).toEqual(buildListed(incidence, options));
      }),
    );
  });

  it('holds every cluster together', () => {
    fc.assert(
      fc.property(incidences, (incidence) => {
        const { nodes, links, clusters } = buildListed(incidence, options);
        for (const { id, nodes: size } of clusters) {
          const members = nodes.filter((node) => node.cluster === id).map((node) => node.id);
          expect(members.length).toBe(size);
          expect(components(ranks(members), tiesOf(members, links)).length).toBe(1);
        }
      }),
    );
  });

  it('puts no node or label over another', () => {
    fc.assert(
      fc.property(incidences, (incidence) => {
        const { nodes } = buildListed(incidence, options);
        nodes.forEach((a, i) => {
          for (const b of nodes.slice(i + 1))
            expect(Math.abs(a.x - b.x) > 20 || Math.abs(a.y - b.y) > 20).toBe(true);
        });
      }),
    );
  });

  it('says what the limit cut off, and keeps those with the most papers', () => {
    const network = buildListed(twoGroups, { ...options, limit: 2 });
    expect(network.nodes.map(({ id }) => id)).toEqual(['d', 'w']);
    expect(network.links.length).toBe(1);
    expect(network).toMatchObject({ truncated: true, total: { nodes: 8, links: 13 } });
  });

  it('leaves out rare nodes and weak links', () => {
    const network = buildListed(twoGroups, { ...options, minPapers: 3, minWeight: 0.5 });
    expect(network.nodes.map(({ id }) => id)).toEqual(['d', 'w']);
    expect(buildListed(twoGroups, { ...options, minWeight: 2 }).total.links).toBe(12);
  });

  it('is empty where there is nothing', () => {
    expect(buildListed({ items: [], papers: [] }, options)).toEqual({
      nodes: [],
      links: [],
      clusters: [],
      total: { nodes: 0, links: 0 },
      truncated: false,
    });
  });
});
