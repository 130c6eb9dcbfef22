/** The formats of records, XML and JSON, over real files. */
import { describe, expect, it } from 'vitest';
import { recordAgreements } from './conformance-records.ts';
import { hasSharedData } from './shared-data.ts';

describe.skipIf(!hasSharedData)('x', () => {
  it('y', () => {
    for (const a of recordAgreements()) {
      console.log(a.set, a.records, a.compared, a.found.length, (1 - a.found.length / a.compared).toFixed(4));
      for (const d of a.found.slice(0, 25))
        console.log(
          '   ',
          d.where.slice(0, 70),
          '|',
          d.field,
          '|',
          d.expected.slice(0, 90),
          '|',
          d.actual.slice(0, 90),
        );
    }
    expect(1).toBe(1);
  });
});
