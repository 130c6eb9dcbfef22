/** Prepared networks are remembered: what is drawn from one is what would be built anew. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { NetworkOptions } from '../../server/analysis/networks/options.ts';
import { listed } from '../../server/workers/analysis-worker.ts';
import { incidences } from './arbitraries.ts';
import { buildListed } from './numbered.ts';

const options: NetworkOptions = {
  kind: 'author',
  counting: 'full',
  normalization: 'none',
  minPapers: 1,
  minWeight: 0,
  limit: 5,
};

const drawings = fc.record(
  {
    open: fc.constantFrom('0', '1', '0,1'),
    metric: fc.constantFrom('degree', 'pagerank'),
    linksPerNode: fc.integer({ min: 1, max: 3 }),
  },
  { requiredKeys: [] },
);

describe('a network that was built', () => {
  it('is drawn in other ways as if it were built anew', async () => {
    let key = 0;
    await fc.assert(
      fc.asyncProperty(
        incidences,
        fc.constantFrom('nodes' as const, 'groups' as const),
        drawings,
        drawings,
        async (listing, detail, first, second) => {
          key += 1;
          const asked = { ...options, detail };
          await listed({ key: String(key), listing, options: { ...asked, ...first } });
          const again = { ...asked, ...second };
          // Under a known key, what is listed is not looked at.
          const drawn = await listed({
            key: String(key),
            listing: { items: [], papers: [] },
            options: again,
          });
          expect(drawn).toEqual(buildListed(listing, again));
        },
      ),
    );
  });

  it('is built anew where it was cut at another limit', async () => {
    const listing = {
      items: ['a', 'b', 'c'].map((id) => ({ id, label: id })),
      papers: [{ id: 'p', members: ['a', 'b', 'c'] }],
    };
    await listed({ key: 'cut', listing, options: { ...options, limit: 2 } });
    const wider = await listed({ key: 'cut', listing, options: { ...options, limit: 3 } });
    expect(wider.nodes.length).toBe(3);
  });
});
