/** Lists as people have them, dropped on the page: what is counted before they are stored, and how it reads after. */
import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import type { PaperList, PaperPage, SearchAnswer } from '../../server/api.ts';
import { drop } from './importing.ts';
import { startEmpty } from './visit.ts';

const started = startEmpty();
const { product } = started;

/** Drops a file, reads how many papers it is said to hold, stores it, and shows a page of the library. */
const imported = async (
  name: string,
  text: string,
  said: string | RegExp,
  test: (page: Page) => Promise<void>,
): Promise<void> => {
  const context = await started.browser.newContext({
    reducedMotion: 'reduce',
    viewport: { width: 1440, height: 900 },
  });
  const page = await context.newPage();
  try {
    await page.goto(product.address);
    await page.locator('aside .page-title').waitFor();
    await drop(page, { name, text });
    await page.getByText(said).first().waitFor();
    await page.getByRole('button', { name: /^Import (?:all )?\d+$/ }).click();
    await page.getByRole('dialog').waitFor({ state: 'detached' });
    await test(page);
  } finally {
    await context.close();
  }
};

const found = async (title: string): Promise<PaperPage> => {
  const { items } = await product.api<SearchAnswer>(`search?kind=paper&q=${encodeURIComponent(title)}`);
  return product.api<PaperPage>(`papers/${items[0]?.id}`);
};

describe('a list', () => {
  it('of titles, one a line, is as many papers as lines, with or without years', async () => {
    const plain = [
      'Weaving by machine in small towns',
      'A history of the northern loom',
      'Dyes made from lichens',
    ];
    const dated = ['Felt boots and their makers (1987)', 'Wool trade before the railway (1991)'];
    await imported('titles.txt', plain.join('\n'), '3 papers: 3 new', async () => {});
    await imported('dated.txt', dated.join('\n'), '2 papers: 2 new', async (page) => {
      await page.keyboard.press('/');
      await page.keyboard.type('felt boots');
      await page.locator('.hit', { hasText: 'Felt boots and their makers' }).waitFor();
    });
    const { paper } = await found('Felt boots and their makers');
    expect(paper).toMatchObject({ title: 'Felt boots and their makers', year: 1987 });
  });

  it('that begins again at [1] is read to its end', async () => {
    const one = [
      '[1] J. Alder, “Sails of hemp,” Journal of Ropes, vol. 3, pp. 1–9, 1981.',
      '[2] K. Birch, “Knots under load,” Journal of Ropes, vol. 4, pp. 10–19, 1982.',
    ];
    const other = [
      '[1] L. Cedar, “Tar and its uses,” Annals of Ships, vol. 5, pp. 20–29, 1983.',
      '[2] M. Dogwood, “Oak for keels,” Annals of Ships, vol. 6, pp. 30–39, 1984.',
    ];
    await imported(
      'two-lists.txt',
      `${one.join('\n')}\n\n${other.join('\n')}\n`,
      '4 papers: 4 new',
      async () => {},
    );
    expect((await found('Oak for keels')).authors.map(({ label }) => label)).toEqual(['M. Dogwood']);
  });

  it('with ibid. and see also makes no author of the one and two papers of the other', async () => {
    const text = [
      '1. E. Elm, “Bridges of rope,” Journal of Crossings, vol. 1, pp. 1–8, 1971.',
      '2. Ibid., p. 4.',
      '3. See also F. Fir, “Ferries on chains,” Journal of Crossings, vol. 2, pp. 9–16, 1972.',
    ];
    await imported('notes.txt', text.join('\n'), /2 papers/, async (page) => {
      await page.keyboard.press('/');
      await page.keyboard.type('ibid');
      await page.getByText('No results for “ibid”.').waitFor();
    });
  });
});

describe('a table', () => {
  it('of Google Scholar keeps its venues, which stand on the page of the paper', async () => {
    const csv = [
      'Authors,Title,Publication,Volume,Number,Pages,Year,Publisher',
      '"Gorse, Ida; Hazel, Jon; ",Lanterns for fog,Journal of Harbour Lights,7,2,11-20,1999,Quay Press',
    ];
    await imported('citations.csv', csv.join('\n'), '1 paper: 1 new', async (page) => {
      await page.keyboard.press('/');
      await page.keyboard.type('lanterns for fog');
      await page.keyboard.press('Enter');
      await page.locator('aside').getByRole('link', { name: 'Lanterns for fog' }).click();
      await page.locator('aside').getByText('Journal of Harbour Lights').first().waitFor();
    });
  });
});

describe('names', () => {
  it('are shown as they are usually printed, not as they are printed longest', async () => {
    const entry = (key: string, author: string, i: number): string =>
      `@article{${key}, author = {${author}}, title = {Tide tables, part ${key}}, journal = {Harbour Notes}, year = {${1990 + i}}}`;
    const bib = ['a', 'b', 'c', 'd', 'e']
      .map((key, i) =>
        entry(key, key === 'c' ? 'Ivy, Mona Josephine and Juniper, Karl' : 'Ivy, Mona and Juniper, Karl', i),
      )
      .join('\n');
    await imported('tides.bib', bib, '5 papers: 5 new', async (page) => {
      await page.getByRole('complementary').getByRole('link', { name: 'Mona Ivy' }).first().click();
      await page.locator('aside .page-title', { hasText: /^Mona Ivy$/ }).waitFor();
      await page.locator('.page-summary').getByRole('link', { name: '5 papers' }).waitFor();
    });
  });

  it('of a venue that is cut at its beginning has no words left over', async () => {
    const bib =
      '@inproceedings{w, author = {Kelp, Lena}, title = {Moorings in ice}, booktitle = {on the Workshop on Cold Harbours}, year = {2001}}';
    await imported('cut.bib', bib, '1 paper: 1 new', async (page) => {
      await page.keyboard.press('/');
      await page.keyboard.type('cold harbours');
      const venue = page.locator('.hit', { hasText: 'Cold Harbours' });
      await venue.waitFor();
      expect(await venue.locator('.hit-label').textContent()).not.toMatch(/^on\b/i);
    });
  });
});

it('counts every paper once in the list of all papers', async () => {
  const { total } = await product.api<PaperList>('papers?limit=1');
  const { nodes } = await product.api<{ nodes: { Paper: number } }>('stats');
  expect(total).toBe(nodes.Paper);
});
