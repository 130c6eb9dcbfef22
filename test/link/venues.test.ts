import { describe, expect, test } from 'vitest';
import { readVenue, venues } from '../../seed/link/venues.ts';

const shown: [string, string, string?][] = [
  ['Communications of the ACM', 'Communications of the ACM'],
  ['Proc. USENIX Annual Technical Conference (ATC)', 'USENIX Annual Technical Conference', 'ATC'],
  [
    'Proceedings of the 26th ACM Symposium on Operating Systems Principles (SOSP ’17)',
    'ACM Symposium on Operating Systems Principles',
    'SOSP',
  ],
  [
    'In Proceedings of the Twenty-Third International Conference on Machine Learning',
    'International Conference on Machine Learning',
  ],
  [
    '2016 IEEE International Symposium on Information Theory (ISIT)',
    'IEEE International Symposium on Information Theory',
    'ISIT',
  ],
  ['Proceedings of the National Academy of Sciences', 'Proceedings of the National Academy of Sciences'],
  ['Proceedings of the IEEE', 'Proceedings of the IEEE'],
  [
    'Proceedings of the 58th Annual Meeting of the Association for Computational Linguistics',
    'Annual Meeting of the Association for Computational Linguistics',
  ],
  ['Proc. EuroSys', 'EuroSys'],
  ['arXiv preprint arXiv:1706.03762', 'arXiv preprint'],
  ['Nature', 'Nature'],
  ['Proceedings', 'Proceedings'],
  ['2009', '2009'],
];

test.each(shown)('%s is shown as %s', (printed, name, short) => {
  const { key: _, ...venue } = readVenue(printed);
  expect(venue).toEqual(short ? { name, short } : { name });
});

describe('one series', () => {
  const series = [
    [
      'Proc. USENIX Annual Technical Conference',
      'USENIX Annual Technical Conference (ATC)',
      'PROCEEDINGS OF THE USENIX ANNUAL TECHNICAL CONFERENCE',
      '2013 USENIX Annual Technical Conference (USENIX ATC ’13)',
    ],
    ['Annual Linux Showcase & Conference', 'Proceedings of the 5th Annual Linux Showcase and Conference'],
    ['Proc. IEEE', 'Proceedings of the IEEE'],
  ];
  test.each(series)('%s', (...printed) => {
    expect(new Set(printed.map((each) => readVenue(each).key)).size).toBe(1);
  });

  test('takes its acronym from wherever it was printed', () => {
    const { venues: found, ids } = venues(['Proc. Linux Symposium', 'Linux Symposium (OLS)']);
    expect(found).toEqual([{ id: ids[0], name: 'Linux Symposium', short: 'OLS' }]);
    expect(ids[1]).toBe(ids[0]);
  });
});

test('different series stay apart', () => {
  const keys = [
    'IEEE Transactions on Computers',
    'IEEE Transactions on Communications',
    'Computers',
    'Linux Symposium',
    'KVM Forum',
  ];
  expect(new Set(keys.map((each) => readVenue(each).key)).size).toBe(keys.length);
});
