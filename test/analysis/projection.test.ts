import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { incidenceOf, type Listing } from '../../server/analysis/networks/incidence.ts';
import type { Links } from '../../server/analysis/networks/links.ts';
import { normalize } from '../../server/analysis/networks/normalization.ts';
import { type Counting, crowd, openProduct } from '../../server/analysis/networks/projection.ts';
import { incidences } from './arbitraries.ts';
import { projected as projectedOf } from './numbered.ts';

const projected = (listing: Listing, counting: Counting) => projectedOf(incidenceOf(listing), counting);

const library = {
  items: ['ann', 'bob', 'cy'].map((id) => ({ id, label: id })),
  papers: [
    { id: 'p1', year: 2010, members: ['ann', 'bob', 'cy'] },
    { id: 'p2', year: 2013, members: ['bob', 'ann'] },
    { id: 'p3', members: ['cy'] },
  ],
};

describe('projection', () => {
  it('counts joint papers in full', () => {
    expect(projected(library, 'full')).toEqual({
      nodes: [
        { id: 'ann', label: 'ann', papers: 2, year: 2011.5 },
        { id: 'bob', label: 'bob', papers: 2, year: 2011.5 },
        { id: 'cy', label: 'cy', papers: 2, year: 2010 },
      ],
      links: [
        { source: 'ann', target: 'bob', weight: 2, papers: ['p1', 'p2'] },
        { source: 'ann', target: 'cy', weight: 1, papers: ['p1'] },
        { source: 'bob', target: 'cy', weight: 1, papers: ['p1'] },
      ],
      crowded: 0,
    });
  });

  it('shares a paper among its links by fractional counting', () => {
    expect(projected(library, 'fractional').links.map(({ weight }) => weight)).toEqual([1.5, 0.5, 0.5]);
  });

  it('gives each member of a linked paper a total weight of 1 by fractional counting', () => {
    fc.assert(
      fc.property(incidences, (incidence) => {
        const strength = new Map<string, number>();
        for (const { source, target, weight } of projected(incidence, 'fractional').links)
          for (const id of [source, target]) strength.set(id, (strength.get(id) ?? 0) + weight);
        for (const { id } of incidence.items) {
          const joint = incidence.papers.filter((p) => p.members.includes(id) && p.members.length > 1);
          expect(strength.get(id) ?? 0).toBeCloseTo(joint.length);
        }
      }),
    );
  });

  it('links no pairs of a crowded paper, and says so', () => {
    const members = Array.from({ length: crowd + 1 }, (_, i) => `m${i}`);
    const items = members.map((id) => ({ id, label: id }));
    const { nodes, links, crowded } = projected({ items, papers: [{ id: 'big', members }] }, 'full');
    expect([nodes.length, links.length, crowded]).toEqual([crowd + 1, 0, 1]);
  });
});

describe('normalisation', () => {
  it('follows the published formulas', () => {
    expect(normalize.association(2, 4, 5)).toBeCloseTo(0.1);
    expect(normalize.cosine(2, 4, 9)).toBeCloseTo(1 / 3);
    expect(normalize.jaccard(2, 4, 5)).toBeCloseTo(2 / 7);
  });

  it('keeps Jaccard and cosine between 0 and 1 under either counting', () => {
    fc.assert(
      fc.property(
        incidences,
        fc.constantFrom('full' as const, 'fractional' as const),
        (incidence, counting) => {
          const { nodes, links } = projected(incidence, counting);
          const papers = new Map(nodes.map((node) => [node.id, node.papers]));
          for (const { source, target, weight } of links)
            for (const kind of ['jaccard', 'cosine'] as const) {
              const value = normalize[kind](weight, papers.get(source) ?? 0, papers.get(target) ?? 0);
              expect(value).toBeGreaterThan(0);
              expect(value).toBeLessThanOrEqual(1 + 1e-9);
            }
        },
      ),
    );
  });
});

it('keeps, of links that are many, those among the strongest of either end', () => {
  fc.assert(
    fc.property(incidences, fc.integer({ min: 1, max: 3 }), (listing, most) => {
      const incidence = incidenceOf(listing);
      const product = openProduct(incidence, 'fractional', (weight) => weight);
      const numbers = Int32Array.from({ length: incidence.items.length }, (_, i) => i);
      const rows = ({ sources, targets, weights, joint }: Links) =>
        Array.from(sources, (source, link) => {
          const ends = [source, targets[link] ?? -1].sort((a, b) => a - b);
          return { ends, weight: weights[link] ?? 0, joint: joint[link] };
        });
      const all = rows(product.between(numbers));
      const other = ({ ends: [a = -1, b = -1] }: (typeof all)[number], node: number) => (a === node ? b : a);
      const kept = new Set(
        [...numbers].flatMap((node) =>
          all
            .filter(({ ends }) => ends.includes(node))
            .sort((a, b) => b.weight - a.weight || other(a, node) - other(b, node))
            .slice(0, most),
        ),
      );
      const inOrder = (links: typeof all) =>
        links.toSorted((a, b) => (a.ends[0] ?? 0) - (b.ends[0] ?? 0) || (a.ends[1] ?? 0) - (b.ends[1] ?? 0));
      const { strongest, links } = product.sums(most);
      expect(links).toBe(all.length);
      expect(inOrder(strongest ? rows(strongest(numbers)) : [])).toEqual(inOrder([...kept]));
    }),
  );
});
