/** Random incidences for the laws of the analysis room. */
import fc from 'fast-check';
import type { Listing } from '../../server/analysis/networks/incidence.ts';

const members = Array.from({ length: 12 }, (_, i) => `a${i}`);

/** Up to 20 papers with up to 6 of 12 members each; every member that occurs is named. */
export const incidences: fc.Arbitrary<Listing> = fc
  .array(
    fc.record({
      year: fc.option(fc.integer({ min: 1950, max: 2030 }), { nil: undefined }),
      members: fc.uniqueArray(fc.constantFrom(...members), { maxLength: 6 }),
    }),
    { maxLength: 20 },
  )
  .map((papers) => ({
    items: members
      .filter((id) => papers.some((paper) => paper.members.includes(id)))
      .map((id) => ({ id, label: `Author ${id}` })),
    papers: papers.map(({ year, members }, i) => ({
      id: `p${i}`,
      members,
      ...(year === undefined ? {} : { year }),
    })),
  }));
