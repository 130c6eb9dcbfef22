/** Reading order, columns, furniture and raised marks, on pages of items. */
import { expect, test } from 'vitest';
import {
  partFurniture,
  withoutLineNumbers,
  withoutPageNumbers,
} from '../../seed/read/pdf/layout/furniture.ts';
import { linesOf } from '../../seed/read/pdf/layout/lines.ts';
import { withAccents } from '../../seed/read/pdf/layout/runs.ts';
import { filling, item, lines, page } from './pages.ts';

const textsOf = (pages: ReturnType<typeof linesOf>): string[] => pages.flat().map(({ text }) => text);

test('columns are read one after the other, below what goes across', () => {
  const left = filling(8).map((text) => `L ${text}`);
  const right = filling(8).map((text) => `R ${text}`);
  const title = item('A title that goes across both of the columns of this page', 60, 60, { size: 18 });
  const items = [...lines(right, 310, 100), title, ...lines(left, 60, 100)];
  expect(textsOf(linesOf([page(items)]))).toEqual([title.text, ...left, ...right]);
});

test('a narrow box beside the abstract is read apart from it, above two columns of text', () => {
  const box = ['Received: May 2018', 'Accepted: Jul 2018', 'Keywords:', 'Paging', 'Queues', 'Devices'];
  const abstract = filling(9).map((text) => `A ${text} and again in the long run of it`);
  const [left, right] = [filling(20, 3), filling(20, 9)].map((column, i) =>
    column.map((text) => `${'LR'[i]} ${text.slice(0, 40)}`),
  ) as [string[], string[]];
  const items = [
    ...box.map((text, i) => item(text, 60, 100 + i * 14, { size: 8 })),
    ...lines(abstract, 180, 100),
    ...lines(left, 60, 260),
    ...lines(right, 310, 260),
  ];
  expect(textsOf(linesOf([page(items)]))).toEqual([...box, ...abstract, ...left, ...right]);
});

test('small letters beside large ones are another line', () => {
  const items = [
    item('Accepted: 3 May 2018', 20, 100, { size: 8 }),
    item('Paging of small machines', 156, 101, { size: 26 }),
  ];
  expect(textsOf(linesOf([page(items)]))).toHaveLength(2);
});

test('a small letter and a capital are two words where there is the least gap', () => {
  const items = [item('Anna', 60, 100), { ...item('Lind', 81, 100), font: 'f2' }];
  expect(textsOf(linesOf([page(items)]))).toEqual(['Anna Lind']);
});

test('labels of a list with a wide gap behind them are no column', () => {
  const items = [1, 2, 3, 4, 5].flatMap((n) => [
    item(`${n}.`, 60, 60 + n * 12),
    item(`Novak P. Paging of machine number ${n} in the long run. 2019`, 90, 60 + n * 12),
  ]);
  expect(textsOf(linesOf([page(items)]))[0]).toMatch(/^1\. Novak/);
});

test('a raised mark stays with its name and is told from it', () => {
  const items = [item('Anna Lind', 60, 100, { size: 12 }), item('1,2', 115, 96, { size: 7 })];
  const [line] = linesOf([page(items)])[0] ?? [];
  expect(line?.text).toBe('Anna Lind1,2');
  expect(line?.spans.map(({ raised }) => raised)).toEqual([false, true]);
});

test('running heads and page numbers are furniture, whatever number they print', () => {
  const pages = [1, 2, 3].map((n) =>
    page(
      [
        item(`Lind et al.   Journal of Things ${n}`, 60, 40),
        ...lines(filling(10, n), 60, 80),
        item(String(n), 300, 800),
      ],
      n,
    ),
  );
  const { text, furniture } = partFurniture(linesOf(pages));
  expect(text.flat()).toHaveLength(30);
  expect(furniture).toHaveLength(6);
});

test('the same words at another height are text', () => {
  const pages = [1, 2].map((n) =>
    page([...lines(filling(9, n * 9), 60, 80 + n * 40), item('York, 165p.', 60, 300 + n * 40)], n),
  );
  expect(partFurniture(linesOf(pages)).furniture).toEqual([]);
});

test('numbers of lines are left out; the numbers of a list stay', () => {
  const numbered = filling(20).flatMap((text, i) => [
    item(String(i + 1), 40, 60 + i * 12),
    item(text, 70, 60 + i * 12),
  ]);
  expect(withoutLineNumbers(numbered)).toHaveLength(20);
  const list = filling(20).flatMap((text, i) => [
    ...(i % 2 === 0 ? [item(String(i / 2 + 1), 40, 60 + i * 12)] : []),
    item(text, 70, 60 + i * 12),
  ]);
  expect(withoutLineNumbers(list)).toHaveLength(30);
});

test('page numbers that stand beside a line of text are left out', () => {
  const pages = [4, 5, 6].map((n) =>
    page([item(`a line of text ${n}`, 60, 400), item(String(n), 550, 400)], n),
  );
  expect(withoutPageNumbers(pages).flatMap(({ items }) => items)).toHaveLength(3);
});

test.each([
  ['P´erez', 'Pérez'],
  ['Mart ´ın', 'Martín'],
  ['M ¨uller', 'Müller'],
  ['K. ˇSmith', 'K. Šmith'],
  ['Gonc¸alves', 'Gonçalves'],
  ['Rene´ G. De`gnon', 'René G. Dègnon'],
  ['5´ end', '5´ end'],
])('accents in %s', (printed, text) => expect(withAccents(printed)).toBe(text));
