/** Kinds of works and of names that plain journals and proceedings do not show; all of them made up. */
import { describe, expect, it } from 'vitest';
import type { CslItem } from '../../seed/record.ts';
import { readReferences } from '../../seed/references/read.ts';

const read = (text: string): CslItem | undefined => readReferences(text).references[0]?.csl;

describe('kinds of works', () => {
  it.each<[text: string, fields: Partial<CslItem>]>([
    [
      'P. Marsh, “Heaps in motion,” Ph.D. dissertation, Dept. Comput. Sci., Univ. Leeds, Leeds, U.K., 2008.',
      { type: 'thesis', genre: 'Ph.D. dissertation' },
    ],
    [
      'O. Marsh and L. Fenwick. Heaps in motion. Technical Report TR-2008-12, University of Leeds, 2008.',
      { type: 'report', number: 'TR-2008-12', publisher: 'University of Leeds' },
    ],
    [
      'J. Carter, “Apparatus for moving heaps,” U.S. Patent 7 123 456, Mar. 3, 2009.',
      { type: 'patent', genre: 'U.S. Patent', number: '7 123 456' },
    ],
    [
      'IEEE Standard for Heaps, IEEE Std 754-2019, 2019.',
      { type: 'standard', title: 'IEEE Standard for Heaps', number: 'IEEE Std 754-2019' },
    ],
    [
      'S. Bradner. Key words for heaps. RFC 2119, March 1997.',
      { type: 'report', genre: 'RFC', number: '2119' },
    ],
    [
      'Heap Foundation. Heaps made simple. https://heaps.example.org/simple (accessed 12 May 2021).',
      {
        type: 'webpage',
        URL: 'https://heaps.example.org/simple',
        accessed: { 'date-parts': [[2021, 5, 12]] },
      },
    ],
    [
      '“Heaps made simple,” Heap Foundation. [Online]. Available: https://heaps.example.org/simple. [Accessed: 12-May-2021].',
      { type: 'webpage', title: 'Heaps made simple', accessed: { 'date-parts': [[2021, 5, 12]] } },
    ],
    [
      'L. Fenwick, O. Marsh, et al. Learning to move heaps. arXiv preprint arXiv:1905.01234, 2019.',
      { type: 'article', custom: { arxiv: '1905.01234' } },
    ],
    [
      'L. Fenwick and O. Marsh. 2019. Learning to move heaps. CoRR abs/1905.01234.',
      { 'container-title': 'CoRR', custom: { arxiv: '1905.01234' } },
    ],
    [
      'Fenwick L, Marsh O, et al. Heaps of cells. J Cell Heap. 2013;14(2):11-29. PMID: 12345678.',
      { 'container-title': 'J Cell Heap', page: '11-29', custom: { pmid: '12345678' } },
    ],
    [
      'Fenwick, L., & Marsh, O. (2013). Lattice heaps. Journal of Heaps, 14(2), 11–29. https://doi.org/10.1016/\nj.heaps.2013.02.011',
      { DOI: '10.1016/j.heaps.2013.02.011', volume: '14', issue: '2' },
    ],
    [
      '王小明, 李娜. 冻胀机理研究[J]. 冰川冻土, 2009, 31(2): 210-217.',
      {
        type: 'article-journal',
        author: [{ literal: '王小明' }, { literal: '李娜' }],
        title: '冻胀机理研究',
        'container-title': '冰川冻土',
      },
    ],
  ])('%s', (text, fields) => {
    expect(read(text)).toMatchObject(fields);
  });

  it('takes no department for what a thesis appeared in', () => {
    const thesis = read('P. Marsh, “Heaps,” Ph.D. dissertation, Dept. Comput. Sci., Univ. Leeds, 2008.');
    expect(thesis?.['container-title']).toBeUndefined();
  });

  it('takes no date of access for the date of issue', () => {
    const web = read('Heap Foundation. Heaps made simple. https://heaps.example.org (accessed 12 May 2021).');
    expect(web?.issued).toBeUndefined();
  });
});

describe('names', () => {
  it.each<[text: string, names: NonNullable<CslItem['author']>]>([
    [
      '[2] A. van der Berg, M. de la Cruz, and J. Carter Jr., “Eﬃcient ﬂow,” in Proc. 3rd Int. Conf. Flow, 2011, pp. 5–9.',
      [
        { given: 'A.', family: 'van der Berg' },
        { given: 'M.', family: 'de la Cruz' },
        { given: 'J.', family: 'Carter', suffix: 'Jr.' },
      ],
    ],
    [
      'Carter, J., III, de la Cruz, M., & van der Berg, A. (2011). Efficient flow. Flow Letters, 3, 5-9.',
      [
        { given: 'J.', family: 'Carter', suffix: 'III' },
        { given: 'M.', family: 'de la Cruz' },
        { given: 'A.', family: 'van der Berg' },
      ],
    ],
    [
      'World Health Organization. Guidelines for clean water, 4th edition. Geneva: World Health Organization; 2011.',
      [{ literal: 'World Health Organization' }],
    ],
  ])('%s', (text, names) => {
    expect(read(text)?.author).toEqual(names);
  });
});
