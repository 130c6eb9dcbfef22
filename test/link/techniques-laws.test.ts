/** What holds of the techniques of any library. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type PaperText, techniques } from '../../seed/link/techniques/techniques.ts';

describe('laws of techniques', () => {
  const words = [
    'network',
    'I/O',
    'virtualization',
    'SR-IOV',
    'of',
    'for',
    'novel',
    'KVM',
    'interrupt-free',
    'coalescing',
    'Improving',
    'the',
    ':',
    '(VM)',
    'virtual',
    'machines',
    'system',
    'é',
    '—',
    '3D',
  ];
  const title = fc.oneof(
    fc.array(fc.constantFrom(...words), { maxLength: 9 }).map((each) => each.join(' ')),
    fc.string({ unit: 'grapheme' }),
  );
  const library = fc
    .array(fc.record({ title, abstract: fc.option(title, { nil: undefined }) }), { maxLength: 8 })
    .map((papers) => papers.map((paper, index): PaperText => ({ id: `p${index}`, ...paper })));

  test('evidence is in the words of its paper, scores are within 0 and 1', () => {
    fc.assert(
      fc.property(library, (papers) => {
        const texts = new Map(
          papers.map(({ id, title: own, abstract }) => [id, `${own}\n${abstract ?? ''}`]),
        );
        for (const { paper, evidence, score } of techniques(papers).uses) {
          expect(evidence).not.toBe('');
          expect(texts.get(paper)).toContain(evidence);
          expect(score).toBeGreaterThan(0);
          expect(score).toBeLessThanOrEqual(1);
        }
      }),
    );
  });

  test('the order of the papers does not matter', () => {
    fc.assert(
      fc.property(library, (papers) => {
        expect(techniques(papers.toReversed())).toEqual(techniques(papers));
      }),
    );
  });

  test('every technique is used, every use names a technique and a paper, each pair once', () => {
    fc.assert(
      fc.property(library, (papers) => {
        const answer = techniques(papers);
        expect(new Set(answer.uses.map(({ technique }) => technique))).toEqual(
          new Set(answer.techniques.map(({ id }) => id)),
        );
        expect(new Set(answer.uses.map(({ paper, technique }) => `${paper} ${technique}`)).size).toBe(
          answer.uses.length,
        );
        for (const { name } of answer.techniques) expect(name.trim()).not.toBe('');
      }),
    );
  });
});
