/** Where a reference list stands and how it falls into entries, on pages of items. */
import { expect, test } from 'vitest';
import { linesOf } from '../../seed/read/pdf/layout/lines.ts';
import { entriesOf } from '../../seed/read/pdf/list/entries.ts';
import { findSection } from '../../seed/read/pdf/list/find.ts';
import { isListHeading } from '../../seed/read/pdf/list/headings.ts';
import type { Item } from '../../seed/read/pdf/page.ts';
import { readPages } from '../../seed/read/pdf/paper.ts';
import { filling, item, lines, page } from './pages.ts';

test.each([
  'References',
  'R E F E R E N C E S',
  '7. References',
  'VI REFERENCES AND NOTES',
  'Notes and references',
  'Literatura citada',
  'Referências bibliográficas',
  'Literaturverzeichnis',
  'Kaynakça',
  'Список литературы',
  '参考文献',
])('%s is the heading of a list', (text) => expect(isListHeading(text)).toBe(true));

test.each(['References to this work are many.', 'Reference values of the trial', 'Sources of error'])(
  '%s is no heading of a list',
  (text) => expect(isListHeading(text)).toBe(false),
);

const names = ['Abel', 'Berg', 'Cole', 'Dorn', 'Ek', 'Falk'];
const works = names.map((name, i) => [
  `${name}, A. (20${10 + i}). The paging of ${name.toLowerCase()} machines and what`,
  `it costs them. Journal of Machines, ${i + 1}(2), 1-9.`,
]);

/** A list with hanging indents. */
const hanging = (x: number, y: number): Item[] =>
  works.flat().map((text, i) => item(text, i % 2 === 0 ? x : x + 14, y + i * 12));

const entriesIn = (...pages: Item[][]): string[] => {
  const section = findSection(linesOf(pages.map((items, i) => page(items, i + 1))).flat());
  return entriesOf(section?.lines ?? []).map(({ raw }) => raw.replace(/\n/g, ' '));
};

const heading = (text: string, y: number): Item => item(text, 60, y, { size: 14, bold: true, font: 'f2' });

test('hanging indents part the entries', () => {
  expect(entriesIn([heading('References', 60), ...hanging(60, 80)])).toEqual(
    works.map((work) => work.join(' ')),
  );
});

test('an entry goes on at the top of the next page', () => {
  const list = hanging(60, 80);
  const second = list.slice(3).map((one, i) => ({ ...one, y: 60 + i * 12 }));
  expect(entriesIn([heading('References', 60), ...list.slice(0, 3)], second)).toEqual(
    works.map((work) => work.join(' ')),
  );
});

test('more space between entries than inside parts them', () => {
  const items = works.flatMap((work, i) => lines(work, 60, 80 + i * 32));
  expect(entriesIn([heading('References', 60), ...items])).toHaveLength(works.length);
});

test('numbers part the entries, and a number in the text does not', () => {
  const items = works.flatMap(([first = '', second = ''], i) =>
    lines([`${i + 1}. ${first}`, i === 2 ? `12. ${second}` : second], 60, 80 + i * 24),
  );
  expect(entriesIn([heading('References', 60), ...items])).toHaveLength(works.length);
});

test.each(['Appendix A. Proofs', 'Supplementary material', 'Author contributions', 'About the authors'])(
  'a list ends before %s',
  (text) => {
    const after = [heading(text, 300), ...lines(filling(20), 60, 320)];
    expect(entriesIn([heading('References', 60), ...hanging(60, 80), ...after])).toHaveLength(works.length);
  },
);

test('a list goes on behind a box in other letters', () => {
  const box = lines(['Box 1. Of other things', 'that stand in between'], 60, 160, { size: 7 });
  const list = hanging(60, 80);
  const lower = list.slice(6).map((one) => ({ ...one, y: one.y + 60 }));
  expect(entriesIn([heading('References', 60), ...list.slice(0, 6), ...box, ...lower])).toHaveLength(
    works.length,
  );
});

test('a numbered list without a heading is found at the end', () => {
  const items = works.flatMap(([first = '', second = ''], i) =>
    lines([`[${i + 1}] ${first}`, second], 60, 300 + i * 24),
  );
  expect(entriesIn([...lines(filling(18), 60, 60), ...items])).toHaveLength(works.length);
});

test('a list with hanging indents without a heading is found at the end', () => {
  expect(entriesIn([...lines(filling(18), 60, 60), ...hanging(60, 300)])).toEqual(
    works.map((work) => work.join(' ')),
  );
});

test('a list under the text of both columns is read without the text between its parts', () => {
  const small = (x: number, y: number) =>
    hanging(x, y).map((one) => ({ ...one, size: 8, width: one.width * 0.5 }));
  const text = (x: number, from: number) =>
    lines(
      filling(20, from).map((one) => one.slice(0, 38)),
      x,
      60,
    );
  const left = [...text(60, 0), heading('References', 330), ...small(60, 350).slice(0, 7)];
  const right = [
    ...text(310, 5),
    ...small(310, 350)
      .slice(7)
      .map((one, i) => ({ ...one, y: 330 + i * 12 })),
  ];
  expect(entriesIn([...left, ...right])).toEqual(works.map((work) => work.join(' ')));
});

const paperOf = (
  items: Item[],
  links: { url: string; x: number; width: number; top: number; bottom: number }[] = [],
) => readPages([{ ...page(items), links }], { identifiers: [] });

test('the link under an entry gives its DOI', () => {
  const link = { url: 'https://doi.org/10.1000/xyz123', x: 80, width: 200, top: 84, bottom: 95 };
  const { paper } = paperOf(
    [heading('References', 60), ...hanging(60, 80), ...lines(filling(3), 60, 600)],
    [link],
  );
  expect(paper.cites?.[0]?.csl.DOI).toBe('10.1000/xyz123');
  expect(paper.cites?.[1]?.csl.DOI).toBeUndefined();
});

test('a paper without a list says so', () => {
  const { paper, problems } = paperOf(lines(filling(30), 60, 60));
  expect(paper.cites).toBeUndefined();
  expect(problems).toEqual(['no reference list was found in this PDF']);
});
