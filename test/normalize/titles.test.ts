import { describe, expect, it } from 'vitest';
import { lexicon } from '../../seed/normalize/lexicon/lexicon.ts';
import { restoreCase } from '../../seed/normalize/titles.ts';

const nothing = { capitals: () => undefined };
const restore = (title: string): string => restoreCase(title, nothing, lexicon());

describe('the case of a title', () => {
  it.each([
    'Les aides aux pme du bas de gamme: le cas des tas et des rus',
    'El uso de las redes en los ríos del sur y sus ejes',
    'Der Weg des Öls aus dem Ort bis ins Tal',
    'Lo zio e il re di un sud che non sa',
    'Het dak van ons huis en de bus uit die wijk',
    'O uso da luz em uma rua do rio',
    'Anthropologie des tas et des rus',
    'Avaliação da dor',
  ])('stays as it is in another language: %s', (title) => {
    expect(restore(title)).toBe(title);
  });

  it.each([
    ['Fast packet i/o for linux guests', 'Fast packet I/O for Linux guests'],
    ['Towards de novo scheduling of smp guests', 'Towards de novo scheduling of SMP guests'],
    ['Solving the Schrödinger equation on gpus', 'Solving the Schrödinger equation on GPUs'],
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
