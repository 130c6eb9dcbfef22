/** Which pasted texts are identifiers or titles one a line. */
import { describe, expect, it } from 'vitest';
import { linesToFind, mostLines } from '../../../../client/state/online/lines.ts';

describe('a text that is looked up on request', () => {
  it.each([
    ['DOIs', '10.1145/2150976\nhttps://doi.org/10.1000/182\ndoi:10.1016/S0140-6736(97)11096-0'],
    ['arXiv ids', 'arXiv:1706.03762v5\n2301.00001\nhttps://arxiv.org/abs/hep-th/9901001'],
    ['PubMed and PMC ids', 'PMID: 31452104\n31452104\nPMC5334499'],
    ['ISBNs', '978-0-262-03384-8\nISBN: 0306406152'],
    ['ids of OpenAlex', 'https://openalex.org/W2741809807'],
    ['titles', 'Attention is all you need\nA mathematical theory of communication'],
    ['a title with a year in it', 'The 2010 Haiti earthquake and its aftermath'],
    ['titles in Chinese', '基于 深度学习的 图像识别'],
    ['a mixture with blank lines', '10.1145/2150976\n\n  Attention is all you need  \n'],
  ])('%s', (_, text) => {
    expect(linesToFind(text)).toEqual(
      text
        .split('\n')
        .map((line) => line.trim())
        .filter((line) => line !== ''),
    );
  });
});

describe('a text that is not', () => {
  it.each([
    ['nothing', ' \n '],
    ['a reference', 'Vaswani, A., Shazeer, N.: Attention is all you need. NeurIPS (2017)'],
    ['references in another style', 'J. Nivre. Inductive dependency parsing. Springer, 2006.'],
    ['a title among references', 'Attention is all you need\nNivre J, et al. Parsing. Comput Linguist'],
    ['BibTeX', '@article{a,\n  title = {Attention}\n}'],
    ['one word', 'attention'],
    ['a paragraph', Array.from({ length: 60 }, () => 'Word').join(' ')],
    [
      'more lines than can be looked up',
      Array.from({ length: mostLines + 1 }, (_, i) => `10.1000/${i}`).join('\n'),
    ],
  ])('%s', (_, text) => {
    expect(linesToFind(text)).toBeUndefined();
  });
});
