/** Setting things right by hand: two people made one, one made two, taken back, and imported anew. */
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import type { DecisionList, SearchAnswer } from '../../server/api.ts';
import { launch, openPage } from './browser.ts';
import { objections } from './look.ts';
import { settled } from './picture.ts';
import { type Product, startProduct } from './product.ts';

let product: Product;
let browser: Browser;

beforeAll(async () => {
  product = await startProduct({ sample: false });
  browser = await launch();
}, 60_000);

afterAll(async () => {
  await browser?.close();
  await product?.stop();
});

const list = `@article{a, author = {Guan, Haibing and Dong, Yaozu}, title = {Interrupt coalescing for fast networks}, year = {2012}}
@article{b, author = {Guan, Hua and Ma, Ruhui}, title = {Paravirtual disks for guests}, year = {2014}}
@article{c, author = {Guan, Hua and Li, Jian}, title = {Memory sharing between guests}, year = {2015}}`;

const bring = async (): Promise<string> => {
  const response = await fetch(`${product.address}/api/imports?name=list.bib`, {
    method: 'POST',
    headers: { 'content-type': 'text/plain' },
    body: list,
  });
  return ((await response.json()) as { id: string }).id;
};

const authors = async (q: string): Promise<string[]> =>
  (await product.api<SearchAnswer>(`search?kind=author&q=${encodeURIComponent(q)}`)).items.map(
    ({ label }) => label,
  );

const open = async (page: Page, name: string): Promise<void> => {
  await page.getByRole('combobox', { name: /^Search papers/ }).fill(name);
  await page
    .getByRole('option', { name: new RegExp(`^${name}`) })
    .first()
    .waitFor();
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Enter');
  await page.getByRole('complementary').getByRole('heading', { name, level: 2 }).waitFor();
};

it('merges, parts, takes back from the notice and the log, and holds when imported anew', async () => {
  const source = await bring();
  const { page, context, faults } = await openPage(browser, product.address);
  try {
    await page.goto(product.address);
    await settled(page);
    await open(page, 'Hua Guan');
    await page.getByRole('button', { name: 'Merge with another author…' }).click();
    await page.getByRole('combobox', { name: /Merge with which author/ }).fill('Haibing Guan');
    // By key: the list moves while the page above it is still loading.
    await page.getByRole('option', { name: 'Haibing Guan, Author' }).waitFor();
    await page.keyboard.press('Enter');
    await page.getByRole('group', { name: /Which name/ }).waitFor();
    expect(await objections(page)).toEqual([]);
    await page.getByRole('button', { name: 'Haibing Guan', exact: true }).click();
    const details = page.getByRole('complementary');
    await details.getByText('3 papers with 3 co-authors').waitFor();
    await details.getByRole('heading', { name: 'Haibing Guan', level: 2 }).waitFor();
    expect(await authors('guan')).toEqual(['Haibing Guan']);

    await page.getByRole('button', { name: 'Split this author…' }).click();
    await page.getByRole('checkbox', { name: /Memory sharing/ }).check();
    await page.getByRole('button', { name: 'Split off 1 paper' }).click();
    await details.getByText('2 papers with 2 co-authors').waitFor();
    await page.getByText('1 paper split off from “Haibing Guan”.').waitFor();
    await page
      .locator('.notice', { hasText: '1 paper split off' })
      .getByRole('button', { name: 'Undo' })
      .click();
    await details.getByText('3 papers with 3 co-authors').waitFor();

    // Away from the page, which follows the library and would ask for people who are gone for a moment.
    await page.goto('about:blank');
    await fetch(`${product.address}/api/imports/${source}`, { method: 'DELETE' });
    await bring();
    expect(await authors('guan')).toEqual(['Haibing Guan']);

    await page.goto(product.address);
    await settled(page);
    await page.getByRole('button', { name: 'Undo: “Hua Guan” was merged into “Haibing Guan”' }).click();
    await page.getByRole('button', { name: 'Redo: “Hua Guan” was merged into “Haibing Guan”' }).waitFor();
    expect((await authors('guan')).sort()).toEqual(['Haibing Guan', 'Hua Guan']);
    const { items } = await product.api<DecisionList>('decisions');
    expect(items.map(({ act, undone }) => [act, undone])).toEqual([
      ['split', true],
      ['merge', true],
    ]);
    expect(await objections(page)).toEqual([]);
    expect(faults).toEqual([]);
  } finally {
    await context.close();
  }
});

it('renames a venue or technique and hides one, from the keyboard', async () => {
  const { page, context, faults } = await openPage(browser, product.address);
  try {
    await page.goto(product.address);
    await settled(page);
    await open(page, 'interrupt coalescing');
    await page.getByRole('button', { name: 'Rename…' }).press('Enter');
    await page.getByRole('textbox', { name: 'Name' }).fill('IRQ coalescing');
    await page.keyboard.press('Enter');
    await page
      .getByRole('complementary')
      .getByRole('heading', { name: 'IRQ coalescing', level: 2 })
      .waitFor();
    await page.getByRole('button', { name: 'Hide…' }).press('Enter');
    await page.keyboard.press('Enter');
    await page.getByText('“IRQ coalescing” was hidden.').waitFor();
    await page.getByRole('heading', { name: 'Library' }).waitFor();
    expect(faults).toEqual([]);
  } finally {
    await context.close();
  }
});

it('says why an entry was taken for a paper, and parts the two', async () => {
  const { page, context, faults } = await openPage(browser, product.address);
  try {
    await fetch(`${product.address}/api/imports?name=again.bib`, {
      method: 'POST',
      headers: { 'content-type': 'text/plain' },
      body: '@inproceedings{y, author = {Guan, H.}, title = {Interrupt Coalescing for Fast Networks}, year = {2012}}',
    });
    await page.goto(product.address);
    await settled(page);
    await open(page, 'Interrupt coalescing for fast networks');
    await page
      .getByText(/merged because: same title, first author and year/)
      .first()
      .waitFor();
    await page.getByRole('button', { name: 'Split this paper…' }).click();
    await page
      .getByRole('checkbox', { name: /again.bib/ })
      .first()
      .check();
    await page.getByRole('button', { name: 'Split off 1 entry' }).click();
    await page
      .getByText(/1 entry split off/)
      .first()
      .waitFor();
    await page.getByText(/merged because/).waitFor({ state: 'detached' });
    expect((await product.api<SearchAnswer>('search?kind=paper&q=coalescing')).items).toHaveLength(2);
    expect(faults).toEqual([]);
  } finally {
    await context.close();
  }
});
