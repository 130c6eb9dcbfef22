/** Cited references of JATS and PubMed that are written twice, or name only a journal. */
import { expect, test } from 'vitest';
import { readFormat } from '../../seed/read/formats/index.ts';
import { jats } from '../../seed/read/formats/xml/jats.ts';
import { pubmedXml } from '../../seed/read/formats/xml/pubmed-xml.ts';
import { facts } from './cases.ts';

const parts = (kind: string, inner: string): string =>
  `<element-citation publication-type="${kind}"><name><surname>Kim</surname><given-names>A</given-names></name>${inner}</element-citation>`;
const journal = '<source>Phys Rev T</source><year>2011</year><volume>3</volume><fpage>7</fpage>';

const citedBy = (refs: string) =>
  jats.parse(
    `<article article-type="research-article"><front><article-meta><title-group><article-title>On tea</article-title></title-group></article-meta></front><back><ref-list>${refs}</ref-list></back></article>`,
  ).references[0]?.cites ?? [];

test('a citation in parts beside the text that prints it is one', () => {
  const printed = '1. Kim A, Souza B. Chá e saúde. Rev Chá. 2010;44:1-9.';
  const cited = citedBy(
    `<ref id="B1"><label>1</label><mixed-citation>${printed}</mixed-citation>${parts('journal', '<article-title>Chá e saúde</article-title><source>Rev Chá</source><year>2010</year>')}</ref>`,
  );
  expect(cited.map(({ raw, csl }) => [raw, csl.title, csl['container-title']])).toEqual([
    [printed, 'Chá e saúde', 'Rev Chá'],
  ]);
});

test('two works under one label stay two', () => {
  const cited = citedBy(
    `<ref id="B1"><mixed-citation>Silva B. One cup of milk. J Milk. 2010;44:1-9.</mixed-citation>${parts('journal', '<article-title>Two pots</article-title><source>J Tea</source><year>2011</year>')}</ref>`,
  );
  expect(cited.map(({ csl }) => csl.title)).toEqual(['One cup of milk', 'Two pots']);
});

test.each([
  ['parts', parts('journal', journal)],
  ['parts of no named kind', parts('other', journal)],
  ['a comment', parts('journal', `${journal}<comment>in press</comment>`)],
  [
    'a text with its parts marked',
    '<mixed-citation publication-type="journal"><name><surname>Kim</surname> <given-names>A</given-names></name>, <source>Phys Rev T</source> <volume>3</volume>, <fpage>7</fpage> (<year>2011</year>).</mixed-citation>',
  ],
])('a journal is no title: %s', (_, citation) => {
  const [cited] = citedBy(`<ref id="B1">${citation}</ref>`);
  expect(cited && facts(cited.csl)).toEqual({
    title: undefined,
    authors: ['A Kim'],
    container: 'Phys Rev T',
    year: 2011,
    volume: '3',
    issue: undefined,
    page: '7',
  });
});

test('a book is its own title', () => {
  const [cited] = citedBy(
    `<ref id="B1">${parts('book', '<source>All of tea</source><year>2011</year>')}</ref>`,
  );
  expect(cited?.csl).toMatchObject({ type: 'book', title: 'All of tea' });
});

const citedInPubmed = (text: string) =>
  pubmedXml.parse(
    `<PubmedArticleSet><PubmedArticle><MedlineCitation><PMID>1</PMID><Article><ArticleTitle>T</ArticleTitle></Article></MedlineCitation><PubmedData><ReferenceList><Reference><Citation>${text}</Citation></Reference></ReferenceList></PubmedData></PubmedArticle></PubmedArticleSet>`,
  ).references[0]?.cites?.[0]?.csl;

test.each([
  ['Health Info Tea J. 2011 Dec;28(4):323-6', 'Health Info Tea J', '28'],
  ['TEA. 2003 Jan 1-8;289(1):1', 'TEA', '289'],
  ['J Appl Tea (1985). 2010;12:3', 'J Appl Tea (1985)', '12'],
  ['Acta Theae A. 2008 Jan;64(Pt 1):112-22. doi: 10.1234/tea.5', 'Acta Theae A', '64'],
  ['Ann Intern Tea. 1999;130(1):1-2; discussion 3', 'Ann Intern Tea', '130'],
])('%s names a journal and no author', (text, container, volume) => {
  const found = citedInPubmed(text);
  expect(found).toMatchObject({ 'container-title': container, volume, type: 'article-journal' });
  expect([found?.author, found?.title]).toEqual([undefined, undefined]);
});

test.each([
  ['Kim A. Tea and cups. J Tea. 2000;3:1-2', ['A. Kim'], 'Tea and cups'],
  ['Kim AB. 2011;28(4):323-6', ['AB Kim'], undefined],
])('%s names an author', (text, authors, title) => {
  const found = citedInPubmed(text);
  expect([found && facts(found).authors, found?.title]).toEqual([authors, title]);
});

const authorsOf = (text: string) => {
  const [reference] = readFormat(text, 'x').references;
  return reference && facts(reference.csl).authors;
};

test.each([
  '@article{a, author={Ibid.}, title={Tea in pots}}',
  'TY  - JOUR\nAU  - Ibid.\nTI  - Tea in pots\nER  - \n',
  'Title,Authors\nTea in pots,Ebd.\n',
  '[{"id":"a","type":"book","title":"Tea in pots","author":[{"literal":"Ibidem"}]}]',
])('a sign that points back is no author: %s', (text) => expect(authorsOf(text)).toEqual([]));

test('a person with such a name stays', () => {
  expect(authorsOf('@article{a, author={Ibid, Idem}, title={Tea in pots}}')).toEqual(['Idem Ibid']);
});
