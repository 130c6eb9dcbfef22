import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { components } from '../../server/analysis/networks/components.ts';
import { strongest as strongestOf } from '../../server/analysis/networks/strongest.ts';
import { type NamedLink, ranks, tiesOf } from './numbered.ts';

const strongest = (ids: readonly string[], links: readonly NamedLink[], perNode: number): NamedLink[] =>
  strongestOf(ranks(ids), tiesOf(ids, links), perNode).flatMap((link) => links[link] ?? []);

const link = (source: string, target: string, weight: number) => ({ source, target, weight });

/** Networks of up to twelve nodes, each pair linked once at most. */
const networks = fc
  .uniqueArray(
    fc.tuple(fc.nat(11), fc.nat(11), fc.integer({ min: 1, max: 4 })).filter(([a, b]) => a < b),
    { selector: ([a, b]) => `${a} ${b}` },
  )
  .map((links) => ({
    ids: Array.from({ length: 12 }, (_, i) => `n${i}`),
    links: links.map(([a, b, weight]) => link(`n${a}`, `n${b}`, weight)),
  }));

describe('the strongest links', () => {
  it('are those of each node, and what keeps the network in one piece', () => {
    const links = [
      link('a', 'b', 9),
      link('a', 'c', 8),
      link('b', 'c', 1),
      link('c', 'd', 2),
      link('d', 'e', 7),
      link('d', 'f', 6),
      link('e', 'f', 5),
    ];
    const kept = strongest(['a', 'b', 'c', 'd', 'e', 'f'], links, 1);
    expect(kept.map(({ source, target }) => source + target)).toEqual(['ab', 'ac', 'cd', 'de', 'df']);
  });

  it('leave every component as it was, and every node its strongest link', () => {
    fc.assert(
      fc.property(networks, fc.integer({ min: 1, max: 5 }), ({ ids, links }, perNode) => {
        const kept = strongest(ids, links, perNode);
        expect(components(ranks(ids), tiesOf(ids, kept))).toEqual(components(ranks(ids), tiesOf(ids, links)));
        for (const id of ids) {
          const most = (some: typeof links): number =>
            Math.max(0, ...some.filter((l) => l.source === id || l.target === id).map((l) => l.weight));
          expect(most(kept)).toBe(most(links));
        }
      }),
    );
  });

  it('grow with the number of links per node, up to all of them', () => {
    fc.assert(
      fc.property(networks, fc.integer({ min: 1, max: 5 }), ({ ids, links }, perNode) => {
        const more = new Set(strongest(ids, links, perNode + 1));
        expect(strongest(ids, links, perNode).every((each) => more.has(each))).toBe(true);
        expect(strongest(ids, links, ids.length)).toEqual(links);
      }),
    );
  });

  it('do not depend on the order of the links', () => {
    fc.assert(
      fc.property(networks, ({ ids, links }) => {
        const again = new Set(strongest(ids, links.toReversed(), 2));
        expect(new Set(strongest(ids, links, 2))).toEqual(again);
      }),
    );
  });
});
