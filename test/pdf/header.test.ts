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
])('names in %s', (text, families) => {
  expect(readNames(text).names.map(({ name }) => name.family)).toEqual(families);
});
