/** References in notes at the foot of pages, in papers without a list. */
import { expect, test } from 'vitest';
import type { Item } from '../../seed/read/pdf/page.ts';
import { readPages } from '../../seed/read/pdf/paper.ts';
import { filling, item, lines, page } from './pages.ts';

/** Lines at the foot of a page; a number in front of a line is raised. */
const foot = (texts: readonly string[]): Item[] =>
  texts.flatMap((text, i) => {
    const [, number, rest = text] = /^(\d+) (.+)$/.exec(text) ?? [];
    const y = 700 + i * 10;
    const line = item(rest, number === undefined ? 60 : 60 + number.length * 4, y, { size: 8 });
    return number === undefined ? [line] : [item(number, 60, y - 3, { size: 5 }), line];
  });

const pages = (...feet: string[][]) =>
  feet.map((texts, i) => page([...lines(filling(40, i), 60, 60), ...foot(texts)], i + 1));

const read = (...feet: string[][]) => readPages(pages(...feet), { identifiers: [] });

const titles = ({ paper }: ReturnType<typeof read>): (string | undefined)[] =>
  paper.cites?.map(({ csl }) => csl.title) ?? [];

test('notes that name works give the list; a note goes on on the next page', () => {
  const answer = read(
    [
      '1 Anna Lind, The Paging of Towns (London: Verso, 1999), 12.',
      '2 See Bo Ek, “Machines in the Country”, Journal of Things 7, no. 2 (2003): 1–9; Ivo Falk,',
    ],
    [
      '“Queues of the North”, Journal of Things 9, no. 1 (2005): 14–29.',
      '3 This was pointed out to me by a friend.',
      '4 Carl Dorn, Small Devices (Oxford: Clarendon Press, 2010), 88.',
    ],
  );
  expect(titles(answer)).toEqual([
    'The Paging of Towns',
    'Machines in the Country',
    'Queues of the North',
    'Small Devices',
  ]);
  expect(answer.problems).toEqual(['the references were read from its notes; 1 note names no work']);
});

test('short forms point back to the works of earlier notes', () => {
  const answer = read([
    '1 Anna Lind, The Paging of Towns (London: Verso, 1999), 12.',
    '2 Ibid., 14.',
    '3 Carl Dorn, Small Devices (Oxford: Clarendon Press, 2010), 88.',
    '4 Lind, op. cit., 20.',
  ]);
  expect(titles(answer)).toEqual([
    'The Paging of Towns',
    'The Paging of Towns',
    'Small Devices',
    'The Paging of Towns',
  ]);
});

test('notes may count anew on each page', () => {
  const answer = read(
    [
      '1 Anna Lind, The Paging of Towns (London: Verso, 1999), 12.',
      '2 Ivo Falk, Machines (Paris: Seuil, 2001), 3.',
    ],
    ['1 Carl Dorn, Small Devices (Oxford: Clarendon Press, 2010), 88.'],
  );
  expect(titles(answer)).toEqual(['The Paging of Towns', 'Machines', 'Small Devices']);
});

test('endnotes under a heading', () => {
  const notes = [
    '1. Anna Lind, The Paging of Towns (London: Verso, 1999), 12.',
    '2. Bo Ek, Machines of the Country (Paris: Seuil, 2001), 3.',
    '3. Carl Dorn, Small Devices (Oxford: Clarendon Press, 2010), 88.',
  ];
  const items = [
    ...lines(filling(20), 60, 60),
    item('Notes', 60, 320, { bold: true, size: 12 }),
    ...lines(notes, 60, 340),
  ];
  expect(titles(readPages([page(items)], { identifiers: [] }))).toHaveLength(3);
});

test('notes that only talk are no list', () => {
  const { paper, problems } = read([
    '1 I thank a friend.',
    '2 More of this below.',
    '3 As was said in 1999.',
    '4 So it goes.',
  ]);
  expect(paper.cites).toBeUndefined();
  expect(problems).toEqual(['no reference list was found in this PDF']);
});

test('a list under a heading comes before notes', () => {
  const list = [
    'Abel, A. (2010). The paging of machines. Journal of Machines, 1(2), 1-9.',
    'Berg, B. (2011). The paging of towns. Journal of Machines, 2(2), 1-9.',
    'Cole, C. (2012). The paging of fields. Journal of Machines, 3(2), 1-9.',
  ];
  const last = page([item('References', 60, 60, { bold: true, size: 14 }), ...lines(list, 60, 90)], 2);
  const notes = pages([
    '1 Anna Lind, The Paging of Towns (London: Verso, 1999), 12.',
    '2 Ivo Falk, Machines (Paris: Seuil, 2001), 3.',
    '3 Carl Dorn, Small Devices (Oxford: Clarendon Press, 2010), 88.',
  ]);
  expect(readPages([...notes, last], { identifiers: [] }).paper.cites?.[0]?.csl.author?.[0]?.family).toBe(
    'Abel',
  );
});
