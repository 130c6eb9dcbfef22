import { describe, expect, test } from 'vitest';
import { identify, type Mention, readName } from '../../seed/link/people/index.ts';
import { rarity } from '../../seed/link/people/names/commonness.ts';
import { relate } from '../../seed/link/people/names/compatible.ts';
import type { CslName } from '../../seed/normalize/record.ts';
import { mentionsOf, person } from './identity-samples.ts';

const relation = (a: string, b: string) => relate(readName(person(a)), readName(person(b)));

describe('names that can be one person’s', () => {
  test.each([
    ['H. Guan', 'Haibing Guan', 'fuller'],
    ['H. Guan', 'H.-B. Guan', 'fuller'],
    ['H.-B. Guan', 'Haibing Guan', 'fuller'],
    ['Hui-Hsin Tseng', 'Huihsin Tseng', 'same'],
    ['Jörg Müller', 'Joerg Mueller', 'same'],
    ['Joerg Mueller', 'Jorg Muller', 'same'],
    ['E. Sandø', 'E. Sandoe', 'initials'],
    ['T. Bär', 'T. Baer', 'initials'],
    ['Wei Lü', 'Wei Lue', 'same'],
    ['Wei Lü', 'Wei Lu', 'same'],
    ['Željko Agić', 'Zeljko Agic', 'same'],
    ['JH Salim', 'J. H. Salim', 'initials'],
    ['JA Smith', 'J. A. Smith', 'initials'],
    ['HONG WANG', 'Hong Wang', 'same'],
    ['XU LI', 'Xu Li', 'same'],
    ['Lynne Cahill', 'Lynne J. Cahill', 'middle'],
    ['Bob Moore', 'Robert C. Moore', 'nickname'],
    ['Ludwig van Beethoven', 'Ludwig Beethoven', 'same'],
    ['J. Smith Jr.', 'J. Smith', 'initials'],
  ])('%s and %s: %s', (a, b, expected) => {
    expect(relation(a, b)).toBe(expected);
    expect(relation(b, a)).toBe(expected);
  });

  test('where the family name begins is printed now here, now there', () => {
    const one = readName({ family: 'Sågvall Hein', given: 'Anna' });
    expect(relate(one, readName({ family: 'Hein', given: 'Anna Sågvall' }))).toBe('same');
  });

  test.each([
    ['John Smith', 'Jane Smith'],
    ['John A. Smith', 'John B. Smith'],
    ['Jian Zhang', 'Jianwei Zhang'],
    ['Yu Zhang', 'Yue Zhang'],
    ['Yuming Zhang', 'Yueming Zhang'],
    ['Xiaoyu Zhang', 'Xiaoyue Zhang'],
    ['Wei Xu', 'Wei Xue'],
    ['W. Xu', 'W. Xue'],
    ['J. Cho', 'J. Choe'],
    ['J. Yun', 'J. Yuen'],
    ['K. Baur', 'K. Bauer'],
    ['J. Paz', 'J. Paez'],
    ['J. Smith', 'K. Smith'],
    ['J. Smith Jr.', 'J. Smith Sr.'],
  ])('%s and %s are two', (a, b) => expect(relation(a, b)).toBeUndefined());
});

test('the more people bear a name, the less rare it is', () => {
  const of = (name: string): number => rarity(readName(person(name)));
  expect(of('Y. Zhang')).toBeLessThan(of('H. Guan'));
  expect(of('H. Guan')).toBeLessThan(of('Haibing Guan'));
  expect(of('H. Guan')).toBeLessThan(of('M. Ben-Yehuda'));
  expect(rarity(readName({ family: '王', given: '伟' }))).toBeLessThan(of('M. Ben-Yehuda'));
});

/** How many people stand behind the mentions whose name begins so. */
const count = (mentions: readonly Mention[], family: string): number => {
  const { ids } = identify(mentions);
  return new Set(ids.filter((_, at) => (mentions[at]?.name.family ?? mentions[at]?.name.literal) === family))
    .size;
};

describe('mentions become people', () => {
  test('a common name alone does not make one person', () => {
    for (const name of ['J. Li', 'Y. Zhang', 'Wei Wang', 'J. Smith'])
      expect(
        count(
          mentionsOf([`${name}; A. Gordon: Ice in glaciers`, `${name}; B. Schulz: Query plans`]),
          name.split(' ').at(-1) ?? '',
        ),
      ).toBe(2);
  });

  test('a common name with the same co-authors is one', () =>
    expect(count(mentionsOf(['J. Li; H. Guan; K. Tian: Ice', 'J. Li; H. Guan; K. Tian: Plans']), 'Li')).toBe(
      1,
    ));

  test('an uncommon name is one', () =>
    expect(
      count(mentionsOf(['M. Ben-Yehuda; A. Gordon: Ice', 'M. Ben-Yehuda; E. Rom: Plans']), 'Ben-Yehuda'),
    ).toBe(1));

  test.each([
    ['J. Nivre', 'Joakim Nivre'],
    ['G. Satta', 'Giorgio Satta'],
    ['R. Mooney', 'Raymond J. Mooney'],
    ['H. Guan', 'Haibing Guan'],
  ])('an initial with one full name of a rare family is that person: %s, %s', (initial, full) => {
    const family = full.split(' ').at(-1) ?? '';
    const papers = [
      `${initial}; A. Gordon: Parsing with grammars`,
      `${full}; E. Rom: Dependency parsing`,
      `${full}; B. Schulz: Learning to parse`,
    ];
    expect(count(mentionsOf(papers, [1995, 2001, 2006]), family)).toBe(1);
  });

  test('an initial with several full names goes where the evidence points, else it stays alone', () => {
    const with_ = (coauthor: string) => {
      const { ids } = identify(
        mentionsOf([
          'Jing Zhang; M. Ben-Yehuda: Ice',
          'Jun Zhang; A. Traeger: Plans',
          `J. Zhang; ${coauthor}: Roads`,
        ]),
      );
      return [ids[0], ids[2]].indexOf(ids[4]);
    };
    expect(with_('M. Ben-Yehuda')).toBe(0);
    expect(with_('A. Traeger')).toBe(1);
    expect(with_('E. Rom')).toBe(-1);
  });

  /** A library of so many papers, each by somebody else with names that nobody shares, before the papers that count. */
  const among = (papers: number, own: readonly string[]): Mention[] =>
    mentionsOf([
      ...own,
      ...Array.from({ length: papers }, (_, at) => `Q. Filler${'abcdefghij'[at % 10]}${at}: Other ${at}`),
    ]);
  const coauthors = [
    'A. Gordon',
    'E. Rom',
    'B. Schulz',
    'K. Tian',
    'A. Traeger',
    'Y. Dong',
    'L. Ostrov',
    'P. Weiss',
  ];

  test.each([
    [['E. Hovy', 'E. H. Hovy']],
    [['R. Weischedel', 'R. M. Weischedel']],
    [['K. McKeown', 'K. R. McKeown', 'Kathleen McKeown', 'Kathleen R. McKeown']],
  ])('a middle initial is left out now and then, if no other contradicts it: %j', (printed) => {
    const papers = coauthors.map((other, at) => `${printed[at % printed.length]}; ${other}: Paper of ${at}`);
    expect(count(among(100, papers), printed[0]?.split(' ').at(-1) ?? '')).toBe(1);
  });

  test('middle initials that contradict each other part two, and the one without goes with neither', () => {
    const papers = ['J. A. Kowal; A. Gordon: Ice', 'J. B. Kowal; E. Rom: Plans', 'J. Kowal; K. Tian: Roads'];
    expect(count(among(100, papers), 'Kowal')).toBe(3);
  });

  test('initials tied by a hyphen are no middle initial', () => {
    const papers = ['H. Guan; A. Gordon: Ice', 'H.-B. Guan; E. Rom: Plans'];
    expect(count(among(100, papers), 'Guan')).toBe(2);
  });

  test('who stands often under a name that few have is one; under a name that many have, several', () => {
    const papers = (name: string) => coauthors.map((other, at) => `${name}; ${other}: Paper of ${at}`);
    expect(count(among(1000, papers('T. Pedersen')), 'Pedersen')).toBe(1);
    expect(count(among(1000, papers('Y. Zhang')), 'Zhang')).toBeGreaterThan(1);
  });

  test('J. Smith does not make one of John Smith and Jane Smith', () => {
    const rest = 'M. Ben-Yehuda; A. Traeger';
    const { ids } = identify(
      mentionsOf([`John Smith; ${rest}: Ice`, `J. Smith; ${rest}: Ice plans`, `Jane Smith; ${rest}: Plans`]),
    );
    expect(ids[0]).not.toBe(ids[6]);
  });

  test('an ORCID joins and parts', () => {
    const [a, b] = mentionsOf(['J. Li: Ice', 'J. Li: Plans']);
    const orcid = '0000-0002-1825-0097';
    if (!a || !b) throw new Error('no mentions');
    expect(
      count(
        [
          { ...a, orcid },
          { ...b, orcid: `https://orcid.org/${orcid}` },
        ],
        'Li',
      ),
    ).toBe(1);
    const [c, d] = mentionsOf(['M. Ben-Yehuda: Ice', 'M. Ben-Yehuda: Ice plans']);
    if (!c || !d) throw new Error('no mentions');
    expect(
      count(
        [
          { ...c, orcid },
          { ...d, orcid: '0000-0001-5109-3700' },
        ],
        'Ben-Yehuda',
      ),
    ).toBe(2);
  });

  test('the first of a name has the id of the name, whoever else bears it', () => {
    const one = identify(mentionsOf(['J. Li; A. Gordon: Ice'])).ids[0];
    const { ids } = identify(mentionsOf(['J. Li; A. Gordon: Ice', 'J. Li; B. Schulz: Plans']));
    expect(ids[0]).toBe(one);
    expect(ids[2]).not.toBe(one);
  });

  test('three of one name on one paper are three', () => {
    const { authors } = identify(
      mentionsOf(['Y. Zhang; Y. Zhang; Y. Zhang: Ice', 'Y. Zhang: Plans'], [1990, 1970]),
    );
    expect(authors).toHaveLength(4);
  });

  test('of co-authors that could be meant the first printed counts, in whatever order they come', () => {
    const mentions = mentionsOf([
      'A. Müller; J. Smith; Anna Müller; John B. Smith: Ice in glaciers',
      'A. Müller; A. Mueller; J. Smith: Ice in glaciers',
      'J. Smith; John Smith; Anna Müller: Query plans',
    ]);
    expect(identify(mentions.toReversed()).authors).toEqual(identify(mentions).authors);
  });
});

describe('names that are no person’s', () => {
  const named = (...names: CslName[]): Mention[] =>
    names.map((name, at) => ({ paper: `p${at}`, position: 1, name }));

  test('an organisation is one, wherever it stands', () => {
    const { ids } = identify(
      named({ literal: 'World Health Organization' }, { literal: 'World Health  Organization' }),
    );
    expect(new Set(ids).size).toBe(1);
  });

  test('et al. is nobody; Anonymous is somebody else on each paper', () => {
    const { ids, authors } = identify(
      named({ literal: 'et al.' }, { family: 'others' }, { literal: 'Anonymous' }, { literal: 'Anonymous' }),
    );
    expect(ids.slice(0, 2)).toEqual([undefined, undefined]);
    expect(new Set(ids.slice(2)).size).toBe(2);
    expect(authors.map(({ name }) => name)).toEqual(['Anonymous', 'Anonymous']);
  });

  test('one letter is no name to be known by', () =>
    expect(new Set(identify(named({ family: 'X', given: 'Y' }, { family: 'X', given: 'Y' })).ids).size).toBe(
      2,
    ));

  test('names in one script only', () => {
    const { ids } = identify(
      named({ literal: '王伟' }, { family: '王', given: '伟' }, { family: 'Толстой', given: 'Лев' }),
    );
    expect(new Set(ids).size).toBe(3);
    expect(
      new Set(identify(named({ family: 'Толстой', given: 'Лев' }, { family: 'Толстой', given: 'Лев' })).ids)
        .size,
    ).toBe(1);
  });
});

test('two thousand authors of one paper are as many people, and no evidence', () => {
  const names = Array.from(
    { length: 2000 },
    (_, at) =>
      `A. Family${String.fromCharCode(97 + (at % 26), 97 + (Math.floor(at / 26) % 26), 97 + (at % 7))}`,
  );
  const unique = [...new Set(names)];
  const mentions = mentionsOf([
    `${unique.join('; ')}; J. Li: Ice`,
    `${unique.slice(0, 200).join('; ')}; J. Li: Plans`,
  ]);
  expect(count(mentions, 'Li')).toBe(2);
});

test.each([
  [{ family: 'BOURDIEU', given: 'Pierre' }, 'Pierre Bourdieu'],
  [{ family: 'VÁZQUEZ MONTALBÁN', given: 'Manuel' }, 'Manuel Vázquez Montalbán'],
  [{ family: "O'NEILL-SMITH", given: 'JOHN Q.' }, "John Q. O'Neill-Smith"],
  [{ family: 'LI', given: 'X.' }, 'X. LI'],
  [{ literal: 'NASA' }, 'NASA'],
])('a family name in capitals is shown as people write it: %j', (name, shown) => {
  const { authors } = identify([{ paper: 'p', position: 1, name }]);
  expect(authors[0]?.name).toBe(shown);
});

describe('of several printed names of a person', () => {
  const shown = (...printed: [name: string, times: number][]): string[] => {
    const papers = printed.flatMap(([name, times]) =>
      Array.from({ length: times }, (_, at) => `${name}; A. Traeger; M. Ben-Yehuda: Parsing ${at}`),
    );
    const { authors } = identify(mentionsOf(papers));
    const [, family = ''] = printed[0]?.[0].match(/ (\S+)$/) ?? [];
    return authors.filter((author) => author.family === family).map(({ name }) => name);
  };

  test('the usual one is shown, not the longest', () =>
    expect(shown(['Michael John Collinsky', 1], ['Michael Collinsky', 9])).toEqual(['Michael Collinsky']));
  test('a full name before initials, however often they stand there', () =>
    expect(shown(['J. Nivre', 9], ['Joakim Nivre', 1])).toEqual(['Joakim Nivre']));
  test('of two that are as usual the longer one', () =>
    expect(shown(['R. Mooney', 2], ['R. J. Mooney', 2])).toEqual(['R. J. Mooney']));
});
