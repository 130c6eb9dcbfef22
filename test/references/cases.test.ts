/** Lists of people in several fields and languages, as a careful librarian would read them (fixtures/cases). */
import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import type { CslItem, CslName } from '../../seed/normalize/record.ts';
import { readReferences } from '../../seed/read/references/read.ts';

const read = (name: string): CslItem[] =>
  readReferences(
    readFileSync(new URL(`../fixtures/cases/${name}.txt`, import.meta.url), 'utf8'),
  ).references.map(({ csl }) => csl);

const printed = (names: readonly CslName[] = []): string[] =>
  names.map(({ literal, given, family }) => literal ?? [given, family].filter(Boolean).join(' '));
const year = ({ issued }: CslItem): number | undefined => issued?.['date-parts']?.[0]?.[0];

describe('German lists', () => {
  it('take no edition for a label', () => {
    const all = read('036-aufl-as-labels');
    expect(all.map(year)).toEqual([1999, 2001, 1903, 1998, 1914, 2006, 1992, 1920, 2007, 1987]);
  });

  it('with given names first have one author each, and the words behind are the title', () => {
    const all = read('037-de-footnote-title-as-author');
    expect(all.map(({ author }) => printed(author))).toEqual([
      ['Karl Olsen'],
      ['Petra Novak'],
      ['Ulla Brandt'],
      ['Jan Riemann'],
    ]);
    expect(all.map(({ title }) => title?.split(' ').slice(0, 2).join(' '))).toEqual([
      'Kalte Kannen.',
      'Asymmetrische Beziehungen:',
      'Zwei Tassen,',
      'Drachen und',
    ]);
    expect(all.map(year)).toEqual([1992, 2002, 1988, 2002]);
    expect(all[0]?.edition).toBe('2');
    expect(printed(all[3]?.editor)).toEqual(['Leila Ahmadi']);
  });

  it('mark editors, and the mark is no part of a name', () => {
    const all = read('038-de-hg-in-names');
    expect(all.map(({ editor }) => printed(editor))).toEqual([
      ['Olga Schöff', 'Andrea Uber'],
      ['Lena Priesnitz'],
      ['Wanda Bentz', 'Clara Curia', 'Anna Hammel'],
      ['Deutsche Schale'],
      ['C.H. Antonow'],
    ]);
    expect(all.flatMap(({ author }) => author ?? [])).toEqual([]);
  });
});

it('bodies are one author each, as printed', () => {
  expect(read('039-bodies-as-persons').map(({ author }) => printed(author))).toEqual([
    ['Deutsche Gesetzliche Teeversicherung'],
    ['Petra-Novak-Stiftung e.V.'],
    ['House of Lords, European Tea Committee'],
    ['Monopolies and Cups Commission'],
    ['Ajuntament de Vilateia'],
    ['Brasil, Ministério do Chá'],
  ]);
  expect(
    read('039-bodies-as-persons').every(({ author = [] }) => author.every(({ literal }) => literal)),
  ).toBe(true);
});

it('short forms are the works that they point back to', () => {
  const all = read('040-ibid-and-short-forms');
  const [house, melancholy] = ['The Tea House in English Poetry', 'Tea and Melancholy in Late Verse'];
  expect(all.map(({ title }) => title)).toEqual([
    house,
    house,
    melancholy,
    house,
    melancholy,
    house,
    house,
    house,
    house,
    'London, British Library, MS Cotton Imag. A. XV',
  ]);
  expect(all.at(-1)).toMatchObject({ type: 'manuscript' });
  expect(all.at(-1)).not.toHaveProperty('container-title');
});

it('law: journals, cases, books, statutes and decisions', () => {
  const [article, parties, further, book, statute, decision] = read('041-law');
  expect(article).toMatchObject({
    'container-title': 'Harvard Law Review',
    volume: '92',
    page: '1105',
    title: 'The Law of Tea',
  });
  expect(parties).toMatchObject({ type: 'legal_case', title: 'Brandt v. Olsen', volume: '347', page: '483' });
  expect(parties).not.toHaveProperty('author');
  expect(further).toMatchObject({ 'container-title': 'Yale Law Journal', volume: '45' });
  expect(printed(further?.author)).toEqual(['Karl Olsen']);
  expect(book).toMatchObject({ type: 'book', title: 'Principles of Tea Law', edition: '3d' });
  expect(statute).toMatchObject({ type: 'legislation', title: '17 U.S.C. § 107' });
  expect(decision).toMatchObject({
    type: 'legal_case',
    page: '2345',
    issued: { 'date-parts': [[2010, 3, 12]] },
  });
  expect(decision).not.toHaveProperty('author');
});

it('journals of chemists that begin with J. take it from the initials before them', () => {
  const all = read('042-acs-journal-with-j');
  expect(all.map((csl) => csl['container-title'])).toEqual([
    'J. Am. Chem. Soc.',
    'J. Chem. Phys.',
    'Proc. Natl. Acad. Sci. U.S.A.',
    'Angew. Chem., Int. Ed.',
    'Chem. Commun.',
    'Nature',
  ]);
  expect(all.map(({ author }) => printed(author))).toEqual([
    ['P. Novak', 'K. Olsen'],
    ['W. Fischer'],
    ['M. Kohl', 'A. Trell'],
    ['U. Brandt', 'J. Riemann'],
    ['U. Brandt'],
    ['G. Schlag'],
  ]);
  expect(all.flatMap(({ title }) => title ?? [])).toEqual([]);
});

it('ABNT: theses are one entry, places are no part of journals', () => {
  const [article, thesis, book, paper, ...others] = read('044-abnt');
  expect(others).toEqual([]);
  expect(article).toMatchObject({
    'container-title': 'Revista Imaginária de História',
    volume: '32',
    issue: '64',
  });
  expect(thesis).toMatchObject({
    type: 'thesis',
    genre: 'Dissertação',
    title: 'Chá e sociedade',
    publisher: 'Universidade de São Paulo',
  });
  expect(book).toMatchObject({
    editor: [{ family: 'BRANDT', given: 'Ulla' }],
    edition: '2',
    publisher: 'Zahar',
  });
  expect(paper).toMatchObject({ 'container-title': 'Congresso Brasileiro de Chá', page: '33-40' });
});

it('Japanese: titles, journals and editors by their brackets', () => {
  const [book, article, chapter] = read('046-japanese');
  expect(book).toMatchObject({ type: 'book', title: '日本茶の歴史', publisher: '岩波書店' });
  expect(article).toMatchObject({ 'container-title': '文学研究', volume: '45', issue: '2', page: '12-30' });
  expect(chapter).toMatchObject({
    title: '茶業政策の展開',
    'container-title': '農業政策論',
    publisher: '東京大学出版会',
  });
  expect(printed(chapter?.editor)).toEqual(['田中四郎', '山田太郎']);
});

it('French: one entry a line, family names in capitals', () => {
  const all = read('050-one-a-line');
  expect(all.map(({ author }) => printed(author))).toEqual([
    ['Pierre NOVAK'],
    ['Karine OLSEN', 'Ulla BRANDT'],
    ['Leïla AHMADI'],
    ['H. LINDQVIST'],
    ["Ministère de l'Agriculture"],
  ]);
  expect(all[2]?.author).toEqual([{ family: 'AHMADI', given: 'Leïla' }]);
});
