import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { readVenue, venues } from '../../seed/link/venues/venues.ts';

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
    'ICML',
  ],
  [
    '2016 IEEE International Symposium on Information Theory (ISIT)',
    'International Symposium on Information Theory',
    'ISIT',
  ],
  ['Proceedings of the National Academy of Sciences', 'Proceedings of the National Academy of Sciences'],
  ['Proceedings of the IEEE', 'Proceedings of the IEEE'],
  [
    'Proceedings of the 58th Annual Meeting of the Association for Computational Linguistics',
    'Annual Meeting of the Association for Computational Linguistics',
    'ACL',
  ],
  ['Proc. EuroSys', 'European Conference on Computer Systems', 'EuroSys'],
  ['IEEE Trans. Comput.', 'IEEE Transactions on Computers'],
  ['Proc. Obscure Assoc. Unheard Sci.', 'Obscure Assoc. Unheard Sci.'],
  ['arXiv preprint arXiv:1706.03762', 'arXiv preprint'],
  ['Nature', 'Nature'],
  ['Journal of Unheard Heaps, early access', 'Journal of Unheard Heaps'],
  ['Journal of Unheard Heaps (in press)', 'Journal of Unheard Heaps'],
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

describe('printings told apart by hand', () => {
  const { series }: { series: string[][] } = JSON.parse(
    readFileSync(new URL('../fixtures/valid/venue-printings.json', import.meta.url), 'utf8'),
  );
  const { ids } = venues(series.flat());
  const of = series.flatMap((printings, at) => printings.map(() => at));

  test('no two series become one', () => {
    const owners = ids.map((id, at) => `${id} ${of[at]}`);
    expect(new Set(owners).size - new Set(ids).size).toBe(0);
  });

  test('at least nineteen in twenty pairs of one series are one', () => {
    const pairs = ids.flatMap((id, a) =>
      ids.slice(0, a).flatMap((other, b) => (of[a] === of[b] ? [id === other] : [])),
    );
    expect(pairs.filter(Boolean).length / pairs.length).toBeGreaterThanOrEqual(0.95);
  });

  test('in any order', () => {
    const backwards = venues(series.flat().toReversed()).ids.toReversed();
    expect(backwards).toEqual(ids);
  });
});

describe('a venue met later in another form joins the one that the library has', () => {
  const held = [{ id: 'v_held', name: 'Revista Imaginaria de Sistemas' }];

  test('abbreviated', () => {
    expect(venues(['Rev. Imag. Sist.'], held).ids).toEqual(['v_held']);
  });

  test('in full, where the library has it abbreviated', () => {
    const short = [{ id: 'v_short', name: 'Rev. Imag. Sist.' }];
    expect(venues(['Revista Imaginaria de Sistemas'], short)).toEqual({
      venues: [{ id: 'v_short', name: 'Revista Imaginaria de Sistemas' }],
      ids: ['v_short'],
    });
  });

  test('not where two could be meant', () => {
    const two = [...held, { id: 'v_other', name: 'Revista Imaginada de Sistemas' }];
    expect(['v_held', 'v_other']).not.toContain(venues(['Rev. Imag. Sist.'], two).ids[0]);
  });
});

test('a known series shows the accents with which it is printed, and stays the same node without them', () => {
  const accented = venues(['Revue française de sociologie']);
  const plain = venues(['Revue Francaise de Sociologie']);
  expect(accented.venues[0]?.name).toBe('Revue française de sociologie');
  expect(accented.ids).toEqual(plain.ids);
});
