/** Lists of identifiers and titles, one a line; all of them made up but for their forms. */
import { describe, expect, it } from 'vitest';
import type { CslItem } from '../../seed/normalize/record.ts';
import { readFormat } from '../../seed/read/formats/index.ts';

const shown = ({ DOI, ISBN, URL, title, issued, custom }: CslItem): string =>
  [
    title,
    issued?.['date-parts']?.[0]?.[0],
    ...[
      DOI,
      ISBN,
      DOI === undefined ? URL : undefined,
      custom?.['arxiv'],
      custom?.['pmid'],
      custom?.['pmcid'],
    ],
  ]
    .filter((part) => part !== undefined)
    .join(' | ');
const read = (text: string): string[] =>
  readFormat(text, 'pasted text').references.map(({ csl }) => shown(csl));

describe('identifiers, one a line', () => {
  it.each<[lines: string[], shown: string[]]>([
    [
      [
        '10.1000/abc.12',
        'https://doi.org/10.1000/def(3)',
        'doi:10.1000/ghi.',
        'arXiv:2101.00001',
        '1706.03762',
        'hep-th/9901001',
        'math.GT/0309136v2',
        'PMID: 12345',
        'PMC1234567',
        'ISBN 978-3-16-148410-0',
        '9783161484100',
        '0-306-40615-2',
      ],
      [
        ...['10.1000/abc.12', '10.1000/def(3)', '10.1000/ghi', '2101.00001', '1706.03762', 'hep-th/9901001'],
        ...[
          'math.GT/0309136v2',
          '12345',
          'PMC1234567',
          '978-3-16-148410-0',
          '9783161484100',
          '0-306-40615-2',
        ],
      ],
    ],
    [['1706.03762'], ['1706.03762']],
    [
      ['1706.03762', '1412.6980v3'],
      ['1706.03762', '1412.6980v3'],
    ],
    [
      ['12345678', '23456789', '3456789'],
      ['12345678', '23456789', '3456789'],
    ],
    [
      ['[1] 12345678', '[2] 23456789'],
      ['12345678', '23456789'],
    ],
    [
      ['- 10.1000/x', '- arXiv:2101.00001 [cs.CL]', '* PMID 12'],
      ['10.1000/x', '2101.00001', '12'],
    ],
    [
      ['[1] 10.1000/x', '[2] 2101.00001', '[3] PMID: 12345678'],
      ['10.1000/x', '2101.00001', '12345678'],
    ],
    [
      [
        'https://arxiv.org/pdf/2101.00001.pdf',
        'https://pubmed.ncbi.nlm.nih.gov/123/',
        'https://tea.example.org/a',
      ],
      ['2101.00001', '123', 'https://tea.example.org/a'],
    ],
    [
      ['PMID 12345678; PMC123456', '10.1000/x, 10.1000/y'],
      ['12345678 | PMC123456', '10.1000/x', '10.1000/y'],
    ],
  ])('%j', (lines, expected) => {
    expect(read(lines.join('\n'))).toEqual(expected);
  });
});

describe('identifiers and titles, one a line', () => {
  it.each<[lines: string[], shown: string[]]>([
    [
      [
        'Why kettles sing. arXiv:2101.00001',
        'Cups without handles. 10.1000/x',
        'Deep kettles (2016)',
        'PMC1234567',
      ],
      [
        'Why kettles sing | 2101.00001',
        'Cups without handles | 10.1000/x',
        'Deep kettles | 2016',
        'PMC1234567',
      ],
    ],
    [
      [
        'Why kettles sing, 2014, doi:10.1000/a',
        'Kettles (2015) https://doi.org/10.1000/b',
        'Kettle without tears',
      ],
      ['Why kettles sing | 2014 | 10.1000/a', 'Kettles | 2015 | 10.1000/b', 'Kettle without tears'],
    ],
    [
      ['10.1000/a Why kettles sing', 'PMID: 77\tCups without handles'],
      ['Why kettles sing | 10.1000/a', 'Cups without handles | 77'],
    ],
    [
      ['Tea: a history. ISBN 978-3-16-148410-0', 'Is tea wet? PMID: 12'],
      ['Tea: a history | 978-3-16-148410-0', 'Is tea wet? | 12'],
    ],
    [
      ['Why kettles sing', '10.1000/a', '', 'Cups without handles', '10.1000/b'],
      ['Why kettles sing | 10.1000/a', 'Cups without handles | 10.1000/b'],
    ],
  ])('%j', (lines, expected) => {
    expect(read(lines.join('\n'))).toEqual(expected);
  });
});

describe('lists that have identifiers but are none', () => {
  it('entries with their DOI on a line of its own', () => {
    const text = [
      'Smith, J. (2001). Tea. Journal of Tea, 1(2), 3-4.',
      '10.1000/x',
      'Jones, K. (2003). Cups. Journal of Tea, 4(2), 3-4.',
      'https://doi.org/10.1000/y',
    ].join('\n');
    expect(read(text)).toEqual(['Tea | 2001 | 10.1000/x', 'Cups | 2003 | 10.1000/y']);
  });

  it('wrapped entries that end with an identifier', () => {
    const text = [
      'Smith, J., & Brown, T. (2001). A long account of tea and of the cups in',
      'which it is served. Journal of Tea, 1(2), 3-4. https://doi.org/10.1000/x',
      'Jones, K. (2003). Cups of all sizes, and what they are good',
      'for. Journal of Tea, 4(2), 3-4. https://doi.org/10.1000/y',
    ].join('\n');
    expect(read(text)).toHaveLength(2);
    expect(read(text)[1]).toContain('10.1000/y');
  });

  it('numbers among other lines are not those of PubMed', () => {
    expect(() => read('Phone numbers of the tea shop\n12345678')).toThrow();
  });
});
