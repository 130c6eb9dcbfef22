/** Title, authors, affiliations, abstract and DOI of a first page of items. */
import { expect, test } from 'vitest';
import { readNames } from '../../seed/read/pdf/header/names.ts';
import type { DocumentInfo, Item } from '../../seed/read/pdf/page.ts';
import { readPages } from '../../seed/read/pdf/paper.ts';
import { filling, item, lines, page } from './pages.ts';

const read = (items: Item[], info: DocumentInfo = { identifiers: [] }) =>
  readPages([page(items)], info).paper;

const top = [
  item('JOURNAL OF THINGS', 400, 40, { size: 22 }),
  item('Original article', 60, 80),
  item('The paging of small machines:', 60, 110, { size: 18 }),
  item('a study of virtu-', 60, 131, { size: 18 }),
  item('al devices', 60, 152, { size: 18 }),
  item('Anna Lind', 60, 180, { size: 12 }),
  item('1', 115, 176, { size: 7 }),
  item('and Jan de Vries', 125, 180, { size: 12 }),
  item('2', 222, 176, { size: 7 }),
  item('1', 60, 197, { size: 6 }),
  item('University of Somewhere, Town', 65, 200, { size: 9 }),
  item('2', 60, 209, { size: 6 }),
  item('Institute of Things, Village', 65, 212, { size: 9 }),
];
const abstract = [item('Abstract', 60, 240, { bold: true, size: 11 }), ...lines(filling(6), 60, 256)];
const body = [item('1. Introduction', 60, 360, { size: 13, bold: true }), ...lines(filling(25), 60, 380)];
const first = [...top, ...abstract, ...body];

test('the title is the large text, not the name of the journal', () => {
  expect(read(first).csl.title).toBe('The paging of small machines: a study of virtual devices');
});

test('a title in capitals gets the letters of the text', () => {
  const loud = first.map((one) =>
    one.size === 18
      ? { ...one, text: one.text.toUpperCase().replace('VIRTU-', 'KVM').replace('AL ', 'AND ') }
      : one,
  );
  const { csl, printed } = read([...loud, item('in the town we studied small KVM devices', 60, 720)]);
  expect(csl.title).toBe('The paging of small machines: a study of KVM and devices');
  expect(printed.title).toMatch(/^THE PAGING/);
});

test('the title in the metadata of the file does not count against what is printed', () => {
  const info = { identifiers: [], title: 'Microsoft Word - draft3.doc' };
  expect(read(first, info).csl.title).toMatch(/^The paging/);
});

test('authors with their affiliations', () => {
  const { csl } = read(first);
  expect(csl.author).toEqual([
    { family: 'Lind', given: 'Anna' },
    { family: 'de Vries', given: 'Jan' },
  ]);
  expect(csl.custom).toMatchObject({
    'affiliation:1': 'University of Somewhere, Town',
    'affiliation:2': 'Institute of Things, Village',
  });
});

test('the abstract ends before the introduction', () => {
  expect(read(first).csl.abstract).toBe(filling(6).join(' '));
});

test('an abstract goes on on the next page where a line says so', () => {
  const cut = [...top, ...abstract, item('(Continued on next page)', 60, 340, { size: 8 })];
  const next = [
    item('(Continued from previous page)', 60, 60, { size: 8 }),
    ...lines(filling(3, 7), 60, 76),
    item('Keywords: paging', 60, 130),
  ];
  const { paper } = readPages([page(cut), page([...next, ...body], 2)], { identifiers: [] });
  expect(paper.csl.abstract).toBe([...filling(6), ...filling(3, 7)].join(' '));
});

test('the DOI of the paper, not one in its text', () => {
  const cited = item('as in https://doi.org/10.9999/other a method of', 60, 700);
  const own = item('https://doi.org/10.1000/things.2019.7', 60, 60);
  expect(read([...first, cited, own]).csl.DOI).toBe('10.1000/things.2019.7');
});

const doiOf = (...more: Item[]): string | undefined => read([...first, ...more]).csl.DOI;

test.each([
  ['behind a word on the line above', ['DOI', '10.1000/things.2019.7']],
  ['broken at the end of a line', ['doi: 10.1000/', 'things.2019.7']],
  ['broken behind the address', ['https://doi.org/', '10.1000/things.2019.7']],
  [
    'with another address right behind it',
    ['doi:10.1000/things.2019.7https://doi.org/10.1000/things.2019.7'],
  ],
  ['with a word right behind it', ['10.1000/things.2019.7DOI']],
  ['in an address of the text', ['https://doi.org/10.1000/things.2019.7/full']],
])('a DOI %s', (_, printed) => {
  expect(doiOf(...lines(printed, 60, 50))).toBe('10.1000/things.2019.7');
});

test('the DOI in the reference that a paper gives of itself', () => {
  const own = [
    'How to cite this article: Lind A, de Vries J. The paging of small machines:',
    'a study of virtual devices. J Things 2019;7(2):1-9.',
    'doi: 10.1000/things.2019.7',
  ];
  expect(doiOf(...lines(own, 60, 700))).toBe('10.1000/things.2019.7');
});

test('the DOI of the code or of the data is not the one of the paper', () => {
  const others = [
    'Code is available at https://example.org – DOI 10.5281/zenodo.11.',
    'Copyright 2020 A. Lind',
  ];
  expect(doiOf(...lines(others, 60, 700))).toBeUndefined();
  expect(doiOf(...lines(others, 60, 700), ...lines(['DOI', '10.5281/zenodo.7'], 400, 400, { size: 8 }))).toBe(
    '10.5281/zenodo.7',
  );
});

test('of a DOI that is printed whole and cut, the whole one counts', () => {
  const cut = item('J Things 2(11), 37. https://doi.org/10.1000/things.', 60, 800);
  expect(doiOf(cut, item('DOI: 10.1000/things.00037', 400, 60))).toBe('10.1000/things.00037');
});

test('names in bold between a title in small letters and the text are no title', () => {
  const plain = [
    item('THE PAGING OF SMALL MACHINES IN THE LONG RUN AND IN TOWNS', 60, 60, { size: 10.4 }),
    item('Anna Lind', 60, 90, { size: 10.4, bold: true }),
    item('1', 107, 87, { size: 6 }),
    item(', Bo Ek', 110, 90, { size: 10.4, bold: true }),
    item('2', 148, 87, { size: 6 }),
    item('Abstract', 60, 120, { bold: true }),
    ...lines(filling(30), 60, 140),
  ];
  const { csl } = read(plain);
  expect(csl.title).toMatch(/^The paging of small machines/);
  expect(csl.author?.map(({ family }) => family)).toEqual(['Lind', 'Ek']);
});

test('notes beside a title do not cut it', () => {
  const items = [
    item('The paging of small', 160, 60, { size: 20 }),
    item('Accepted: 3 May 2018', 20, 78, { size: 8 }),
    item('machines in towns', 160, 84, { size: 20 }),
    item('Anna Lind', 160, 110, { size: 11 }),
    ...lines(filling(30), 160, 140),
  ];
  expect(read(items).csl.title).toBe('The paging of small machines in towns');
});

const unheaded = filling(10).map((text) => `${text}.`);

test('an abstract without a heading stands before the keywords', () => {
  const items = [
    ...top,
    ...lines(unheaded, 60, 240, { size: 8 }),
    item('Keywords: paging', 60, 350, { size: 8 }),
  ];
  expect(read([...items, ...body]).csl.abstract).toBe(unheaded.join(' '));
});

test('an abstract without a heading in bold stands before the text', () => {
  const items = [...top, ...lines(unheaded, 60, 240, { bold: true }), ...lines(filling(30), 60, 390)];
  expect(read(items).csl.abstract).toBe(unheaded.join(' '));
});

test('a note on copyright is no abstract', () => {
  const note = ['Copyright 2019 A. Lind, released under a licence.', ...filling(6)];
  expect(
    read([...top, ...lines(note, 60, 240, { size: 7 }), ...lines(filling(30), 60, 360)]).csl.abstract,
  ).toBe(undefined);
});

test('authors stand behind the title on the next page where the first is a cover', () => {
  const title = (y: number) => item('The paging of small machines in towns', 60, y, { size: 18 });
  const cover = [
    title(600),
    item('Lind et al.', 60, 640, { size: 12 }),
    item('J Things 2015, 16:413', 60, 720),
  ];
  const { paper } = readPages(
    [page(cover), page([title(80), item('Anna Lind and Bo Ek', 60, 110), ...lines(filling(30), 60, 140)], 2)],
    { identifiers: [] },
  );
  expect(paper.csl.title).toBe('The paging of small machines in towns');
  expect(paper.csl.author?.map(({ family }) => family)).toEqual(['Lind', 'Ek']);
});

test('every field has a confidence', () => {
  const { csl, confidence } = read(first);
  for (const field of ['title', 'author', 'abstract'] as const) {
    expect(csl[field]).toBeDefined();
    expect(confidence[field]).toBeGreaterThan(0.5);
  }
});

test.each([
  ['Anna Lind, MD, PhD, and Bo Ek, MSc', ['Lind', 'Ek']],
  ['ARAÚJO Paula', ['Paula']],
  ['Paula Carina de ARAÚJO', ['de Araújo']],
  ['Lind A*, van Dam B**', ['Lind', 'van Dam']],
  ['Luís Costa Neto', ['Costa']],
  ['Ryoichiro Doi; Kim Le', ['Doi', 'Le']],
  ['Department of Things', []],
  ['Euloge S. Adjou . Anna Lind . Bo Ek', ['Adjou', 'Lind', 'Ek']],
  ['\ue0021\ue002Anna Lind, \ue0022\ue002Bo Ek', ['Lind', 'Ek']],
  ['Anna Lind\ue0021, y , ID\ue002, and Bo Ek\ue0022\ue002', ['Lind', 'Ek']],
])('names in %s', (text, families) => {
  expect(readNames(text).names.map(({ name }) => name.family)).toEqual(families);
});
