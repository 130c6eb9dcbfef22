/** A group of hundreds opens part by part. */
import { describe, expect, it } from 'vitest';
import { incidenceOf, type Listing } from '../../server/analysis/networks/incidence.ts';
import { prepareNetwork } from '../../server/analysis/networks/network.ts';
import type { NetworkOptions } from '../../server/analysis/networks/options.ts';
import { buildListed } from './numbered.ts';

const options: NetworkOptions = {
  kind: 'author',
  counting: 'full',
  normalization: 'none',
  minPapers: 1,
  minWeight: 0,
  limit: 1000,
  detail: 'groups',
  // So few clusters that one of them is large.
  resolution: 0.001,
};

/** Thirty circles of twelve people in a ring; each circle shares a paper with the next; and two who stand apart. */
const name = (circle: number, n: number): string => `a${String(circle).padStart(2, '0')}-${n}`;
const papers = Array.from({ length: 30 }, (_, circle) => [
  ...Array.from({ length: 11 }, (_, n) => [name(circle, n), name(circle, n + 1), name(circle, (n + 5) % 12)]),
  [name(circle, 0), name((circle + 1) % 30, 6)],
]).flat();
const listing: Listing = {
  items: [...new Set(papers.flat()), 'b1', 'b2'].sort().map((id) => ({ id, label: id })),
  papers: [...papers, ['b1', 'b2']].map((members, i) => ({ id: `p${i}`, members: [...new Set(members)] })),
};

describe('a group of hundreds', () => {
  const closed = buildListed(listing, options);
  const opened = buildListed(listing, { ...options, open: '0' });
  const parts = opened.folded?.parts ?? [];

  it('is opened as parts, which stand for all its members and lie within its disc', () => {
    const [group] = closed.nodes;
    expect(group?.members).toBeGreaterThan(250);
    expect(parts.length).toBeGreaterThan(2);
    expect(parts.reduce((sum, { nodes }) => sum + nodes, 0)).toBe(group?.members);
    const drawn = opened.nodes.filter(({ cluster }) => cluster === 0);
    expect(drawn.reduce((sum, { members = 1 }) => sum + members, 0)).toBe(group?.members);
    for (const { disc } of parts)
      expect(
        Math.hypot((disc?.x ?? 0) - (group?.x ?? 0), (disc?.y ?? 0) - (group?.y ?? 0)) + (disc?.reach ?? 0),
      ).toBeLessThanOrEqual((group?.reach ?? 0) + 2);
  });

  it('opens a part with its members, and nothing else moves', () => {
    const [part] = parts;
    const deeper = buildListed(listing, { ...options, open: `0,${part?.id}` });
    const places = new Map(deeper.nodes.map((node) => [node.id, node]));
    for (const { id, x, y } of opened.nodes)
      if (id !== `group-${part?.id}`) expect(places.get(id)).toMatchObject({ x, y });
    expect(places.has(`group-${part?.id}`)).toBe(false);
    expect(deeper.nodes.length).toBe(opened.nodes.length - 1 + (part?.nodes ?? 0));
  });

  it('tells the members of a part, and what it is called', () => {
    const [part] = parts;
    const prepared = prepareNetwork(incidenceOf(listing), options);
    expect(prepared.itemsOf(part?.id ?? -1)).toHaveLength(part?.nodes ?? 0);
    expect(prepared.describe(part?.id ?? -1)).toMatchObject({ id: part?.id, label: part?.label });
  });
});
