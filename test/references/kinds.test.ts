/** Kinds of works and of names that plain journals and proceedings do not show; all of them made up. */
import { describe, expect, it } from 'vitest';
import type { CslItem } from '../../seed/normalize/record.ts';
import { readReferences } from '../../seed/read/references/read.ts';

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
    [
      '王小明, 李娜. 1998年的冻胀机理研究[C]//第十届全国冻土会议论文集. 北京: 科学出版社, 2015: 112-118.',
      {
        type: 'paper-conference',
        title: '1998年的冻胀机理研究',
        'container-title': '第十届全国冻土会议论文集',
        page: '112-118',
        issued: { 'date-parts': [[2015]] },
      },
    ],
    [
      'L. Fenwick and O. Marsh, “Lattice heaps,” IEEE Trans. Comput., early access, Mar. 2021, doi: 10.1109/TC.2021.123.',
      { title: 'Lattice heaps', 'container-title': expect.stringMatching(/^IEEE Trans. Comput\.?$/) },
    ],
    [
      'Fenwick L, Marsh O. Lattice heaps. J Heaps. 2021 Mar 3. Epub ahead of print.',
      { title: 'Lattice heaps', 'container-title': 'J Heaps' },
    ],
    [
      'FENWICK LÓPEZ, María. El análisis de montones. Revista de Montones, 2014, vol. 72, núm. 258, p. 231-248.',
      { volume: '72', issue: '258', page: '231-248' },
    ],
    [
      'United Nations, Department of Economic and Social Affairs (2019). Prospects of heaps 2019. New York: United Nations.',
      { author: [{ literal: 'United Nations, Department of Economic and Social Affairs' }] },
    ],
    [
      'Sato, H. (2017). Heaps for robots (Report No. TR-17-04). Kyoto Institute of Heaps.',
      { type: 'report', title: 'Heaps for robots', genre: 'Report', number: 'TR-17-04' },
    ],
    [
      'Berg, L. (2015). Essays on heaps [Doctoral dissertation, Uppsala University].',
      { type: 'thesis', title: 'Essays on heaps', publisher: 'Uppsala University' },
    ],
    [
      'ISO 9001:2015, Heap management systems, International Organization for Standardization, Geneva, 2015.',
      { type: 'standard', title: 'Heap management systems', number: 'ISO 9001:2015' },
    ],
    [
      'Иванов И. И., Петров П. П. Методы анализа куч // Вестник МГУ. 2012. Т. 5, № 2. С. 10–20.',
      {
        title: 'Методы анализа куч',
        'container-title': 'Вестник МГУ',
        volume: '5',
        issue: '2',
        page: '10–20',
      },
    ],
    [
      'U.S. Patent 6,285,999. Method for node ranking in a heap. L. Page. September 4, 2001.',
      { type: 'patent', number: '6,285,999' },
    ],
    [
      'ISO/IEC 25010 (2011). Heaps and software engineering. International Organization for Standardization.',
      { type: 'standard', number: 'ISO/IEC 25010' },
    ],
    [
      'Jun Yang and Wei Li. 2021. Fast matching of heaps. ACM Trans. Graph. 40, 4, Article 28 (July 2021), 14 pages.',
      { volume: '40', issue: '4', number: '28' },
    ],
    [
      'Marsh O, Fenwick L. Heap aberrations. In: Vogel B, Kinz KW, editors. The basis of heaps. New York: McGraw-Hill; 2002. p. 93-113.',
      { type: 'chapter', title: 'Heap aberrations', 'container-title': 'The basis of heaps', page: '93-113' },
    ],
    [
      'May, P., Steinke, T.: Heap prediction. In: Nagel, W.E. (ed.) Euro-Par 2006. LNCS, vol. 4128, pp. 1148–1158. Springer, Heidelberg (2006)',
      { 'container-title': 'Euro-Par 2006', 'collection-title': 'LNCS', volume: '4128' },
    ],
    [
      'Holl, Stefanie. “The Reading Heap.” So Many Heaps, 25 Apr. 2013, heapsblog.example.com/2013/04/25/the-heap/.',
      { URL: 'heapsblog.example.com/2013/04/25/the-heap/' },
    ],
    [
      'G. Aad et al. (HEAP Collaboration), Phys. Lett. B 716, 1 (2012).',
      { 'container-title': 'Phys. Lett. B', custom: { collaboration: 'HEAP' } },
    ],
    [
      '김철수, 이영희, "힙 기반 영상 인식," 한국정보과학회논문지, 제45권, 제7호, pp. 612-620, 2018.',
      { volume: '45', issue: '7', page: '612-620' },
    ],
    [
      '赵敏．网络安全综述［J］．软件学报，2019，30（1）：1–20．',
      { author: [{ literal: '赵敏' }], title: '网络安全综述', 'container-title': '软件学报', volume: '30' },
    ],
  ])('%s', (text, fields) => {
    expect(read(text)).toMatchObject(fields);
  });

  it('names before (eds.) are those of editors', () => {
    const book = read(
      'Cookson, J. and Church, S. (eds.) (2007) Leisure and the Heap. Wallingford: ABS Publishers.',
    );
    expect(book?.author).toBeUndefined();
    expect(book?.editor?.map(({ family }) => family)).toEqual(['Cookson', 'Church']);
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
      'BIRREL, A. D., AND NELS, B. J. Implementing remote heaps. ACM Trans. Heaps 2, 1 (Feb. 1984), 39-59.',
      [
        { family: 'BIRREL', given: 'A. D.' },
        { family: 'NELS', given: 'B. J.' },
      ],
    ],
    [
      'García Márquez, Gabriel. Cien montones. Buenos Aires: Editorial Sudamericana, 1967.',
      [{ family: 'García Márquez', given: 'Gabriel' }],
    ],
    [
      'World Health Organization. Guidelines for clean water, 4th edition. Geneva: World Health Organization; 2011.',
      [{ literal: 'World Health Organization' }],
    ],
  ])('%s', (text, names) => {
    expect(read(text)?.author).toEqual(names);
  });
});
