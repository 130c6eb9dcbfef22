/** Entries that a layout has set apart already are read one by one. */
import { expect, test } from 'vitest';
import { readEntries } from '../../seed/read/references/read.ts';

test('entries that are set apart stay apart, whatever their lines look like', () => {
  const { references, unread } = readEntries([
    {
      raw: '1. Novak P, Weber M. Paging in small machines.\nJ Syst. 2019;4:\n12. Springer.',
      lines: ['Novak P, Weber M. Paging in small machines.', 'J Syst. 2019;4:', '12. Springer.'],
      label: '1',
    },
    {
      raw: '2. Lind A. Queues of virtual de-\nvices. Oper Syst Rev. 2020;7:3-9.',
      lines: ['Lind A. Queues of virtual de-', 'vices. Oper Syst Rev. 2020;7:3-9.'],
      label: '2',
    },
  ]);
  expect(unread).toEqual([]);
  expect(references.map(({ position, csl }) => [position, csl.title])).toEqual([
    [1, 'Paging in small machines'],
    [2, 'Queues of virtual devices'],
  ]);
  expect(references[1]?.raw).toContain('2. Lind A.');
});

test('no entries give no references', () => expect(readEntries([])).toEqual({ references: [], unread: [] }));
