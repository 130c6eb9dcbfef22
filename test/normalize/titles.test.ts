import { describe, expect, it } from 'vitest';
import { lexicon } from '../../seed/normalize/lexicon/lexicon.ts';
import { restoreCase } from '../../seed/normalize/titles.ts';

const nothing = { capitals: () => undefined };
const restore = (title: string): string => restoreCase(title, nothing, lexicon());

describe('the case of a title', () => {
  it.each([
    ['Fast packet i/o for linux guests', 'Fast packet I/O for Linux guests'],
    ['Sr-iov in practice', 'SR-IOV in practice'],
    ['Scheduling of smp vms and gpus', 'Scheduling of SMP VMs and GPUs'],
    ['The ia-32 and x86 architectures', 'The IA-32 and x86 architectures'],
    ['A bayesian model of english', 'A Bayesian model of English'],
    ['virtio: towards a standard for i/o', 'virtio: towards a standard for I/O'],
    ['It was to be done as it is', 'It was to be done as it is'],
    [
      'Pre-training and co-scheduling with and/or graphs',
      'Pre-training and co-scheduling with and/or graphs',
    ],
    ['Über das problem der großen zahlen', 'Über das problem der großen zahlen'],
    ['Title With Capitals of Its Own', 'Title With Capitals of Its Own'],
  ])('%s', (printed, shown) => {
    expect(restore(printed)).toBe(shown);
  });

  it('takes the list it stands in for evidence', () => {
    const printed = { capitals: (word: string) => (word === 'fatbox' ? 'FatBox' : undefined) };
    expect(restoreCase('A study of fatbox', printed, lexicon())).toBe('A study of FatBox');
  });
});
