/** What a list looks like on the page it was copied from: running heads, entries a line, links a line. All made up. */
import { describe, expect, it } from 'vitest';
import { readReferences } from '../../seed/read/references/read.ts';

const titles = (text: string): (string | undefined)[] =>
  readReferences(text).references.map(({ csl }) => csl.title);

describe('running heads', () => {
  it('with the numbers of the pages beside them are no part of an entry, though no page break is told', () => {
    const { references } = readReferences(
      [
        '                    A. Abel et al. / Journal of Things 12 (2015) 1–20                 19',
        'References',
        '[1] B. Baker. Deep things and the',
        '    ways they go. In Proceedings of Things, 2014.',
        '20                  A. Abel et al. / Journal of Things 12 (2015) 1–20',
        '[2] C. Cox. Shallow things. Things, 88(2):303–338, 2010.',
        '[3] D. Dean. Other things. Things, 12:3–33, 2011.',
      ].join('\n'),
    );
    expect(references).toHaveLength(3);
    expect(references[0]?.csl.volume).toBeUndefined();
    expect(references[0]?.raw).not.toMatch(/Abel/);
  });

  it('lines that end alike in different numbers may be those of entries', () => {
    const { references } = readReferences(
      [
        '[1] B. Baker. Deep things. In Advances in Neural Things 25',
        '    pages 1–9, 2012.',
        '[2] C. Cox. Shallow things. In Advances in Neural Things 26',
        '    pages 3–7, 2013.',
      ].join('\n'),
    );
    expect(references.map(({ csl }) => csl['container-title'])).toEqual([
      expect.stringContaining('Advances in Neural Things'),
      expect.stringContaining('Advances in Neural Things'),
    ]);
  });
});

describe('an entry on every line', () => {
  it('is one entry each, whatever it begins with', () => {
    const text = [
      'Alder, J., Birch, J.A.J., 2010. The art of writing about reefs. J. Sci. Commun. 163, 51–59.',
      'Reef Research UK, 1975. Reef statistics reports. http://www.reefs.example.org/stats/ (accessed 13 March 2003).',
      'Cedar, H.-S., de Wit, C.T., 1998a. Nitrogen dynamics in shallow water. Agric. Ecosyst. Environ. 70 (2–3), 121–135.',
      'IPRC, 2014. Reef Change 2014: Synthesis Report. IPRC, Geneva, Switzerland.',
    ].join('\n');
    expect(titles(text)).toEqual([
      'The art of writing about reefs',
      'Reef statistics reports',
      'Nitrogen dynamics in shallow water',
      expect.stringMatching(/^Reef Change 2014/),
    ]);
  });

  it('that is nothing but an identifier loses none of them', () => {
    const { references } = readReferences(
      'https://doi.org/10.1000/abc\nhttps://arxiv.org/abs/1706.03762\n10.1000/DEF.2\n',
    );
    expect(references.map(({ csl }) => csl.DOI ?? csl.custom?.['arxiv'])).toEqual([
      '10.1000/abc',
      '1706.03762',
      '10.1000/DEF.2',
    ]);
  });
});

describe('bodies and persons', () => {
  it.each([
    [
      'Office for National Statistics (2021) Population estimates. London: ONS.',
      { literal: 'Office for National Statistics' },
    ],
    [
      'Ministerio de Sanidad (2021). Informe anual 2019. Madrid: Ministerio.',
      { literal: 'Ministerio de Sanidad' },
    ],
    [
      'Strunk Jr., W., White, E.B., 2000. The Elements of Style. Longman, New York.',
      { family: 'Strunk', given: 'W.', suffix: 'Jr.' },
    ],
  ])('%s', (text, first) => {
    expect(readReferences(text).references[0]?.csl.author?.[0]).toEqual(first);
  });

  it.each([
    'Leyen, Ursula u. a. (2007): Politik heute, in: Aus Politik und Geschichte, Jg. 57, H. 7, S. 3–9.',
    '赵军, 刘康, 何世柱, 等. 知识图谱[J]. 计算机学报, 2018, 41(5): 1023-1035.',
  ])('says that not all names are printed: %s', (text) => {
    const [reference] = readReferences(text).references;
    expect(reference?.problems.map(({ message }) => message)).toContain('not all authors printed (et al.)');
    expect(JSON.stringify(reference?.csl.author)).not.toMatch(/等|"u/);
  });
});

describe('markdown', () => {
  it('headings, bullets, emphasis and links say nothing of a work', () => {
    const { references } = readReferences(
      [
        '## References',
        '',
        '- Abel, L. (2001). *Random reefs*. **Marine Learning**, 45(1), 5–32. [https://doi.org/10.1000/abc](https://doi.org/10.1000/abc)',
        '- Cox, C., & Dean, V. (1995). Support-reef networks. *Marine Learning*, *20*, 273–297.',
      ].join('\n'),
    );
    expect(references.map(({ csl }) => csl)).toMatchObject([
      { title: 'Random reefs', 'container-title': 'Marine Learning', volume: '45', DOI: '10.1000/abc' },
      { title: 'Support-reef networks', 'container-title': 'Marine Learning', volume: '20', page: '273–297' },
    ]);
  });
});

describe('theses', () => {
  it.each([
    'Rutz, Cynthia Lillian. "King Lear and Its Folktale Analogues." PhD diss., University of Leeds, 2013.',
    'Weber, M.: Untersuchungen zur Reibung in Gleitlagern. Diss. TU München, 2003.',
  ])('%s', (text) => {
    expect(readReferences(text).references[0]?.csl.type).toBe('thesis');
  });
});

describe('words that a line end breaks', () => {
  it.each([
    ['Abel, I. Good-\n    fellow, and R. Cox. Things of reefs. Reefs, 1:2–3, 2013.', 'Goodfellow'],
    ['Abel, I. Baker-\n    Cox, and R. Dean. Things of reefs. Reefs, 1:2–3, 2013.', 'Baker-Cox'],
  ])('a family name is put together, unless a capital follows the hyphen: %j', (rest, family) => {
    const [reference] = readReferences(
      `[1] A. ${rest}\n[2] B. Birch. Other things. Reefs, 2:3–4, 2014.`,
    ).references;
    expect(reference?.csl.author?.map((name) => name.family)).toContain(family);
  });
});
