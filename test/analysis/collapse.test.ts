/** Groups as nodes: nothing is lost by folding, and nothing moves when a group is opened. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { reachOf } from '../../server/analysis/layout/within.ts';
import type { Listing } from '../../server/analysis/networks/incidence.ts';
import type { NetworkOptions } from '../../server/analysis/networks/options.ts';
import { buildListed } from './numbered.ts';

const options = (more: Partial<NetworkOptions>): NetworkOptions => ({
  kind: 'author',
  counting: 'full',
  normalization: 'none',
  minPapers: 1,
  minWeight: 0,
  limit: 1000,
  ...more,
});

/** Papers by some of thirty people. */
const incidences = fc
  .array(fc.uniqueArray(fc.nat(29), { minLength: 1, maxLength: 5 }), { minLength: 1, maxLength: 30 })
  .map((papers): Listing => {
    const ids = [...new Set(papers.flat())].sort((a, b) => a - b);
    return {
      items: ids.map((i) => ({ id: `a${i}`, label: `Author ${i}` })),
      papers: papers.map((members, i) => ({
        id: `p${i}`,
        year: 2000 + i,
        members: members.map((m) => `a${m}`),
      })),
    };
  });

describe('groups as nodes', () => {
  it('stand for every node once, and their links for every link between them', () => {
    fc.assert(
      fc.property(incidences, fc.uniqueArray(fc.nat(6), { maxLength: 3 }), (incidence, open) => {
        const whole = buildListed(incidence, options({}));
        const collapsed = buildListed(
          incidence,
          options({ detail: 'groups', ...(open.length > 0 ? { open: open.join(',') } : {}) }),
        );
        expect(collapsed.nodes.reduce((sum, { members = 1 }) => sum + members, 0)).toBe(whole.nodes.length);
        expect(collapsed.clusters.map(({ disc: _, ...cluster }) => cluster)).toEqual(whole.clusters);
        const home = new Map(whole.nodes.map(({ id, cluster }) => [id, cluster]));
        const isInside = (a: string, b: string): boolean =>
          home.get(a) === home.get(b) && !open.includes(home.get(a) ?? -1);
        const drawn = whole.links.filter(({ source, target }) => !isInside(source, target));
        const weight = (links: readonly { weight: number }[]): number =>
          links.reduce((sum, link) => sum + link.weight, 0);
        expect(weight(collapsed.links)).toBe(weight(drawn));
        const papers = (links: readonly { papers: string[] }[]) =>
          new Set(links.flatMap((link) => link.papers));
        expect(papers(collapsed.links)).toEqual(papers(drawn));
        for (const { id, members, cluster } of collapsed.nodes)
          expect(members === undefined ? home.get(id) : id).toBe(
            members === undefined ? cluster : `group-${cluster}`,
          );
      }),
      { numRuns: 60 },
    );
  });

  it('stand still when one is opened, and its members stand within its disc', () => {
    fc.assert(
      fc.property(incidences, (incidence) => {
        const closed = buildListed(incidence, options({ detail: 'groups' }));
        const opened = buildListed(incidence, options({ detail: 'groups', open: '0' }));
        const [group] = closed.nodes;
        if (!group?.members) return;
        const places = new Map(opened.nodes.map((node) => [node.id, node]));
        for (const { id, x, y } of closed.nodes.slice(1)) expect(places.get(id)).toMatchObject({ x, y });
        for (const node of opened.nodes.filter(({ cluster }) => cluster === 0))
          expect(Math.hypot(node.x - group.x, node.y - group.y)).toBeLessThanOrEqual((group.reach ?? 0) + 1);
        expect(buildListed(incidence, options({ detail: 'groups', open: '1,0' })).nodes).toEqual(
          buildListed(incidence, options({ detail: 'groups', open: '0,1' })).nodes,
        );
      }),
      { numRuns: 40 },
    );
  });

  it('do not cover each other', () => {
    fc.assert(
      fc.property(incidences, (incidence) => {
        const groups = buildListed(incidence, options({ detail: 'groups' })).nodes.filter(
          ({ reach }) => reach,
        );
        // Places are whole numbers.
        for (const [i, one] of groups.entries())
          for (const other of groups.slice(i + 1))
            expect(Math.hypot(one.x - other.x, one.y - other.y) + 3).toBeGreaterThan(
              (one.reach ?? 0) + (other.reach ?? 0),
            );
      }),
      { numRuns: 40 },
    );
  });

  it('lie on their side, as pages do, when all are closed', () => {
    fc.assert(
      fc.property(incidences, (incidence) => {
        const { nodes } = buildListed(incidence, options({ detail: 'groups' }));
        const reach = (of: (node: (typeof nodes)[0]) => number): number => {
          const ends = nodes.flatMap((node) =>
            [-1, 1].map((side) => of(node) + side * (node.reach ?? reachOf([node]))),
          );
          return Math.max(...ends) - Math.min(...ends);
        };
        expect(reach(({ y }) => y)).toBeLessThanOrEqual(reach(({ x }) => x) + 2);
      }),
    );
  });

  it('tell how many members found no room', () => {
    const members = Array.from({ length: 20 }, (_, i) => `a${i}`);
    const incidence: Listing = {
      items: members.map((id) => ({ id, label: id })),
      papers: [{ id: 'p', members }],
    };
    const built = buildListed(incidence, options({ detail: 'groups', open: '0', limit: 5 }));
    expect(built.nodes).toHaveLength(5);
    expect(built.folded).toEqual({ left: 15, parts: [] });
    expect(built.truncated).toBe(true);
  });
});
