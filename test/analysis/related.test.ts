import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Evidence, rankRelated } from '../../server/analysis/related.ts';

const tie = (candidate: string, kind: Evidence['kind'], label: string, degree: number): Evidence => ({
  seed: 's',
  candidate,
  kind,
  via: label,
  label,
  degree,
});

const evidence: fc.Arbitrary<Evidence[]> = fc.uniqueArray(
  fc.record({
    seed: fc.constant('s'),
    candidate: fc.constantFrom('a', 'b', 'c', 's'),
    kind: fc.constantFrom('technique' as const, 'author' as const, 'venue' as const, 'citation' as const),
    via: fc.constantFrom('v1', 'v2', 'v3'),
    label: fc.constant('label'),
    degree: fc.integer({ min: 1, max: 500 }),
  }),
  { selector: ({ candidate, kind, via }) => `${candidate} ${kind} ${via}`, maxLength: 30 },
);

describe('related work', () => {
  it('ranks what shares rare things first and says why, the weightiest reason first', () => {
    const ranked = rankRelated(
      ['s'],
      [
        tie('common', 'technique', 'virtualization', 40),
        tie('rare', 'technique', 'interrupt coalescing', 2),
        tie('rare', 'technique', 'virtualization', 40),
        tie('rare', 'author', 'A. Gordon', 4),
      ],
    );
    expect(ranked.map(({ id }) => id)).toEqual(['rare', 'common']);
    expect(ranked[0]?.reasons.map(({ text }) => text)).toEqual([
      'Both on interrupt coalescing and virtualization',
      'Same author: A. Gordon',
    ]);
  });

  it('gives shares that add up to 1 and never suggests a seed', () => {
    fc.assert(
      fc.property(evidence, (list) => {
        for (const { id, reasons } of rankRelated(['s'], list)) {
          expect(id).not.toBe('s');
          expect(reasons.reduce((sum, { share }) => sum + share, 0)).toBeCloseTo(1);
        }
      }),
    );
  });

  it('loses, without a reason, just the share that the reason was said to add', () => {
    fc.assert(
      fc.property(evidence, (list) => {
        for (const { id, score, reasons } of rankRelated(['s'], list))
          for (const { kind, share } of reasons) {
            const without = list.filter((e) => !(e.candidate === id && e.kind === kind));
            const left = rankRelated(['s'], without).find((item) => item.id === id)?.score ?? 0;
            expect(left).toBeCloseTo(score * (1 - share));
          }
      }),
    );
  });
});
