import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { similarTechniques } from '../../server/analysis/techniques/similar-names.ts';

const named = (...labels: string[]) => labels.map((label, i) => ({ id: `t${i}`, label, papers: 10 - i }));
const pairs = (...labels: string[]) =>
  similarTechniques(named(...labels)).map(({ subject, other }) => `${subject.label} = ${other.label}`);

describe('techniques that may be one', () => {
  it.each([
    ['single root I/O virtualization', 'SR-IOV'],
    ['virtual machine', 'VMs'],
    ['co-scheduling', 'coscheduling'],
    ['paravirtualized I/O', 'paravirtual I/O'],
    ['network virtualization', 'virtual networks'],
    ['interrupt coalescing', 'interrupt coalesing'],
    ['machine translation', 'machine translations'],
  ])('%s, %s', (a, b) => {
    expect(pairs(a, b)).toEqual([`${a} = ${b}`]);
  });

  it.each([
    ['IPv4 routing', 'IPv6 routing'],
    ['network virtualization', 'storage virtualization'],
    ['KVM', 'VMM'],
    ['interrupt', 'interruption of service'],
  ])('not %s, %s', (a, b) => {
    expect(pairs(a, b)).toEqual([]);
  });

  it('ask about what changes the most first, and never about what is known to differ', () => {
    const all = [
      { id: 'a', label: 'packet switch', papers: 3 },
      { id: 'b', label: 'packet switches', papers: 1 },
      { id: 'c', label: 'interrupt coalescing', papers: 9 },
      { id: 'd', label: 'interrupt-coalescing', papers: 8 },
    ];
    expect(similarTechniques(all).map(({ other }) => other.id)).toEqual(['d', 'b']);
    expect(similarTechniques(all, new Set(['d c'])).map(({ other }) => other.id)).toEqual(['b']);
  });

  it('does not depend on the order', () =>
    fc.assert(
      fc.property(
        fc.uniqueArray(
          fc.constantFrom('virtual machine', 'VM', 'VMs', 'virtual machines', 'machine, virtual', 'KVM'),
          {
            minLength: 2,
          },
        ),
        (labels) => {
          const all = labels.map((label) => ({ id: label, label, papers: label.length }));
          expect(similarTechniques(all.toReversed())).toEqual(similarTechniques(all));
        },
      ),
    ));
});
