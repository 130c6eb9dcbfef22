/** BibTeX and BibLaTeX: examples of everything that has a meaning in them. */
import { describe, expect, it } from 'vitest';
import type { CslItem, Reference } from '../../../seed/normalize/record.ts';
import { bibtex } from '../../../seed/read/formats/bibtex/bibtex.ts';
import { fromAddress, fromLatex } from '../../../seed/read/formats/bibtex/latex.ts';
import { readNames } from '../../../seed/read/formats/bibtex/names.ts';
import { readFixture } from '../read-fixture.ts';

const parse = (text: string): CslItem[] => bibtex.parse(text).references.map(({ csl }) => csl);
const one = (text: string): CslItem => parse(text)[0] ?? { id: '', type: '' };
const messages = (reference: Reference | undefined): string[] =>
  (reference?.problems ?? []).map(({ message }) => message);

describe('LaTeX', () => {
  it.each([
    ['{\\textit{i}\\textbf{b}}\\emph{e} {\\bf c}', 'ibe c'],
    ['$10^{-3}$ H$_2$O', '10⁻³ H₂O'],
    ["``quoted'' 1990--2000 --- don't", "“quoted” 1990–2000 — don't"],
    ['\\& \\% \\$ \\# \\_ \\{ \\}', '& % $ # _ { }'],
    ['\\href{https://a.b}{here}', 'here'],
    ['costs $5', 'costs $5'],
    ['$\\alpha$-helix, $x \\le y$', 'α-helix, x ≤y'],
    ['\\LaTeX\\ and \\TeX', 'LaTeX and TeX'],
    ['na{\\"\\i}ve \\ss{} \\o re', 'naïve ß øre'],
    ['Nguy{\\~{\\^e}}n \\d{\\^o}i', 'Nguyễn ội'],
  ])('reads %s', (tex, text) => {
    expect(fromLatex(tex).text).toBe(text);
  });

  it('names commands that it does not know, and keeps what they hold', () => {
    expect(fromLatex('a \\foo{b} c')).toEqual({ text: 'a b c', unknown: ['foo'] });
  });

  it.each([
    ['http://a.b/\\~{}c\\_d\\%20', 'http://a.b/~c_d%20'],
    ['\\url{http://a.b/{\\textasciitilde}c}', 'http://a.b/~c'],
  ])('reads the address %s', (tex, address) => {
    expect(fromAddress(tex)).toBe(address);
  });

  it.each(['{', '\\textbf{', '$', '\\url{', '[\\x[', "\\'", '${', '\\'])(
    'is neither lost nor slow in "%s" without end',
    (piece) => {
      expect(() => fromLatex(piece.repeat(50_000))).not.toThrow();
    },
  );
});

describe('names', () => {
  it('parts the numbers by which DBLP tells people of one name apart, and keeps them', () => {
    const entry = one('@article{a, author = {Wei Wang 0001 and Anna {De Boer} 0023}, title = {T}}');
    expect(entry.author).toEqual([
      { family: 'Wang', given: 'Wei' },
      { family: 'De Boer', given: 'Anna' },
    ]);
    expect(entry.custom).toEqual({
      'dblp-author:1': 'Wei Wang 0001',
      'dblp-author:2': 'Anna De Boer 0023',
    });
  });

  it.each([
    ['Donald E. Knuth', [{ family: 'Knuth', given: 'Donald E.' }]],
    ['Smith, Jr., John', [{ family: 'Smith', given: 'John', suffix: 'Jr.' }]],
    ['Smith, John, Jr.', [{ family: 'Smith', given: 'John', suffix: 'Jr.' }]],
    ['{Caputo}, F.', [{ family: 'Caputo', given: 'F.' }]],
    ['Jean {de La Fontaine}', [{ family: 'de La Fontaine', given: 'Jean' }]],
    ['{NASA} AND IBM', [{ literal: 'NASA' }, { literal: 'IBM' }]],
    ['Acme, Inc. and Smith, J.', [{ literal: 'Acme, Inc.' }, { family: 'Smith', given: 'J.' }]],
    [
      'Hsu, C. -H. and W. -C. Chen',
      [
        { family: 'Hsu', given: 'C.-H.' },
        { family: 'Chen', given: 'W.-C.' },
      ],
    ],
    ['王小明 and 李, 四', [{ literal: '王小明' }, { family: '李', given: '四' }]],
  ])('reads %s', (tex, names) => {
    expect(readNames(tex).names).toEqual(names);
  });

  it('says that names were parted by something else, and is less certain', () => {
    const { names, confidence, problems } = readNames('Smith, J., Doe, A. B.');
    expect(names).toEqual([
      { family: 'Smith', given: 'J.' },
      { family: 'Doe', given: 'A. B.' },
    ]);
    expect(confidence).toBeLessThan(0.9);
    expect(problems).toHaveLength(1);
  });
});

describe('fields', () => {
  it('reads accents in every spelling', () => {
    const { references } = readFixture(bibtex, 'valid/formats/accents-in-every-spelling.bib');
    expect(references[0]?.csl.title).toBe('École, über, ça, María, Řehůřek, Ørsted, Erdős, Ångström');
    expect(references[0]?.csl.author?.map(({ family }) => family)).toEqual(['Gödel', 'Erdős', 'Łukasiewicz']);
    expect(references[0]?.printed.title).toContain("{\\'E}cole");
  });

  it('joins strings and knows the months', () => {
    const [reference] = readFixture(bibtex, 'valid/formats/strings-are-joined.bib').references;
    expect(reference?.csl).toMatchObject({
      'container-title': 'Journal of the ACM',
      volume: '12',
      issued: { 'date-parts': [[2004, 7, 14]] },
      title: 'On Strings',
    });
  });

  it('tells of an abbreviation that is not defined', () => {
    const [reference] = bibtex.parse('@article{a, journal = nowhere, title = {T}}').references;
    expect(reference?.csl['container-title']).toBe('nowhere');
    expect(messages(reference)).toEqual(['The abbreviation "nowhere" is not defined by any @string.']);
  });

  it.each([
    ['date = {2004-10/2005}', { 'date-parts': [[2004, 10], [2005]] }],
    ['date = {1995/..}', { 'date-parts': [[1995]], raw: '1995/..' }],
    ['date = {199X}', { 'date-parts': [[1990], [1999]], raw: '199X' }],
    ['year = 2004, month = {07}', { 'date-parts': [[2004, 7]] }],
    ['year = {2004}, month = {10~January}', { 'date-parts': [[2004, 1, 10]] }],
    ['year = {c. 1990}', { 'date-parts': [[1990]], raw: 'c. 1990' }],
    ['year = {in press}', { raw: 'in press' }],
  ])('reads the date %s', (field, issued) => {
    expect(one(`@book{a, title = {T}, ${field}}`).issued).toEqual(issued);
  });

  it.each([
    [
      'eprint = {1706.03762}, archiveprefix = {arXiv}, primaryclass = {cs.CL}',
      { arxiv: '1706.03762', 'arxiv-class': 'cs.CL' },
    ],
    ['journal = {arXiv preprint arXiv:1706.03762}', { arxiv: '1706.03762' }],
    ['journal = {CoRR}, volume = {abs/1706.03762}', { arxiv: '1706.03762' }],
    ['url = {https://arxiv.org/abs/1706.03762v2}', { arxiv: '1706.03762' }],
    ['eprint = {12345}, eprinttype = {pubmed}', { pmid: '12345' }],
    ['mrnumber = {MR1}, owner = {me}', { mrnumber: 'MR1', owner: 'me' }],
  ])('keeps %s', (fields, custom) => {
    expect(one(`@article{a, title = {T}, ${fields}}`).custom).toEqual(custom);
  });

  it('puts titles together, brings pages and DOIs into their usual form', () => {
    const item = one(
      '@incollection{a, title={Main}, subtitle={Sub}, booktitle={Book}, pages={1--9}, doi={https://doi.org/10.1000/X\\_1}}',
    );
    expect(item).toMatchObject({
      title: 'Main: Sub',
      'container-title': 'Book',
      page: '1-9',
      DOI: '10.1000/X_1',
    });
  });

  it.each([
    ['article', 'article-journal'],
    ['inproceedings', 'paper-conference'],
    ['phdthesis', 'thesis'],
    ['online', 'webpage'],
    ['techreport', 'report'],
  ])('knows @%s', (type, csl) => {
    expect(one(`@${type}{a, title = {T}}`).type).toBe(csl);
  });

  it('tells of a type that it does not know', () => {
    const [reference] = bibtex.parse('@gadget{a, title = {T}}').references;
    expect(reference?.csl).toMatchObject({ type: 'document', custom: { 'entry-type': 'gadget' } });
    expect(reference?.confidence.type).toBeLessThan(1);
  });

  it('reads names of every kind', () => {
    const [reference] = readFixture(bibtex, 'valid/formats/names-of-every-kind.bib').references;
    expect(reference?.csl.author).toEqual([
      { family: 'Beethoven', given: 'Ludwig', 'non-dropping-particle': 'van' },
      { family: 'Vallée Poussin', given: 'Charles Louis Xavier Joseph', 'non-dropping-particle': 'de la' },
      { family: 'King', given: 'Martin Luther', suffix: 'Jr.' },
      { literal: 'World Health Organization' },
      { literal: 'Barnes and Noble' },
      { family: 'Plato' },
      { family: 'Berg', given: 'Jan', 'non-dropping-particle': 'van der' },
    ]);
    expect(messages(reference)).toEqual(['not all names are given (and others)']);
  });
});

describe('entries that refer to each other', () => {
  it('inherits from a parent that comes later, but not what identifies the parent', () => {
    const { references } = readFixture(bibtex, 'valid/formats/child-before-its-parent.bib');
    expect(references.map(({ csl, position }) => [position, csl.id])).toEqual([
      [1, 'child'],
      [2, 'parent'],
    ]);
    expect(references[0]?.csl).toEqual({
      id: 'child',
      type: 'paper-conference',
      title: 'A Paper',
      author: [{ family: 'Author', given: 'A.' }],
      editor: [{ family: 'Itor', given: 'Ed' }],
      'container-title': 'Proceedings of Everything',
      publisher: 'Press',
      volume: '7',
      page: '1-9',
      issued: { 'date-parts': [[2019]] },
    });
  });

  it('takes data from @xdata, which is no reference itself', () => {
    expect(readFixture(bibtex, 'valid/formats/data-from-xdata.bib').references.map(({ csl }) => csl)).toEqual(
      [
        {
          id: 'b',
          type: 'book',
          title: 'A Book',
          publisher: 'ACM',
          'publisher-place': 'New York',
          issued: { 'date-parts': [[2001]] },
        },
      ],
    );
  });

  it('tells of a parent that is not there, and is not caught in a circle', () => {
    expect(messages(bibtex.parse('@misc{a, title={T}, crossref={b}}').references[0])[0]).toContain('"b"');
    expect(parse('@misc{a, title={T}, crossref={b}} @misc{b, title={U}, crossref={a}}')).toHaveLength(2);
  });

  it('keeps both of two entries with one key, and says so', () => {
    const { references } = readFixture(bibtex, 'valid/formats/key-used-twice.bib');
    expect(references.map(({ csl }) => csl.title)).toEqual(['First', 'Second']);
    expect(messages(references[1])).toEqual(['The key "same" was used before, on line 1.']);
  });
});
