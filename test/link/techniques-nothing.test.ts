/** What names no technique, and names of one thing that become one technique. Both directions. */
import { describe, expect, it, test } from 'vitest';
import { isPlace } from '../../seed/link/places.ts';
import { foldTerm } from '../../seed/link/techniques/fold-term.ts';
import { isIndexTag, plainHeading } from '../../seed/link/techniques/noise/mesh.ts';
import { namesNothing } from '../../seed/link/techniques/noise/nothing.ts';
import { type PaperText, techniques } from '../../seed/link/techniques/techniques.ts';

/** The names of the techniques of some papers, with how many papers have each. */
const found = (papers: readonly Omit<PaperText, 'id'>[]): Map<string, number> => {
  const { techniques: all, uses } = techniques(papers.map((paper, i) => ({ id: `p${i}`, ...paper })));
  return new Map(
    all.map(({ id, name }) => [name, uses.filter(({ technique }) => technique === id).length] as const),
  );
};

/** A library of 300 papers whose titles are of no interest, with some others. */
const among = (papers: readonly Omit<PaperText, 'id'>[]): Map<string, number> =>
  found([...papers, ...Array.from({ length: 300 }, (_, i) => ({ title: `Untitled ${i}` }))]);

const times = (title: string, n: number) =>
  Array.from({ length: n }, (_, i) => ({ title: `${title} ${'abcdefghij'[i]}` }));

describe('terms that name nothing', () => {
  test.each([
    'older adults',
    'cross-sectional',
    'state-of-the-art',
    'free-ranging',
    'non-timber',
    'Ranomafana National Park',
    'Beza Mahafaly Special Reserve',
    'World Health Organization',
    'Web of Science',
    'salud',
    'adverse events',
    'lessons learned',
  ])('%s', (term) => expect(namesNothing(foldTerm(term))).toBe(true));
  test.each([
    'older adult education',
    'cross-sectional imaging',
    'zero-shot learning',
    'non-timber forest products',
    'national park',
    'reserve design',
    'health organization theory',
    'web mining',
    'event extraction',
    'lesson study',
    'reasoning',
    'surgery',
  ])('but not %s', (term) => expect(namesNothing(foldTerm(term))).toBe(false));

  test.each(['Lima', 'metropolitan Lima', 'Latin American', 'Peruvian Amazon'])('%s is a place', (name) =>
    expect(isPlace(foldTerm(name))).toBe(true),
  );
});

describe('headings of indexers', () => {
  test.each([
    'human tissue',
    'Preschool Child',
    'isolation and purification',
    'United States--US',
    'Other Primary Products (O13)',
    'Valuation of Environmental Effects Q51',
    '⛔ No DOI found',
    'no terms assigned',
    'English abstract',
    'diagnosis',
  ])('%s is routine', (keyword) => expect(isIndexTag(keyword)).toBe(true));
  test.each([
    'genetics',
    'tissue engineering',
    'child psychology',
    'protein purification',
    'epidemiology',
    'diagnosis of faults',
    'vitamin B12',
    '“grounded theory”',
    '3D printing',
    'C++',
  ])('%s is a topic', (keyword) => expect(isIndexTag(keyword)).toBe(false));

  test.each([
    ['Microscopy, Electron, Scanning', 'Scanning Electron Microscopy'],
    ['Antibodies, Monoclonal, Humanized', 'Humanized Monoclonal Antibodies'],
    ['polyester, article', 'polyester'],
    ['and computational thinking', 'computational thinking'],
    ['the right to be forgotten', 'right to be forgotten'],
    ['computational thinking (CT)', 'computational thinking'],
    ['Forest management -- Finance', 'Forest management'],
    ['fire, water, and air', 'fire, water, and air'],
    ['Theory, The', 'The Theory'],
    ['concentration (parameters)', 'concentration (parameters)'],
  ])('%s is read as %s', (keyword, plain) =>
    expect(plainHeading(keyword).replace(/^The /, (the) => (keyword === 'Theory, The' ? the : ''))).toBe(
      plain,
    ),
  );
});

describe('names of one thing', () => {
  const keyword = (...keywords: string[]) => ({ title: 'Tea', keywords });

  test.each([
    [['COVID-19', 'coronavirus disease 2019', 'COVID-19 pandemic'], 'COVID-19'],
    [['mtDNA', 'mitochondrial DNA'], 'mitochondrial DNA'],
    [['randomized clinical trials', 'randomised controlled trial'], 'randomized controlled trials'],
    [['text categorization', 'text classification'], 'text classification'],
    [['grey literature', 'gray literature'], 'gray literature'],
    [['cohort studies', 'prospective cohort'], 'cohort study'],
    [['microsatellite loci', 'microsatellites'], 'microsatellites'],
    [['nuclear magnetic resonance imaging', 'magnetic resonance imaging'], 'magnetic resonance imaging'],
    [['mental disease', 'mental disorders'], 'mental disorders'],
    [['principal components', 'principal component analysis'], 'principal component analysis'],
  ])('%s', (keywords, name) => {
    const names = found(keywords.map((one) => keyword(one)));
    expect([...names]).toEqual([[name, keywords.length]]);
  });

  test.each([
    [['SARS-CoV-2', 'SARS']],
    [['regression analysis', 'logistic regression']],
    [['text classification', 'text summarization']],
    [['nuclear magnetic resonance', 'magnetic resonance imaging']],
    [['body mass index', 'body size']],
    [['cohort study', 'case-control study']],
    [['mark-recapture', 'spatial capture-recapture']],
    [['type 2 diabetes', 'diabetes mellitus']],
    [['clinical trials', 'randomized controlled trials']],
    [['X-ray diffraction', 'electron diffraction']],
  ])('%s stay two', (keywords) => {
    expect(found(keywords.map((one) => keyword(one))).size).toBe(2);
  });

  it('takes what stands around a name, in a large library, for the name', () => {
    const names = among([
      ...times('On mark-recapture', 6),
      ...times('On mark-recapture models', 4),
      ...times('On dependency parsing', 6),
      ...times('On a dependency parser', 4),
      ...times('On healthcare robots', 6),
      ...times('On health care robots', 4),
    ]);
    expect(names.get('mark-recapture')).toBe(10);
    expect(names.get('dependency parsing')).toBe(10);
    expect(names.has('mark-recapture models')).toBe(false);
    expect(names.has('dependency parser')).toBe(false);
    expect(names.get('healthcare robots')).toBe(10);
  });

  it('keeps what is more than that', () => {
    const names = among([
      ...times('On topic models', 6),
      ...times('On language models', 6),
      ...times('On support vector machines', 6),
      ...times('On speech recognition', 6),
      ...times('On speaker recognition', 6),
    ]);
    expect([...names.keys()].sort()).toEqual(
      expect.arrayContaining([
        'language models',
        'speaker recognition',
        'speech recognition',
        'support vector machines',
        'topic models',
      ]),
    );
  });
});

describe('abstracts', () => {
  it('take a name in brackets for no acronym', () => {
    const { techniques: all } = techniques([
      { id: 'a', title: 'Exome sequencing reveals patterns of selection across brown lemurs (Eulemur)' },
    ]);
    expect(all.map(({ name }) => name)).not.toContain(
      'exome sequencing reveals patterns of selection across brown lemurs',
    );
  });

  it('count once if several papers share them, as the chapters of a book do', () => {
    const abstract =
      'This book is about neural networks and reinforcement learning for groundbreaking deployment.';
    const names = found(Array.from({ length: 5 }, (_, i) => ({ title: `Chapter ${i}`, abstract })));
    expect(names.get('neural networks')).toBe(1);
    const twice = found(Array.from({ length: 2 }, (_, i) => ({ title: `Chapter ${i}`, abstract })));
    expect(twice.get('neural networks')).toBe(2);
  });
});

describe('names of the same thing, and of none', () => {
  const one = (name: string, other: string) =>
    among([...times(`A study of ${name} in teapots`, 9), ...times(`On ${other}: teapots`, 6)]);
  const all = (name: string, other: string) =>
    one(name, other).get(name) ?? one(name, other).get(name.replace(/s$/, ''));

  test.each([
    ['black silicon solar cells', 'black Si solar cells'],
    ['crystalline silicon', 'c-Si'],
    ['multicrystalline silicon solar cells', 'mc-Si solar cells'],
    ['prescribed fire', 'prescribed burning'],
    ['ring-tailed lemurs', 'wild ring-tailed lemurs'],
    ['mouse lemurs', 'mouse lemur species'],
  ])('%s and %s are one', (name, other) => expect(all(name, other)).toBe(15));

  test.each([
    ['rice', 'wild rice'],
    ['breeding', 'captive breeding'],
    ['species', 'endangered species'],
    ['silicon nanowires', 'silver nanowires'],
    ['machine translation', 'spoken language translation'],
  ])('%s and %s are not', (name, other) => expect(all(name, other) ?? 0).toBeLessThan(15));

  test('a country is no acronym', () => {
    const names = [
      ...among([
        ...Array.from({ length: 4 }, () => ({
          title: 'Parasites',
          abstract: 'We found Urbanorum spp (U.S) in the samples. It spreads in the U.S.',
        })),
        ...times('Health care in the US and tea', 8),
      ]).keys(),
    ];
    expect(names.filter((name) => /urbanorum/i.test(name))).toEqual([]);
  });

  test('one institute is no technique, a kind of them is', () => {
    const names = among([
      ...times('We watched lemurs in Berenty reserve for years', 6),
      ...times('We watched lemurs in a marine reserve for years', 6),
    ]);
    expect(names.has('Berenty reserve')).toBe(false);
    expect([...names.keys()]).toContain('marine reserve');
  });

  test('a noun is not shown as it is printed before another', () => {
    const names = among([
      ...times('A camera-trap survey of cats', 6),
      ...times('Cats and the camera trap', 5),
    ]);
    expect([...names.keys()].filter((name) => /camera/.test(name))).toContain('camera trap');
  });

  test('a keyword in capitals is shown in small letters', () => {
    const names = among(
      times('Tea', 4).map((paper) => ({ ...paper, keywords: ['TEAPOT LIVER FAILURE', 'DNA-PCR'] })),
    );
    expect(names.has('teapot liver failure')).toBe(true);
    expect([...names.keys()]).toContain('DNA-PCR');
  });
});
