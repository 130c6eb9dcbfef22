import { describe, expect, it } from 'vitest';
import { withNested } from '../../seed/link/techniques/nested.ts';

const scores = (title: string, ...evidence: string[]): number[] =>
  withNested(
    title,
    evidence.map((words) => ({ score: 1, evidence: words })),
  ).map(({ score }) => score);

describe('a technique within another', () => {
  it('is a broader one where it stands nowhere else', () => {
    expect(scores('Network I/O virtualization', 'Network I/O virtualization', 'I/O virtualization')).toEqual([
      1, 0.5,
    ]);
    expect(
      scores(
        'I/O virtualization and network I/O virtualization',
        'network I/O virtualization',
        'I/O virtualization',
      ),
    ).toEqual([1, 1]);
  });

  it('is one of its own where it is part of a word only, or beside', () => {
    expect(scores('Scheduling of co-schedulers', 'co-schedulers', 'Scheduling')).toEqual([1, 1]);
    expect(scores('SR-IOV and interrupts', 'SR-IOV', 'interrupts')).toEqual([1, 1]);
  });
});
