import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  type Between,
  likelyCoauthors,
  likelyReasons,
} from '../../server/analysis/connections/likely-coauthors.ts';

const people = ['a', 'b', 'c', 'd', 'e'] as const;
const evidence: fc.Arbitrary<Between[]> = fc
  .uniqueArray(
    fc.record({
      kind: fc.constantFrom('coauthor' as const, 'technique' as const, 'citation' as const),
      id: fc.constantFrom('x', 'y', 'z'),
      others: fc.uniqueArray(fc.constantFrom(...people), { minLength: 1 }),
    }),
    { selector: ({ kind, id }) => `${kind} ${id}` },
  )
  .map((all) => all.map((one) => ({ ...one, label: one.id.toUpperCase() })));

describe('likely co-authors', () => {
  it('are tied by who and what stands between, rare things first; the reasons say so', () => {
    const crowd = Array.from({ length: 40 }, (_, i) => `o${i}`);
    const [first, second] = likelyCoauthors('me', [
      { kind: 'coauthor', id: 'x', label: 'X. Near', others: ['me', 'b', ...crowd] },
      { kind: 'coauthor', id: 'y', label: 'Y. Near', others: ['me', 'b', 'c'] },
      { kind: 'technique', id: 't', label: 'SR-IOV', others: ['me', 'b'] },
    ]);
    expect(first?.id).toBe('b');
    expect(second?.id).toBe('c');
    expect(likelyReasons(first ?? { id: '', score: 1, reasons: [] }).map(({ text }) => text)).toEqual([
      'Both wrote with Y. Near and X. Near',
      'Both work on SR-IOV',
    ]);
  });

  it('are neither the author nor those with whom the author has written', () =>
    fc.assert(
      fc.property(evidence, (all) => {
        const written = all.filter(({ kind }) => kind === 'coauthor').map(({ id }) => id);
        const ids = likelyCoauthors('a', [
          ...all,
          { kind: 'coauthor', id: 'b', label: 'B', others: ['a', 'c'] },
        ]).map(({ id }) => id);
        expect(ids).not.toEqual(expect.arrayContaining(['a']));
        for (const id of ['b', ...written]) expect(ids).not.toContain(id);
      }),
    ));

  it('lose, without what a reason names, just what that was said to add', () =>
    fc.assert(
      fc.property(evidence, (all) => {
        for (const { id, score, reasons } of likelyCoauthors('me', all))
          for (const { kind, adds } of reasons) {
            // Somebody else stands in the place of the candidate.
            const without = all.map((one) =>
              one.kind === kind
                ? { ...one, others: one.others.map((other) => (other === id ? 'somebody' : other)) }
                : one,
            );
            const left = likelyCoauthors('me', without).find((each) => each.id === id)?.score ?? 0;
            expect(left).toBeCloseTo(score - adds);
          }
      }),
    ));

  it('have reasons whose shares add up to 1', () =>
    fc.assert(
      fc.property(evidence, (all) => {
        for (const one of likelyCoauthors('me', all))
          expect(likelyReasons(one).reduce((sum, { share }) => sum + share, 0)).toBeCloseTo(1);
      }),
    ));

  it('says how many papers of the other are cited, and names one', () => {
    const cited = (labels: string[]) =>
      likelyReasons({ id: 'x', score: 1, reasons: [{ kind: 'citation', adds: 1, labels }] })[0]?.text;
    expect(cited(['On Sorting'])).toBe('Cites their paper “On Sorting”');
    expect(cited(['On Sorting', 'On Search'])).toBe('Cites 2 of their papers, such as “On Sorting”');
  });
});
