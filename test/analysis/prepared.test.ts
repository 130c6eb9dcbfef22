/** Prepared networks are remembered: what is drawn from one is what would be built anew. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { incidenceOf } from '../../server/analysis/networks/incidence.ts';
import type { NetworkOptions } from '../../server/analysis/networks/options.ts';
import { build, draw } from '../../server/workers/analysis-worker.ts';
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
  it('is drawn in other ways as if it were built anew', () => {
    fc.assert(
      fc.property(
        incidences,
        fc.constantFrom('nodes', 'groups'),
        drawings,
        drawings,
        (incidence, detail, first, second) => {
          const asked = { ...options, detail };
          build({
            key: 'one',
            input: { incidence: incidenceOf(incidence) },
            options: { ...asked, ...first },
          });
          const again = { ...asked, ...second };
          expect(draw({ key: 'one', options: again })).toEqual(buildListed(incidence, again));
        },
      ),
    );
  });

  it('is not drawn where it was cut at another limit, or is forgotten', () => {
    const incidence = incidenceOf({
      items: ['a', 'b', 'c'].map((id) => ({ id, label: id })),
      papers: [{ id: 'p', members: ['a', 'b', 'c'] }],
    });
    const task = { key: 'two', input: { incidence } };
    build({ ...task, options: { ...options, limit: 2 } });
    expect(draw({ key: 'two', options: { ...options, limit: 3 } })).toBeUndefined();
    expect(draw({ key: 'three', options })).toBeUndefined();
    // Collapsed, only the members of opened groups are limited.
    build({ ...task, options: { ...options, limit: 2, detail: 'groups' } });
    const wider: NetworkOptions = { ...options, limit: 3, detail: 'groups', open: '0' };
    expect(draw({ key: 'two', options: wider })?.nodes.length).toBe(3);
  });
});
